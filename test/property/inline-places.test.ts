import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createCollector } from "../../src/diagnostics/index.js";
import { readInline, writeInline } from "../../src/formats/inline/index.js";
import { decimal, type Fact, type Occurrence, type Report } from "../../src/model/index.js";
import { readRelease } from "../../src/release/index.js";
import { compareReports, validateXml } from "../../src/validation/index.js";
import { taxonomies } from "../support/taxonomies.js";
import { reports, taxonomy } from "./reports.js";

/** A release with all that words can stand in, and what looks like numbers everywhere. */
const RELEASE = [
  "ACME ANNOUNCES RESULTS OF 2002",
  "",
  "Tokyo, November 13, 2002 – Sales were JPY10.6 billion (\\$86.8 million) in",
  "",
  "Page 1",
  "",
  "2Q02, an increase of <b>10.9%</b>⁽¹⁾ & more <than> 3.4 times.",
  "",
  "- One of 5, and",
  "- two of (7).",
  "",
  "Statements",
  "(In thousands)",
  "",
  "\t2Q02\t\t1Q02",
  "\tJPY\t%\tJPY",
  "Sales (1)\t10,568,342\t33.6%\t<i>(5)</i>",
  "Others:\t\t\t",
  "",
  "(1) Without tax of JPY5 million, as they say.",
  "",
  "Loss\t△3\t-\t1,044",
  "",
].join("\n");

const release = readRelease(new TextEncoder().encode(RELEASE), "r.txt", createCollector());

const printed = [...RELEASE.matchAll(/\d(?:[\d,]*\d)?(?:\.\d+)?|\p{L}+/gu)].map(({ index, 0: word }) => {
  const lines = RELEASE.slice(0, index).split("\n");
  return { line: lines.length, column: (lines.at(-1) ?? "").length + 1, word };
});

/** A place of the release's words; of numbers the value mostly is what is printed there. */
const places = fc
  .tuple(fc.constantFrom(...printed), fc.integer({ min: -3, max: 0 }), fc.boolean(), fc.boolean(), fc.nat(30))
  .map(([{ line, column, word }, exponent, negative, approximate, more]): Occurrence => {
    const number = /^[\d,.]+$/.test(word);
    const fraction = word.split(".")[1]?.length ?? 0;
    const text = number
      ? word
      : RELEASE.split("\n")[line - 1]?.slice(column - 1, column - 1 + word.length + more);
    const value = number ? decimal(`${negative ? "-" : ""}${word.replaceAll(",", "")}`) : (text ?? "").trim();
    return {
      line,
      column,
      text: text ?? "",
      value,
      ...(number && { decimals: fraction + exponent }),
      ...(approximate && { approximate }),
    };
  });

describe("inline, with a release", () => {
  const onRelease = fc
    .tuple(reports, fc.array(fc.array(places, { maxLength: 4 }), { minLength: 12, maxLength: 12 }))
    .map(
      ([report, found]): Report => ({
        ...report,
        facts: report.facts.map((fact, index): Fact => {
          const occurrences = (found[index] ?? []).filter(
            ({ decimals: said }) => (said !== undefined) === (fact.unit !== undefined),
          );
          const [first] = occurrences;
          if (!first || fact.value === null || (first.decimals !== undefined) !== (fact.unit !== undefined))
            return { ...fact, occurrences };
          const { decimals: _, ...rest } = fact;
          return {
            ...rest,
            value: first.value,
            ...(first.decimals !== undefined && { decimals: first.decimals }),
            occurrences,
          };
        }),
      }),
    );

  test("facts at any of its places make the round trip, in a valid document that shows its words", () => {
    fc.assert(
      fc.property(onRelease, (report) => {
        const collector = createCollector();
        const written = writeInline(report, taxonomy, release);
        validateXml(written, taxonomy, collector, "r");
        const back = readInline(written, "r", taxonomies(), collector);
        compareReports(report, back?.report ?? { ...report, facts: [] }, collector, ["it", "what was read"]);
        expect(collector.diagnostics).toEqual([]);
        const shown = written
          .slice(written.indexOf("</ix:header>"))
          .replace(/<[^>]*>/g, "")
          .replace(/\s/g, "");
        const words = RELEASE.replace(/^- /gm, "")
          .replace(/<\/?[bi]>|\\(?=\$)/g, "")
          .replaceAll("&", "&amp;");
        expect(shown).toBe(words.replaceAll("<", "&lt;").replaceAll(">", "&gt;").replace(/\s/g, ""));
      }),
      { numRuns: 100 },
    );
  });

  test("a report without one is a valid document, too", () => {
    fc.assert(
      fc.property(reports, (report) => {
        const collector = createCollector();
        validateXml(writeInline(report, taxonomy), taxonomy, collector, "r");
        expect(collector.diagnostics).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
