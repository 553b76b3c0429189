import type { Dimensions } from "../model/index.js";
import type { Cell, Table } from "../release/index.js";
import { normalizeLabel, type Taxonomy } from "../taxonomy/index.js";
import { type CaptionReading, readUnits, type UnitReading } from "./caption.js";
import type { ColumnUnits } from "./column.js";
import { readForecast } from "./forecast.js";
import { headerCells, headerText } from "./header.js";
import { MEASURE_PHRASES, type MeasurePhrase } from "./phrases/measures.js";
import { PERIOD_PHRASES, type PeriodPhrase } from "./phrases/periods.js";
import { scan } from "./phrases/scan.js";
import { unitsOf } from "./units.js";

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

/** Reads the header of one data column, the first being 1. */
export const draftColumn = (index: number, table: Table, taxonomy: Taxonomy): ColumnDraft => {
  const cells = headerCells(table, index);
  // Cells stay apart: the end of one and the start of the next make no phrase of amounts.
  const forecast = readForecast(cells.map(({ text }) => text).join("\n"), taxonomy);
  const percent = percentOf(forecast.rest, taxonomy);
  const units = readUnits(percent.rest, unitsOf(taxonomy));
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
export const columnUnits = ({ units }: ColumnDraft, caption: CaptionReading): ColumnUnits => {
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

/** A column of percentages or changes. */
export const isRatio = (draft: ColumnDraft): boolean =>
  draft.percentOf !== undefined || draft.measures.some(({ kind }) => kind === "percent" || kind === "change");

export const hasKind = (draft: ColumnDraft, kind: MeasurePhrase["kind"]): boolean =>
  draft.measures.some((measure) => measure.kind === kind);
