import { type Conversion, finish, stemOf } from "./conversion.js";
import { type Collector, createCollector, isError } from "./diagnostics/index.js";
import { DEFAULT_FORMATS, type Format, writeOutputs } from "./outputs.js";
import { type Open, type ReadReport, readReport } from "./reports.js";
import type { Taxonomy } from "./taxonomy/index.js";
import { validateReport } from "./validation/index.js";

export interface ConvertReportOptions {
  /** Name of the report's file: its stem names the outputs. */
  readonly file: string;
  /** The taxonomies that a report can be of. */
  readonly taxonomies: readonly Taxonomy[];
  /** Default: `DEFAULT_FORMATS`. */
  readonly formats?: readonly Format[];
  /** Warnings count as errors. */
  readonly strict?: boolean;
  /** The files beside it, for a report that consists of several. */
  readonly open?: Open;
}

const hasFacts = ({ report, document }: ReadReport, collector: Collector): boolean => {
  if (report.facts.length > 0) return true;
  collector.error("no-facts", "The report has no fact that can be read, so there is nothing to convert.", {
    place: { file: document.file, line: 1, column: 1 },
  });
  return false;
};

/**
 * Converts a report of any syntax, or the one report of a package, into others. Pure, as `convertRelease`. A fact that
 * cannot be read is left out, which is an error; a report that breaks a rule is not written, since what is written is
 * valid. What only a release tells (tables, ledger, audit) is absent.
 */
export const convertReport = (bytes: Uint8Array, options: ConvertReportOptions): Conversion => {
  const { file, taxonomies, open } = options;
  const collector = createCollector();
  const read = readReport({ file, content: bytes, ...(open && { open }) }, taxonomies, collector);
  if (!read || !hasFacts(read, collector)) return finish({}, true, collector.diagnostics, options);
  const { report, taxonomy, document } = read;
  const stages = { report, taxonomy, source: document };
  const outputChecks = createCollector();
  validateReport(report, taxonomy, outputChecks, document.file);
  const invalid = outputChecks.diagnostics.some(isError);
  const source = { report, taxonomy, stem: stemOf(file) };
  const outputs = invalid ? [] : writeOutputs(source, options.formats ?? DEFAULT_FORMATS, outputChecks);
  const failed = outputChecks.diagnostics.some(isError);
  const diagnostics = [...collector.diagnostics, ...outputChecks.diagnostics];
  return finish({ ...stages, outputs }, failed, diagnostics, options);
};
