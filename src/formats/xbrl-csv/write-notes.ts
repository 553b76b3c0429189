import { type Fact, linkedNotes, noteNames, type Report, type ReportNote } from "../../model/index.js";
import { writeFragment } from "../markup/fragment.js";
import { cellOf, csvOf, NONE } from "./cells.js";
import { asIdentifier, createNames, factIdentifier } from "./identifiers.js";

const ROW = "note";
const LANGUAGE = "language";
const TEXT = "text";

export interface WrittenNotes {
  readonly template: Readonly<Record<string, unknown>>;
  readonly csv: string;
  /** The ids that a fact's notes have in the report. */
  readonly idsOf: (fact: Fact) => readonly string[];
}

/** OIM 1.0 “Notes”: facts of `xbrl:note` in a language, without entity and period. */
const TEMPLATE = {
  rowIdColumn: ROW,
  columns: {
    [ROW]: {},
    [LANGUAGE]: {},
    [TEXT]: {
      dimensions: { concept: "xbrl:note", entity: NONE, period: NONE, language: `$${LANGUAGE}` },
    },
  },
} as const;

const rowIds = (notes: readonly ReportNote[]): ReadonlyMap<string, string> => {
  const name = createNames();
  return new Map([...noteNames(notes, [])].map(([id, wanted]) => [id, name(asIdentifier(wanted))]));
};

/** The notes that facts refer to as a table of their own, one a row. `table` is its id; undefined where there are none. */
export const writeNotes = (report: Report, table: string): WrittenNotes | undefined => {
  const notes = linkedNotes(report);
  if (notes.length === 0) return undefined;
  const ids = rowIds(notes);
  return {
    template: TEMPLATE,
    csv: csvOf(
      [ROW, LANGUAGE, TEXT],
      notes.map(({ id, language, text }) => [
        ids.get(id) ?? "",
        language.toLowerCase(),
        cellOf(writeFragment(text)),
      ]),
    ),
    idsOf: ({ notes: own }) =>
      [...new Set(own)].flatMap((id) => {
        const row = ids.get(id);
        return row === undefined ? [] : [factIdentifier(table, row, TEXT)];
      }),
  };
};
