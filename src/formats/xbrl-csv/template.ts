import { dimensionEntries, type Entity, type Period } from "../../model/index.js";
import { entityString, type Prefixes } from "../markup/oim-namespaces.js";
import { unitString } from "../markup/unit-string.js";
import { BY_ROW } from "./measures.js";
import { kindOf, type Sheet } from "./sheet.js";
import type { Column } from "./table.js";

/** What all facts of the report have unless a column says otherwise. */
export interface ReportWide {
  readonly entity: Entity;
  readonly prefixes: Prefixes;
}

type Json = Readonly<Record<string, unknown>>;

const reference = (column: string): string => `$${column}`;

/** xBRL-CSV 1.0 “Abbreviated period representation”: days as people write them, the last one inside. */
const periodOf = (period: Period): string | undefined => {
  if (period.type === "forever") return undefined;
  return period.type === "instant" ? `${period.instant}@end` : `${period.start}..${period.end}`;
};

const defined = (members: Json): Json =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));

const isSame = (a: Entity, b: Entity): boolean => a.scheme === b.scheme && a.identifier === b.identifier;

/** Unit and accuracy of a column: what it says itself, or where its rows say it. */
const measureIn = (column: Column, { measures, units, decimals: accuracies }: Sheet) => {
  const { unit, decimals } = measures.get(column.key) ?? { decimals: "INF" };
  const kind = kindOf(column);
  const byRow = (names: ReadonlyMap<string, string>): string => reference(names.get(kind) ?? "");
  return {
    unit: unit === BY_ROW ? byRow(units) : unit && unitString(unit),
    decimals: decimals === BY_ROW ? byRow(accuracies) : decimals === "INF" ? undefined : decimals,
  };
};

/** A column of facts: what its facts share, and where in the row the rest stands. */
const factColumn = (column: Column, sheet: Sheet, { entity, prefixes }: ReportWide): Json => {
  const { unit, decimals } = measureIn(column, sheet);
  return defined({
    decimals,
    dimensions: defined({
      concept: reference(sheet.concepts.get(column.family ?? "") ?? ""),
      entity: isSame(column.entity, entity) ? undefined : entityString(column.entity, prefixes),
      period: periodOf(column.period),
      unit,
      ...Object.fromEntries(dimensionEntries(column.members)),
    }),
  });
};

/** The names of a table's columns in the order of the file: label, units, facts, and at the end what machines need. */
export const headerOf = (sheet: Sheet): readonly string[] => [
  sheet.label,
  ...sheet.units.values(),
  ...sheet.decimals.values(),
  ...sheet.columns.map(({ key }) => sheet.values.get(key) ?? ""),
  sheet.row,
  ...(sheet.language === undefined ? [] : [sheet.language]),
  ...sheet.axes.values(),
  ...sheet.concepts.values(),
];

/** The template of a table (xBRL-CSV 1.0 “Table templates”). */
export const templateOf = (sheet: Sheet, wide: ReportWide): Json => {
  const dimensions = defined({
    language: sheet.commonLanguage ?? (sheet.language && reference(sheet.language)),
    ...Object.fromEntries([...sheet.axes].map(([axis, name]) => [axis, reference(name)])),
  });
  const facts = new Map(
    sheet.columns.map((column) => [sheet.values.get(column.key), factColumn(column, sheet, wide)]),
  );
  const columns = headerOf(sheet).map((name) => [
    name,
    name === sheet.label ? { comment: true } : (facts.get(name) ?? {}),
  ]);
  return defined({
    rowIdColumn: sheet.row,
    columns: Object.fromEntries(columns),
    dimensions: Object.keys(dimensions).length > 0 ? dimensions : undefined,
  });
};
