// Builds dist/: JavaScript with types, the front ends of pages, and each taxonomy as a package
// (dist/taxonomy/NAME.zip). It is built aside and moved into place, so that a broken build leaves the old one and no
// file of an earlier build stays behind.
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { bundlePages } from "./bundle-page.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const at = (...parts) => join(root, ...parts);
// A sibling of dist/, so that paths relative to the package's root hold in both.
const aside = at(`dist.new-${process.pid}`);
const started = new Date();

const compile = () => {
  const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  const args = [tsc, "-p", at("tsconfig.build.json"), "--outDir", aside];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ["ignore", 2, 2] });
  if (status !== 0) throw new Error("The TypeScript sources do not compile.");
};

const packageTaxonomies = async () => {
  const { writePackages } = await import(pathToFileURL(join(aside, "cli", "taxonomies.js")).href);
  mkdirSync(join(aside, "taxonomy"), { recursive: true });
  writePackages(join(aside, "taxonomy"));
};

/** `npx tanshin` in a clone runs the clone's own command. npm does the same for installed packages. */
const linkCommand = () => {
  const link = at("node_modules", ".bin", "tanshin");
  if (process.platform === "win32" || existsSync(link)) return;
  rmSync(link, { force: true });
  mkdirSync(at("node_modules", ".bin"), { recursive: true });
  symlinkSync("../../dist/cli/main.js", link);
};

try {
  compile();
  await bundlePages(join(aside, "page"));
  await packageTaxonomies();
  chmodSync(join(aside, "cli", "main.js"), 0o755);
  // Dated from the start: what is edited while the build runs counts as newer than the build.
  writeFileSync(join(aside, ".built"), "");
  utimesSync(join(aside, ".built"), started, started);
  rmSync(at("dist"), { recursive: true, force: true });
  renameSync(aside, at("dist"));
  linkCommand();
} catch (error) {
  rmSync(aside, { recursive: true, force: true });
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
