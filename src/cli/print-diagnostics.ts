import type { Diagnostic } from "../diagnostics/index.js";
import { renderDiagnostic } from "../diagnostics/render.js";
import type { Io } from "./io.js";

export type SourceText = (file: string | undefined) => readonly string[] | undefined;

/** Most findings of one code that people are shown: a machine gets all of them. */
const MAX_OF_CODE = 50;

/**
 * Writes diagnostics for people to standard error, each with its place in the source. Of many of one kind the first
 * are shown and the others counted.
 */
export const printDiagnostics = (diagnostics: readonly Diagnostic[], source: SourceText, io: Io): void => {
  const counts = new Map<string, number>();
  for (const diagnostic of diagnostics) {
    const count = (counts.get(diagnostic.code) ?? 0) + 1;
    counts.set(diagnostic.code, count);
    if (count > MAX_OF_CODE) continue;
    io.err(`${renderDiagnostic(diagnostic, { source, color: io.errColor, width: io.width })}\n`);
  }
  for (const [code, count] of counts) {
    if (count > MAX_OF_CODE)
      io.err(`… and ${count - MAX_OF_CODE} more of ${code}; --json and STEM.run.json have all.\n`);
  }
};

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;

/** `1 error, 2 warnings`; notes only where there are any. */
export const severityCounts = (counts: Readonly<Record<Diagnostic["severity"], number>>): string =>
  [
    plural(counts.error, "error"),
    plural(counts.warning, "warning"),
    ...(counts.info > 0 ? [plural(counts.info, "note")] : []),
  ].join(", ");

export const countSeverities = (
  diagnostics: readonly Diagnostic[],
): Readonly<Record<Diagnostic["severity"], number>> => {
  const count = (severity: Diagnostic["severity"]) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return { error: count("error"), warning: count("warning"), info: count("info") };
};
