import { type Conversion, type ConvertOptions, convertRelease, stemOf } from "../convert.js";
import { createCollector, type Diagnostic } from "../diagnostics/index.js";
import { MAX_RELEASE_BYTES } from "../release/index.js";
import { summarize, writeRun } from "../run.js";
import { internalError } from "./internal-error.js";
import type { Io } from "./io.js";
import { readInput } from "./read-input.js";

/** A conversion that failed outside the pipeline, so that there is nothing of the release to show. */
export const unreadConversion = (file: string, diagnostics: readonly Diagnostic[]): Conversion => {
  const path = `${stemOf(file)}.run.json`;
  const summary = summarize({}, diagnostics, [path]);
  const content = writeRun({ file, status: "failed", summary, diagnostics });
  return { status: "failed", outputs: [{ name: "run", path, content }], summary, diagnostics };
};

/** Reads and converts one release. A fault of tanshin stops the release that it shows in, never the others. */
export const convertFile = (file: string, options: Omit<ConvertOptions, "file">, io: Io): Conversion => {
  const collector = createCollector();
  try {
    const bytes = readInput(file, MAX_RELEASE_BYTES, collector);
    return bytes
      ? convertRelease(bytes, { ...options, file })
      : unreadConversion(file, collector.diagnostics);
  } catch (error) {
    return unreadConversion(file, [internalError(error, file, io)]);
  }
};
