import { describe, expect, it } from "vitest";
import { accuracyInWords, inCell, inFull, inThousands, scaleName } from "../../src/page/amounts.js";

const YEN = { measure: "iso4217:JPY", scale: 3 };
const PURE = { measure: "xbrli:pure", scale: 0 };
const PER_ADS = { measure: "iso4217:JPY", divisor: "core:ADS", scale: 0 };
const CONTRACTS = { measure: "core:contracts", scale: 0 };
const GBPS = { measure: "core:Gbps", scale: 0 };
const revenues = { value: "10568342", unit: YEN, type: "monetary", decimals: -3 };

describe("a value in full", () => {
  it.each([
    [revenues, "¥10,568,342,000", "¥10,568,342,000"],
    [{ value: "-193782", unit: YEN, type: "monetary" }, "−¥193,782,000", "−¥193,782,000"],
    [
      { value: "86800", unit: { measure: "iso4217:USD", scale: 3 }, type: "monetary" },
      "$86,800,000",
      "$86,800,000",
    ],
    // Printed is 11.0%: accurate to a thousandth.
    [{ value: "0.11", unit: PURE, type: "percent", decimals: 3 }, "11.0%", "11.0%"],
    [{ value: "3.4", unit: PURE, type: "pure", decimals: 1 }, "3.4", "3.4"],
    [{ value: "-51.74", unit: PER_ADS, type: "perAds", decimals: 2 }, "−¥51.74 per ADS", "−¥51.74／ADS"],
    [
      { value: "-103477", unit: { ...PER_ADS, divisor: "xbrli:shares" }, type: "perShare" },
      "−¥103,477 per share",
      "−¥103,477／株",
    ],
    [{ value: "4309", unit: CONTRACTS, type: "contracts" }, "4,309 contracts", "4,309件"],
    [{ value: "18", unit: GBPS, type: "bandwidth", decimals: 1 }, "18.0 Gbps", "18.0 Gbps"],
    [{ value: "2002-11-12", type: "date" }, "November 12, 2002", "2002年11月12日"],
    [{ value: "false", type: "boolean" }, "No", "いいえ"],
    [{ value: "<b>bold</b>", type: "string" }, "<b>bold</b>", "<b>bold</b>"],
    [{ value: null, unit: YEN, type: "monetary" }, "None is given", "記載なし"],
  ])("%j", (amount, en, ja) => {
    expect(inFull(amount, "en")).toBe(en);
    expect(inFull(amount, "ja")).toBe(ja);
  });

  it("is what it is where the unit's value is no number", () => {
    expect(inFull({ value: "1e9", unit: YEN, type: "monetary" }, "en")).toBe("1e9");
  });
});

describe("money in a scale", () => {
  it("is exact in thousands, and rounded to whole millions", () => {
    expect(inThousands("10568342", YEN, "en")).toBe("JPY 10,568,342 thousand");
    expect(inThousands("10568342", YEN, "ja")).toBe("10,568,342千円");
    expect(inCell(revenues, "units", "en")).toBe("10,568,342,000");
    expect(inCell(revenues, "thousands", "en")).toBe("10,568,342");
    expect(inCell(revenues, "millions", "en")).toBe("10,568");
    expect(inCell({ ...revenues, value: "-8500" }, "millions", "en")).toBe("−9");
  });

  it("leaves what is no money as it is", () => {
    expect(inCell({ value: "4309", unit: CONTRACTS, type: "contracts" }, "millions", "en")).toBe("4,309");
    expect(inCell({ value: "-51.74", unit: PER_ADS, type: "perAds" }, "millions", "en")).toBe("−51.74");
    expect(inCell({ value: "0.109", unit: PURE, type: "percent", decimals: 3 }, "units", "en")).toBe("10.9%");
  });

  it("has a name", () => {
    expect(scaleName("iso4217:JPY", "millions", "en")).toBe("JPY million");
    expect(scaleName("iso4217:JPY", "millions", "ja")).toBe("百万円");
    expect(scaleName("iso4217:CHF", "units", "ja")).toBe("CHF");
  });
});

describe("accuracy in words", () => {
  it.each([
    [-3, YEN, "monetary", "To the nearest ¥1,000", "¥1,000単位"],
    [-8, YEN, "monetary", "To the nearest ¥100,000,000", "¥100,000,000単位"],
    [3, PURE, "percent", "To the nearest 0.1%", "0.1%単位"],
    [1, GBPS, "bandwidth", "To the nearest 0.1 Gbps", "0.1 Gbps単位"],
    [2, PER_ADS, "perAds", "To the nearest ¥0.01 per ADS", "¥0.01／ADS単位"],
    ["INF", YEN, "monetary", "Exact", "正確な値"],
  ] as const)("%s of %j", (decimals, unit, type, en, ja) => {
    expect(accuracyInWords(decimals, { unit, type }, "en")).toBe(en);
    expect(accuracyInWords(decimals, { unit, type }, "ja")).toBe(ja);
  });

  it("is not said of text", () => {
    expect(accuracyInWords(undefined, { type: "string" }, "en")).toBeUndefined();
  });
});
