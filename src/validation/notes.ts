import type { DiagnosticDetail } from "../diagnostics/index.js";
import type { Report, ReportNote } from "../model/index.js";
import { describe, type Findings, placeOf, type Rule } from "./rule.js";
import { UNWRITABLE } from "./values.js";

/** Where a note stands: in the report that was read, or in the release. */
export const placeOfNote = ({ place, line, column }: ReportNote, { file }: Findings) => {
  if (place) return { place };
  return { place: { ...(file !== undefined && { file }), line: line ?? 1, column: column ?? 1 } };
};

const mismatch = (message: string, detail: DiagnosticDetail, { collector }: Findings): void =>
  collector.error("note-mismatch", message, detail);

/** The notes by their ids; each is looked at by itself. */
const readNotes = ({ notes = [] }: Report, findings: Findings): ReadonlyMap<string, ReportNote> => {
  const byId = new Map<string, ReportNote>();
  for (const note of notes) {
    const place = placeOfNote(note, findings);
    if (byId.has(note.id)) mismatch(`The note “${note.id}” is there twice.`, place, findings);
    else byId.set(note.id, note);
    if (UNWRITABLE.test(note.text))
      findings.collector.error(
        "value-mismatch",
        `The note “${note.id}” has a character that no XML can hold.`,
        place,
      );
  }
  return byId;
};

/**
 * Notes have ids of their own, facts refer to notes that are there, and some fact refers to each note (OIM 1.0
 * “Notes”; xBRL-XML 1.0 asks it of footnotes, too).
 */
export const notesAreLinked: Rule = (report, _taxonomy, findings) => {
  const notes = readNotes(report, findings);
  const used = new Set<string>();
  for (const fact of report.facts)
    for (const id of fact.notes ?? []) {
      used.add(id);
      if (!notes.has(id))
        mismatch(
          `${describe(fact)} refers to the note “${id}”, which is not there.`,
          placeOf(fact, findings),
          findings,
        );
    }
  for (const note of notes.values())
    if (!used.has(note.id))
      mismatch(`No fact refers to the note “${note.id}”.`, placeOfNote(note, findings), findings);
};
