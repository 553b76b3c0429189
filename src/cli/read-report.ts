import { dirname, join } from "node:path";
import { type Collector, createCollector } from "../diagnostics/index.js";
import { readInput } from "../files/read-input.js";
import { decodeText } from "../formats/markup/decode.js";
import { relativePath } from "../formats/markup/relative-path.js";
import type { Open } from "../reports.js";
import type { SourceText } from "./print-diagnostics.js";

/** Far above the report of any one release; a guard against being handed a disk image. */
export const MAX_REPORT_BYTES = 200 * 1024 * 1024;

/**
 * Opens the files beside a report by paths that it gives. Only those in its own folder or below it: a report must not
 * make its reader look elsewhere. One that is not there is for the reader of the report to tell.
 */
export const openBeside =
  (file: string, collector: Collector): Open =>
  (reference) => {
    const path = relativePath("", reference);
    if (path === undefined) return undefined;
    const found = join(dirname(file), path);
    const bytes = readInput(found, MAX_REPORT_BYTES, createCollector());
    return bytes && decodeText(bytes, found, collector);
  };

/** The lines of texts by the names of their files, split when a place in one is shown. */
export const linesOf = (texts: ReadonlyMap<string, string>): SourceText => {
  const known = new Map<string, readonly string[]>();
  return (file = "") => {
    const text = texts.get(file);
    if (text === undefined) return undefined;
    const lines = known.get(file) ?? text.split(/\r?\n/);
    known.set(file, lines);
    return lines;
  };
};
