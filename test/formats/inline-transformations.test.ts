import { describe, expect, it } from "vitest";
import { findTransformation, formatFor } from "../../src/formats/inline/transformations.js";

const namespace = (date: string): string => `http://www.xbrl.org/inlineXBRL/transformation/${date}`;
const FIFTH = namespace("2022-02-16");
const FOURTH = namespace("2020-02-12");
const THIRD = namespace("2015-02-26");
const FIRST = namespace("2010-04-20");

const REFUSED = undefined;

describe("formats of the registries", () => {
  it.each([
    [FIFTH, "num-dot-decimal", "3,546,372", "3546372"],
    [FIFTH, "num-dot-decimal", "1 234.50", "1234.50"],
    [FIFTH, "num-dot-decimal", "1\u00a0234", "1234"],
    [FIFTH, "num-dot-decimal", ".5", "0.5"],
    [FIFTH, "num-dot-decimal", "(5)", REFUSED],
    [FIFTH, "num-dot-decimal", "-5", REFUSED],
    [FIFTH, "num-dot-decimal", "5.", REFUSED],
    [FIFTH, "num-dot-decimal", "", REFUSED],
    [FIFTH, "num-dot-decimal", ",", REFUSED],
    [FIFTH, "num-dot-decimal", "1.2.3", REFUSED],
    [FIFTH, "num-comma-decimal", "1.234,5", "1234.5"],
    [FIFTH, "num-comma-decimal", "1,234.5", REFUSED],
    [FIFTH, "num-dot-decimal-apos", "1'234’567.8", "1234567.8"],
    [FIFTH, "num-comma-decimal-apos", "1'234,8", "1234.8"],
    [FIFTH, "num-unit-decimal", "1,234 yen 5 sen", "1234.05"],
    [FIFTH, "num-unit-decimal", "１２３円４５銭", "123.45"],
    [FIFTH, "fixed-zero", "-", "0"],
    [FIFTH, "fixed-zero", "nil", "0"],
    [FIFTH, "fixed-empty", "none", ""],
    [FIFTH, "fixed-true", "yes", "true"],
    [FIFTH, "fixed-false", "UNAUDITED", "false"],
    [FIFTH, "date-monthname-day-year-en", "November 13, 2002", "2002-11-13"],
    [FIFTH, "date-monthname-day-year-en", "Sep 3 02", "2002-09-03"],
    [FIFTH, "date-monthname-day-year-en", "Sept. 30, 2002", "2002-09-30"],
    [FIFTH, "date-monthname-day-year-en", "November 31, 2002", REFUSED],
    [FIFTH, "date-monthname-day-year-en", "13 November 2002", REFUSED],
    [FIFTH, "date-day-monthname-year-en", "13th November, 2002", "2002-11-13"],
    [FIFTH, "date-day-month-year", "13/11/2002", "2002-11-13"],
    [FIFTH, "date-month-day-year", "11.13.2002", "2002-11-13"],
    [FIFTH, "date-month-day-year", "13/11/2002", REFUSED],
    [FIFTH, "date-year-month-day", "2002年11月13日", "2002-11-13"],
    [FIFTH, "date-year-month-day", "２００２年１１月１３日", "2002-11-13"],
    [FIFTH, "date-jpn-era-year-month-day", "令和7年11月12日", "2025-11-12"],
    [FIFTH, "date-jpn-era-year-month-day", "平成元年1月8日", "1989-01-08"],
    [FIFTH, "date-jpn-era-year-month", "R7.11", "2025-11"],
    [FIFTH, "date-monthname-year-en", "November 2002", "2002-11"],
    [FIFTH, "date-year-monthname-en", "2002, November", "2002-11"],
    [FIFTH, "date-month-year", "11/2002", "2002-11"],
    [FIFTH, "date-year-month", "2002年11月", "2002-11"],
    [FIFTH, "date-monthname-day-en", "February 29", "--02-29"],
    [FIFTH, "date-day-monthname-en", "29 February", "--02-29"],
    [FIFTH, "date-month-day", "2/30", REFUSED],
    [FIFTH, "date-day-month", "31.12.", "--12-31"],
    [FOURTH, "num-dot-decimal", "1,2,3", "123"],
    [FOURTH, "num-dot-decimal-apos", "1'2", REFUSED],
    [THIRD, "numdotdecimal", "1,234.5", "1234.5"],
    [THIRD, "numdotdecimal", "1,2,3", REFUSED],
    [THIRD, "numcommadecimal", "1 234,5", "1234.5"],
    [THIRD, "zerodash", "–", "0"],
    [THIRD, "zerodash", "0", REFUSED],
    [THIRD, "nocontent", "none", ""],
    [THIRD, "booleantrue", "yes", "true"],
    [THIRD, "booleanfalse", "no", "false"],
    [THIRD, "datemonthdayyearen", "Nov 13, 2002", "2002-11-13"],
    [THIRD, "datedaymonthyear", "13.11.02", "2002-11-13"],
    [THIRD, "dateerayearmonthdayjp", "昭和64年1月7日", "1989-01-07"],
    [FIRST, "numcommadot", "1,234.5", "1234.5"],
    [FIRST, "numdash", "-", "0"],
    [FIRST, "numcomma", "1234,5", "1234.5"],
    [FIRST, "datelongus", "November 13, 2002", "2002-11-13"],
    [FIRST, "dateslasheu", "13/11/2002", "2002-11-13"],
  ])("%s %s: “%s” is %s", (registry, name, text, value) => {
    const transformation = findTransformation(registry, name);
    expect(transformation?.(text)).toBe(value);
    if (name !== "num-dot-decimal-apos" || registry !== FOURTH) expect(transformation).toBeDefined();
  });

  it.each([
    [FIFTH, "numdotdecimal"],
    [THIRD, "num-dot-decimal"],
    [FIFTH, "toString"],
    ["http://example.com/formats", "num-dot-decimal"],
    ["", "num-dot-decimal"],
    ["__proto__", "constructor"],
  ])("%s has no %s", (registry, name) => {
    expect(findTransformation(registry, name)).toBeUndefined();
  });

  it.each([
    "num-dot-decimal",
    "num-unit-decimal",
    "date-monthname-day-year-en",
    "date-jpn-era-year-month-day",
  ])("%s refuses ten million characters at once", (name) => {
    expect(findTransformation(FIFTH, name)?.("1,".repeat(5_000_000))).toBeUndefined();
  });
});

describe("the format to write", () => {
  it.each([
    ["November 13, 2002", "2002-11-13", "date", "date-monthname-day-year-en"],
    ["13 November 2002", "2002-11-13", "date", "date-day-monthname-year-en"],
    ["2002年11月13日", "2002-11-13", "date", "date-year-month-day"],
    ["11/13/2002", "2002-11-13", "date", "date-month-day-year"],
    // 11 December here, 12 November there: the value tells which it is.
    ["12/11/2002", "2002-11-12", "date", "date-day-month-year"],
    // The registry lists Sep and September: not every processor takes Sept.
    ["Sept 30, 2002", "2002-09-30", "date", undefined],
    ["the day after tomorrow", "2002-09-30", "date", undefined],
    ["UNAUDITED", "false", "boolean", "fixed-false"],
    ["Audited", "true", "boolean", "fixed-true"],
    ["Nasdaq", "NASDAQ", "text", undefined],
  ] as const)("“%s” for %s, a %s, is %s", (text, value, kind, format) => {
    expect(formatFor(text, value, kind)).toBe(format);
  });
});
