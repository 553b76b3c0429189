import {
  type Dimensions,
  dimensionEntries,
  type Fact,
  type Period,
  periodKey,
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

/** The columns of facts, each once: the latest period first, the issuer's currency before others, figures before ratios. */
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

export const periodWords = (period: Period): string => {
  if (period.type === "forever") return "Always";
  return period.type === "instant" ? period.instant : `${period.start} to ${period.end}`;
};

/** Labels of members, which say by themselves on which axis they are. */
export const memberWords = (dimensions: Dimensions, { concepts }: Taxonomy): string =>
  dimensionEntries(dimensions)
    .map(([, member]) => concepts.get(member)?.label.en ?? member)
    .join(", ");

/** What a family's ratios are, by its label without the line's: `year-over-year change`. */
export const familyWords = (family: string, { ratioFamilies }: Taxonomy): string =>
  (ratioFamilies.get(family)?.label.en ?? family)
    .replace("{label}", "")
    .replace(/^[\s,:–-]+|[\s,:–-]+$/g, "");
