import type { Place } from "../diagnostics/index.js";

/** The syntaxes of reports, by the folders of `formats/`. */
export type ReportSyntax = "xbrl-xml" | "xbrl-json" | "xbrl-csv" | "inline" | "fact-model";

/** A context or unit that no fact refers to: it says nothing, and a gate may refuse it. */
export interface UnusedResource {
  readonly kind: "context" | "unit";
  /** Its id in the document. */
  readonly id: string;
  readonly place: Place;
}

/** What is known of the document that a report was read from, besides its facts. */
export interface Source {
  /** Its name or path; findings without a place of their own stand there. */
  readonly file?: string;
  readonly syntax?: ReportSyntax;
  /** In the document's order; absent where the syntax has no such resources. */
  readonly unused?: readonly UnusedResource[];
}
