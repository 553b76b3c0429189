import type { Diagnostic } from "../diagnostics/index.js";
import { renderDiagnostic } from "../diagnostics/render.js";
import { wrapWords } from "../diagnostics/wrap.js";
import type { Io } from "./io.js";

export type SourceText = (file: string | undefined) => readonly string[] | undefined;

/** Only a terminal has a width: what is piped keeps a message on one line, for `grep` and logs. */
const wrapOf = ({ errTerminal, width }: Io): number | undefined => (errTerminal ? width : undefined);

/** Writes a message that is about no file to standard error. */
export const printMessage = (message: string, io: Io): void =>
  io.err(`${wrapWords(message.split(" "), wrapOf(io), 4)}\n`);

/** Most findings of one code that people are shown: a machine gets all of them. */
const MAX_OF_CODE = 50;

/**
 * Writes diagnostics for people to standard error, each with its place in the source. Of many of one kind the first
 * are shown and the others counted.
 */
export const printDiagnostics = (diagnostics: readonly Diagnostic[], source: SourceText, io: Io): void => {
  const wrap = wrapOf(io);
  const options = { source, color: io.errColor, width: io.width, ...(wrap !== undefined && { wrap }) };
  const counts = new Map<string, number>();
  for (const diagnostic of diagnostics) {
    const count = (counts.get(diagnostic.code) ?? 0) + 1;
    counts.set(diagnostic.code, count);
    if (count > MAX_OF_CODE) continue;
    io.err(`${renderDiagnostic(diagnostic, options)}\n`);
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
