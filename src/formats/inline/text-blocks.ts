import type { Report } from "../../model/index.js";
import { firstSpan, type Heading, type Release, renderXhtml } from "../../release/index.js";
import { hasLanguage, type Taxonomy } from "../../taxonomy/index.js";
import { itemType } from "../markup/assemble-fact.js";
import type { Blocks } from "./stretches.js";

/** Blocks that are shown together: a part of the section that a text block is, or what stands in none. */
export interface Run {
  readonly blocks: Blocks;
  /** Index of the text block's fact in the report. */
  readonly fact?: number | undefined;
}

const placeKey = (line: number, column: number): string => `${line}:${column}`;

/** Indexes of blocks by the place where they begin. */
const beginnings = ({ blocks }: Release): ReadonlyMap<string, number> =>
  new Map(
    blocks.flatMap((block, index) => {
      const span = firstSpan(block);
      return span ? [[placeKey(span.line, span.column), index] as const] : [];
    }),
  );

/** Facts whose value is markup that begins with blocks of the release. */
const sectionFacts = (report: Report, taxonomy: Taxonomy, begins: ReadonlyMap<string, number>) =>
  report.facts.flatMap(({ concept, value, unit, occurrences }, fact) => {
    const type = itemType(concept, taxonomy);
    if (unit || !value?.startsWith("<") || (type && !hasLanguage(type))) return [];
    const starts = occurrences.map(({ line, column }) => begins.get(placeKey(line, column)));
    return starts.length > 0 && !starts.includes(undefined)
      ? starts.map((start) => ({ start: start ?? 0, fact }))
      : [];
  });

const cut = (
  { blocks }: Release,
  starts: readonly { readonly start: number; readonly fact: number }[],
): readonly Run[] => {
  const byStart = new Map(starts.map((each) => [each.start, each.fact] as const));
  const sorted = [...byStart.keys()].sort((a, b) => a - b);
  const first = sorted[0] ?? blocks.length;
  return [
    ...(first > 0 ? [{ blocks: blocks.slice(0, first) }] : []),
    ...sorted.map((start, index) => ({
      blocks: blocks.slice(start, sorted[index + 1]),
      fact: byStart.get(start),
    })),
  ];
};

/**
 * A release in the parts that its text blocks are. A text block whose value is not exactly what is shown is none of
 * them: it cannot be tagged there.
 */
export const readRuns = (
  report: Report,
  release: Release,
  taxonomy: Taxonomy,
  title: Heading | undefined,
): readonly Run[] => {
  const runs = cut(release, sectionFacts(report, taxonomy, beginnings(release)));
  const shown = new Map<number, string>();
  for (const { blocks, fact } of runs)
    if (fact !== undefined)
      shown.set(fact, (shown.get(fact) ?? "") + renderXhtml(blocks, release, { title }));
  return runs.map(({ blocks, fact }) => {
    const same = fact !== undefined && shown.get(fact) === report.facts[fact]?.value;
    return same ? { blocks, fact } : { blocks };
  });
};
