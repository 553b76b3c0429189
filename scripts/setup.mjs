// Makes a clone ready to use: installs the dependencies and builds, each only when it is out of date. Plain Node,
// because nothing is installed yet when it runs.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const at = (...parts) => join(root, ...parts);
const modified = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

/** The latest change of a file or of anything inside a folder. */
const latest = (path) => {
  if (!existsSync(path)) return 0;
  if (!statSync(path).isDirectory()) return modified(path);
  const inside = readdirSync(path).map((name) => latest(join(path, name)));
  return Math.max(modified(path), ...inside);
};

const run = (what, command, args) => {
  process.stderr.write(`${what} …\n`);
  // A shell finds npm on every system; its output is shown only when something went wrong.
  const result = spawnSync([command, ...args].join(" "), { cwd: root, shell: true, encoding: "utf8" });
  if (result.status === 0) return;
  process.stderr.write(`${result.stdout ?? ""}${result.stderr ?? ""}${what} failed.\n`);
  process.exit(1);
};

const checkNode = () => {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  process.stderr.write(`tanshin needs Node 20.19 or later; this is Node ${process.versions.node}.\n`);
  process.exit(1);
};

const installed = () =>
  modified(at("node_modules", ".package-lock.json")) >= modified(at("package-lock.json"));

const SOURCES = [
  "src",
  "taxonomy",
  "tsconfig.json",
  "tsconfig.build.json",
  "package.json",
  "scripts/build.mjs",
  "scripts/bundle-page.mjs",
];
const built = () => modified(at("dist", ".built")) > Math.max(...SOURCES.map((source) => latest(at(source))));

checkNode();
if (!installed())
  run("Installing dependencies", "npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
if (!built()) run("Building", "node", ["scripts/build.mjs"]);
