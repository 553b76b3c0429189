import { type Conversion, stemOf } from "../convert.js";
import type { Diagnostic } from "../diagnostics/index.js";
import { summarize, writeRun } from "../run.js";

/** A conversion that failed outside the pipeline, so that there is nothing of the release to show. */
export const unreadConversion = (file: string, diagnostics: readonly Diagnostic[]): Conversion => {
  const path = `${stemOf(file)}.run.json`;
  const summary = summarize({}, diagnostics, [path]);
  const content = writeRun({ file, status: "failed", summary, diagnostics });
  return { status: "failed", outputs: [{ name: "run", path, content }], summary, diagnostics };
};
