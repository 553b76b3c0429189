import { describe, expect, it } from "vitest";
import { readSuggestions } from "../../src/cli/read-suggestions.js";
import { createCollector } from "../../src/diagnostics/index.js";

const read = (list: unknown) => {
  const collector = createCollector();
  const text = typeof list === "string" ? list : JSON.stringify(list);
  const result = readSuggestions(text, "list.json", collector);
  return { text, result, diagnostics: collector.diagnostics };
};

const correction = { line: 282, column: 47, printed: "(12,161)", corrected: "(12,160)" };

const suspect = {
  error: 1,
  places: [{ line: 282, column: 47, length: 8 }],
  printed: "(12,161)",
  candidates: ["(12,160)"],
};

/** The only error of a list, with what stands at its place. */
const fault = (list: unknown) => {
  const { text, result, diagnostics } = read(list);
  expect(result).toBeUndefined();
  expect(diagnostics.map(({ severity }) => severity)).toEqual(["error"]);
  const [{ code, message, place, hint } = { code: "", message: "", place: undefined, hint: "" }] =
    diagnostics;
  expect(place?.file).toBe("list.json");
  const line = text.split("\n")[(place?.line ?? 0) - 1] ?? "";
  return { code, message, hint, at: line.slice((place?.column ?? 0) - 1) };
};

describe("a list of suggestions", () => {
  it("can be corrections", () => {
    expect(read([correction]).result).toEqual({ corrections: [correction] });
    expect(read([]).result).toEqual({ corrections: [] });
  });

  it("can have what a person notes beside them", () => {
    expect(read([{ ...correction, why: "page 7 of the printed release" }]).result).toEqual({
      corrections: [correction],
    });
  });

  it("can be what the audit printed, with the suspects that are accepted", () => {
    const sha256 = "a".repeat(64);
    const list = { file: "release.txt", sha256, status: "valid", broken: [], suspects: [suspect] };
    const { result } = read(list);
    expect(result?.corrections).toEqual([correction]);
    expect(result?.madeFor?.sha256).toBe(sha256);
    expect(read({ suspects: [] }).result).toEqual({ corrections: [] });
  });

  it("reads a correction rather than the candidates", () => {
    const chosen = { ...suspect, candidates: ["(12,160)", "(12,162)"], correction: "(12,162)" };
    expect(read({ suspects: [chosen] }).result?.corrections).toEqual([
      { ...correction, corrected: "(12,162)" },
    ]);
    const { candidates: _, ...bare } = chosen;
    expect(read({ suspects: [bare] }).result?.corrections[0]?.corrected).toBe("(12,162)");
  });

  it("takes cells that changed places apart", () => {
    const swapped = {
      ...suspect,
      places: [
        { line: 365, column: 29, length: 9 },
        { line: 365, column: 39, length: 7 },
      ],
      printed: "1,264,707 | 509,228",
      candidates: ["509,228 | 1,264,707"],
    };
    expect(read({ suspects: [swapped] }).result?.corrections).toEqual([
      { line: 365, column: 29, printed: "1,264,707", corrected: "509,228" },
      { line: 365, column: 39, printed: "509,228", corrected: "1,264,707" },
    ]);
    expect(fault({ suspects: [{ ...swapped, candidates: ["509,228"] }] })).toMatchObject({
      code: "tanshin:suggestion-not-applicable",
      message: expect.stringContaining("2 places, but 2 printed texts and 1 to read"),
      at: expect.stringMatching(/^"1,264,707 \| 509,228"/),
    });
  });
});

describe("a bad list", () => {
  it.each([
    ["is no JSON", '[{"line": 282,', "tanshin:json-syntax", /not JSON/, /^$/],
    ["is empty", "", "tanshin:json-syntax", /not JSON/, /^$/],
    ["is a text", '"all of them"', "tanshin:schema-violation", /must be array,object/, /^"all/],
    ["has no suspects", { file: "a.txt" }, "tanshin:schema-violation", /'suspects'/, /^\{/],
    [
      "lacks a column",
      [{ ...correction, column: undefined }],
      "tanshin:schema-violation",
      /'column'/,
      /^\{"line"/,
    ],
    [
      "has a line 0",
      [correction, { ...correction, line: 0 }],
      "tanshin:schema-violation",
      /“1 › line”/,
      /^0/,
    ],
    [
      "has a number for a text",
      [{ ...correction, corrected: 12160 }],
      "tanshin:schema-violation",
      /string/,
      /^12160/,
    ],
    [
      "has a suspect without places",
      { suspects: [{ ...suspect, places: [] }] },
      "tanshin:schema-violation",
      /“suspects › 0 › places”/,
      /^\[\]/,
    ],
    [
      "has one name twice",
      '{"suspects": [], "suspects": []}',
      "tanshin:json-syntax",
      /stands twice/,
      /^"suspects": \[\]\}/,
    ],
    [
      "has the digest of nothing",
      { sha256: "abc", suspects: [] },
      "tanshin:schema-violation",
      /“sha256”/,
      /^"abc"/,
    ],
  ] as const)("that %s is told with the place in the list", (_, list, code, message, at) => {
    expect(fault(list)).toMatchObject({
      code,
      message: expect.stringMatching(message),
      at: expect.stringMatching(at),
    });
  });

  it("that leaves a choice says so: one candidate, or a correction", () => {
    const { code, message, hint, at } = fault({
      suspects: [{ ...suspect, candidates: ["(12,160)", "(12,162)"] }],
    });
    expect(code).toBe("tanshin:suggestion-not-applicable");
    expect(message).toBe("The list leaves open which of (12,160), (12,162) to read in place of “(12,161)”.");
    expect(hint).toMatch(/^Choose one/);
    expect(at).toMatch(/^"\(12,161\)"/);
  });

  it("that has nothing to read in place of a number says so", () => {
    for (const candidates of [[], undefined])
      expect(fault({ suspects: [{ ...suspect, candidates, leadingDigits: "12,1…" }] }).message).toBe(
        "The list does not say what to read in place of “(12,161)”.",
      );
  });

  it("that has several suspects of one error says that they are alternatives, once", () => {
    const other = { ...suspect, printed: "12,160", candidates: ["12,161"] };
    const { diagnostics, result } = read({ suspects: [suspect, other, { ...suspect, error: 2 }] });
    expect(result).toBeUndefined();
    expect(diagnostics.map(({ message }) => message)).toEqual([
      "The list has 2 suspects of one error, of which one is wrong and the others are right.",
    ]);
    expect(diagnostics[0]?.related).toHaveLength(1);
    // What does not say of which error it is, is no alternative.
    const { error: _, ...bare } = suspect;
    expect(read({ suspects: [bare, { ...bare, printed: "12,160" }] }).result?.corrections).toHaveLength(2);
  });

  it("is not applied in part", () => {
    expect(read({ suspects: [suspect, { ...suspect, error: 2, candidates: [] }] }).result).toBeUndefined();
  });
});
