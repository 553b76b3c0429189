import { describe, expect, it } from "vitest";
import { compareFilings, FEED_COLUMNS, type FilingKey, pieceOf, readPiece } from "../../src/feed/index.js";
import { sampleRows, secondRows } from "./support.js";

describe("the piece of a filing", () => {
  it("is read back as it was", () => {
    const rows = [...sampleRows(), ...secondRows()];
    expect(readPiece(pieceOf(rows))).toEqual(rows);
    expect(readPiece(pieceOf([]))).toEqual([]);
  });

  it("has a line a row, and every column of it in order", () => {
    const lines = pieceOf(sampleRows()).split("\n");
    expect(lines).toHaveLength(sampleRows().length + 1);
    const names = FEED_COLUMNS.map(({ name }) => name);
    for (const line of lines.slice(0, -1)) expect(Object.keys(JSON.parse(line))).toEqual(names);
  });

  it("keeps line breaks, quotes and members", () => {
    const [first] = sampleRows();
    if (!first) throw new Error("no row");
    const odd = {
      ...first,
      text: 'a\r\nb\u2028"c", \\n 決算',
      dimensions: { "x:AAxis": "x:BMember", "x:BAxis": "x:AMember" } as const,
    };
    expect(readPiece(pieceOf([odd]))).toEqual([odd]);
  });
});

describe("the order of filings", () => {
  const key = (entity: string, reporting_end: string | null, filing: string): FilingKey => ({
    entity_scheme: "http://example.com",
    entity,
    reporting_end,
    filing,
  });

  it("is by entity, reporting period and filing", () => {
    const ordered = [
      key("E1", null, "z"),
      key("E1", "2002-06-30", "b"),
      key("E1", "2002-09-30", "a"),
      key("E1", "2002-09-30", "b"),
      key("E2", "2001-03-31", "a"),
      { ...key("E1", "2001-03-31", "a"), entity_scheme: "http://example.org" },
    ];
    expect([...ordered].reverse().sort(compareFilings)).toEqual(ordered);
    expect(compareFilings(key("E1", null, "a"), key("E1", null, "a"))).toBe(0);
  });
});
