import type { Collector } from "../diagnostics/index.js";
import type { Dimensions } from "../model/index.js";
import type { Table } from "../release/index.js";
import type { RatioFamily, Statement, Taxonomy } from "../taxonomy/index.js";
import { type CaptionReading, readCaption } from "./caption.js";
import { resolveChange } from "./change.js";
import type { Column, Measure } from "./column.js";
import { type ColumnDraft, columnUnits, draftColumn, hasKind, isRatio } from "./column-draft.js";
import { datesOf, endsMonth, type NamedPeriod, resolvePeriod } from "./period.js";
import { unitsOf } from "./units.js";

interface Context {
  readonly taxonomy: Taxonomy;
  readonly statement: Statement;
  readonly table: Table;
  readonly caption: CaptionReading;
  readonly collector: Collector;
  /** All columns that are no ratios were read. */
  readonly complete: boolean;
}

/** The header cell with the words that nothing explains, else the lowest. */
const placeOf = ({ cells, unknown }: ColumnDraft, { table }: Context) => {
  const [word] = unknown.split(" ");
  const cell = word ? cells.find(({ text }) => text.includes(word)) : undefined;
  return (cell ?? cells.at(-1))?.span ?? { line: table.firstLine, column: 1, length: 1 };
};

const quote = (draft: ColumnDraft): string =>
  draft.header === ""
    ? `Column ${draft.index} has no header`
    : `Column ${draft.index}, headed “${draft.header}”,`;

const unreadable = (draft: ColumnDraft, context: Context, why: string, hint: string): undefined => {
  context.collector.error(
    "unreadable-column",
    `${quote(draft)} cannot be read: ${why}. Its cells are left out.`,
    {
      place: placeOf(draft, context),
      hint,
    },
  );
};

const withoutPeriod = (draft: ColumnDraft, context: Context): undefined => {
  const said =
    draft.header === "" ? `${quote(draft)}, so its period is not known` : `${quote(draft)} names no period`;
  context.collector.error("column-without-period", `${said}. Its cells are left out.`, {
    place: placeOf(draft, context),
    hint: "Name one date, quarter or year in the header, as in “Sept 30, 2002” or “2Q02”.",
  });
};

const unsupported = (draft: ColumnDraft, context: Context, why: string): undefined => {
  context.collector.warning("unsupported-column", `${quote(draft)} ${why}. Its cells are not tagged.`, {
    place: placeOf(draft, context),
    hint: "The taxonomy's source names the ratio families of each statement under `ratios` and `percent`.",
  });
};

const percentFamily = (draft: ColumnDraft, context: Context): RatioFamily | undefined => {
  const name = draft.percentOf ?? context.statement.percentFamily;
  return name === undefined ? undefined : context.taxonomy.ratioFamilies.get(name);
};

interface RatioReading {
  readonly period: NamedPeriod;
  readonly family: string;
  /** Of the amounts that the ratio belongs to, where they are not the column's own. */
  readonly dimensions?: Dimensions;
}

const changeColumn = (
  draft: ColumnDraft,
  context: Context,
  amounts: readonly Column[],
): RatioReading | undefined => {
  if (!hasKind(draft, "percent") && !/growth/i.test(draft.header)) {
    return unsupported(draft, context, "is a change in amount, for which the taxonomy has no concepts");
  }
  const own = resolvePeriod(draft.periods, [], fiscalYear(context));
  const change = resolveChange(draft, own, amounts, context.complete, context.taxonomy);
  return (
    change ??
    unreadable(
      draft,
      context,
      "it is not clear which periods it compares",
      "Say which, as in “YOY Chg %”, and print the column of the current period in the same table.",
    )
  );
};

const fiscalYear = ({ taxonomy }: Context) =>
  taxonomy.issuer?.fiscalYear ?? { endMonth: 12, namedBy: "end" as const };

const ratioColumn = (
  draft: ColumnDraft,
  context: Context,
  amounts: readonly Column[],
): RatioReading | undefined => {
  if (hasKind(draft, "change")) return changeColumn(draft, context, amounts);
  const family = percentFamily(draft, context);
  if (!family) return unsupported(draft, context, "is a percentage, but the statement does not say of what");
  const period = resolvePeriod(draft.periods, context.caption.periods, fiscalYear(context));
  return period ? { period, family: family.name } : withoutPeriod(draft, context);
};

const column = (draft: ColumnDraft, period: NamedPeriod, measure: Measure, context: Context): Column => ({
  index: draft.index,
  header: draft.header,
  cells: draft.cells,
  period,
  measure,
  units: columnUnits(draft, context.caption),
  dimensions: draft.dimensions,
});

const readAmounts = (drafts: readonly ColumnDraft[], context: Context): readonly Column[] =>
  drafts.flatMap((draft) => {
    if (draft.units.currencies.size > 1) {
      unreadable(draft, context, "it names several currencies", "Name one currency a column.");
      return [];
    }
    const period = resolvePeriod(draft.periods, context.caption.periods, fiscalYear(context));
    if (!period) withoutPeriod(draft, context);
    const doubt = period && doubtfulDate(draft, period, context);
    if (doubt) unreadable(draft, context, doubt, "Compare the date with the published release.");
    return period && !doubt ? [column(draft, period, { kind: "amount" }, context)] : [];
  });

/** A date that stands in the header can be a slip: the caption's dates and the calendar tell. */
const doubtfulDate = (draft: ColumnDraft, { end }: NamedPeriod, { caption }: Context): string | undefined => {
  if (!endsMonth(end)) return `${end} is not the last day of a month, with which fiscal periods end`;
  const { listedDays } = caption;
  const said = datesOf(draft.periods);
  if (said.length === 0 || listedDays.length === 0 || said.some((day) => listedDays.includes(day)))
    return undefined;
  return `its date is none of those that the caption names (${listedDays.join(", ")})`;
};

const readRatios = (
  drafts: readonly ColumnDraft[],
  amounts: readonly Column[],
  context: Context,
): readonly Column[] =>
  drafts.flatMap((draft) => {
    const read = ratioColumn(draft, context, amounts);
    if (!read) return [];
    const { period, family, dimensions = draft.dimensions } = read;
    return [{ ...column(draft, period, { kind: "ratio", family }, context), dimensions }];
  });

/**
 * Reads what every data column of a table means: period, currency, scale, unit and measure, from the words of its
 * header and caption, in any order and number. A column that cannot be read is missing from the result and
 * reported; `duplicateColumns` looks for two that claim the same.
 */
export const readColumns = (
  table: Table,
  statement: Statement,
  taxonomy: Taxonomy,
  collector: Collector,
): readonly Column[] => {
  const caption = readCaption(table.caption, unitsOf(taxonomy));
  const context: Context = { taxonomy, statement, table, caption, collector, complete: true };
  const all = Array.from({ length: table.columnCount }, (_, i) => draftColumn(i + 1, table, taxonomy));
  const drafts = all.filter((draft) => {
    if (draft.unknown !== "") {
      unreadable(
        draft,
        context,
        `“${draft.unknown}” is not a period, unit or measure that is known`,
        "Correct the header, or leave the word out where it says nothing about the numbers.",
      );
    }
    return draft.unknown === "";
  });
  const amountDrafts = drafts.filter((draft) => !isRatio(draft));
  const amounts = readAmounts(amountDrafts, context);
  const complete = drafts.length === all.length && amounts.length === amountDrafts.length;
  const ratios = readRatios(drafts.filter(isRatio), amounts, { ...context, complete });
  return [...amounts, ...ratios].sort((a, b) => a.index - b.index);
};
