import { describe, expect, it } from "vitest";
import { convert } from "../support/convert.js";
import { generate } from "./corpus.mjs";

const made = (count: number, seed = 1, size = 1) =>
  Array.from({ length: count }, (_, index) => generate(seed, index, { size }));

const numberOf = (cell = ""): number => {
  const digits = Number(cell.replace(/[^\d.]/g, ""));
  return /^[(△-]./.test(cell) ? -digits : digits;
};

/** The cells of the first row with a label after a line that begins so. */
const rowAfter = (text: string, title: string, label: string): readonly string[] => {
  const rest = text.slice(text.indexOf(`\n${title}`));
  const line = rest.split("\n").find((each) => each.startsWith(`${label}\t`));
  return line?.split("\t").slice(1) ?? [];
};

describe("generated releases", () => {
  it("are the same from the same seed, and different otherwise", () => {
    expect(made(6)).toEqual(made(6));
    const texts = [...made(6), ...made(6, 2)].map(({ text }) => text);
    expect(new Set(texts).size).toBe(12);
    expect(new Set(made(40).map(({ name }) => name)).size).toBe(40);
  });

  it("foot as they print, in yen, dollars and shares of the total", () => {
    for (const { name, text } of made(30).filter(({ name }) => name.startsWith("iij"))) {
      const row = (label: string) =>
        rowAfter(text, "CONSOLIDATED STATEMENTS OF OPERATIONS", label).map(numberOf);
      const [total, costs, result] = [
        "Total revenues",
        "Total costs and expenses",
        "Operating income (loss)",
      ].map(row);
      const units =
        text
          .split("\n")
          .find((line) => /^\t(?:USD|JPY|%|YOY|QOQ)/.test(line))
          ?.split("\t")
          .slice(1) ?? [];
      units.forEach((unit, index) => {
        if (/Chg/.test(unit)) return;
        const difference = (total?.[index] ?? 0) - (costs?.[index] ?? 0) - (result?.[index] ?? 0);
        expect(Math.abs(difference), `${name} ${unit}`).toBeLessThan(1e-6);
      });
    }
  });

  it("are longer by their size", () => {
    for (const index of [0, 1]) {
      const [one, four] = [generate(1, index), generate(1, index, { size: 4 })].map(
        ({ text }) => text.length,
      );
      expect((four ?? 0) / (one ?? 1)).toBeGreaterThan(2.5);
      expect((four ?? 0) / (one ?? 1)).toBeLessThan(4);
    }
  });

  it("convert with nothing to report: every row known, every relation holding", () => {
    const found = [...made(30), ...made(2, 3, 3)].flatMap(({ name, text }) => {
      const { status, summary, diagnostics } = convert(text, { file: name });
      const clean = status === "valid" && summary.untagged === 0 && summary.broken === 0;
      return clean && diagnostics.length === 0 ? [] : [{ name, status, summary, diagnostics }];
    });
    expect(found).toEqual([]);
  }, 300_000);
});
