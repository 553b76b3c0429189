import { asName, dimensionEntries, type Fact, type QName, type Unit } from "../../model/index.js";
import { hasLanguage, type Taxonomy } from "../../taxonomy/index.js";
import { itemType } from "../markup/assemble-fact.js";
import { headingOf } from "./headings.js";
import { asIdentifier, createNames } from "./identifiers.js";
import { BY_ROW, type Measure, measureOf } from "./measures.js";
import type { Column, Row, Table } from "./table.js";

/** Amounts that have one unit in a row: the line's own, those of a currency of translation, those of a ratio. */
export const kindOf = ({ family, currency }: Column): string => family ?? currency ?? "";

/** A table with the names of its columns. What has no name has no column. */
export interface Sheet extends Table {
  /** A label for people. */
  readonly label: string;
  /** The row's part of a fact's id. */
  readonly row: string;
  /** The column that names the concepts of a ratio family; of the lines themselves under `""`. */
  readonly concepts: ReadonlyMap<string, string>;
  /** The columns of the dimensions that tell rows apart. */
  readonly axes: ReadonlyMap<QName, string>;
  /** The columns in which rows say unit and accuracy of a kind of amounts, where a column cannot for all its facts. */
  readonly units: ReadonlyMap<string, string>;
  readonly decimals: ReadonlyMap<string, string>;
  /** The column that names languages; absent where the table has one language, or none. */
  readonly language?: string;
  /** The language of all text in the table. */
  readonly commonLanguage?: string;
  /** The columns of facts, by their keys. */
  readonly values: ReadonlyMap<string, string>;
  /** Unit and accuracy of each column of facts, by its key. */
  readonly measures: ReadonlyMap<string, Measure>;
}

const rowAxes = (rows: readonly Row[], taxonomy: Taxonomy): readonly QName[] => {
  const used = Object.fromEntries(rows.flatMap(({ members }) => Object.entries(members)));
  return dimensionEntries(used, [...taxonomy.axes.keys()]).map(([axis]) => axis);
};

/** The language that all text of a table has. Dates and numbers have none, whatever the table says. */
const languageOf = (facts: readonly Fact[], taxonomy: Taxonomy): string | undefined => {
  const isText = ({ concept, language }: Fact): boolean => {
    const type = itemType(concept, taxonomy);
    return language !== undefined || (type !== undefined && hasLanguage(type));
  };
  const languages = new Set(facts.filter(isText).map(({ language }) => language?.toLowerCase()));
  return languages.size === 1 ? [...languages][0] : undefined;
};

type Name = (wanted: string) => string;

const named = <T>(keys: Iterable<T>, wanted: (key: T) => string, name: Name): ReadonlyMap<T, string> =>
  new Map([...new Set(keys)].map((key) => [key, name(asIdentifier(wanted(key)))]));

const measuresOf = (columns: readonly Column[]): ReadonlyMap<string, Measure> =>
  new Map(columns.map(({ key, facts }) => [key, measureOf(facts)]));

const unitIn = (measure: Measure | undefined): Unit | undefined =>
  measure?.unit === BY_ROW ? undefined : measure?.unit;

/** `unit`, `unit_USD`. */
const kindName =
  (aspect: string) =>
  (kind: string): string =>
    kind === "" ? aspect : `${aspect}_${kind}`;

/** Names the columns of a table: those of machines first, so that they are called the same in all tables. */
export const sheetOf = (table: Table, taxonomy: Taxonomy): Sheet => {
  const { rows, columns } = table;
  const facts = columns.flatMap((column) => column.facts);
  const measures = measuresOf(columns);
  const saidByRow = (aspect: keyof Measure): readonly string[] =>
    columns.filter(({ key }) => measures.get(key)?.[aspect] === BY_ROW).map(kindOf);
  const commonLanguage = languageOf(facts, taxonomy);
  const speaks = facts.some(({ language }) => language !== undefined);
  const families = columns.map(({ family = "" }) => family);
  const name = createNames();
  return {
    ...table,
    measures,
    label: name("label"),
    row: name("row"),
    units: named(saidByRow("unit"), kindName("unit"), name),
    decimals: named(saidByRow("decimals"), kindName("decimals"), name),
    ...(commonLanguage !== undefined && { commonLanguage }),
    ...(commonLanguage === undefined && speaks && { language: name("language") }),
    concepts: named(families, (family) => family || "concept", name),
    axes: named(rowAxes(rows, taxonomy), asName, name),
    values: new Map(
      columns.map((column) => [column.key, name(headingOf(column, unitIn(measures.get(column.key))))]),
    ),
  };
};
