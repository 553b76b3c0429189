import { describe, expect, it } from "vitest";
import {
  grouped,
  negated,
  padded,
  percentage,
  rounded,
  shifted,
  total,
  weighted,
} from "../../src/page/decimal.js";

describe("decimal texts", () => {
  it.each([
    ["10568342", 3, "10568342000"],
    ["10568342", -3, "10568.342"],
    ["-5", -3, "-0.005"],
    ["0.336", 2, "33.6"],
    ["1.50", 0, "1.5"],
    ["0", -6, "0"],
    ["-0.5", 1, "-5"],
    ["123456789012345678901234567890", 3, "123456789012345678901234567890000"],
  ])("shift %s by %i to %s", (value, by, expected) => expect(shifted(value, by)).toBe(expected));

  it.each([
    ["10568.342", 0, "10568"],
    ["0.5", 0, "1"],
    ["-0.5", 0, "-1"],
    ["-0.4", 0, "0"],
    ["999.96", 1, "1000.0"],
    ["7", 2, "7"],
  ])("round %s to %i places as %s, halves away from nought", (value, places, expected) =>
    expect(rounded(value, places)).toBe(expected),
  );

  it("stand in groups of thousands with a real minus sign", () => {
    expect(grouped("-1234567.5")).toBe("−1,234,567.5");
    expect(grouped("999")).toBe("999");
    expect(grouped("1000")).toBe("1,000");
  });

  it("have the noughts that their accuracy claims, and no more", () => {
    expect(padded("11", 1)).toBe("11.0");
    expect(padded("-51.7", 2)).toBe("-51.70");
    expect(padded("3.4", 1)).toBe("3.4");
    expect(padded("5", -3)).toBe("5");
  });

  it("add up, turn round and take weights exactly", () => {
    expect(total(["0.1", "0.2", "-0.3"])).toBe("0");
    expect(total(["9007199254740993", "1"])).toBe("9007199254740994");
    expect(negated("5")).toBe("-5");
    expect(negated("-5")).toBe("5");
    expect(negated("0")).toBe("0");
    expect(weighted("1.5", -1)).toBe("-1.5");
    expect(weighted("3", 0.5)).toBe("1.5");
  });

  it("divide to percentages with one place", () => {
    // 5,699,221 / 10,568,342 = 53.927…%
    expect(percentage("5699221", "10568342")).toBe("53.9");
    expect(percentage("-193782", "10568342")).toBe("-1.8");
    expect(percentage("1", "0")).toBeUndefined();
  });
});
