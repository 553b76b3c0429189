/**
 * `npm run bench`: what one release costs, stage by stage and against a floor; how time grows with the size of one; what a
 * night's filings take by `tanshin batch`, in time and memory. All of it takes half an hour on two cores; `--quick` a tenth
 * of the filings and releases up to ten times the usual size; `--json` prints the figures for machines.
 */
import { growthLines, measureGrowth } from "./growth.mjs";
import { measureNight } from "./night.mjs";
import { measureOneRelease, oneReleaseLines } from "./one-release.mjs";

const { convertRelease } = await import("../../dist/convert.js");
const { chooseTaxonomy, loadChoice } = await import("../../dist/cli/taxonomies.js");
const { createCollector } = await import("../../dist/diagnostics/index.js");

const quick = process.argv.includes("--quick");
const asJson = process.argv.includes("--json");

const showLine = ([name, value, unit]) => {
  if (!asJson) console.log(`  ${name.padEnd(34)}${value.toFixed(value < 10 ? 2 : 1).padStart(10)} ${unit}`);
};

/** Figures are shown as soon as they are there: the next take their time. */
const show = (title, lines) => {
  if (!asJson) console.log(title);
  for (const line of lines) showLine(line);
};

const taxonomies = loadChoice(chooseTaxonomy(undefined), "issuers", createCollector());
const convert = ({ name, text }) =>
  convertRelease(new TextEncoder().encode(text), { file: name, taxonomies, formats: ["xml", "json"] });

const oneRelease = measureOneRelease(taxonomies);
show("One release, the sample (medians)", oneReleaseLines(oneRelease));
const growth = measureGrowth(quick, convert);
show("\nOne release by its size (processor time)", growthLines(growth));
show("\nA night's filings", []);
const night = measureNight(quick, (...line) => showLine(line));
if (asJson) console.log(JSON.stringify({ oneRelease, growth, night }, null, 2));
