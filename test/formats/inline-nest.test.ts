import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Nested, nest, placementsIn } from "../../src/formats/inline/nest.js";
import type { Placement } from "../../src/formats/inline/placements.js";

const place = (start: number, end: number, rest: Partial<Placement> = {}): Placement => ({
  of: { fact: 0 },
  key: "1:1",
  start,
  end,
  line: 1,
  column: 1,
  leading: true,
  ...rest,
});

const number = (start: number, end: number, scale = 3): Placement =>
  place(start, end, {
    number: { start: 0, end: 1, format: "num-dot-decimal", scale, decimals: -3, unit: "iso4217:JPY" },
  });

/** `0-9(2-5 7-9)`: stretches with those within them; `+` goes on, `~` is a later part. */
const shown = (nested: readonly Nested[]): string =>
  nested
    .map(({ start, end, part, continues, children }) => {
      const inner = children.length > 0 ? `(${shown(children)})` : "";
      return `${part > 0 ? "~" : ""}${start}-${end}${continues ? "+" : ""}${inner}`;
    })
    .join(" ");

describe("tags of one stretch", () => {
  it.each([
    ["side by side", [place(5, 7), place(0, 3)], "0-3 5-7"],
    ["touching", [place(0, 3), place(3, 5)], "0-3 3-5"],
    ["within each other", [place(2, 5), place(0, 9), number(3, 4)], "0-9(2-5(3-4))"],
    ["of equal stretches a text is around a number", [number(0, 3), place(0, 3)], "0-3(0-3)"],
    [
      "and a note around both",
      [number(0, 3), place(0, 3), place(0, 3, { of: { note: "n" } })],
      "0-3(0-3(0-3))",
    ],
    ["texts that overlap: the second is cut and goes on", [place(0, 5), place(3, 9)], "0-5(3-5+) ~5-9"],
    ["cut twice", [place(0, 4), place(2, 10), place(3, 7)], "0-4(2-4+(3-4+)) ~4-10(~4-7)"],
    ["the part that goes on is nested, too", [place(0, 5), place(3, 9), place(6, 8)], "0-5(3-5+) ~5-9(6-8)"],
    [
      "a number where a text goes on, that ends after it, is left out",
      [place(0, 4), place(1, 5), number(4, 6)],
      "0-4(1-4+) ~4-5",
    ],
    ["a number that overlaps a text is left out", [place(0, 5), number(3, 9)], "0-5"],
    ["a number that overlaps a number is left out", [number(0, 5), number(3, 9)], "0-5"],
    ["a number within another number is left out", [number(0, 5), number(3, 5)], "0-5"],
    ["two of the same digits nest in one scale", [number(0, 5), number(0, 5)], "0-5(0-5)"],
    ["and not in two", [number(0, 5), number(0, 5, 6)], "0-5"],
    ["a text within a number is left out", [number(0, 5), place(1, 3)], "0-5"],
  ])("%s", (_, placements, expected) => {
    expect(shown(nest(placements))).toBe(expected);
  });
});

describe("any tags", () => {
  const placements = fc.array(
    fc
      .tuple(fc.nat(20), fc.integer({ min: 1, max: 8 }), fc.boolean(), fc.constantFrom(0, 3))
      .map(([start, length, isNumber, scale]) =>
        isNumber ? number(start, start + length, scale) : place(start, start + length),
      ),
    { maxLength: 12 },
  );

  it("nest: none overlaps another, texts are whole in their parts, and numbers hold nothing but numbers", () => {
    fc.assert(
      fc.property(placements, (all) => {
        const nested = nest(all);
        const check = (tags: readonly Nested[], from: number, to: number): void => {
          let at = from;
          for (const { start, end, children, placement } of tags) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(to);
            if (placement.number)
              expect(children.every((child) => child.start === start && child.end === end)).toBe(true);
            check(children, start, end);
            at = end;
          }
        };
        check(nested, 0, Number.POSITIVE_INFINITY);
        const flat = (tags: readonly Nested[]): readonly Nested[] =>
          tags.flatMap((tag) => [tag, ...flat(tag.children)]);
        for (const one of all.filter(({ number: digits }) => !digits)) {
          const parts = flat(nested)
            .filter(({ placement }) => placement === one)
            .sort((a, b) => a.part - b.part);
          if (parts.length === 0) continue; // within a number
          expect(parts.map(({ part, continues }) => [part, continues])).toEqual(
            parts.map((_, index) => [index, index + 1 < parts.length]),
          );
          expect([parts[0]?.start, parts.at(-1)?.end]).toEqual([one.start, one.end]);
          parts.slice(1).forEach(({ start }, index) => {
            expect(start).toBe(parts[index]?.end);
          });
        }
        expect(new Set(placementsIn(nested)).size).toBe(placementsIn(nested).length);
      }),
      { numRuns: 500 },
    );
  });
});
