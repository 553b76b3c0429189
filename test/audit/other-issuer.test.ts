import { beforeAll, describe, expect, it } from "vitest";
import type { Audit } from "../../src/audit/index.js";
import { auditText, coverageLines, findingLines } from "../support/audit.js";
import { placeKey } from "../support/grid.js";
import type { Edit, ErrorCase } from "./error-cases.js";
import { editField, errorCount, expectLocated } from "./located.js";
import { OTHER_RELEASE, otherTaxonomy } from "./other-issuer-release.js";

/**
 * Where a cut percentage is not the nearest: 48.378 as 48.3, 47.262 as 47.2, 35.084 as 35.0, 3.666 as 3.6, −6.602 as
 * −6.5, 2.991 as 2.9. They may be remarks, unless the audit sees that the release cuts; nothing else may.
 */
const CUT = ["22:25", "22:37", "23:22", "23:38", "24:32", "35:58"];

const cell = (line: number, field: number, from: string, to: string): Edit => ({ line, field, from, to });

const ERRORS: readonly ErrorCase[] = [
  // The sum of amounts that were cut allows some euros more or less, share and change some more: its last digit is open.
  { name: "an amount that was cut", edit: cell(23, 1, "8,738", "8,138"), first: true, slip: "digit" },
  // 8,738 / 24,906 = 35.08%: 35.0 where the release cuts, and never 35.1.
  { name: "a percentage that was cut", edit: cell(23, 2, "35.0", "38.0"), first: true },
  // 9,689 − 3,388.
  {
    name: "an amount in a statement that adds up",
    edit: cell(35, 1, "6,301", "6,801"),
    first: true,
    correction: "6,301",
    slip: "digit",
  },
  {
    name: "billions in a sentence",
    edit: { line: 7, from: "€24.9 billion", to: "€29.4 billion" },
    first: true,
    correction: "€24.9 billion",
    slip: "swapped-digits",
  },
  // 2,382 / 600.1253: from 3.968 to 3.970. Shares stand in no other relation, but 628,496,042 is no slip of theirs.
  {
    name: "an amount per share",
    edit: cell(39, 1, "3.97", "3.79"),
    first: true,
    candidate: "3.97",
    slip: "swapped-digits",
  },
  // 4,624 − 214: the one is in a sentence, the other in a sum that holds.
  {
    name: "opening cash",
    edit: cell(62, 1, "4,410", "4,140"),
    first: true,
    correction: "4,410",
    slip: "swapped-digits",
  },
  // 4,410 + 214, and €4.6 billion.
  {
    name: "closing cash",
    edit: cell(63, 1, "4,624", "4,264"),
    first: true,
    correction: "4,624",
    slip: "swapped-digits",
  },
  // 3,145 − 2,382 − 911, and its own sign.
  {
    name: "a lost bracket in cash flow",
    edit: cell(50, 1, "(148)", "148"),
    first: true,
    candidate: "(148)",
    slip: "sign",
  },
];

describe("the audit of another issuer's release", () => {
  let audit: Audit;

  beforeAll(() => {
    audit = auditText(OTHER_RELEASE, otherTaxonomy());
  });

  it("accuses nothing, though parts that were cut are short of their totals", () => {
    expect(findingLines(audit.broken)).toEqual([]);
    expect(audit.suspects).toEqual([]);
    expect(audit.counts).toMatchObject({ broken: 0, errors: 0 });
  });

  it("remarks no more than percentages that were cut", () => {
    const places = audit.remarks.flatMap(({ places: [place] }) => (place ? [placeKey(place)] : []));
    expect(CUT).toEqual(expect.arrayContaining(places));
  });

  it("checks every number: each stands in a sum, a quotient or a change", () => {
    expect(audit.counts.numbers).toBe(79);
    expect(coverageLines(audit.unchecked)).toEqual([]);
  });

  it.each(ERRORS)("locates $name", (error) => {
    const text = editField(OTHER_RELEASE, error.edit);
    const found = auditText(text, otherTaxonomy());
    expectLocated(text, found, error);
    expect(errorCount(found)).toBe(1);
  });
});
