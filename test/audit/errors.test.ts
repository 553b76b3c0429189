import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { Audit } from "../../src/audit/index.js";
import { auditText, findingLines, issuerTaxonomy } from "../support/audit.js";
import { editLine, fieldAt, placeKey } from "../support/grid.js";
import { sampleText } from "../support/sample.js";
import { type Edit, type ErrorCase, SAMPLE_ERRORS, SECOND_ERRORS } from "./error-cases.js";
import {
  editField,
  errorCount,
  expectLocated,
  placeOf,
  sameError,
  suspectAt,
  suspectPlaces,
} from "./located.js";
import { CONFLICT } from "./sample-by-hand.js";

const SECOND = readFileSync(new URL("../../samples/kazehara-3q-fy2025.txt", import.meta.url), "utf8");

/** The sample's own conflict is still there, an error of its own. */
const expectOwnConflict = (audit: Audit): void => {
  const own = suspectAt(audit, placeKey(CONFLICT.wrong));
  expect(sameError(audit, own).map(({ printed }) => printed)).toEqual([CONFLICT.wrong.printed]);
  expect(own?.correction).toBe(CONFLICT.wrong.correction);
};

describe("an error in the sample", () => {
  it.each(SAMPLE_ERRORS)("$name is located", (error) => {
    const text = editField(sampleText(), error.edit);
    const audit = auditText(text, issuerTaxonomy("iij"));
    expectLocated(text, audit, error);
    expectOwnConflict(audit);
    expect(errorCount(audit)).toBe(2);
  });
});

describe("an error in the release of the second issuer", () => {
  it.each(SECOND_ERRORS)("$name is located", (error) => {
    const text = editField(SECOND, error.edit);
    const audit = auditText(text, issuerTaxonomy("kazehara"));
    expectLocated(text, audit, error);
    expect(errorCount(audit)).toBe(1);
  });
});

describe("more than a number", () => {
  const sample = (edit: (line: string) => string, line: number): { text: string; audit: Audit } => {
    const text = editLine(sampleText(), line, edit);
    return { text, audit: auditText(text, issuerTaxonomy("iij")) };
  };

  it("a cell that is no number is told by what surrounds it", () => {
    const { text, audit } = sample((line) => line.replace("3,546,372", "3,5S6,372"), 260);
    const suspect = suspectAt(audit, placeKey(fieldAt(text, 260, 2)));
    expect(suspect).toMatchObject({ rank: 1, slip: "unreadable", correction: "3,546,372" });
    expectOwnConflict(audit);
  });

  // Both columns of operating activities are off by 755,479, one up, one down; so is the yen from its dollars.
  it("two neighbours that changed places are suspected together", () => {
    const swap = (line: string): string => line.replace("509,228\t1,264,707", "1,264,707\t509,228");
    const { text, audit } = sample(swap, 365);
    const places = [2, 3].map((field) => placeKey(fieldAt(text, 365, field)));
    const first = sameError(audit, suspectAt(audit, places[0] ?? ""))[0];
    expect(first).toMatchObject({ rank: 1, slip: "swapped-cells" });
    expect(first?.places.map(placeKey).sort()).toEqual([...places].sort());
    expect(errorCount(audit)).toBe(2);
  });

  // All four sums of the section are off, and each by what the row lacks there: −66, −8,051 + 66, 388 + 8,051, …
  it("a row that stands one column further is suspected as a whole, not number by number", () => {
    const move = (line: string): string =>
      line.replace("\t(66)\t(8,051)\t388\t(45,560)", "\t\t(66)\t(8,051)\t388");
    const { text, audit } = sample(move, 366);
    const places = [2, 3, 4].map((field) => placeKey(fieldAt(text, 366, field)));
    const first = sameError(audit, suspectAt(audit, places[0] ?? ""))[0];
    expect(first).toMatchObject({ rank: 1, slip: "moved-row" });
    expect(first?.places.map(placeKey)).toEqual(expect.arrayContaining(places));
    expect(errorCount(audit)).toBe(2);
  });

  // 225 and 131 tell 21 and 12, which stand there, but under 2024 and in the column of changes.
  // Known: two numbers, of which one now stands in a column of another kind, are too few to see that a row moved. The
  // sums of both columns are broken, and the suspects are the numbers themselves.
  it.fails("a row that stands one column further into a column of changes is suspected as a whole", () => {
    const text = editLine(SECOND, 133, (line) => line.replace("\t21\t12\t", "\t\t21\t12"));
    const audit = auditText(text, issuerTaxonomy("kazehara"));
    const suspect = suspectAt(audit, placeKey(fieldAt(text, 133, 2)));
    expect(suspect).toMatchObject({ rank: 1, slip: "moved-row" });
    expect(errorCount(audit)).toBe(1);
  });

  // The rate stands in four places; the other three and every dollar are for 121.74.
  it("a rate of translation that one note has wrong is suspected there", () => {
    const { text, audit } = sample((line) => line.replace("JPY 121.74", "JPY 127.14"), 289);
    const place = placeOf(text, { line: 289, from: "", to: "JPY 127.14" });
    expect(suspectAt(audit, place)?.rank).toBe(1);
    expectOwnConflict(audit);
    expect(errorCount(audit)).toBe(2);
  });
});

