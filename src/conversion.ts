import type { Audit } from "./audit/index.js";
import { type Diagnostic, isError, type Place } from "./diagnostics/index.js";
import type { Report } from "./model/index.js";
import { DEFAULT_FORMATS, type Format, type Output } from "./outputs.js";
import { writePage } from "./page-file/index.js";
import type { Release } from "./release/index.js";
import type { ReportDocument } from "./reports.js";
import { type Status, type Summary, summarize, writeRun } from "./run.js";
import type { Ledger, Tagging } from "./tagging/index.js";
import type { Statement, Taxonomy } from "./taxonomy/index.js";

export interface Conversion {
  /** `errors`: converted without what could not be read; `failed`: nothing but `STEM.run.json` is there. */
  readonly status: Status;
  readonly release?: Release;
  readonly taxonomy?: Taxonomy;
  readonly tagging?: Tagging;
  readonly report?: Report;
  /** What every run of digits of the release is; absent where the release was not tagged. */
  readonly ledger?: Ledger;
  /** What the release says about itself; absent where there is no report. */
  readonly audit?: Audit;
  /** The document that the report was read from; absent where it was tagged in a release. */
  readonly source?: ReportDocument;
  readonly outputs: readonly Output[];
  readonly summary: Summary;
  readonly diagnostics: readonly Diagnostic[];
}

/** Name of a file without its folders and its extension, `.facts.json` being one: what outputs are called. */
export const stemOf = (file: string): string => {
  const base = (file.split(/[\\/]/).at(-1) ?? file).replace(/(.)\.facts\.json$/, "$1.json");
  const dot = base.lastIndexOf(".");
  return dot > 0 ? base.slice(0, dot) : base;
};

/** What of a conversion's options counts for its result. */
interface Settings {
  /** Name of the file that is converted: its stem names the outputs. */
  readonly file: string;
  /** Default: `DEFAULT_FORMATS`. */
  readonly formats?: readonly Format[];
  /** Warnings count as errors. */
  readonly strict?: boolean;
}

/** A place of the filing's own text, in the file that the user named. */
const placeIn = (file: string, { line, column, length, ...place }: Place): Place => ({
  file: place.file ?? file,
  line,
  column,
  ...(length !== undefined && { length }),
});

const located = (diagnostics: readonly Diagnostic[], { file, strict }: Settings): readonly Diagnostic[] =>
  diagnostics.map(({ place, related, ...diagnostic }) => ({
    ...diagnostic,
    severity: strict && diagnostic.severity === "warning" ? "error" : diagnostic.severity,
    ...(place && { place: placeIn(file, place) }),
    ...(related && {
      related: related.map((other) => ({ ...other, place: placeIn(file, other.place) })),
    }),
  }));

/** What a conversion has come to: nothing of a later stage where an earlier one failed. */
export type Stages = Omit<Partial<Conversion>, "status" | "summary" | "diagnostics">;

/** Id of each table of a release → the statement that it was read as. */
export const statementsOf = ({ tables }: Tagging): ReadonlyMap<string, Statement> =>
  new Map(tables.flatMap(({ table, statement }) => (statement ? [[table.id, statement] as const] : [])));

/** The page for people shows what the fact model and the run say, so it is made of their texts. */
const pageOf = (
  { report, taxonomy, release, tagging, outputs = [] }: Stages,
  run: string,
): string | undefined => {
  const facts = outputs.find(({ name }) => name === "facts")?.content;
  if (!report || !taxonomy || typeof facts !== "string") return undefined;
  return writePage({
    facts,
    run,
    report,
    taxonomy,
    ...(tagging && { tables: statementsOf(tagging) }),
    ...(release && { release }),
  });
};

/** The result of a conversion, with the record of its run; `failed` leaves nothing else. */
export const finish = (
  stages: Stages,
  failed: boolean,
  found: readonly Diagnostic[],
  settings: Settings,
): Conversion => {
  const diagnostics = located(found, settings);
  const status: Status = failed ? "failed" : diagnostics.some(isError) ? "errors" : "valid";
  const outputs = failed ? [] : (stages.outputs ?? []);
  const { file, formats = DEFAULT_FORMATS } = settings;
  const [path, pagePath] = [`${stemOf(file)}.run.json`, `${stemOf(file)}.html`];
  const hasPage = outputs.length > 0 && formats.includes("page");
  const paths = [...outputs.map((output) => output.path), ...(hasPage ? [pagePath] : []), path];
  const summary = summarize(stages, diagnostics, paths);
  const run = writeRun({ file, status, summary, diagnostics, ...stages });
  const page = hasPage ? pageOf({ ...stages, outputs }, run) : undefined;
  return {
    ...stages,
    status,
    outputs: [
      ...outputs,
      ...(page === undefined ? [] : [{ name: "page", path: pagePath, content: page } as const]),
      { name: "run", path, content: run },
    ],
    summary,
    diagnostics,
  };
};
