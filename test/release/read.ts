import { createCollector, type Diagnostic } from "../../src/diagnostics/index.js";
import { type Block, type Release, readRelease, type Table } from "../../src/release/index.js";

export interface Reading {
  readonly release: Release | undefined;
  readonly blocks: readonly Block[];
  readonly tables: readonly Table[];
  readonly diagnostics: readonly Diagnostic[];
}

export const read = (input: string | Uint8Array): Reading => {
  const collector = createCollector();
  const bytes = typeof input === "string" ? new TextEncoder().encode(input) : input;
  const release = readRelease(bytes, "r.txt", collector);
  const blocks = release?.blocks ?? [];
  const tables = blocks.filter((block) => block.kind === "table");
  return { release, blocks, tables, diagnostics: collector.diagnostics };
};

/** `kind: text` of each block, tables as their ids. */
export const outline = ({ blocks }: Reading): string[] =>
  blocks.map((block) => (block.kind === "table" ? block.id : `${block.kind}: ${block.text}`));

/** Rows as `label | column=text …`, what is left out after `!`. */
export const rows = (table: Table | undefined): string[] =>
  (table?.rows ?? []).map(({ label, cells, unplaced }) =>
    [
      label?.text ?? "",
      ...cells.map(({ column, text }) => `${column}=${text}`),
      ...unplaced.map(({ text }) => `!${text}`),
    ].join(" | "),
  );

/** Header rows as `first-last text …`, the stub first. */
export const header = (table: Table | undefined): string[] =>
  (table?.header ?? []).map(({ stub, cells }) =>
    [
      stub?.text ?? "",
      ...cells.map(({ column, columnSpan, text }) => `${column}-${column + columnSpan - 1} ${text}`),
    ].join(" | "),
  );

export const caption = (table: Table | undefined): string[] => (table?.caption ?? []).map(({ text }) => text);