describe("several errors", () => {
  const balance: ErrorCase = {
    name: "",
    // 26.0% of 44,635,531 and the sum of the assets.
    edit: { line: 310, field: 4, from: "11,608,736", to: "11,908,736" },
    first: true,
    correction: "11,608,736",
  };
  const cash: ErrorCase = {
    name: "",
    // 4,938 × 121.74, and 282,164 − (−318,980).
    edit: { line: 378, field: 2, from: "(601,144)", to: "(607,144)" },
    first: true,
    correction: "(601,144)",
  };

  it("in different statements are located each on its own", () => {
    const text = editField(editField(sampleText(), balance.edit), cash.edit);
    const audit = auditText(text, issuerTaxonomy("iij"));
    expectLocated(text, audit, balance);
    expectLocated(text, audit, cash);
    expectOwnConflict(audit);
    expect(errorCount(audit)).toBe(3);
    expect(audit.counts.errors).toBe(3);
  });
});

/**
 * What the audit cannot find: an error that all that is said of the number shares. Here the table, the sentence and
 * both changes speak of 825 (825 / 805 = 1.025, 825 / 800 = 1.031); a count and its total, which nothing repeats; and
 * two parts of a sum, one as much too high as the other is too low, with shares that stay what they are.
 */
describe("an error that is consistent everywhere", () => {
  const CONSISTENT: Readonly<Record<string, readonly Edit[]>> = {
    "in an amount, its sentence and its changes": [
      { line: 192, field: 1, from: "815", to: "825" },
      { line: 180, from: "JPY815 million", to: "JPY825 million" },
      { line: 180, from: "1.2%", to: "2.5%" },
      { line: 180, from: "1.8%", to: "3.1%" },
    ],
    "in a part and its total": [
      { line: 148, field: 1, from: "3,568", to: "3,668" },
      { line: 149, field: 1, from: "4,309", to: "4,409" },
    ],
    "in two parts that make up for each other": [
      { line: 307, field: 4, from: "403,982", to: "413,982" },
      { line: 308, field: 4, from: "390,966", to: "380,966" },
    ],
  };
  let clean: Audit;

  beforeAll(() => {
    clean = auditText(sampleText(), issuerTaxonomy("iij"));
  });

  it.each(Object.entries(CONSISTENT))("%s is not found", (_, edits) => {
    const text = edits.reduce(editField, sampleText());
    const audit = auditText(text, issuerTaxonomy("iij"));
    expect(findingLines(audit.broken)).toEqual(findingLines(clean.broken));
    expect(suspectPlaces(audit.suspects)).toEqual(suspectPlaces(clean.suspects));
  });
});
