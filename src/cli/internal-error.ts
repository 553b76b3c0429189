import type { Diagnostic } from "../diagnostics/index.js";
import type { Io } from "./io.js";

/** A bug that showed while a file was worked on, as a finding about that file. Its trace is for developers only. */
export const internalError = (error: unknown, file: string, io: Io): Diagnostic => {
  if (io.debug && error instanceof Error) io.err(`${error.stack}\n`);
  const message = error instanceof Error ? error.message : String(error);
  return {
    code: "tanshin:internal-error",
    severity: "error",
    message: `tanshin failed on this file, which is a fault of tanshin: ${message}`,
    place: { file, line: 1, column: 1 },
    hint: "Please report it with the file. TANSHIN_DEBUG=1 shows where it happened.",
  };
};
