import { describe, expect, it } from "vitest";
import { createCollector } from "../../src/diagnostics/index.js";
import type { BlockText, ReleaseText, Words } from "../../src/page/data.js";
import { type Mark, marksIn, stretchesOf, targetsByLine } from "../../src/page/targets.js";
import { releaseText } from "../../src/page-file/release-text.js";
import { readRelease } from "../../src/release/index.js";
import { samplePage } from "../support/page.js";
import { sampleText } from "../support/sample.js";

const read = (text: string): ReleaseText => {
  const release = readRelease(new TextEncoder().encode(text), "r.txt", createCollector());
  if (!release) throw new Error("no release");
  return releaseText(release);
};

const wordsIn = (block: BlockText): readonly Words[] =>
  block.kind === "table"
    ? [...block.head, ...block.rows].flatMap(({ label, cells }) => [
        ...(label ? [label] : []),
        ...cells.map(([, , words]) => words),
      ])
    : [...(block.mark ? [block.mark] : []), block.words];

/** Every unit of the words with the unit of the source at the place that is said of it. */
const disagreements = (text: string, { blocks }: ReleaseText): readonly string[] => {
  const lines = text.split(/\r\n|\r|\n/);
  return blocks.flatMap(wordsIn).flatMap((words) =>
    stretchesOf(words).flatMap(({ offset, end, line, column }, index, all) => {
      const shown = words[0].slice(offset, end);
      const source = lines[line - 1]?.slice(column - 1, column - 1 + shown.length) ?? "";
      // The space that joins two lines ends a stretch.
      const last = all[index + 1] && shown.endsWith(" ") && !/\s$/.test(source);
      const [a, b] = last ? [shown.slice(0, -1), source.slice(0, shown.length - 1)] : [shown, source];
      return a === b.replace(/\s/g, " ") ? [] : [`${line}:${column} “${shown}” is “${source}”`];
    }),
  );
};

describe("the text of a release", () => {
  it("has words as a reader sees them, with the place of each", () => {
    const [paragraph] = read(
      "Revenues grew to \\$86.8 million, <i>the</i> highest  ever, as was said.\n\na\tb\n",
    ).blocks;
    if (paragraph?.kind !== "paragraph") throw new Error("no paragraph");
    const [text, ...stretches] = paragraph.words;
    expect(text).toBe("Revenues grew to $86.8 million, the highest ever, as was said.");
    // The backslash at column 18 and the tags are left out, and of two spaces the second.
    expect(stretches.slice(0, 5)).toEqual([1, 1, 17, 1, 19]);
  });

  it("says of every unit of the sample where it stands", () => {
    const text = sampleText();
    expect(disagreements(text, read(text))).toEqual([]);
  });

  it("joins lines that are one text, each with its own place", () => {
    const text =
      "The first line of a paragraph that goes\non in a second one, and ends here.\n\nx\t1\ny\t2\n";
    const [paragraph] = read(text).blocks;
    expect(paragraph?.kind === "paragraph" && paragraph.words).toEqual([
      "The first line of a paragraph that goes on in a second one, and ends here.",
      1,
      1,
      40,
      2,
      1,
    ]);
    expect(disagreements(text, read(text))).toEqual([]);
  });

  it("has tables as grids: cells in their columns, headers with their spans, marks as printed", () => {
    const table = samplePage().book.release?.blocks.find(
      (block) => block.kind === "table" && block.id === "table6",
    );
    if (table?.kind !== "table") throw new Error("no table");
    expect(table.columns).toBe(9);
    expect(table.head[0]?.cells.map(([column, span, [text]]) => [column, span, text])).toEqual([
      [1, 6, "Year-over-year Comparison"],
      [7, 3, "Sequential Comparison"],
    ]);
    const row = table.rows.find(({ label }) => label?.[0].startsWith("Dedicated access"));
    expect(row?.label?.[0]).toBe("Dedicated access services ⁽²⁾");
    expect(row?.cells.slice(0, 3).map(([column, , [text, line]]) => [column, text, line])).toEqual([
      [1, "29,131", 260],
      [2, "3,546,372", 260],
      [3, "33.6%", 260],
    ]);
  });

  it("keeps the marks of notes and the bullets of lists apart", () => {
    const { blocks } = read(
      "- First thing that happened, as we said.\n\n⁽¹⁾ A note that explains it.\n\na\tb\n",
    );
    expect(
      blocks.slice(0, 2).map((block) => [block.kind, block.kind !== "table" && block.mark?.[0]]),
    ).toEqual([
      ["list-item", "-"],
      ["note", "⁽¹⁾"],
    ]);
  });
});

describe("the marks of the sample", () => {
  const all = (): readonly Mark[] => {
    const { book } = samplePage();
    const targets = targetsByLine(book);
    return (book.release?.blocks ?? []).flatMap(wordsIn).flatMap((words) => marksIn(words, targets));
  };

  it("are one for each place of a fact that is a number", () => {
    const spots = all().flatMap(({ target }) => target.spots.filter(({ entry }) => entry.unit));
    const places = spots.map(({ occurrence: { line, column } }) => `${line}:${column}`);
    expect(new Set(places).size).toBe(743);
    expect(places).toHaveLength(743);
  });

  it("cover every run of digits that the ledger accounts for", () => {
    const { book } = samplePage();
    const shown = all().flatMap(({ target, inner }) => [target, ...inner.map((mark) => mark.target)]);
    const told = new Set(shown.flatMap(({ ledger }) => (ledger ? [`${ledger.line}:${ledger.column}`] : [])));
    const missing = [...book.ledger].filter(([key]) => !told.has(key));
    // `JPY121.74 = US$1`, four times: the second number within one that is a fact.
    expect(missing.map(([key, { text }]) => `${key} ${text}`)).toEqual([
      "32:169 1",
      "289:242 1",
      "341:218 1",
      "387:241 1",
    ]);
  });
});
