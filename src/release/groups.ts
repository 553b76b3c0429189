import type { Block, Table } from "./release.js";

/** A block with those that stand amid its lines: notes between parts of a table, page furniture within a sentence. */
export interface Group {
  readonly block: Block;
  readonly amid: readonly Group[];
}

export const firstLine = (block: Block): number =>
  block.kind === "table" ? block.firstLine : (block.spans[0]?.line ?? 0);

const lastLine = (block: Block): number =>
  block.kind === "table" ? block.lastLine : (block.spans.at(-1)?.line ?? 0);

/** Blocks in order, those that stand amid the lines of another with it. */
export const groupBlocks = (blocks: readonly Block[]): readonly Group[] => {
  const groups: Group[] = [];
  for (let index = 0; index < blocks.length; ) {
    const block = blocks[index] as Block;
    const last = lastLine(block);
    let end = index + 1;
    while (end < blocks.length && firstLine(blocks[end] as Block) < last) end += 1;
    groups.push({ block, amid: groupBlocks(blocks.slice(index + 1, end)) });
    index = end;
  }
  return groups;
};

export const isFurniture = ({ block }: Group): boolean => block.kind === "furniture";

const isCaptionOf = ({ block, amid }: Group, { caption }: Table): boolean => {
  if (block.kind === "table" || block.kind === "furniture" || amid.length > 0) return false;
  const [first] = block.spans;
  return caption.some(({ spans: [span] }) => span?.line === first?.line && span?.column === first?.column);
};

/** Index of the first of the groups right above a table (at `index`) that are its caption; `index` where none is. */
export const captionStart = (groups: readonly Group[], index: number, title: Block | undefined): number => {
  const table = groups[index]?.block;
  let start = index;
  for (; table?.kind === "table" && start > 0; start -= 1) {
    const above = groups[start - 1];
    if (!above || above.block === title || !isCaptionOf(above, table)) break;
  }
  return start;
};

/** `For the Three Months Ended Sept 30, 2002` and `(In millions)` say of what a table is, not what it is. */
const tellsDetails = ({ block }: Group): boolean =>
  block.kind !== "table" && (/^[([<]/.test(block.text) || /\d/.test(block.text));

/**
 * How many lines of a caption that a section begins with are its heading: those before the first that tells a period or
 * a scale, at least one, and all only where there is one.
 */
export const headingLines = (caption: readonly Group[]): number => {
  const details = caption.findIndex(tellsDetails);
  const titles = details < 0 ? caption.length - 1 : details;
  return Math.max(titles, Math.min(caption.length, 1));
};
