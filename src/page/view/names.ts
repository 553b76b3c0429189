import type { Entry } from "../book.js";
import { memberLabel } from "../labels.js";
import { fiscalName, periodInBrief } from "../periods.js";
import type { Column } from "../statement-table.js";
import { type Context, inLanguage } from "./context.js";

/** A period as the list names it: `Q2 FY2002`, or its days where the calendar has no name for it. */
export const shortPeriod = ({ period }: Pick<Entry, "period">, { book, state }: Context): string =>
  fiscalName(period, book.facts.release, state.language) ?? periodInBrief(period, state.language);

/** A column's head: the fiscal period, its days, and of what forecast it is. */
export const columnNames = ({ period, members }: Column, { book, state }: Context): readonly string[] => {
  const brief = periodInBrief(period, state.language);
  const name = fiscalName(period, book.facts.release, state.language);
  const forecast = members.map((member) => inLanguage(memberLabel(member, book.taxonomy), state.language));
  return [name ?? brief, ...(name === undefined ? [] : [brief]), ...forecast];
};
