import { takeCaptionMarks } from "./marks.js";
import type { Block, TextBlock } from "./release.js";
import { endsSentence } from "./text.js";

export interface Caption {
  readonly lines: readonly TextBlock[];
  readonly marks: readonly string[];
}

/** Most lines a caption has: what is further above is something else. */
const MAX_LINES = 12;

const standsDirectlyAbove = (block: TextBlock, line: number): boolean =>
  block.spans.at(-1)?.line === line - 1;

/** A sentence that is longer is prose, though it touches the table. */
const MAX_SENTENCE = 160;

/** Can the block be a line of a caption? A paragraph that is a sentence can only where it is short and touches the table. */
const isCaptionLine = (block: Block, below: number): block is Block & TextBlock =>
  block.kind === "heading" ||
  (block.kind === "paragraph" &&
    (!endsSentence(block.text) || (block.text.length <= MAX_SENTENCE && standsDirectlyAbove(block, below))));

/**
 * Caption of a table whose first line is `firstLine` (from 1), from the blocks between it and the table before: up to
 * the nearest note, list item or paragraph that ends a sentence.
 */
export const readCaption = (blocks: readonly Block[], firstLine: number): Caption => {
  const lines: TextBlock[] = [];
  const marks: string[] = [];
  let top = firstLine;
  for (let index = blocks.length - 1; index >= 0 && lines.length < MAX_LINES; index -= 1) {
    const block = blocks[index];
    if (block?.kind === "furniture") continue;
    if (!block || !isCaptionLine(block, top)) break;
    top = block.spans[0]?.line ?? top;
    const marked = takeCaptionMarks(block.text);
    lines.unshift({ text: marked.text, spans: block.spans });
    marks.unshift(...marked.marks);
  }
  return { lines, marks };
};

/** Caption lines longer than this are no titles that a next page repeats. */
const MAX_TITLE = 160;

const repeatKey = (text: string): string =>
  takeCaptionMarks(text)
    .text.toLowerCase()
    .replace(/ ?[-–—,(]{0,2} ?(?:continued|cont['’.]?d?\.?)\)?$/, "");

/** Do the blocks between two parts of a table say nothing new: furniture, notes, and its caption once more? */
export const repeatsCaption = (blocks: readonly Block[], caption: readonly TextBlock[]): boolean => {
  const titles = caption.filter(({ text }) => text.length <= MAX_TITLE);
  const known = new Set(titles.map(({ text }) => repeatKey(text)));
  return blocks.every(
    ({ kind, ...block }) =>
      kind === "furniture" ||
      kind === "note" ||
      (kind === "heading" && "text" in block && known.has(repeatKey(block.text))),
  );
};
