import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_PRINTED_DIGITS, readPrintedNumber } from "../../src/release/index.js";

const number = (digits: string, more: object = {}) => ({
  kind: "number",
  negative: false,
  digits,
  fractionDigits: digits.split(".")[1]?.length ?? 0,
  percent: false,
  ...more,
});
const minus = (digits: string, more: object = {}) => number(digits, { negative: true, ...more });

describe("readPrintedNumber", () => {
  it.each([
    ["3,546,372", number("3546372")],
    ["0", number("0")],
    ["0.0", number("0", { fractionDigits: 1 })],
    ["100.0", number("100", { fractionDigits: 1 })],
    ["100.0%", number("100", { fractionDigits: 1, percent: true })],
    ["007", number("7")],
    [".5", number("0.5", { fractionDigits: 1 })],
    ["1234567", number("1234567")],
    ["+5.2%", number("5.2", { percent: true })],
    ["  12 ", number("12")],
    ["5 %", number("5", { percent: true })],
  ])("reads %s", (text, expected) => expect(readPrintedNumber(text)).toEqual(expected));

  it.each([
    "(193,782)",
    "( 193,782 )",
    "-193,782",
    "−193,782",
    "–193,782",
    "(-)193,782",
    "(−) 193,782",
    "△193,782",
    "▲193,782",
    "▲ 193,782",
    "(-193,782)",
  ])("reads %s as negative", (text) => expect(readPrintedNumber(text)).toEqual(minus("193782")));

  it.each(["(1.4%)", "(1.4)%", "-1.4%", "△1.4%", "( 1.4 % )"])("reads %s as a negative percentage", (text) =>
    expect(readPrintedNumber(text)).toEqual(minus("1.4", { percent: true })),
  );

  it.each([
    ["¥5", number("5", { currency: "¥" })],
    ["￥5", number("5", { currency: "￥" })],
    ["Y165,445", number("165445", { currency: "Y" })],
    ["JPY10.6", number("10.6", { currency: "JPY" })],
    ["JPY 121.74", number("121.74", { currency: "JPY" })],
    ["\\$86.8", number("86.8", { currency: "$" })],
    ["$86.8", number("86.8", { currency: "$" })],
    ["US$1", number("1", { currency: "US$" })],
    ["US\\$1", number("1", { currency: "US$" })],
    ["€1.5", number("1.5", { currency: "€" })],
    ["£2", number("2", { currency: "£" })],
    ["5,000 yen", number("5000", { currency: "yen" })],
    ["12 USD", number("12", { currency: "USD" })],
    ["JPY(-)51.74", minus("51.74", { currency: "JPY" })],
    ["-¥5", minus("5", { currency: "¥" })],
    ["¥-5", minus("5", { currency: "¥" })],
    ["(¥5)", minus("5", { currency: "¥" })],
    ["¥(5)", minus("5", { currency: "¥" })],
    ["¥△5", minus("5", { currency: "¥" })],
    ["(5) EUR", minus("5", { currency: "EUR" })],
  ])("reads the currency of %s", (text, expected) => expect(readPrintedNumber(text)).toEqual(expected));

  it.each(["-", "–", "—", "−", "―", "--", "———", "- -", " - ", "$ -", "–%"])("reads %s as a dash", (text) =>
    expect(readPrintedNumber(text)).toEqual({ kind: "dash" }),
  );

  it.each([
    "N/A",
    "n.a.",
    "n/a",
    "NA",
    "n.m.",
    "NM",
    "N.M",
    "(n.m.)",
    "*",
    "**",
    "not meaningful",
    "Not Applicable",
  ])("reads %s as not given", (text) => expect(readPrintedNumber(text)).toEqual({ kind: "not-given", text }));

  it.each([
    ["3,54x,372", "it has “x” beside its digits"],
    ["3,5463,72", "its digits are not grouped in threes"],
    ["3,546,37", "its digits are not grouped in threes"],
    ["3,,546", "its digits are not grouped in threes"],
    [",546", "its digits are not grouped in threes"],
    ["1234,567", "its digits are not grouped in threes"],
    ["0,123", "its digits are not grouped in threes"],
    ["1.2.3", "it has more than one decimal point"],
    ["5.", "it ends with a decimal point"],
    ["1.234,5", "it has a comma after the decimal point"],
    ["(193,782", "its brackets do not pair"],
    ["193,782)", "its brackets do not pair"],
    ["((5))", "its signs and brackets are in no known order"],
    ["(+5)", "its signs and brackets are in no known order"],
    ["5-", "its signs and brackets are in no known order"],
    ["--5", "it repeats a sign"],
    ["5%%", "it repeats a sign"],
    ["¥5¥", "it repeats a sign"],
    ["1 234", "it holds more than one number"],
    ["12 (13)", "it holds more than one number"],
    ["2Q02", "it has “Q” beside its digits"],
    ["l2,345", "it has “l” beside its digits"],
  ])("finds %s malformed", (text, reason) => {
    const reading = readPrintedNumber(text);
    expect(reading.kind).toBe("malformed");
    expect(reading.kind === "malformed" && reading.reason).toBe(reason);
  });

  it("does not read more digits than its limit, nor any very long text", () => {
    const digits = "1".repeat(MAX_PRINTED_DIGITS + 1);
    expect(readPrintedNumber(digits)).toEqual({ kind: "malformed", reason: "it has more than 40 digits" });
    const long = "1".repeat(100_000);
    expect(readPrintedNumber(long)).toEqual({ kind: "malformed", reason: "it is too long for a number" });
    expect(readPrintedNumber("-".repeat(100_000))).toEqual({ kind: "text" });
  });

  it("reads as many digits as its limit", () =>
    expect(readPrintedNumber("1".repeat(MAX_PRINTED_DIGITS))).toEqual(
      number("1".repeat(MAX_PRINTED_DIGITS)),
    ));

  it.each(["", " ", "%", "JPY", "Net loss", "( )"])("takes %j for text", (text) =>
    expect(readPrintedNumber(text)).toEqual({ kind: "text" }),
  );

  const grouped = (whole: string) => whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const printed = fc.record({
    whole: fc.bigInt({ min: 0n, max: 10n ** 20n }).map(String),
    fraction: fc.stringMatching(/^\d{0,8}$/),
    grouping: fc.boolean(),
    percent: fc.boolean(),
    currency: fc.constantFrom("", "¥", "JPY", "US$", "\\$", "Y", "JPY "),
    sign: fc.constantFrom<[string, string][]>(
      ["", ""],
      ["(", ")"],
      ["-", ""],
      ["(-)", ""],
      ["△", ""],
      ["−", ""],
      ["( ", " )"],
    ),
  });

  it("gives back what was printed", () => {
    fc.assert(
      fc.property(printed, ({ whole, fraction, grouping, percent, currency, sign: [open, close] }) => {
        const point = fraction === "" ? "" : `.${fraction}`;
        const body = `${grouping ? grouped(whole) : whole}${point}${percent ? "%" : ""}`;
        expect(readPrintedNumber(`${currency}${open}${body}${close}`)).toEqual({
          kind: "number",
          negative: open !== "",
          digits: point === "" ? whole : `${whole}${point}`.replace(/\.?0+$/, ""),
          fractionDigits: fraction.length,
          percent,
          ...(currency !== "" && { currency: currency.replace("\\", "").trim() }),
        });
      }),
    );
  });

  it("never throws, and never takes a text without digits for a number", () => {
    const hostile = fc.oneof(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc.string({ unit: fc.constantFrom(..."0123456789.,()-−△¥$%YJP x*n/am \\") }),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const reading = readPrintedNumber(text);
        if (reading.kind === "number") expect(reading.digits).toMatch(/^(0|[1-9]\d*)(\.\d*[1-9])?$/);
        expect(reading.kind === "number" && !/\d/.test(text)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});
