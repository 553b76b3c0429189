import type { Collector, DiagnosticCode, DiagnosticDetail, Place } from "../../diagnostics/index.js";

/** Where findings of a report go. */
export interface Findings {
  readonly error: (code: DiagnosticCode, message: string, place: Place, hint?: string) => void;
  readonly info: (code: DiagnosticCode, message: string, place: Place) => void;
  /** How many errors were raised, told or not. */
  readonly errors: () => number;
  /** For what shares its checks with other syntaxes. */
  readonly collector: Collector;
}

/** A table can repeat a fault in each of its cells: more than this is told by one finding. */
const MAX_FINDINGS = 1_000;

/**
 * Findings that stand once: a fault of the metadata shows in every fact that it concerns. After the first thousand
 * only their number would be news.
 */
export const createFindings = (collector: Collector): Findings => {
  const told = new Set<string>();
  let errors = 0;
  const raise =
    (severity: "error" | "info") =>
    (code: DiagnosticCode, message: string, place: Place, hint?: string): void => {
      errors += severity === "error" ? 1 : 0;
      const key = JSON.stringify([code, message, place.file, place.line, place.column]);
      if (told.has(key) || told.size > MAX_FINDINGS) return;
      told.add(key);
      const detail: DiagnosticDetail = { place, hint };
      if (told.size <= MAX_FINDINGS) collector[severity](code, message, detail);
      else
        collector.error(code, `There are more than ${MAX_FINDINGS} findings; the rest is not told.`, {
          place,
        });
    };
  return { error: raise("error"), info: raise("info"), errors: () => errors, collector };
};
