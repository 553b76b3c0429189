import type { FactModel, TableOccurrence } from "./convert.js";
import { byPlace } from "./convert.js";
import type { ExpectedCell } from "./expectation.js";
import { placeKey } from "./grid.js";

/** What the fact model says of a cell, in the words of an expectation. */
const found = (
  { fact, occurrence }: TableOccurrence,
  model: FactModel,
  expected: ExpectedCell,
): ExpectedCell => {
  const context = model.contexts[fact.context];
  if (!context) throw new Error(`the fact model has no context ${fact.context}`);
  return {
    line: occurrence.line,
    column: occurrence.column,
    text: occurrence.text,
    concept: fact.concept,
    context: fact.context,
    period: context.period,
    dimensions: context.dimensions,
    unit: fact.unit ?? "no unit",
    value: occurrence.value,
    decimals: Number(occurrence.decimals),
    // Zero has no sign: whether a dash on a line that is printed turned round counts as turned round says nothing.
    negated: occurrence.value === "0" ? expected.negated : (occurrence.negated ?? false),
  };
};

export interface Disagreement {
  readonly expected: ExpectedCell;
  readonly found: ExpectedCell | "untagged";
}

/** The cells that are not tagged as expected, each with what is there instead. */
export const disagreements = (
  model: FactModel,
  expected: readonly ExpectedCell[],
): readonly Disagreement[] => {
  const places = byPlace(model);
  return expected.flatMap((cell) => {
    const entry = places.get(placeKey(cell));
    const actual = entry ? found(entry, model, cell) : "untagged";
    return JSON.stringify(actual) === JSON.stringify(inOrder(cell))
      ? []
      : [{ expected: cell, found: actual }];
  });
};

/** The same members in the same order, so that texts can be compared. */
const inOrder = (cell: ExpectedCell): ExpectedCell => {
  const { line, column, text, concept, context, period, dimensions, unit, value, decimals, negated } = cell;
  return { line, column, text, concept, context, period, dimensions, unit, value, decimals, negated };
};

/** Table occurrences at places where no cell was expected. */
export const surplus = (model: FactModel, expected: readonly ExpectedCell[]): readonly TableOccurrence[] => {
  const wanted = new Set(expected.map(placeKey));
  return [...byPlace(model)].filter(([place]) => !wanted.has(place)).map(([, entry]) => entry);
};

const accuracy = (decimals: number | "INF" | undefined): number =>
  decimals === "INF" ? Number.POSITIVE_INFINITY : Number(decimals);

/**
 * Numbers whose value or accuracy is not that of one of their most accurate occurrences. A conflicting occurrence
 * never gives the value.
 */
export const unfoundedFacts = (model: FactModel): readonly string[] =>
  model.facts
    .filter(({ unit }) => unit !== undefined)
    .filter((fact) => {
      const best = Math.max(...fact.occurrences.map((occurrence) => accuracy(occurrence.decimals)));
      return !fact.occurrences.some(
        (occurrence) =>
          !occurrence.conflict &&
          accuracy(occurrence.decimals) === best &&
          occurrence.value === fact.value &&
          occurrence.decimals === fact.decimals,
      );
    })
    .map(({ id }) => id);
