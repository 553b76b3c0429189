import pc from "picocolors";
import type { Conversion } from "../convert.js";
import type { Fact } from "../model/index.js";
import type { Io } from "./io.js";
import { type CellText, textTable } from "./text-table.js";

/** Longest value that is looked at: a terminal shows one line of it. */
const MAX_VALUE = 200;

const labelOf = ({ concept, dimensions }: Fact, { taxonomy }: Conversion): string => {
  const label = taxonomy?.concepts.get(concept)?.label.en ?? concept;
  const places = Object.values(dimensions).map(
    (member) => taxonomy?.concepts.get(member)?.label.en ?? member,
  );
  return [label, ...places].map((text) => text.replace(/ \[.*\]$/, "")).join(", ");
};

const placesOf = ({ occurrences }: Fact): string =>
  occurrences.length === 0
    ? "not printed"
    : occurrences.map(({ line, column }) => `${line}:${column}`).join(" ");

/** Facts that are text, in the report's order. */
const textFacts = ({ report }: Conversion): readonly Fact[] =>
  report?.facts.filter(({ unit }) => unit === undefined) ?? [];

const isBlock = ({ concept }: Fact, { taxonomy }: Conversion): boolean =>
  taxonomy?.concepts.get(concept)?.type === "textBlock";

/** A section by its first words: its heading, where it has one. */
const shown = (fact: Fact, conversion: Conversion): string =>
  (isBlock(fact, conversion) ? fact.occurrences[0]?.text : fact.value)?.slice(0, MAX_VALUE) ?? "";

/**
 * Prints what the release says of itself, each value with the places that print it; then its sections, each with its
 * first words and where it begins.
 */
export const printDocument = (conversion: Conversion, io: Io): void => {
  const facts = textFacts(conversion);
  if (facts.length === 0) return;
  const colors = pc.createColors(io.outColor);
  const rows = facts.map((fact): CellText[] => [
    { text: `  ${labelOf(fact, conversion)}` },
    { text: shown(fact, conversion), paint: colors.green },
    { text: placesOf(fact), paint: colors.dim },
  ]);
  const lines = [colors.bold("About the release"), "", ...textTable(rows, [34, 52], io.width), ""];
  io.out(`${lines.join("\n")}\n`);
};

/** The same for machines; a section by its length, in UTF-16 units, since its value is its whole text. */
export const documentJson = (conversion: Conversion) =>
  textFacts(conversion).map((fact) => ({
    concept: fact.concept,
    dimensions: fact.dimensions,
    ...(isBlock(fact, conversion) ? { length: fact.value?.length ?? 0 } : { value: fact.value }),
    occurrences: fact.occurrences.map(({ line, column, text }) => ({ line, column, text })),
  }));
