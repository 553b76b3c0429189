import { beforeAll, describe, expect, it } from "vitest";
import { createCollector } from "../../src/diagnostics/index.js";
import { type Release, readRelease, type Table } from "../../src/release/index.js";
import {
  assembleTagging,
  type ReleaseParts,
  readParts,
  rereadTable,
  type Tagging,
  tagRelease,
} from "../../src/tagging/index.js";
import type { Issuer, Taxonomy } from "../../src/taxonomy/index.js";
import { sampleText } from "../support/sample.js";
import { taxonomies } from "../support/taxonomies.js";

const [taxonomy] = taxonomies() as readonly [Taxonomy & { readonly issuer: Issuer }];

const tablesOf = ({ blocks }: Release): readonly Table[] => blocks.filter((block) => block.kind === "table");

const tableAt = (release: Release, index: number): Table => {
  const table = tablesOf(release)[index];
  if (!table) throw new Error(`no table ${index + 1}`);
  return table;
};

/** A table with the text of its cells changed, in header and rows, where they stand. */
const withCells = (table: Table, change: (text: string) => string): Table => ({
  ...table,
  header: table.header.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, text: change(cell.text) })),
  })),
  rows: table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, text: change(cell.text) })),
  })),
});

/** All that tagging says, with the functions of the notes left out. */
const said = (tag: (collector: ReturnType<typeof createCollector>) => Tagging) => {
  const collector = createCollector();
  const { notes, ...tagging } = tag(collector);
  return { ...tagging, notes: notes.notes, diagnostics: collector.diagnostics };
};

describe("a release of which one table was read again", () => {
  let release: Release;
  let parts: ReleaseParts;

  beforeAll(() => {
    const read = readRelease(new TextEncoder().encode(sampleText()), "sample.txt", createCollector());
    if (!read) throw new Error("no release");
    release = read;
    parts = readParts(release, taxonomy, taxonomy.issuer);
  });

  const again = (table: Table) => said((collector) => assembleTagging(rereadTable(parts, table), collector));

  const anew = (table: Table) => {
    const blocks = release.blocks.map((block) =>
      block.kind === "table" && block.id === table.id ? table : block,
    );
    return said((collector) => tagRelease({ ...release, blocks }, taxonomy, taxonomy.issuer, collector));
  };

  it("is tagged as if all of it had been read again, whichever table it is", () => {
    for (const table of tablesOf(release)) {
      const changed = withCells(table, (text) => text.replace(/^4(?=[\d,])/, "9"));
      expect(again(changed), table.id).toEqual(anew(changed));
    }
  });

  it("says each finding once, however often it is put together", () => {
    const table = withCells(tableAt(release, 0), (text) => text.replace(/^(\d),/, "$1;"));
    expect(again(table).diagnostics.length).toBeGreaterThan(parts.notes.findings.length + 3);
    expect(again(table)).toEqual(again(table));
    expect(again(tableAt(release, 0))).toEqual(anew(tableAt(release, 0)));
  });

  it("keeps its sentences and what it says of itself", () => {
    const { prose, document } = rereadTable(
      parts,
      withCells(tableAt(release, 5), (text) => `1${text}`),
    );
    expect(prose).toBe(parts.prose);
    expect(document).toBe(parts.document);
  });

  it("has its sentences read again where the tables tell another period", () => {
    let moved = parts;
    for (const table of tablesOf(release))
      moved = rereadTable(moved, {
        ...withCells(table, (text) => text.replaceAll("2Q02", "3Q02")),
        caption: table.caption.map((line) => ({
          ...line,
          text: line.text.replace(/Sept.*?2002/g, "Dec 31, 2002"),
        })),
      });
    expect(moved.period).toMatchObject({ fiscalQuarter: 3, end: "2002-12-31" });
    expect(said((collector) => assembleTagging(moved, collector))).toEqual(
      said((collector) => tagRelease(moved.release, taxonomy, taxonomy.issuer, collector)),
    );
  });

  it("has its notes read again where marks are taken away", () => {
    const marked = tablesOf(release).find(({ rows }) => rows.some(({ label }) => label?.marks.length));
    if (!marked) throw new Error("the sample has marks at labels");
    const rows = marked.rows.map(({ label, ...row }) => ({
      ...row,
      ...(label && { label: { ...label, marks: [] } }),
    }));
    const unmarked = { ...marked, rows };
    expect(again(unmarked)).toEqual(anew(unmarked));
    expect(again(unmarked).report.notes).not.toEqual(again(marked).report.notes);
  });

  it("stays as it is where it has no such table", () => {
    expect(rereadTable(parts, { ...tableAt(release, 0), id: "table99" })).toBe(parts);
  });
});
