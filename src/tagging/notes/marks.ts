import { type Block, type Cell, locate, type Release, type Span, type Table } from "../../release/index.js";

/** Marks of each family are numbered by themselves: `*1` does not point at `(1)`. */
export type MarkFamily = "number" | "star" | "symbol";

/** A note mark where it is printed: it points at a note. */
export interface NoteMark {
  /** `2` for `⁽²⁾`, `(2)`, `*2`; `†` for itself. */
  readonly mark: string;
  readonly family: MarkFamily;
  readonly span: Span;
  /** What it stands in: the table's id, or the number of the stretch of text between tables and notes. */
  readonly within: string;
  /** Whether nothing else looks like it: `EBITDA(1)` in a sentence may be something else. */
  readonly certain: boolean;
}

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const SUPERSCRIPT = "[⁰¹²³⁴-⁹]";

const superscript = (mark: string): string =>
  mark.replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? "");
export const plainDigits = (text: string): string =>
  text.replace(/[⁰¹²³⁴-⁹]/g, (digit) => String(SUPERSCRIPTS.indexOf(digit)));

export const isNumbered = (mark: string): boolean => /^\d+$/.test(mark);

/** The family of a mark by what is printed. */
export const familyOf = (mark: string, printed: string): MarkFamily => {
  if (!isNumbered(mark)) return "symbol";
  return /[*＊※]/u.test(printed) ? "star" : "number";
};

/** How a mark can be printed, the clearest forms first; each is looked for from the end. */
const printedForms = (mark: string): readonly RegExp[] =>
  isNumbered(mark)
    ? [
        new RegExp(`⁽[^⁾\\t]{0,12}${superscript(mark)}[^⁾\\t]{0,12}⁾`, "gu"),
        new RegExp(`[*＊※]${mark}\\)?`, "gu"),
        new RegExp(`[([](?:(?:foot)?notes? ?)?(?:\\d+, ?)*${mark}(?:, ?\\d+)*[)\\]]`, "giu"),
        new RegExp(superscript(mark), "gu"),
        new RegExp(mark, "gu"),
      ]
    : [new RegExp(mark.replace(/[*†‡※]/g, "\\$&"), "g")];

/** Where a mark is printed within a stretch of a line (offsets from 0); the whole stretch where it cannot be found. */
const markSpan = (release: Release, line: number, start: number, end: number, mark: string): Span => {
  const stretch = (release.lines[line - 1] ?? "").slice(start, end);
  const found = printedForms(mark)
    .map((form) => [...stretch.matchAll(form)].at(-1))
    .find((match) => match !== undefined);
  const text = found?.[0] ?? stretch.trim();
  const offset = found?.index ?? stretch.length - stretch.trimStart().length;
  return { line, column: start + offset + 1, length: text.length, text };
};

/** The marks of a cell. They stand in its stretch of the line, up to the next tab. */
export const cellMarks = (cell: Cell, table: Table, release: Release): readonly NoteMark[] =>
  cell.marks.map((mark) => {
    const start = cell.span.column - 1;
    const tab = (release.lines[cell.span.line - 1] ?? "").indexOf("\t", start);
    const span = markSpan(release, cell.span.line, start, tab < 0 ? Number.POSITIVE_INFINITY : tab, mark);
    return { mark, family: familyOf(mark, span.text), span, within: table.id, certain: true };
  });

/** The marks of a table's caption. */
export const captionMarks = (table: Table, release: Release): readonly NoteMark[] => {
  const lines = table.caption.flatMap(({ spans }) => spans);
  return table.marks.map((mark) => {
    const spans = lines.map((span) =>
      markSpan(release, span.line, span.column - 1, span.column - 1 + span.length, mark),
    );
    // A digit alone may be anything, as in a date; what has brackets or is raised is the mark.
    const clear = spans.findLast(({ text }, index) => text !== mark && text !== lines[index]?.text);
    const span = clear ?? spans.at(-1) ?? { line: table.firstLine, column: 1, length: 1, text: mark };
    return { mark, family: familyOf(mark, span.text), span, within: table.id, certain: true };
  });
};

interface RunningForm {
  readonly pattern: RegExp;
  readonly certain: boolean;
}

const BEFORE = '(?<=[\\p{L})”"’%] ?)';

/** Marks in running text. Enumerations, `(1) the first, (2) the second`, have a space before and are none. */
const RUNNING: readonly RunningForm[] = [
  { pattern: new RegExp(`⁽(${SUPERSCRIPT}{1,2}(?:, ?${SUPERSCRIPT}{1,2}){0,4})⁾`, "gu"), certain: true },
  { pattern: new RegExp(`(?<=[\\p{L})”"’])(?<![\\s/.(][kcm]?m)(${SUPERSCRIPT}{1,2})`, "gu"), certain: true },
  { pattern: new RegExp(`${BEFORE}[*＊※](\\d{1,2})(?!\\d)`, "gu"), certain: true },
  { pattern: /\((?:foot)?notes? ?(\d{1,2}(?:, ?\d{1,2}){0,4})\)/giu, certain: true },
  { pattern: /(?<=\p{L})\((\d{1,2})\)/gu, certain: false },
];

/** One of these is in every mark: most blocks have none, which this tells at once. */
const LIKE_MARK = /[⁰¹²³⁴-⁹⁽*＊※]|\((?:(?:foot)?notes? ?)?\d/iu;

const blockMarks = (block: Exclude<Block, Table>, within: string): readonly NoteMark[] => {
  if (!LIKE_MARK.test(block.text)) return [];
  const located = locate(block);
  return RUNNING.flatMap(({ pattern, certain }) =>
    [...block.text.matchAll(pattern)].flatMap((match) => {
      const [span] = located.spansOf(match.index, match.index + match[0].length);
      const marks = plainDigits(match[1] ?? "").split(/, ?/);
      return span
        ? marks.map((mark) => ({ mark, family: familyOf(mark, span.text), span, within, certain }))
        : [];
    }),
  );
};

/** The marks in the sentences and headings of a release, in order. Captions' marks are their tables'. */
export const runningMarks = ({ blocks }: Release): readonly NoteMark[] => {
  const captions = new Set(
    blocks.flatMap((block) => (block.kind === "table" ? block.caption : [])).map(({ spans }) => spans[0]),
  );
  let stretch = 1;
  return blocks.flatMap((block): readonly NoteMark[] => {
    if (block.kind === "table" || (block.kind === "note" && block.mark !== undefined)) stretch += 1;
    if (block.kind === "table" || block.kind === "note" || block.kind === "furniture") return [];
    return captions.has(block.spans[0]) ? [] : blockMarks(block, `text${stretch}`);
  });
};
