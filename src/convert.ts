import { type Audit, auditReport, reportBroken } from "./audit/index.js";
import { type Conversion, finish, statementsOf, stemOf } from "./conversion.js";
import { type Collector, createCollector, isError } from "./diagnostics/index.js";
import type { Correction } from "./model/index.js";
import { DEFAULT_FORMATS, type Format, writeOutputs } from "./outputs.js";
import { type Release, readRelease } from "./release/index.js";
import { knowingTaxonomies, readLedger, type Tagging, tagRelease } from "./tagging/index.js";
import type { Issuer, Taxonomy } from "./taxonomy/index.js";
import { MODEL_RULES, validateReport } from "./validation/index.js";

export { type Conversion, stemOf } from "./conversion.js";
export { DEFAULT_FORMATS, FORMATS, type Format } from "./outputs.js";

export interface ConvertOptions {
  /** Name of the release's file: its stem names the outputs. */
  readonly file: string;
  /** Issuer taxonomies that are asked which of them knows the release. */
  readonly taxonomies: readonly Taxonomy[];
  /** The taxonomy to use without asking. */
  readonly taxonomy?: Taxonomy;
  /** Default: `DEFAULT_FORMATS`. */
  readonly formats?: readonly Format[];
  /** Warnings count as errors. */
  readonly strict?: boolean;
  /**
   * What a person has listed to be read in place of printed texts. One that does not fit the text is an error and is
   * not applied; an occurrence of which one is keeps its printed text.
   */
  readonly accept?: readonly Correction[];
}

type WithIssuer = Taxonomy & { readonly issuer: Issuer };

const hasIssuer = (taxonomy: Taxonomy | undefined): taxonomy is WithIssuer => taxonomy?.issuer !== undefined;

const names = (taxonomies: readonly Taxonomy[]): string =>
  taxonomies.map(({ own, issuer }) => `${own.prefix} (${issuer?.name.en ?? "no issuer"})`).join(", ");

/** The taxonomy that was asked for, or the one whose issuer the release names. */
const chooseTaxonomy = (
  release: Release,
  options: ConvertOptions,
  collector: Collector,
): WithIssuer | undefined => {
  const known = options.taxonomy ? [options.taxonomy] : knowingTaxonomies(release, options.taxonomies);
  const [first] = known;
  if (known.length === 1 && hasIssuer(first)) return first;
  if (known.length > 1) {
    collector.error(
      "ambiguous-issuer",
      `The release names the issuers of several taxonomies equally often: ${names(known)}.`,
      {
        place: { line: 1, column: 1 },
        hint: "Say which one with --taxonomy.",
      },
    );
  } else {
    collector.error("unknown-issuer", "No taxonomy knows the issuer of this release.", {
      place: { line: 1, column: 1 },
      hint: `Taxonomies there are: ${names(options.taxonomies) || "none"}. Name one with --taxonomy, or propose a new one from this release with “tanshin taxonomy draft”.`,
    });
  }
  return undefined;
};

const hasTable = (release: Release, collector: Collector): boolean => {
  const found = release.blocks.some(({ kind }) => kind === "table");
  if (!found) {
    collector.error(
      "no-table",
      "The text has no table, so it is no earnings release that can be converted.",
      {
        place: { line: 1, column: 1 },
        hint: "Tables are lines whose cells are separated by tabs.",
      },
    );
  }
  return found;
};

/** Audits what was tagged, each table by the sums of the statement that it was read as. */
export const auditTagging = (tagging: Tagging, taxonomy: Taxonomy): Audit => {
  const { report, unreadNumbers, unreadRows } = tagging;
  return auditReport(report, taxonomy, { statements: statementsOf(tagging), unreadNumbers, unreadRows });
};

/**
 * Converts an earnings release: bytes → Release → Report → XBRL, each output validated. Pure: reads and writes no
 * file. Bad input never throws; it gives diagnostics, and the status says what they come to.
 */
export const convertRelease = (bytes: Uint8Array, options: ConvertOptions): Conversion => {
  const collector = createCollector();
  const release = readRelease(bytes, options.file, collector);
  if (!release || !hasTable(release, collector)) {
    return finish({ ...(release && { release }) }, true, collector.diagnostics, options);
  }
  const taxonomy = chooseTaxonomy(release, options, collector);
  if (!taxonomy) return finish({ release }, true, collector.diagnostics, options);

  const tagging = tagRelease(release, taxonomy, taxonomy.issuer, collector, {
    ...(options.accept && { accept: options.accept }),
  });
  const ledger = readLedger(release, tagging, taxonomy, collector.diagnostics);
  if (tagging.report.facts.length === 0) {
    collector.error("no-facts", "Nothing in the release could be tagged, so there is no report.", {
      place: { line: 1, column: 1 },
      hint: "The other findings say why; “tanshin inspect” shows how the tables were read.",
    });
    const { report } = tagging;
    return finish({ release, taxonomy, tagging, report, ledger }, true, collector.diagnostics, options);
  }
  const audit = auditTagging(tagging, taxonomy);
  reportBroken(audit, collector);
  const { report } = tagging;
  const outputChecks = createCollector();
  // The figures were audited, and more closely than by their sums alone.
  validateReport(report, taxonomy, outputChecks, options.file, MODEL_RULES);
  const source = { report, taxonomy, release, stem: stemOf(options.file) };
  const outputs = writeOutputs(source, options.formats ?? DEFAULT_FORMATS, outputChecks);
  const invalid = outputChecks.diagnostics.some(isError);
  const diagnostics = [...collector.diagnostics, ...outputChecks.diagnostics];
  return finish(
    { release, taxonomy, tagging, report, ledger, audit, outputs },
    invalid,
    diagnostics,
    options,
  );
};
