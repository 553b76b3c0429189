import type { Report, ReportNote } from "./report.js";

/** The notes of a report that a fact refers to, in the report's order; of two with one id the first. */
export const linkedNotes = ({ facts, notes = [] }: Report): readonly ReportNote[] => {
  const used = new Set(facts.flatMap((fact) => fact.notes ?? []));
  const first = new Map(notes.toReversed().map((note) => [note.id, note]));
  return notes.filter((note) => used.has(note.id) && first.get(note.id) === note);
};

const NAME = /^[A-Za-z_][A-Za-z0-9_.-]*$/;

/**
 * What notes are called in a document, by their id: the id itself where it is a name without colon that nothing in
 * `taken` has, since notes share their names with facts (in XML with contexts and units, too).
 */
export const noteNames = (
  notes: readonly ReportNote[],
  taken: Iterable<string>,
): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  const used = new Set(taken);
  for (const { id } of notes) {
    const wanted = NAME.test(id) ? id : "note";
    let name = wanted;
    for (let count = 2; used.has(name); count++) name = `${wanted}_${count}`;
    used.add(name);
    names.set(id, name);
  }
  return names;
};
