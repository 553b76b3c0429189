import type { Dimensions } from "../model/index.js";
import { addMonths } from "../model/period.js";
import type { Taxonomy } from "../taxonomy/index.js";
import type { Column, ColumnDraft } from "./columns.js";
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

/**
 * A change column belongs to the current period, though it is printed under the other one: it compares the current
 * column with the one that it stands under or beside. Undefined where the words and the columns do not agree.
 */
export const resolveChange = (
  draft: ColumnDraft,
  own: NamedPeriod | undefined,
  amounts: readonly Column[],
  taxonomy: Taxonomy,
): { readonly period: NamedPeriod; readonly family: string; readonly dimensions: Dimensions } | undefined => {
  const neighbour = beside(draft, amounts)?.period;
  const column = currentColumn(ofLength(amounts, own?.months ?? neighbour?.months));
  if (!column) return undefined;
  const { period: current, dimensions } = column;
  const under = own?.end ?? neighbour?.end;
  const compared = under === current.end ? undefined : under;
  const months = said(draft) ?? (compared === undefined ? undefined : monthsBetween(compared, current.end));
  if (months === undefined) return undefined;
  if (compared !== undefined && own && addMonths(current.end, -months) !== compared) return undefined;
  const family = familyOf(months, taxonomy);
  return family === undefined ? undefined : { period: current, family, dimensions };
};
