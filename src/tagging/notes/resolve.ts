import type { ReportNote } from "../../model/index.js";
import type { Release } from "../../release/index.js";
import type { NoteDefinition } from "./definitions.js";
import { isNumbered, type MarkFamily, type NoteMark } from "./marks.js";

/** A table or a stretch of text, by the lines of its first and last mark, with what is needed of its marks. */
interface Extent {
  readonly within: string;
  readonly first: number;
  readonly last: number;
  readonly marks: ReadonlySet<string>;
  /** Its lowest and highest number. */
  readonly lowest: number;
  readonly highest: number;
}

const keyOf = ({ family, mark }: Pick<NoteMark, "family" | "mark">): string => `${family} ${mark}`;

const extentsOf = (marks: readonly NoteMark[]): readonly Extent[] => {
  const groups = new Map<string, NoteMark[]>();
  for (const mark of marks) {
    const group = groups.get(mark.within);
    if (group) group.push(mark);
    else groups.set(mark.within, [mark]);
  }
  return [...groups]
    .map(([within, group]): Extent => {
      const lines = group.map(({ span }) => span.line);
      const numbers = group.map(({ mark }) => (isNumbered(mark) ? Number(mark) : 0));
      return {
        within,
        first: lines.reduce((a, b) => Math.min(a, b)),
        last: lines.reduce((a, b) => Math.max(a, b)),
        marks: new Set(group.map(keyOf)),
        lowest: numbers.reduce((a, b) => Math.min(a, b)),
        highest: numbers.reduce((a, b) => Math.max(a, b)),
      };
    })
    .sort((a, b) => a.first - b.first);
};

/** Index of the first item that `isBeyond`; all after it are, too. */
const firstIndex = <T>(items: readonly T[], isBeyond: (item: T) => boolean): number => {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && isBeyond(item)) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** Lines with sentences: notes and headings let a part of a release go on, text ends it. */
const textLines = ({ blocks }: Release): readonly number[] =>
  blocks
    .flatMap((block) =>
      block.kind === "paragraph" || block.kind === "list-item" ? block.spans.map(({ line }) => line) : [],
    )
    .sort((a, b) => a - b);

/** Does something between the mark and the note have the mark as its own, numbered anew? */
const isNumberedAnew = (
  mark: NoteMark,
  noteLine: number,
  extents: readonly Extent[],
  texts: readonly number[],
): boolean => {
  const own = extents.find(({ within }) => within === mark.within);
  if (!own) return false;
  const start = firstIndex(extents, ({ first }) => first > own.last);
  for (const other of extents.slice(
    start,
    firstIndex(extents, ({ first }) => first >= noteLine),
  )) {
    if (!other.marks.has(keyOf(mark))) continue;
    const text = texts[firstIndex(texts, (line) => line > own.last)];
    return own.highest > other.lowest || (text !== undefined && text < other.first);
  }
  return false;
};

interface Family {
  readonly definitions: readonly NoteDefinition[];
  /** By numbering and mark. */
  readonly known: ReadonlyMap<string, NoteDefinition>;
  /** Whether marks are numbered through the whole release. */
  readonly isOne: boolean;
}

const familyOf = (definitions: readonly NoteDefinition[]): Family => ({
  definitions,
  known: new Map(definitions.map((each) => [`${each.numbering} ${each.note.mark}`, each])),
  isOne: new Set(definitions.map(({ numbering }) => numbering)).size === 1,
});

const isAfter = ({ note }: NoteDefinition, { span }: NoteMark): boolean =>
  note.line > span.line || (note.line === span.line && note.column > span.column);

/**
 * Finds the note that a mark points at: the one with that mark after it, in the numbering of the first note after
 * it. Where a release numbers anew in its parts, no mark reaches over a part that has the same mark.
 */
export const createResolver = (
  definitions: readonly NoteDefinition[],
  marks: readonly NoteMark[],
  release: Release,
): ((mark: NoteMark) => ReportNote | undefined) => {
  const marked = definitions.filter(({ note }) => note.mark !== undefined);
  const inFamily = (family: MarkFamily) => familyOf(marked.filter((each) => each.family === family));
  const families = { number: inFamily("number"), star: inFamily("star"), symbol: inFamily("symbol") };
  const extents = extentsOf(marks);
  const texts = textLines(release);
  return (mark) => {
    const own = families[mark.family];
    const {
      definitions: all,
      known,
      isOne,
    } = mark.family === "star" && own.definitions.length === 0 ? families.number : own;
    const next = all[firstIndex(all, (definition) => isAfter(definition, mark))];
    const found = next && known.get(`${next.numbering} ${mark.mark}`);
    if (!found || !isAfter(found, mark)) return undefined;
    return isOne || !isNumberedAnew(mark, found.note.line, extents, texts) ? found.note : undefined;
  };
};
