import { parentPort } from "node:worker_threads";
import { failedConversion, type Outcome, processFiling, type Task } from "../batch/index.js";
import type { Conversion } from "../conversion.js";
import { convertBytes } from "./conversion.js";
import { internalError } from "./internal-error.js";
import type { Io } from "./io.js";
import { type TaxonomyLoader, taxonomyLoader } from "./options.js";
import { MAX_REPORT_BYTES } from "./read-report.js";

// A worker of `tanshin batch`: a thread that converts one filing after the other, with taxonomies loaded once.

/** What is told while taxonomies are loaded, which only the batch can show. */
const told: string[] = [];

const io: Io = {
  out: () => undefined,
  err: (text) => void told.push(text),
  outColor: false,
  errColor: false,
  outTerminal: false,
  errTerminal: false,
  width: 120,
  signal: new AbortController().signal,
  debug: false,
};

let loader: TaxonomyLoader | undefined;

const convert =
  (load: TaxonomyLoader) =>
  (bytes: Uint8Array, { input, settings: { taxonomy, formats, strict } }: Task): Conversion => {
    const taxonomies = load("issuers") ?? [];
    const [only] = taxonomies;
    try {
      return convertBytes(bytes, input.file, {
        taxonomies,
        load,
        formats,
        ...(taxonomy !== undefined && only && { taxonomy: only }),
        ...(strict && { strict }),
      });
    } catch (error) {
      return failedConversion(input.file, [internalError(error, input.file, io)]);
    }
  };

/** Converts one filing of a batch. All tasks of a worker are of one batch, and so of one choice of taxonomies. */
export default (task: Task): Outcome => {
  loader ??= taxonomyLoader(task.settings.taxonomy, io);
  const load = loader;
  return processFiling(task, {
    limit: MAX_REPORT_BYTES,
    prepare: () =>
      load("issuers") ? undefined : `the taxonomies cannot be loaded.\n${told.join("").trimEnd()}`,
    convert: convert(load),
    tell: (sign) => parentPort?.postMessage(sign),
  });
};
