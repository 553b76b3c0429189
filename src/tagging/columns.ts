import type { Collector } from "../diagnostics/index.js";
import type { Dimensions } from "../model/index.js";
import type { Cell, Table } from "../release/index.js";
import { normalizeLabel, type RatioFamily, type Statement, type Taxonomy } from "../taxonomy/index.js";
import { type CaptionReading, readCaption, readUnits, type UnitReading } from "./caption.js";
import { resolveChange } from "./change.js";
import { readForecast } from "./forecast.js";
import { headerCells, headerText } from "./header.js";
import { datesOf, endsMonth, type NamedPeriod, resolvePeriod } from "./period.js";
import { MEASURE_PHRASES, type MeasurePhrase } from "./phrases/measures.js";
import { PERIOD_PHRASES, type PeriodPhrase } from "./phrases/periods.js";
import { scan } from "./phrases/scan.js";

/** What the numbers of a column are. */
export type Measure =
  | { readonly kind: "amount" }
  /** Facts of the ratio concepts of a family. */
  | { readonly kind: "ratio"; readonly family: string };

/** The currency, scale and unit of a column: what it says itself, else what the caption says. */
export interface ColumnUnits {
  readonly currency?: string;
  /** Power of ten of amounts in the currency; absent where nothing says it. */
  readonly scale?: number;
  /** Power of ten of counts. */
  readonly countScale: number;
  /** A unit that is not made from a currency. */
  readonly unit?: string;
  /** Words of the caption about units that cannot be read. */
  readonly unread?: string;
}

/** A column whose meaning was read. */
export interface Column {
  /** Data column, the first is 1. */
  readonly index: number;
  /** The header's words from top to bottom. */
  readonly header: string;
  readonly cells: readonly Cell[];
  readonly period: NamedPeriod;
  readonly measure: Measure;
  readonly units: ColumnUnits;
  /** Members that the header names, as `Forecast`; empty for results. */
  readonly dimensions: Dimensions;
}

/** A column as far as its header says, before the columns are seen together. */
export interface ColumnDraft {
  readonly index: number;
  readonly header: string;
  readonly cells: readonly Cell[];
  readonly periods: readonly PeriodPhrase[];
  readonly measures: readonly MeasurePhrase[];
  /** Family of a `% of …` header. */
  readonly percentOf?: string;
  readonly units: UnitReading;
  readonly dimensions: Dimensions;
  /** Words that nothing explains. */
  readonly unknown: string;
}

interface Context {
  readonly taxonomy: Taxonomy;
  readonly statement: Statement;
  readonly table: Table;
  readonly caption: CaptionReading;
  readonly collector: Collector;
  /** All columns that are no ratios were read. */
  readonly complete: boolean;
}

/** `% of Total Revenues`: the family whose base has this label. */
const percentOf = (text: string, taxonomy: Taxonomy): { readonly family?: string; readonly rest: string } => {
  for (const family of taxonomy.ratioFamilies.values()) {
    const base = family.kind === "percent-of" && family.base && taxonomy.concepts.get(family.base);
    if (!base) continue;
    const labels = [base.label.en, base.totalLabel?.en, ...base.variants].map((label) =>
      normalizeLabel(label ?? ""),
    );
    const match = /(?:%|percent(?:age)?|ratio)\s*(?:of|to)\s+(?:the\s+)?([\p{L}\s'-]+)/iu.exec(text);
    if (match && labels.includes(normalizeLabel(match[1] ?? ""))) {
      return { family: family.name, rest: text.replace(match[0], " ") };
    }
  }
  return { rest: text };
};

const draftColumn = (index: number, { table, taxonomy }: Context): ColumnDraft => {
  const cells = headerCells(table, index);
  // Cells stay apart: the end of one and the start of the next make no phrase of amounts.
  const forecast = readForecast(cells.map(({ text }) => text).join("\n"), taxonomy);
  const percent = percentOf(forecast.rest, taxonomy);
  const units = readUnits(percent.rest, [...taxonomy.units.values()]);
  const periods = scan(units.rest, PERIOD_PHRASES);
  const measures = scan(periods.rest, MEASURE_PHRASES);
  return {
    index,
    header: headerText(cells),
    cells,
    periods: periods.found.map(({ value }) => value),
    measures: measures.found.map(({ value }) => value),
    ...(percent.family && { percentOf: percent.family }),
    units,
    dimensions: forecast.dimensions,
    unknown: measures.rest.replace(/[^\p{L}\p{N}]+/gu, " ").trim(),
  };
};

const one = <T>(values: Iterable<T>): T | undefined => {
  const all = [...values];
  return all.length === 1 ? all[0] : undefined;
};

/** The column's own words come first, then the caption's. */
const columnUnits = ({ units }: ColumnDraft, caption: CaptionReading): ColumnUnits => {
  const currency =
    one(units.currencies.keys()) ??
    (units.currencies.size === 0 ? one(caption.currencies.keys()) : undefined);
  const unbound = units.scale ?? caption.scale;
  const own = currency === undefined ? undefined : (units.currencies.get(currency) ?? units.scale);
  const above = currency === undefined ? undefined : caption.currencies.get(currency);
  const plain = currency !== undefined && caption.currencies.has(currency) ? 0 : undefined;
  // What the caption says of units holds only where all of it was read.
  const scale = own ?? (caption.unread === undefined ? (above ?? unbound ?? plain) : undefined);
  const unit = units.unit ?? caption.unit;
  return {
    ...(currency && { currency }),
    ...(scale !== undefined && { scale }),
    countScale: caption.countsExcepted ? (units.scale ?? 0) : (unbound ?? 0),
    ...(unit && { unit }),
    ...(caption.unread !== undefined && { unread: caption.unread }),
  };
};

const placeOf = (draft: ColumnDraft, { table }: Context) =>
  draft.cells.at(-1)?.span ?? { line: table.firstLine, column: 1, length: 1 };

const quote = (draft: ColumnDraft): string =>
  draft.header === ""
    ? `Column ${draft.index} has no header`
    : `Column ${draft.index}, headed “${draft.header}”,`;

const isRatio = (draft: ColumnDraft): boolean =>
  draft.percentOf !== undefined || draft.measures.some(({ kind }) => kind === "percent" || kind === "change");

const hasKind = (draft: ColumnDraft, kind: MeasurePhrase["kind"]): boolean =>
  draft.measures.some((measure) => measure.kind === kind);

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
  const caption = readCaption(table.caption, [...taxonomy.units.values()]);
  const context: Context = { taxonomy, statement, table, caption, collector, complete: true };
  const all = Array.from({ length: table.columnCount }, (_, i) => draftColumn(i + 1, context));
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
