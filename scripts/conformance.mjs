// Compiles the conformance run (test/conformance, TypeScript) and starts it.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const compiled = join(root, ".conformance", "js");
const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");

const node = (...args) =>
  spawnSync(process.execPath, args, { cwd: root, stdio: ["ignore", 1, 2] }).status ?? 1;

rmSync(compiled, { recursive: true, force: true });
process.exitCode =
  node(tsc, "-p", join(root, "test", "conformance"), "--outDir", compiled) ||
  node(join(compiled, "run.js"), ...process.argv.slice(2));
