import { describe, expect, it } from "vitest";
import type { Diagnostic, Place } from "../../src/diagnostics/index.js";
import { renderDiagnostic } from "../../src/diagnostics/render.js";

const diagnostic = (place: Place, over: Partial<Diagnostic> = {}): Diagnostic => ({
  code: "tanshin:malformed-number",
  severity: "error",
  message: "“3,54x” is no number.",
  place,
  ...over,
});

const render = (line: string, column: number, length: number, width = 100): readonly string[] =>
  renderDiagnostic(diagnostic({ file: "a.txt", line: 7, column, length }), {
    source: () => Array.from({ length: 7 }, () => line),
    width,
  }).split("\n");

/** The text above the carets, cell for cell; wide characters take two cells. */
const underlined = ([, source = "", carets = ""]: readonly string[]): string =>
  source.slice(carets.indexOf("^"), carets.lastIndexOf("^") + 1);

describe("a diagnostic", () => {
  it("begins with place, severity, sentence and code", () => {
    expect(render("Sales\t3,54x", 7, 5)[0]).toBe(
      "a.txt:7:7: error: “3,54x” is no number. [tanshin:malformed-number]",
    );
  });

  it("shows the source line with the place underlined", () => {
    expect(render("Sales 3,54x", 7, 5).slice(1)).toEqual(["    7 | Sales 3,54x", "      |       ^^^^^"]);
  });

  it("without a place or without its source has no source line", () => {
    const { place: _, ...bare } = diagnostic({ line: 1, column: 1 });
    expect(renderDiagnostic(bare)).toBe("error: “3,54x” is no number. [tanshin:malformed-number]");
    expect(renderDiagnostic(diagnostic({ line: 1, column: 2 })).split("\n")).toHaveLength(1);
  });

  it("adds related places and the hint", () => {
    const related = [{ place: { file: "a.txt", line: 2, column: 3, length: 2 }, message: "The other one." }];
    const text = renderDiagnostic(diagnostic({ line: 1, column: 1 }, { related, hint: "Look there." }), {
      source: () => ["x", "a bc d"],
    });
    expect(text.split("\n").slice(3)).toEqual([
      "    a.txt:2:3: The other one.",
      "    2 | a bc d",
      "      |   ^^",
      "    hint: Look there.",
    ]);
  });

  it("has colours only when asked for", () => {
    const options = { source: () => ["x"] };
    const colour = "\u001b[";
    expect(renderDiagnostic(diagnostic({ line: 1, column: 1 }), options)).not.toContain(colour);
    expect(renderDiagnostic(diagnostic({ line: 1, column: 1 }), { ...options, color: true })).toContain(
      colour,
    );
  });
});

describe("the underline stands right", () => {
  it("after tabs", () => {
    const lines = render("Sales\t1,234\t3,54x\t9", 13, 5);
    expect(underlined(lines)).toBe("3,54x");
    expect(lines[1]).not.toContain("\t");
  });

  it("after wide characters: each takes two cells", () => {
    // 売上高 is three characters in six cells, so the number stands in the eighth cell.
    const [, source, carets] = render("売上高 3,54x", 5, 5);
    expect(source).toBe("    7 | 売上高 3,54x");
    expect(carets).toBe("      |        ^^^^^");
  });

  it("after a combining mark: it takes none", () => {
    const [, , carets] = render("e\u0301 3,54x", 4, 5);
    expect(carets).toBe("      |   ^^^^^");
  });

  it("after characters outside the basic plane: columns count UTF-16 units, cells are two", () => {
    const [, , carets] = render("𠮷 3,54x", 4, 5);
    expect(carets).toBe("      |    ^^^^^");
  });

  it.each([
    ["at the start", 1, 5, "aaaaa"],
    ["in the middle", 501, 3, "bbb"],
    ["at the end", 1001, 4, "cccc"],
  ])("in a long line that is cut, %s", (_, column, length, expected) => {
    const line = `${"a".repeat(5)}${"-".repeat(495)}bbb${"-".repeat(497)}cccc`;
    const lines = render(line, column, length, 80);
    expect(underlined(lines)).toBe(expected);
    expect(lines[1]?.length).toBeLessThanOrEqual(80);
    expect(lines[1]).toContain("…");
  });

  it("with one caret where the place is past the end of its line", () => {
    expect(render("ab", 9, 1).slice(1)).toEqual(["    7 | ab", "      |   ^"]);
  });

  it("where the place is longer than a line of the terminal", () => {
    const lines = render("x".repeat(500), 1, 500, 80);
    expect(lines[1]?.length).toBeLessThanOrEqual(80);
    expect(lines[2]?.length).toBeLessThanOrEqual(80);
  });
});

describe("a source that would steer the terminal", () => {
  it("is shown with dots for its control characters", () => {
    const [, source] = render("a\u001b[31mb\u0007c\u202ed", 1, 1);
    expect(source).toBe("    7 | a·[31mb·c·d");
  });

  it("does so in the message too", () => {
    const text = renderDiagnostic(
      diagnostic({ line: 1, column: 1 }, { message: "“\u001b[2J” is no number." }),
    );
    expect(text).toContain("“·[2J” is no number.");
  });
});
