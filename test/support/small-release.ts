import { type FactModel, type ModelPeriod, tableOccurrences } from "./convert.js";

/** A release of the sample's registrant and quarter with the given lines as its only table. */
export const smallRelease = (...table: readonly string[]): string =>
  [
    "Internet Initiative Japan Inc.",
    "",
    "IIJ Announces Results of the 2nd Quarter 2002 Ended September 30, 2002",
    "",
    "Tokyo, November 13, 2002",
    "",
    ...table,
    "",
    "Note: Unaudited.",
    "",
  ].join("\n");

/** A statement of operations with a caption that says nothing of periods. */
export const operationsRelease = (...table: readonly string[]): string =>
  smallRelease("CONSOLIDATED STATEMENTS OF OPERATIONS (UNAUDITED)", "", "(JPY in thousands)", "", ...table);

const periodText = (period: ModelPeriod): string =>
  "instant" in period ? period.instant : `${period.start}/${period.end}`;

/**
 * Every table occurrence in reading order, as `concept context period unit value decimals`, the prefix of the
 * concept left out.
 */
export const factLines = (model: FactModel): readonly string[] =>
  [...tableOccurrences(model)]
    .sort((a, b) => a.occurrence.line - b.occurrence.line || a.occurrence.column - b.occurrence.column)
    .map(({ fact, occurrence }) => {
      const context = model.contexts[fact.context];
      const period = context ? periodText(context.period) : "no context";
      const concept = fact.concept.split(":")[1];
      return [concept, fact.context, period, fact.unit, occurrence.value, occurrence.decimals].join(" ");
    });
