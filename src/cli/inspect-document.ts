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
  return [label, ...places.map((place) => place.replace(/ \[.*\]$/, ""))].join(", ");
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

/** Prints what the release says of itself: each value with the places that print it. */
export const printDocument = (conversion: Conversion, io: Io): void => {
  const facts = textFacts(conversion).filter((fact) => !isBlock(fact, conversion));
  if (facts.length === 0) return;
  const colors = pc.createColors(io.outColor);
  const rows = facts.map((fact): CellText[] => [
    { text: `  ${labelOf(fact, conversion)}` },
    { text: (fact.value ?? "").slice(0, MAX_VALUE), paint: colors.green },
    { text: placesOf(fact), paint: colors.dim },
  ]);
  const lines = [colors.bold("About the release"), "", ...textTable(rows, [34, 52], io.width), ""];
  io.out(`${lines.join("\n")}\n`);
};

/** The same for machines. */
export const documentJson = (conversion: Conversion) =>
  textFacts(conversion)
    .filter((fact) => !isBlock(fact, conversion))
    .map(({ concept, dimensions, value, occurrences }) => ({
      concept,
      dimensions,
      value,
      occurrences: occurrences.map(({ line, column, text }) => ({ line, column, text })),
    }));
