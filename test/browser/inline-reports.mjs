// The Inline reports under test, written into a folder of their own: each sample with its release and without.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { convertRelease } from "../../dist/convert.js";
import { writeInline } from "../../dist/formats/inline/index.js";
import { loadTaxonomies } from "./pages.mjs";

const SAMPLES = fileURLToPath(new URL("../../samples/", import.meta.url));

const HOSTILE =
  '<script>alert("words")</script> <style>body { display: none }</style> <img src="https://example.com/x.png"> & more';

/** A sample's text with a heading that looks like markup. */
const hostile = (text) => text.replace("CATV strategy", HOSTILE);

/** What a reader sees of a release's text: no tags and escapes that it has from elsewhere, no bullets, single spaces. */
const wordsOf = (text) =>
  text
    .split("\n")
    .map((line) =>
      line
        .replace(/^\s*[-•] (?!\d+ -$)/, "")
        .replace(/<\/?i>/g, "")
        .replaceAll("\\$", "$"),
    )
    .join("\n")
    .split(/\s+/)
    .filter((word) => word !== "");

/** Reports by name, with the address of their page and, where they have a release, its words; and what removes them. */
export const writeReports = () => {
  const folder = mkdtempSync(join(tmpdir(), "tanshin-inline-"));
  const taxonomies = loadTaxonomies();
  const texts = readdirSync(SAMPLES)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => [name.slice(0, -".txt".length), readFileSync(join(SAMPLES, name), "utf8")]);
  const write = (name, text, document) => {
    const file = join(folder, `${name}.xhtml`);
    writeFileSync(file, document);
    return [name, { url: pathToFileURL(file).href, ...(text !== undefined && { words: wordsOf(text) }) }];
  };
  const reports = [...texts, ["hostile", hostile(texts[0][1])]].flatMap(([name, text]) => {
    const { report, taxonomy, release } = convertRelease(new TextEncoder().encode(text), {
      file: `${name}.txt`,
      taxonomies,
    });
    return [
      write(name, text, writeInline(report, taxonomy, release)),
      write(`${name}, without its release`, undefined, writeInline(report, taxonomy)),
    ];
  });
  return { reports: new Map(reports), remove: () => rmSync(folder, { recursive: true }) };
};

export { HOSTILE };
