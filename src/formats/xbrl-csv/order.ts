import { type Dimensions, dimensionEntries, type Period, type QName } from "../../model/index.js";
import type { MemberNode, Taxonomy } from "../../taxonomy/index.js";
import type { Column, Row } from "./table.js";

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const namesOf = (nodes: readonly MemberNode[]): readonly QName[] =>
  nodes.flatMap(({ name, children }) => [name, ...namesOf(children)]);

/** The place of each member among all, axis by axis, as the taxonomy lists them. */
export const memberRanks = (taxonomy: Taxonomy): ReadonlyMap<QName, number> =>
  new Map(
    [...taxonomy.axes.values()].flatMap(({ members }) => namesOf(members)).map((name, rank) => [name, rank]),
  );

/** Rows as the statement has them; members below their line, and what no statement has at the end. */
export const byRow = (ranks: ReadonlyMap<QName, number>): ((a: Row, b: Row) => number) => {
  const membersOf = (members: Dimensions): readonly number[] =>
    dimensionEntries(members).map(([, member]) => ranks.get(member) ?? ranks.size);
  const byMembers = (a: Dimensions, b: Dimensions): number => {
    const [one, other] = [membersOf(a), membersOf(b)];
    const differing = one.findIndex((rank, index) => rank !== other[index]);
    if (differing === -1) return one.length - other.length;
    return (one[differing] ?? 0) - (other[differing] ?? -1);
  };
  return (a, b) =>
    (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER) ||
    byText(a.line, b.line) ||
    byMembers(a.members, b.members) ||
    byText(JSON.stringify(dimensionEntries(a.members)), JSON.stringify(dimensionEntries(b.members))) ||
    byText(a.language ?? "", b.language ?? "");
};

const endOf = (period: Period): string =>
  period.type === "instant" ? period.instant : period.type === "duration" ? period.end : "";
const startOf = (period: Period): string => (period.type === "duration" ? period.start : endOf(period));

/**
 * Results before forecasts, the latest period first, of two that end together the shorter one; in a period the line's
 * own values, then translations, then ratios.
 */
export const byColumn =
  (families: readonly string[]): ((a: Column, b: Column) => number) =>
  (a, b) => {
    const familyOf = ({ family }: Column): number => (family === undefined ? -1 : families.indexOf(family));
    const membersOf = ({ members }: Column): string => JSON.stringify(dimensionEntries(members));
    return (
      Object.keys(a.members).length - Object.keys(b.members).length ||
      byText(endOf(b.period), endOf(a.period)) ||
      byText(startOf(b.period), startOf(a.period)) ||
      byText(membersOf(a), membersOf(b)) ||
      familyOf(a) - familyOf(b) ||
      byText(a.currency ?? "", b.currency ?? "") ||
      byText(a.key, b.key)
    );
  };
