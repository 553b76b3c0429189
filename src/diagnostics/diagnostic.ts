import type { DiagnosticCode } from "./codes.js";

/** `error`: something was left out or is wrong; `warning`: a person should look; `info`: worth knowing. */
export type Severity = "error" | "warning" | "info";

/** A place in a source text. Lines and columns count from 1; columns count UTF-16 units, a tab is one. */
export interface Place {
  /** Name of the file as the user gave it; absent where the text has no name of its own. */
  readonly file?: string;
  readonly line: number;
  readonly column: number;
  /** How many UTF-16 units the thing occupies on its line; 1 where it is not known. */
  readonly length?: number;
}

/** One finding about a piece of input or output. */
export interface Diagnostic {
  readonly code: `tanshin:${DiagnosticCode}`;
  readonly severity: Severity;
  /** A whole sentence that says what is wrong. */
  readonly message: string;
  /** Where; absent only for findings about a file as a whole. */
  readonly place?: Place;
  /** Other places that belong to the same finding, each with what it is. */
  readonly related?: readonly { readonly place: Place; readonly message: string }[];
  /** What the reader of the message can do. */
  readonly hint?: string;
}

export const isError = (diagnostic: Diagnostic): boolean => diagnostic.severity === "error";

/** Every place of a finding, its own first; a finding about a file as a whole stands at the file's beginning. */
export const placesOf = ({ place, related = [] }: Diagnostic): readonly Place[] => {
  const places = [...(place ? [place] : []), ...related.map((other) => other.place)];
  return places.length > 0 ? places : [{ line: 1, column: 1 }];
};
