import type { ReportNote } from "../../model/index.js";
import type { Block, Release, Table } from "../../release/index.js";
import { languageOf } from "../language.js";
import { familyOf, type MarkFamily } from "./marks.js";

/** A note of a release, where it is told. */
export interface NoteDefinition {
  readonly note: ReportNote & { readonly line: number; readonly column: number };
  readonly family: MarkFamily;
  /** The number of the run of marks that it belongs to: marks are numbered anew in each part of a release. */
  readonly numbering: number;
  /** Whether nothing else looks like it: `(1) Outlook` may be a heading. */
  readonly certain: boolean;
}

type Told = Exclude<Block, Table>;

/** A bullet that is a mark: `*` or `†` before a text under a table. */
const SYMBOL = /^\s*([*†‡※]{1,3})\s*$/u;
const SYMBOL_TEXT = /^([†‡※*]{1,3})\s*(\S.*)$/su;

interface Found {
  readonly block: Told;
  readonly mark?: string;
  readonly text: string;
  readonly printed: string;
}

const printedBefore = ({ spans }: Told, { lines }: Release): string => {
  const [first] = spans;
  return first ? (lines[first.line - 1] ?? "").slice(0, first.column - 1) : "";
};

/** A note as the release is read, or a text under a table that begins with a symbol. */
const asNote = (block: Told, underTable: boolean, release: Release): Found | undefined => {
  const printed = printedBefore(block, release);
  const { text } = block;
  const bullet = SYMBOL.exec(printed)?.[1];
  if (block.kind === "note") {
    const mark = block.mark ?? bullet;
    return { block, text, printed, ...(mark !== undefined && { mark }) };
  }
  if (!underTable || block.kind === "furniture") return undefined;
  if (bullet !== undefined) return { block, text, printed, mark: bullet };
  const [, mark, rest] = SYMBOL_TEXT.exec(text) ?? [];
  return mark !== undefined && rest !== undefined ? { block, text: rest, printed: mark, mark } : undefined;
};

const findNotes = (release: Release): readonly Found[] => {
  const found: Found[] = [];
  let underTable = false;
  for (const block of release.blocks) {
    if (block.kind === "table") underTable = true;
    else {
      const note = asNote(block, underTable, release);
      if (note) found.push(note);
      else if (block.kind !== "furniture") underTable = false;
    }
  }
  return found;
};

interface Run {
  readonly numbering: number;
  readonly marks: readonly string[];
}

const goesOn = ({ marks }: Run, mark: string): boolean =>
  !marks.includes(mark) && !(Number(marks.at(-1)) > Number(mark));

/**
 * The notes of a release in order. Their marks count up within a part; one that was there before, or is lower than
 * the one before it, begins a new numbering.
 */
export const noteDefinitions = (release: Release): readonly NoteDefinition[] => {
  const runs = new Map<MarkFamily, Run>();
  let numbering = 0;
  return findNotes(release).map(({ block, mark, text, printed }, index) => {
    const family = mark === undefined ? "number" : familyOf(mark, printed);
    const run = runs.get(family);
    if (mark !== undefined)
      runs.set(
        family,
        run && goesOn(run, mark)
          ? { ...run, marks: [...run.marks, mark] }
          : { numbering: ++numbering, marks: [mark] },
      );
    const [first] = block.spans;
    return {
      note: {
        id: `note${index + 1}`,
        text,
        language: languageOf(text),
        ...(mark !== undefined && { mark }),
        line: first?.line ?? 1,
        column: first?.column ?? 1,
      },
      family,
      numbering: mark === undefined ? 0 : (runs.get(family)?.numbering ?? 0),
      certain: family === "star" || /note|[⁽⁰¹²³⁴-⁹]/iu.test(printed),
    };
  });
};
