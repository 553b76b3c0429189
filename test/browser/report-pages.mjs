// The pages of reports under test, written into a folder of their own: the sample, a new conversion of it, a short and
// damaged one, a hostile one, and the index of a batch.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chooseTaxonomy, loadChoice } from "../../dist/cli/taxonomies.js";
import { convertRelease } from "../../dist/convert.js";
import { createCollector } from "../../dist/diagnostics/index.js";
import { feedRows } from "../../dist/feed/index.js";
import { indexEntryOf, writeIndex } from "../../dist/page-file/index.js";

const SAMPLE = readFileSync(new URL("../../samples/iij-2q-fy2002.txt", import.meta.url), "utf8");

/** A few paragraphs and the statement of cash flows, with a digit that is wrong: quick to look at as a whole. */
const shortRelease = () => {
  const lines = SAMPLE.split("\n");
  const damaged = (line) =>
    line.replace("Deferred income taxes\t4,183\t509,228", "Deferred income taxes\t4,183\t509,328");
  return [...lines.slice(12, 34), "", ...lines.slice(345, 388)].map(damaged).join("\n");
};

/** The next conversion of the same release: lines move, a value is another, a place is gone. */
const laterRelease = () =>
  `\n\nCorrected version\n\n${SAMPLE.replaceAll("10,568,342", "10,568,343").replace("Revenues in 2Q02 totaled JPY10,568 million,", "Revenues in 2Q02 showed")}`;

export const HOSTILE_LINE = 100_000;
export const HOSTILE_COLUMNS = 2000;

/** Markup, scripts, marks that turn the direction of writing, control characters, an endless line, an endless table. */
const hostileRelease = () => {
  const numbers = (count) => Array.from({ length: count }, (_, index) => `${index % 10}`);
  return [
    SAMPLE.replace(
      "-- Continued solid revenue growth despite sluggish Japanese economy --",
      "</script><script>document.title='taken over'</script><img src=x onerror=\"document.title='taken over'\">",
    ),
    "Turned \u202eround\u202c and \u2066isolated\u2069, \u0007 bell \u001b[31m red, a zero\u200bwidth space.",
    `<svg onload="document.title='taken over'"><style>body{display:none}</style>&lt;b&gt;`,
    `${"word 12,345 ".repeat(HOSTILE_LINE / 12)}end.`,
    `Endless table\n\n\t${numbers(HOSTILE_COLUMNS).join("\t")}\nA row\t${numbers(HOSTILE_COLUMNS).join("\t")}\nB row\t${numbers(HOSTILE_COLUMNS).join("\t")}`,
  ].join("\n\n");
};

const documentOf = ({ outputs }, name) =>
  JSON.parse(String(outputs.find((output) => output.name === name).content));

/** Each page's address and what it was made from, by name, and what removes them. */
export const writeReportPages = () => {
  const folder = mkdtempSync(join(tmpdir(), "tanshin-browser-"));
  const taxonomies = loadChoice(chooseTaxonomy(undefined), "issuers", createCollector());
  const write = (name, html) => {
    const path = join(folder, `${name}.html`);
    writeFileSync(path, html);
    return pathToFileURL(path).href;
  };
  const convert = (name, text) => {
    const conversion = convertRelease(new TextEncoder().encode(text), {
      file: `${name}.txt`,
      taxonomies,
      formats: ["page"],
    });
    const url = write(name, String(conversion.outputs.find((output) => output.name === "page").content));
    return { url, conversion, facts: documentOf(conversion, "facts"), run: documentOf(conversion, "run") };
  };
  const sample = convert("sample", SAMPLE);
  const pages = {
    sample,
    later: convert("later", laterRelease()),
    short: convert("short", shortRelease()),
    hostile: convert("hostile", hostileRelease()),
  };
  const { status, summary, report, taxonomy, outputs } = sample.conversion;
  const record = {
    filing: "sample",
    status,
    company: taxonomy.issuer.name,
    period: report.reportingPeriod,
    counts: summary,
    findings: summary.diagnostics,
    ms: 50,
    outputs,
  };
  const entry = indexEntryOf(record, feedRows(report, taxonomy, { filing: "sample" }));
  const earlier = (start, end, value) => ({
    ...entry,
    name: "earlier",
    page: "earlier/earlier.html",
    fiscalQuarter: 1,
    start,
    end,
    published: "2002-08-13",
    values: entry.values.map((each) => (each.concept === "core:Revenues" ? { ...each, value } : each)),
  });
  const failed = {
    name: "none",
    status: "failed",
    facts: 0,
    errors: 1,
    warnings: 0,
    reason: "No taxonomy knows the issuer of this release.",
  };
  const index = writeIndex([entry, earlier("2002-04-01", "2002-06-30", "9849202000"), failed]);
  return { pages, index: write("index", index), remove: () => rmSync(folder, { recursive: true }) };
};

/** The id of a fact by its concept's local name, context and unit. */
export const idOf = ({ facts }, concept, context, unit = "JPY_thousands") =>
  facts.facts.find(
    (fact) => fact.concept.endsWith(`:${concept}`) && fact.context === context && fact.unit === unit,
  ).id;
