import { createCollector, type Diagnostic } from "../../diagnostics/index.js";
import type { Correction } from "../../model/index.js";
import type { Block, Release, TextBlock } from "../../release/index.js";
import type { Issuer, Taxonomy } from "../../taxonomy/index.js";
import { type ReleaseParts, readParts } from "../parts.js";
import { cellAt, correctTable } from "./cells.js";
import { type Edit, type Edits, editOf, isWithin } from "./edits.js";
import {
  type Fault,
  misprinted,
  notRead,
  repeated,
  reportFaults,
  unreadable,
  withoutColumn,
} from "./faults.js";

/** A release read with corrections. */
export interface CorrectedParts {
  readonly parts: ReleaseParts;
  /** Why corrections were not applied. */
  readonly findings: readonly Diagnostic[];
}

const isText = (block: Block): block is Exclude<Block, { kind: "table" | "furniture" }> =>
  block.kind !== "table" && block.kind !== "furniture";

const inTable = (correction: Correction, { blocks }: Release) => {
  for (const block of blocks) {
    const found = block.kind === "table" ? cellAt(block, correction) : undefined;
    if (found) return found;
  }
  return undefined;
};

/** Why a correction cannot be tried; undefined where it can. */
const faultOf = (correction: Correction, all: readonly Correction[], release: Release): Fault | undefined => {
  const fault = repeated(correction, all) ?? misprinted(correction, release);
  if (fault) return fault;
  const found = inTable(correction, release);
  if (found)
    return found.row.unplaced.includes(found.cell) && !found.row.inColumn
      ? withoutColumn(correction)
      : undefined;
  const inText = release.blocks.some((block) => isText(block) && editOf(block, correction));
  return inText ? undefined : notRead(correction);
};

const editsOf = (corrections: readonly Correction[], { blocks }: Release): Edits => {
  const edits = new Map<TextBlock, readonly Edit[]>();
  if (corrections.length === 0) return edits;
  for (const block of blocks.filter(isText)) {
    const found = corrections.flatMap((correction) => editOf(block, correction) ?? []);
    if (found.length > 0)
      edits.set(
        block,
        found.sort((a, b) => a.start - b.start),
      );
  }
  return edits;
};

const readWith = (
  corrections: readonly Correction[],
  release: Release,
  taxonomy: Taxonomy,
  issuer: Issuer,
): ReleaseParts => {
  const cells = corrections.filter((correction) => inTable(correction, release));
  const texts = corrections.filter((correction) => !cells.includes(correction));
  const blocks = release.blocks.map((block) => (block.kind === "table" ? correctTable(block, cells) : block));
  return readParts({ ...release, blocks }, taxonomy, issuer, {
    corrections,
    edits: editsOf(texts, release),
  });
};

/** A correction is applied where it is read as the number of one fact. */
const isRead = (correction: Correction, { tables, prose }: ReleaseParts): boolean => {
  const all = [...tables.flatMap(({ result }) => result.occurrences), ...prose.occurrences];
  const within = all.filter(({ occurrence }) => isWithin(correction, occurrence));
  return within.length === 1 && within[0]?.occurrence.corrected !== undefined;
};

const byPlace = (a: Correction, b: Correction): number => a.line - b.line || a.column - b.column;

/** Was a number read, or one missed, at the place as it is printed? */
const holdsNumber = (correction: Correction, { tables, prose }: ReleaseParts): boolean =>
  [
    ...tables.flatMap(({ result }) => [
      ...result.occurrences.map(({ occurrence }) => occurrence),
      ...result.unreadNumbers,
    ]),
    ...prose.occurrences.map(({ occurrence }) => occurrence),
  ].some((each) => isWithin(correction, { ...each, value: "" }));

/**
 * Reads the parts of a release with corrected texts in place of printed ones, in the cells of its tables and in its
 * sentences. Places and printed texts stay those of the release. A correction that cannot be read as the number of one
 * fact is not applied, and the others are read without it.
 */
export const readCorrected = (
  release: Release,
  taxonomy: Taxonomy,
  issuer: Issuer,
  accept: readonly Correction[],
): CorrectedParts => {
  const faults = accept.flatMap((correction) => faultOf(correction, accept, release) ?? []);
  const tried = accept.filter((each) => !faults.some(({ correction }) => correction === each)).sort(byPlace);
  let applied = tried;
  let parts = readWith(applied, release, taxonomy, issuer);
  // Without those that are not read others may not be either: each turn has fewer.
  while (!applied.every((correction) => isRead(correction, parts))) {
    applied = applied.filter((correction) => isRead(correction, parts));
    parts = readWith(applied, release, taxonomy, issuer);
  }
  const failed = tried
    .filter((correction) => !applied.includes(correction))
    .map((correction) => (holdsNumber(correction, parts) ? unreadable(correction) : notRead(correction)));
  const collector = createCollector();
  reportFaults(
    [...faults, ...failed].sort((a, b) => byPlace(a.correction, b.correction)),
    collector,
  );
  return { parts, findings: collector.diagnostics };
};
