import { describe, expect, it } from "vitest";
import { readCaption, readUnits } from "../../src/tagging/caption.js";
import type { UnitDefinition } from "../../src/taxonomy/index.js";

const unit = (id: string, ...phrases: string[]): UnitDefinition => ({
  id,
  numerators: [],
  denominators: [],
  scale: 0,
  phrases,
});
const UNITS = [unit("Gbps", "Gbps", "giga bits per second"), unit("shares", "shares")];
const caption = (...lines: string[]) =>
  readCaption(
    lines.map((text) => ({ text, spans: [] })),
    UNITS,
  );
const scales = (...lines: string[]) => Object.fromEntries(caption(...lines).currencies);

describe("captions", () => {
  it("binds a scale to the currencies it is said of", () => {
    expect(
      scales(
        "(Expressed in Thousands of Japanese Yen (JPY) and U.S. Dollars (USD) Except for Per Share and ADS Data)",
      ),
    ).toEqual({ JPY: 3, USD: 3 });
    expect(scales("Backbone Costs (JPY in millions)")).toEqual({ JPY: 6 });
    expect(scales("(Millions of yen, thousands of U.S. dollars)")).toEqual({ JPY: 6, USD: 3 });
    expect(scales("(Unit: Millions of Yen)")).toEqual({ JPY: 6 });
    expect(scales("(¥ in billions)")).toEqual({ JPY: 9 });
    expect(scales("(in thousands of euros)")).toEqual({ EUR: 3 });
  });
  it("knows currencies without a scale and scales without a currency", () => {
    expect(scales("(Expressed in Japanese Yen)")).toEqual({ JPY: undefined });
    expect(caption("(in thousands, except per share data)").scale).toBe(3);
    expect(caption("Consolidated Balance Sheets").scale).toBeUndefined();
  });
  it("excepts counts where the caption says shares or ADS, not where it says per share", () => {
    expect(caption("(in thousands, except per share data)").countsExcepted).toBe(false);
    expect(caption("(in thousands, except share and per share data)").countsExcepted).toBe(true);
    expect(caption("(Expressed in Thousands of Yen Except for Per Share and ADS Data)").countsExcepted).toBe(
      true,
    );
  });
  it("knows units that are not currencies by their phrases", () => {
    expect(caption("Table 3. Contracted Bandwidth (Unit: Giga bits per second)").unit).toBe("Gbps");
    expect(caption("Contracted bandwidth").unit).toBeUndefined();
  });
  it("leaves the words that it does not read", () => {
    expect(readUnits("USD", UNITS).rest.trim()).toBe("");
    expect(readUnits("Forecast JPY", UNITS).rest.trim()).toBe("Forecast");
  });
});
