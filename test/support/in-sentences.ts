import type { FactModel, ModelOccurrence, ModelPeriod } from "./convert.js";

/** A figure and where it stands: columns from 1, in UTF-16 units. */
export type Located<T> = T & { readonly column: number };

/**
 * The columns of figures, found by reading each line from left to right: a text is looked for after the figure before
 * it, and not inside of a longer number. Throws where a figure does not stand on its line.
 */
export const located = <T extends { readonly line: number; readonly text: string }>(
  release: string,
  figures: readonly T[],
): readonly Located<T>[] => {
  const lines = release.split("\n");
  const read = new Map<number, number>();
  return figures.map((figure) => {
    const { line, text } = figure;
    const row = lines[line - 1] ?? "";
    let at = row.indexOf(text, read.get(line) ?? 0);
    while (/^\d/.test(text) && at > 0 && /[\d.,]/.test(row[at - 1] ?? "")) at = row.indexOf(text, at + 1);
    if (at < 0) throw new Error(`line ${line} has no ${text} after column ${read.get(line) ?? 0}`);
    read.set(line, at + text.length);
    return { ...figure, column: at + 1 };
  });
};

/** All that an occurrence in a sentence says, but for its row and table, which it has not. */
export interface InSentence {
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly concept: string;
  readonly period: ModelPeriod;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly unit: string;
  readonly value: string;
  readonly decimals: number;
  readonly approximate?: boolean;
}

/** One text for equal occurrences, whatever the order of their members. */
export const inWords = (occurrence: InSentence): string => {
  const { line, column, text, concept, period, dimensions, unit, value, decimals, approximate } = occurrence;
  const when = "instant" in period ? period.instant : `${period.start}/${period.end}`;
  const members = Object.entries(dimensions).map(([axis, member]) => `${axis}=${member}`);
  return [
    `${line}:${column} ${text}`,
    concept,
    when,
    members.sort().join(" ") || "no member",
    unit,
    value,
    `decimals ${decimals}`,
    ...(approximate ? ["approximate"] : []),
  ].join(" | ");
};

const isApproximate = (occurrence: ModelOccurrence & { readonly approximate?: boolean }): boolean =>
  occurrence.approximate ?? false;

/** Every occurrence of a number outside of tables, as the fact model has it. */
export const numbersInSentences = (model: FactModel): readonly InSentence[] =>
  model.facts.flatMap((fact) => {
    const { concept, unit } = fact;
    const context = model.contexts[fact.context];
    if (!context) throw new Error(`the fact model has no context ${fact.context}`);
    if (unit === undefined) return [];
    return fact.occurrences
      .filter(({ table }) => table === undefined)
      .map((occurrence) => ({
        line: occurrence.line,
        column: occurrence.column,
        text: occurrence.text,
        concept,
        period: context.period,
        dimensions: context.dimensions,
        unit,
        value: occurrence.value,
        decimals: Number(occurrence.decimals),
        approximate: isApproximate(occurrence),
      }));
  });
