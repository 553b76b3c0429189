import {
  type Dimensions,
  dimensionEntries,
  type Fact,
  type Period,
  periodKey,
  type QName,
  type Unit,
  unitKey,
} from "../../model/index.js";
import type { Taxonomy } from "../../taxonomy/index.js";

/** What the facts of a column have in common. */
export interface Column {
  readonly key: string;
  readonly period: Period;
  readonly dimensions: Dimensions;
  /** The currency of its amounts; figures that are no money stand beside the issuer's own. */
  readonly currency: string;
  /** The ratio family; empty for figures themselves. */
  readonly family: string;
}

const CURRENCY = /^iso4217:([A-Z]{3})$/;

const currencyOf = ({ numerators }: Unit): string | undefined => CURRENCY.exec(numerators[0] ?? "")?.[1];

/** The column of a fact of a line. */
export const columnOf = (
  { period, unit }: Fact,
  dimensions: Dimensions,
  family: string,
  { issuer }: Taxonomy,
): Column => {
  const own = issuer?.reportingCurrency ?? "";
  const currency = family === "" && unit ? (currencyOf(unit) ?? own) : own;
  const key = JSON.stringify([periodKey(period), dimensionEntries(dimensions), currency, family]);
  return { key, period, dimensions, currency, family };
};

const endOf = (period: Period): string => {
  if (period.type === "forever") return "9999";
  return period.type === "instant" ? period.instant : period.end;
};

/** Shorter periods before longer ones that end on the same day, instants before all. */
const startOf = (period: Period): string => (period.type === "duration" ? period.start : "9999");

const descending = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);

/** A column with less than this share of the figures of the fullest is sparse. */
const SPARSE = 0.25;

/** The keys of columns (one for each figure) that have few figures, as forecasts and other periods have. */
export const sparseKeys = (columns: readonly Column[]): ReadonlySet<string> => {
  const counts = new Map<string, number>();
  for (const { key } of columns) counts.set(key, (counts.get(key) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return new Set([...counts].flatMap(([key, count]) => (count < most * SPARSE ? [key] : [])));
};

/**
 * The columns of figures (one each), each once: the latest period first, the issuer's currency before others, figures
 * before ratios.
 */
export const sortColumns = (
  columns: readonly Column[],
  { issuer, ratioFamilies }: Taxonomy,
): readonly Column[] => {
  const families = ["", ...ratioFamilies.keys()];
  const foreign = ({ currency }: Column): number => (currency === (issuer?.reportingCurrency ?? "") ? 0 : 1);
  const members = ({ dimensions }: Column): string => JSON.stringify(dimensionEntries(dimensions));
  return [...new Map(columns.map((column) => [column.key, column])).values()].sort(
    (a, b) =>
      descending(endOf(a.period), endOf(b.period)) ||
      descending(startOf(a.period), startOf(b.period)) ||
      -descending(members(a), members(b)) ||
      foreign(a) - foreign(b) ||
      -descending(a.currency, b.currency) ||
      families.indexOf(a.family) - families.indexOf(b.family),
  );
};

const SCALES: Readonly<Record<number, string>> = { 3: " thousands", 6: " millions", 9: " billions" };

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** A unit in words: `JPY thousands`, `JPY per shares`, `contracts`; a pure number has none. */
export const unitWords = ({ numerators, denominators, scale }: Unit): string => {
  const [above, below] = [numerators, denominators].map((names) => names.map(localName).join(" × "));
  if (unitKey({ id: "", numerators, denominators, scale }) === "xbrli:pure") return "";
  const scaled = scale === 0 ? "" : (SCALES[scale] ?? ` × 10^${scale}`);
  return `${above}${scaled}${below === "" ? "" : ` per ${below}`}`;
};

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const dayWords = (day: string, year = true): string => {
  const [y = "", m = "", d = ""] = day.split("-");
  return `${MONTHS[Number(m) - 1]} ${Number(d)}${year ? `, ${y}` : ""}`;
};

/** `Sep 30, 2002`, `Jul 1 to Sep 30, 2002`, `Apr 1, 2002 to Mar 31, 2003`. */
export const periodWords = (period: Period): string => {
  if (period.type === "forever") return "Always";
  if (period.type === "instant") return dayWords(period.instant);
  const { start, end } = period;
  return `${dayWords(start, start.slice(0, 4) !== end.slice(0, 4))} to ${dayWords(end)}`;
};

/** A label without what a thing is in the taxonomy: `[Member]`, `[Text Block]`. */
export const labelWords = (name: QName, { concepts }: Taxonomy): string =>
  (concepts.get(name)?.label.en ?? name).replace(/ \[[^[\]]*\]$/, "");

/** Labels of members, which say by themselves on which axis they are. */
export const memberWords = (dimensions: Dimensions, taxonomy: Taxonomy): string =>
  dimensionEntries(dimensions)
    .map(([, member]) => labelWords(member, taxonomy))
    .join(", ");

/** What a family's ratios are, by its label without the line's: `year-over-year change`. */
export const familyWords = (family: string, { ratioFamilies }: Taxonomy): string =>
  (ratioFamilies.get(family)?.label.en ?? family)
    .replace("{label}", "")
    .replace(/^[\s,:–-]+|[\s,:–-]+$/g, "");
