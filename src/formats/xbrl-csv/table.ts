import {
  aspectKey,
  type Dimensions,
  dimensionEntries,
  type Entity,
  type Fact,
  type Period,
  periodKey,
  type QName,
  type Unit,
  unitKey,
} from "../../model/index.js";
import type { Taxonomy } from "../../taxonomy/index.js";
import type { Spot } from "./homes.js";
import { byColumn, byRow, memberRanks } from "./order.js";

/** A line with its members: one row. What a row has no second place for stands in a row of the same kind below it. */
export interface Row {
  readonly line: QName;
  readonly members: Dimensions;
  readonly language?: string;
  /** Place of the line among all lines; absent where no statement has it. */
  readonly rank?: number;
  /** The fact in each column, by the column's key. */
  readonly cells: ReadonlyMap<string, Fact>;
}

/** What all facts of a column have in common. */
export interface Column {
  readonly key: string;
  readonly entity: Entity;
  readonly period: Period;
  readonly members: Dimensions;
  /** The ratio family of the column; absent where the lines' own values stand in it. */
  readonly family?: string;
  /** The currency of a column of amounts translated from the table's own; absent in other columns. */
  readonly currency?: string;
  readonly facts: readonly Fact[];
}

export interface Table {
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
}

const CURRENCY = /^iso4217:(.+)$/;

const currencyOf = (unit: Unit | undefined): string | undefined =>
  [...(unit?.numerators ?? []), ...(unit?.denominators ?? [])].flatMap(
    (name) => CURRENCY.exec(name)?.[1] ?? [],
  )[0];

/** The issuer's own currency where the table has it, else the most frequent. */
const mainCurrency = (spots: readonly Spot[], taxonomy: Taxonomy): string | undefined => {
  const counts = new Map<string, number>();
  for (const { fact } of spots) {
    const currency = currencyOf(fact.unit);
    if (currency !== undefined) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  }
  const own = taxonomy.issuer?.reportingCurrency;
  if (own !== undefined && counts.has(own)) return own;
  return [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))[0]?.[0];
};

const columnOf = ({ fact, family, columnMembers }: Spot, main: string | undefined): Omit<Column, "facts"> => {
  const own = currencyOf(fact.unit);
  const currency = own !== main && family === undefined ? own : undefined;
  const { entity, period } = fact;
  const key = JSON.stringify([
    entity.scheme,
    entity.identifier,
    periodKey(period),
    dimensionEntries(columnMembers),
    family ?? null,
    currency ?? null,
  ]);
  return {
    key,
    entity,
    period,
    members: columnMembers,
    ...(family !== undefined && { family }),
    ...(currency !== undefined && { currency }),
  };
};

/** Counts how often a text came before. */
const createCounter = (): ((text: string) => number) => {
  const counts = new Map<string, number>();
  return (text) => {
    const before = counts.get(text) ?? 0;
    counts.set(text, before + 1);
    return before;
  };
};

type RowInMaking = Omit<Row, "cells"> & { readonly cells: Map<string, Fact> };

const lineKey = ({ fact, line, rowMembers }: Spot): string =>
  JSON.stringify([line, dimensionEntries(rowMembers), fact.language?.toLowerCase() ?? null]);

const rowOf = ({ fact, line, rowMembers, home }: Spot): RowInMaking => ({
  line,
  members: rowMembers,
  ...(fact.language !== undefined && { language: fact.language.toLowerCase() }),
  ...(home && { rank: home.rank }),
  cells: new Map(),
});

/** Numbers what comes, beginning with nought: what came before has its number. */
const createNumbers = (): ((text: string) => number) => {
  const numbers = new Map<string, number>();
  return (text) => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
};

/**
 * Rows by line and members. In one row all amounts of a kind (own, translated, of a ratio) have one concept and one
 * unit, and no cell has two facts: what would break that goes to a row of its own.
 */
const rowsOf = (spots: readonly Spot[], main: string | undefined): readonly Row[] => {
  const rows = new Map<string, RowInMaking>();
  const measures = new Map<string, (measure: string) => number>();
  const earlier = createCounter();
  for (const spot of spots) {
    const { fact, family } = spot;
    const { key: column, currency } = columnOf(spot, main);
    const kind = JSON.stringify([lineKey(spot), family ?? null, currency ?? null]);
    const numberOf = measures.get(kind) ?? createNumbers();
    measures.set(kind, numberOf);
    const measure = numberOf(`${fact.concept} ${fact.unit ? unitKey(fact.unit) : ""}`);
    const key = JSON.stringify([lineKey(spot), measure, earlier(aspectKey(fact))]);
    const row = rows.get(key) ?? rowOf(spot);
    row.cells.set(column, fact);
    rows.set(key, row);
  }
  return [...rows.values()];
};

/** A column with what stands in it. */
interface Filled extends Column {
  readonly facts: Fact[];
  readonly spots: Spot[];
}

const columnsOf = (spots: readonly Spot[], main: string | undefined): readonly Filled[] => {
  const columns = new Map<string, Filled>();
  for (const spot of spots) {
    const column = columnOf(spot, main);
    const known = columns.get(column.key) ?? { ...column, facts: [], spots: [] };
    known.facts.push(spot.fact);
    known.spots.push(spot);
    columns.set(column.key, known);
  }
  return [...columns.values()];
};

/** More columns are no table that a person reads, and would have many empty cells. */
const MAX_COLUMNS = 100;

/**
 * Facts as a table: rows in the order of the statement, columns with the latest period first. Where there are more than
 * a hundred columns, they are parted into several tables.
 */
export const layTables = (spots: readonly Spot[], taxonomy: Taxonomy): readonly Table[] => {
  const main = mainCurrency(spots, taxonomy);
  const ranks = memberRanks(taxonomy);
  const columns = columnsOf(spots, main).toSorted(byColumn([...taxonomy.ratioFamilies.keys()]));
  const starts = columns.map((_, index) => index).filter((index) => index % MAX_COLUMNS === 0);
  return starts.map((start) => {
    const own = columns.slice(start, start + MAX_COLUMNS);
    const rows = rowsOf(
      own.flatMap((column) => column.spots),
      main,
    );
    return { columns: own, rows: rows.toSorted(byRow(ranks)) };
  });
};
