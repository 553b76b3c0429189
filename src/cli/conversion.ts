import type { Conversion, ConvertOptions } from "../convert.js";
import { convertRelease, stemOf } from "../convert.js";
import { convertReport } from "../convert-report.js";
import { createCollector, type Diagnostic } from "../diagnostics/index.js";
import { raiseTooLarge, readInput } from "../files/read-input.js";
import { MAX_RELEASE_BYTES } from "../release/index.js";
import { detectSyntax } from "../reports.js";
import { summarize, writeRun } from "../run.js";
import { internalError } from "./internal-error.js";
import type { Io } from "./io.js";
import type { TaxonomyLoader } from "./options.js";
import { MAX_REPORT_BYTES, openBeside } from "./read-report.js";

/** A conversion that failed outside the pipeline, so that there is nothing of the release to show. */
export const unreadConversion = (file: string, diagnostics: readonly Diagnostic[]): Conversion => {
  const path = `${stemOf(file)}.run.json`;
  const summary = summarize({}, diagnostics, [path]);
  const content = writeRun({ file, status: "failed", summary, diagnostics });
  return { status: "failed", outputs: [{ name: "run", path, content }], summary, diagnostics };
};

/** How to convert a file, whatever it is. */
export interface Wishes extends Omit<ConvertOptions, "file"> {
  /** What a report can be of is more than what a release can be of, and loaded when there is one. */
  readonly load: TaxonomyLoader;
}

/** Converts what is in a file: a report where its content is one, else it is read as a release. */
export const convertBytes = (bytes: Uint8Array, file: string, { load, ...options }: Wishes): Conversion => {
  const collector = createCollector();
  if (detectSyntax(bytes) !== undefined) {
    const { formats, strict } = options;
    return convertReport(bytes, {
      file,
      taxonomies: load("all") ?? [],
      open: openBeside(file, collector),
      ...(formats && { formats }),
      ...(strict && { strict }),
    });
  }
  if (bytes.length <= MAX_RELEASE_BYTES) return convertRelease(bytes, { ...options, file });
  raiseTooLarge(file, bytes.length, MAX_RELEASE_BYTES, collector);
  return unreadConversion(file, collector.diagnostics);
};

/** Reads and converts one file. A fault of tanshin stops the file that it shows in, never the others. */
export const convertFile = (file: string, wishes: Wishes, io: Io): Conversion => {
  const collector = createCollector();
  try {
    const bytes = readInput(file, MAX_REPORT_BYTES, collector);
    return bytes ? convertBytes(bytes, file, wishes) : unreadConversion(file, collector.diagnostics);
  } catch (error) {
    return unreadConversion(file, [internalError(error, file, io)]);
  }
};
