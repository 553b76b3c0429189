/**
 * What the second issuer's release says of itself, worked out by hand and with exact fractions from the release alone.
 *
 * Every column of amounts and of persons adds up as printed. One column does not: shares of net sales in 2024, of
 * which the release says that they are rounded one by one, 55.6 + 29.1 + 15.2 = 99.9. Three parts with half a unit
 * each reach from 99.75 to 100.05, which meets 100.0: nothing to remark. Neither is anywhere else: every share, change,
 * margin, ratio and amount per share is what its printed digits allow, such as
 *
 * 28, operating margin: 3,689 / 31,842 = 11.585%, printed 11.6; 84, equity ratio: 29,238 / 46,256 = 63.209%, printed
 * 63.2; 92, payout ratio: 36.00 / 142.89 = 25.194%, printed 25.2.
 *
 * The forecast has two sums that must not be made: ordinary income is operating income with non-operating income and
 * expenses, and the forecast's table leaves those out, for the year to come (4,950 and 5,050) as for the last (4,312
 * and 4,206). A part that is left out is not nought. What is printed as a dash is: 0 of foreign exchange losses.
 */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { Audit } from "../../src/audit/index.js";
import { auditText, coverageLines, findingLines, issuerTaxonomy } from "../support/audit.js";

const TEXT = readFileSync(new URL("../../samples/kazehara-3q-fy2025.txt", import.meta.url), "utf8");

/** Capital expenditure and the year-end dividend that are expected stand once, and nothing is made of them. */
const UNCHECKED = ["90:428 ¥1.6 billion", "90:445 ¥1.7 billion", "92:42 ¥18.00"];
/** Last year's net income per share can be checked with the shares of the note below the table, if they are tagged. */
const PER_SHARE = "107:38 119.89";
const SHARES_NOTE = 110;

describe("the audit of the second issuer's clean release", () => {
  let audit: Audit;

  beforeAll(() => {
    audit = auditText(TEXT, issuerTaxonomy("kazehara"));
  });

  it("accuses nothing, and has nothing to remark", () => {
    expect(findingLines(audit.broken)).toEqual([]);
    expect(findingLines(audit.remarks)).toEqual([]);
    expect(audit.suspects).toEqual([]);
    expect(audit.counts).toMatchObject({ broken: 0, remarks: 0, errors: 0 });
  });

  it("lists the numbers that nothing checks", () => {
    const hasShares = audit.coverage.some(({ places }) => places.some(({ line }) => line === SHARES_NOTE));
    const expected = hasShares ? UNCHECKED : [...UNCHECKED, PER_SHARE];
    expect(coverageLines(audit.unchecked)).toEqual(expected);
  });
});
