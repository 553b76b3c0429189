import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { Audit, Suspect } from "../../src/audit/index.js";
import { auditText, findingLines, issuerTaxonomy } from "../support/audit.js";
import { editLine, fieldAt, placeKey } from "../support/grid.js";
import { sampleText } from "../support/sample.js";
import { type Edit, type ErrorCase, SAMPLE_ERRORS, SECOND_ERRORS } from "./error-cases.js";
import { CONFLICT } from "./sample-by-hand.js";

const SECOND = readFileSync(new URL("../../samples/kazehara-3q-fy2025.txt", import.meta.url), "utf8");

/** Replaces a field whole, or a text in a sentence; throws where it is not there. */
const editField = (text: string, { line, field, from, to }: Edit): string =>
  editLine(text, line, (before) => {
    if (field === undefined) return before.replace(from, to);
    const fields = before.split("\t");
    if (fields[field] !== from) throw new Error(`line ${line} has ${fields[field]}, not ${from}`);
    return fields.with(field, to).join("\t");
  });

const placeOf = (text: string, { line, field, to }: Edit): string => {
  if (field !== undefined) return placeKey(fieldAt(text, line, field));
  const column = (text.split("\n")[line - 1] ?? "").indexOf(to) + 1;
  if (column === 0) throw new Error(`line ${line} does not say ${to}`);
  return placeKey({ line, column });
};

/** The place of `line:data column` or `line:text`. */
const otherPlace = (text: string, other: string): string => {
  const [line = "", rest = ""] = other.split(":");
  const edit = { line: Number(line), from: "", to: rest };
  return placeOf(text, /^\d$/.test(rest) ? { ...edit, field: Number(rest) } : edit);
};

const suspectPlaces = (suspects: readonly Suspect[]): readonly string[] =>
  suspects.flatMap(({ places }) => places.map(placeKey));

const suspectAt = (audit: Audit, place: string): Suspect | undefined =>
  audit.suspects.find((suspect) => suspectPlaces([suspect]).includes(place));

/** All suspects of the error that a suspect would explain. */
const sameError = (audit: Audit, suspect: Suspect | undefined): readonly Suspect[] =>
  audit.suspects.filter(({ error }) => error === suspect?.error);

const isSorted = (numbers: readonly number[]): boolean => numbers.every((rank, index) => rank === index + 1);

/** What a case says holds of the audit of the text with its error. */
const expectLocated = (text: string, audit: Audit, error: ErrorCase): void => {
  const place = placeOf(text, error.edit);
  expect(audit.broken.some(({ places }) => places.map(placeKey).includes(place))).toBe(true);
  const suspect = suspectAt(audit, place);
  const all = sameError(audit, suspect);
  expect(suspectPlaces(all)).toContain(place);
  expect(suspect?.printed).toBe(error.edit.to);
  expect(isSorted(all.map(({ rank }) => rank))).toBe(true);
  if (error.first) expect(suspect?.rank).toBe(1);
  if (error.slip) expect(suspect?.slip).toBe(error.slip);
  expectValue(all, suspect, error);
  if (!error.first) {
    const others = (error.others ?? []).map((other) => otherPlace(text, other));
    expect(suspectPlaces(all)).toEqual(expect.arrayContaining(others));
  }
};

const expectValue = (
  all: readonly Suspect[],
  suspect: Suspect | undefined,
  { first, correction, candidate }: ErrorCase,
): void => {
  if (correction !== undefined) {
    expect(all.map(({ printed }) => printed)).toEqual([suspect?.printed]);
    expect(suspect).toMatchObject({ correction, candidates: [correction] });
    return;
  }
  // Nothing is proposed where the release leaves a choice; what is proposed on a slip's strength must be right.
  const allowed = first ? [undefined, candidate] : [undefined];
  expect(all.every((other) => allowed.includes(other.correction))).toBe(true);
  if (first) expect(suspect?.candidates[0]).toBe(candidate);
  else if (candidate !== undefined) expect(suspect?.candidates).toContain(candidate);
};

/** The sample's own conflict is still there, an error of its own. */
const expectOwnConflict = (audit: Audit): void => {
  const own = suspectAt(audit, placeKey(CONFLICT.wrong));
  expect(sameError(audit, own).map(({ printed }) => printed)).toEqual([CONFLICT.wrong.printed]);
  expect(own?.correction).toBe(CONFLICT.wrong.correction);
};

const errorCount = ({ suspects }: Audit): number => new Set(suspects.map(({ error }) => error)).size;

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
  it("a row that stands one column further into a column of changes is suspected as a whole", () => {
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
