import type { Dimensions } from "../model/index.js";
import { addMonths } from "../model/period.js";
import type { Taxonomy } from "../taxonomy/index.js";
import type { Column } from "./column.js";
import type { ColumnDraft } from "./column-draft.js";
import type { NamedPeriod } from "./period.js";

/**
 * The column that a table reports on: the latest of its results where it compares results, the latest of all where
 * it compares a forecast with a result; the longest of those that end there.
 */
const currentColumn = (amounts: readonly Column[]): Column | undefined => {
  const results = amounts.filter(({ dimensions }) => Object.keys(dimensions).length === 0);
  const periods = new Set(results.map(({ period }) => period.end));
  const pool = periods.size > 1 ? results : amounts;
  const byEnd = [...pool].sort(
    (a, b) => b.period.end.localeCompare(a.period.end) || (a.period.months ?? 0) - (b.period.months ?? 0),
  );
  return byEnd[0];
};

const familyOf = (monthsBefore: number, taxonomy: Taxonomy): string | undefined =>
  [...taxonomy.ratioFamilies.values()].find(
    (family) => family.kind === "change" && family.monthsBefore === monthsBefore,
  )?.name;

const said = ({ measures }: ColumnDraft): number | undefined =>
  measures
    .map((measure) => (measure.kind === "change" ? measure.monthsBefore : undefined))
    .find((m) => m !== undefined);

/** Of amount columns, the one before a column: what a change column stands beside. */
const beside = (draft: ColumnDraft, amounts: readonly Column[]): Column | undefined =>
  amounts.filter(({ index }) => index < draft.index).at(-1);

/** Quarters are compared with quarters, half years with half years. */
const ofLength = (amounts: readonly Column[], months: number | undefined): readonly Column[] => {
  const same = amounts.filter(({ period }) => period.months === months);
  return same.length > 0 ? same : amounts;
};

const monthsBetween = (earlier: string, later: string): number | undefined =>
  [3, 12].find((months) => addMonths(later, -months) === earlier);

const endingAt = (amounts: readonly Column[], end: string): Column | undefined => {
  const there = amounts.filter(({ period }) => period.end === end);
  return there.find(({ dimensions }) => Object.keys(dimensions).length === 0) ?? there[0];
};

/**
 * The column that a change belongs to: the one so many months after the column that it stands under or beside, or
 * that column itself where it is the one that the table reports on. `complete`: no amount column is unreadable, so
 * the one that is missing cannot be it.
 */
const changedColumn = (
  under: string,
  months: number,
  amounts: readonly Column[],
  complete: boolean,
): Column | undefined => {
  const later = endingAt(amounts, addMonths(under, months));
  if (later) return later;
  const current = currentColumn(amounts);
  return complete && current?.period.end === under ? current : undefined;
};

/**
 * A change column belongs to the current period, though it is printed under the other one: it compares the current
 * column with the one that it stands under or beside. Undefined where the words and the columns do not agree.
 */
export const resolveChange = (
  draft: ColumnDraft,
  own: NamedPeriod | undefined,
  amounts: readonly Column[],
  complete: boolean,
  taxonomy: Taxonomy,
): { readonly period: NamedPeriod; readonly family: string; readonly dimensions: Dimensions } | undefined => {
  const neighbour = beside(draft, amounts)?.period;
  const pool = ofLength(amounts, own?.months ?? neighbour?.months);
  const current = currentColumn(pool)?.period.end;
  const under = own?.end ?? (complete ? neighbour?.end : undefined);
  if (under === undefined || current === undefined) return undefined;
  const months = said(draft) ?? (complete ? monthsBetween(under, current) : undefined);
  const column = months === undefined ? undefined : changedColumn(under, months, pool, complete);
  const family = months === undefined ? undefined : familyOf(months, taxonomy);
  return column && family !== undefined
    ? { period: column.period, family, dimensions: column.dimensions }
    : undefined;
};
