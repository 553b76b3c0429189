// Bundles the front ends of src/page into dist/page: a script and a style each, which go into every page that is
// written. Rolldown comes with Vitest, so that nothing more is installed.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const root = fileURLToPath(new URL("..", import.meta.url));
const SOURCE = join(root, "src", "page");

/** Entry of each front end, and its style sheets in order. */
const FRONT_ENDS = {
  report: {
    entry: "report.ts",
    styles: ["base", "frame", "list", "release", "details", "sheets", "print"],
  },
  batch: { entry: "batch.ts", styles: ["base", "frame", "list", "sheets", "batch", "print"] },
};

const bundleScript = async (entry) => {
  const bundle = await rolldown({ input: join(SOURCE, entry), platform: "browser", logLevel: "warn" });
  const { output } = await bundle.generate({ format: "iife", minify: true });
  await bundle.close();
  return output[0].code.trim();
};

/** Comments and indentation are for those who write the sheets. */
const styleOf = (names) =>
  names
    .map((name) => readFileSync(join(SOURCE, "style", `${name}.css`), "utf8"))
    .join("\n")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s*\n\s*/g, "\n")
    .trim();

/** Another process may read the file at this moment: it sees the old one or the new one. */
const write = (path, text) => {
  writeFileSync(`${path}.new-${process.pid}`, text);
  renameSync(`${path}.new-${process.pid}`, path);
};

/** Writes the front ends into a folder. */
export const bundlePages = async (folder) => {
  mkdirSync(folder, { recursive: true });
  for (const [name, { entry, styles }] of Object.entries(FRONT_ENDS)) {
    write(join(folder, `${name}.js`), await bundleScript(entry));
    write(join(folder, `${name}.css`), styleOf(styles));
  }
};

const latest = (path) =>
  statSync(path).isDirectory()
    ? Math.max(...readdirSync(path).map((name) => latest(join(path, name))))
    : statSync(path).mtimeMs;

const oldest = (folder) =>
  Math.min(
    ...Object.keys(FRONT_ENDS).flatMap((name) =>
      ["js", "css"].map((kind) => {
        const path = join(folder, `${name}.${kind}`);
        return existsSync(path) ? statSync(path).mtimeMs : 0;
      }),
    ),
  );

/** Bundles where the sources are newer than what is there: tests run on the sources as they are. */
export const bundleIfStale = async () => {
  const folder = join(root, "dist", "page");
  if (oldest(folder) < Math.max(latest(SOURCE), latest(fileURLToPath(import.meta.url))))
    await bundlePages(folder);
};
