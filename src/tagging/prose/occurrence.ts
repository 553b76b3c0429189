import type { Dimensions, Entity, QName } from "../../model/index.js";
import type { LocatedText, Span } from "../../release/index.js";
import { dimensionsFit, hypercubesOf, type ItemType, type Taxonomy } from "../../taxonomy/index.js";
import type { Edit } from "../corrections/edits.js";
import type { TaggedOccurrence } from "../merge.js";
import { periodFor } from "../period.js";
import { printedUnit, readValue } from "../value.js";
import type { StatedFigure, UnderstoodAmount } from "./reading.js";

export interface OccurrenceContext {
  readonly taxonomy: Taxonomy;
  readonly entity: Entity;
  readonly located: LocatedText;
  /** Offset of the sentence in the block's text. */
  readonly offset: number;
  readonly noteScale: number | undefined;
  /** Corrections of the block's text. */
  readonly edits: readonly Edit[];
}

/** Where an amount stands: the piece with its digits where a line end divides it. */
export const placeOfAmount = (
  { located, offset }: OccurrenceContext,
  start: number,
  end: number,
): Span | undefined => {
  const spans = located.spansOf(offset + start, offset + end);
  return spans.find(({ text }) => /\d/u.test(text));
};

const FORECAST = { single: 0, lower: 1, upper: 2 } as const;

/** Axis and member of what is expected: the first member, or its first or second child for the ends of a range. */
const forecastDimensions = (forecast: keyof typeof FORECAST, { axes }: Taxonomy): Dimensions => {
  const axis = [...axes.values()].find((one) => one.forecast);
  const member = axis?.members[0];
  const found = FORECAST[forecast] === 0 ? member : member?.children[FORECAST[forecast] - 1];
  return axis && found ? { [axis.name]: found.name } : {};
};

const unitOf = (
  type: ItemType,
  amount: UnderstoodAmount["amount"],
  noteScale: number | undefined,
  taxonomy: Taxonomy,
) => {
  const scale = amount.scale ?? (amount.form === "money" ? noteScale : undefined) ?? 0;
  return printedUnit(
    type,
    {
      ...(amount.currency !== undefined && { currency: amount.currency }),
      scale,
      countScale: amount.scale ?? 0,
      ...(amount.unit !== undefined && { unit: amount.unit }),
    },
    taxonomy,
  );
};

const cubes = new WeakMap<Taxonomy, (concept: QName, dimensions: Dimensions) => boolean>();

/** Whether a concept may carry dimensions, with the hypercubes made once a taxonomy. */
const canCarry = (taxonomy: Taxonomy): ((concept: QName, dimensions: Dimensions) => boolean) => {
  const made = cubes.get(taxonomy);
  if (made) return made;
  const spaces = hypercubesOf(taxonomy);
  const check = (concept: QName, dimensions: Dimensions): boolean =>
    spaces.get(concept)?.some((space) => dimensionsFit(space, dimensions)) ?? true;
  cubes.set(taxonomy, check);
  return check;
};

/** An amount as an occurrence of its fact, or why it is none, as a clause. */
export const occurrenceOfAmount = (
  reading: UnderstoodAmount,
  context: OccurrenceContext,
): TaggedOccurrence | string => {
  const { amount, role, target, negative, approximate } = reading;
  const place = placeOfAmount(context, amount.start, amount.end);
  if (!place) return "it cannot be located";
  const { concept, type } = target;
  const { taxonomy } = context;
  const period = periodFor(reading.period, concept.periodType, target.balanceAt);
  if (!period) return "the length of its period is not told";
  const dimensions = {
    ...target.dimensions,
    ...(reading.forecast && forecastDimensions(reading.forecast, taxonomy)),
  };
  if (!canCarry(taxonomy)(concept.name, dimensions))
    return "the taxonomy does not let the measure be forecast or broken down so";
  const printed =
    role === "value"
      ? unitOf(type, amount, context.noteScale, taxonomy)
      : printedUnit(type, { scale: 0, countScale: 0 }, taxonomy);
  if ("missing" in printed) return `it has no ${printed.missing}`;
  const { value, decimals } = readValue(amount.number, printed, {
    negated: negative,
    percent: amount.form === "percent",
  });
  return {
    aspects: { concept: concept.name, entity: context.entity, period, dimensions, unit: printed.unit },
    occurrence: {
      line: place.line,
      column: place.column,
      text: place.text,
      value,
      decimals,
      negated: negative,
      ...(approximate && { approximate }),
    },
    home: false,
  };
};

/** A figure with a form of its own as an occurrence. */
export const occurrenceOfStated = (
  reading: StatedFigure,
  context: OccurrenceContext,
): TaggedOccurrence | string => {
  const place = placeOfAmount(context, reading.start, reading.end);
  const { concept, type, dimensions } = reading.target;
  const period = periodFor(reading.period, concept.periodType, undefined);
  const printed = printedUnit(
    type,
    { scale: 0, countScale: 0, ...(reading.unit !== undefined && { unit: reading.unit }) },
    context.taxonomy,
  );
  if (!place || !period || "missing" in printed) return "it has no place, period or unit";
  const { value, decimals } = readValue(reading.number, printed, {
    negated: false,
    percent: concept.type === "percent",
  });
  return {
    aspects: { concept: concept.name, entity: context.entity, period, dimensions, unit: printed.unit },
    occurrence: {
      line: place.line,
      column: place.column,
      text: place.text,
      value,
      decimals,
      negated: false,
      ...(reading.approximate && { approximate: true }),
    },
    home: false,
  };
};
