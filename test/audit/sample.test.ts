import { beforeAll, describe, expect, it } from "vitest";
import type { Audit } from "../../src/audit/index.js";
import { auditText, coverageLines, findingLines, issuerTaxonomy } from "../support/audit.js";
import { placeKey } from "../support/grid.js";
import { sampleText } from "../support/sample.js";
import { CONFLICT, REMARKS, UNCHECKED } from "./sample-by-hand.js";

const fields = REMARKS.map((line) => line.split(" "));
/** Printed digits may come with or without a last nought: numbers are compared, not texts. */
const number = (text: string | undefined): number => Number(text);

describe("the audit of the clean sample", () => {
  let audit: Audit;

  beforeAll(() => {
    audit = auditText(sampleText(), issuerTaxonomy("iij"));
  });

  it("finds broken what is: one amount in two statements, and nothing else", () => {
    expect(findingLines(audit.broken)).toHaveLength(1);
    const [broken] = audit.broken;
    expect(broken).toMatchObject({ rule: "restatement", kind: "identity" });
    expect(broken?.places.map(placeKey).sort()).toEqual([CONFLICT.wrong, CONFLICT.right].map(placeKey));
    expect(Math.abs(number(broken?.difference))).toBe(1);
    expect(audit.counts).toMatchObject({ broken: 1, errors: 1 });
  });

  it("suspects the one of the two that the rate of translation does not give, and no other number", () => {
    const { printed, correction } = CONFLICT.wrong;
    expect(audit.suspects.map((suspect) => suspect.printed)).toEqual([printed]);
    const [suspect] = audit.suspects;
    expect(suspect?.places.map(placeKey)).toEqual([placeKey(CONFLICT.wrong)]);
    expect(suspect).toMatchObject({ error: 1, rank: 1, candidates: [correction], correction });
  });

  it("remarks the roundings that the release has forced, and no other", () => {
    const expected = fields.map(([place, rule, printed]) => `${place} ${rule} ${number(printed)}`);
    const found = audit.remarks.map(({ places, rule, printed }) => {
      const [place] = places;
      return `${place ? placeKey(place) : ""} ${rule} ${number(printed)}`;
    });
    expect(found).toEqual(expected);
    expect(audit.remarks.every(({ kind }) => kind === "rounded")).toBe(true);
  });

  it("says of each remark what its parts come to", () => {
    const byPlace = new Map(audit.remarks.map((found) => [found.places.map(placeKey)[0], found]));
    const off = fields.filter(([place, , printed, computed]) => {
      const found = byPlace.get(place);
      const near = Math.abs(number(found?.computed) - number(computed)) < 0.006;
      const difference = number(printed) - number(computed);
      return !(near && Math.abs(number(found?.difference) - difference) < 0.006);
    });
    expect(off).toEqual([]);
  });

  it("lists the numbers that nothing checks, for a person to read", () => {
    expect(coverageLines(audit.unchecked)).toEqual(UNCHECKED);
    expect(audit.counts.unchecked).toBe(UNCHECKED.length);
  });

  it("covers every number once", () => {
    const places = audit.coverage.flatMap((number) => number.places.map(placeKey));
    expect(new Set(places).size).toBe(places.length);
    expect(audit.coverage).toHaveLength(audit.counts.numbers);
    expect(audit.coverage.filter(({ checks }) => checks === 0)).toEqual(audit.unchecked);
  });

  it("comes out the same from the same text", () => {
    expect(auditText(sampleText(), issuerTaxonomy("iij"))).toEqual(audit);
  });
});
