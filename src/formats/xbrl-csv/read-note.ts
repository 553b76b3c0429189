import type { ReportNote } from "../../model/index.js";
import { readFragment } from "../markup/fragment.js";
import type { Asking } from "./asking.js";

const DIMENSIONS = new Set(["concept", "language", "unit"]);

/** OIM 1.0 “Notes”: a note is about no entity and no period. What cannot be applied, as a unit, says nothing. */
const checkDimensions = ({ properties, ask, raise }: Asking): void => {
  for (const name of properties.dimensions.keys()) {
    const said = DIMENSIONS.has(name) ? undefined : ask(name);
    if (said && said.plain.kind !== "none")
      raise({ fault: `notes have no dimension “${name.slice(0, 80)}”` }, said.at);
  }
};

/**
 * A note: text in a language, an XHTML fragment as value. Its id is that of its row, where rows have ids. What cannot
 * be read is reported and undefined; of markup only the words are kept, which is said.
 */
export const readNote = (value: string | null, id: string, asking: Asking): ReportNote | undefined => {
  const { ask, raise, at, row } = asking;
  checkDimensions(asking);
  const language = ask("language")?.plain;
  if (language?.kind !== "text") return raise({ fault: "it is a note without language" });
  const words = readFragment(value ?? "<");
  if (!words) return raise({ fault: "it is a note, and its value is no XHTML fragment" });
  if (words.markup)
    row.table.findings.info(
      "unsupported-syntax",
      `Of the note “${id.slice(0, 120)}” only the words are kept.`,
      at(),
    );
  return { id, text: words.text, language: language.text.toLowerCase(), place: at() };
};
