import type { Block, Cell, Span, Table } from "./release.js";

const firstCell = ({ header, rows }: Table): Cell | undefined => {
  const cells = [
    ...header.flatMap(({ stub, cells: heads }) => [...(stub ? [stub] : []), ...heads]),
    ...rows.flatMap(({ label, cells: data, unplaced }) => [...(label ? [label] : []), ...data, ...unplaced]),
  ];
  return cells[0];
};

/** Where a block's words begin: of a table, those of its first cell. */
export const firstSpan = (block: Block): Span | undefined =>
  block.kind === "table" ? firstCell(block)?.span : block.spans[0];
