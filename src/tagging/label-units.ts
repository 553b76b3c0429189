import { normalizeLabel, type UnitDefinition } from "../taxonomy/index.js";
import { readUnits } from "./caption.js";
import type { ColumnUnits } from "./column.js";

/** Units that a row's label names in brackets at its end, over those of the columns. */
export interface LabelUnits {
  readonly currency?: string;
  /** Power of ten, of amounts in the currency or of counts. */
  readonly scale: number;
  readonly unit?: string;
}

const BRACKETS = /^(.*\S)\s*\(([^()]+)\)\s*$/u;
const FILLER = /\b(?:in|of|unit)\b/giu;

/**
 * A label without the units in brackets at its end: `Net income per share (Yen)`, `Average number of shares
 * (thousands of shares)`. Undefined where the brackets hold anything else.
 */
export const splitLabelUnits = (
  label: string,
  units: readonly UnitDefinition[],
): { readonly text: string; readonly units: LabelUnits } | undefined => {
  const [, text, inside] = BRACKETS.exec(label) ?? [];
  if (text === undefined || inside === undefined) return undefined;
  const read = readUnits(inside, units);
  const [currency, ...others] = read.currencies.keys();
  const nothing = currency === undefined && read.unit === undefined;
  if (nothing || others.length > 0 || normalizeLabel(read.rest.replace(FILLER, " ")) !== "") return undefined;
  const scale = (currency === undefined ? undefined : read.currencies.get(currency)) ?? read.scale ?? 0;
  return { text, units: { ...(currency && { currency }), scale, ...(read.unit && { unit: read.unit }) } };
};

/** The units of a cell: what its row's label says comes before what its column says, in the same currency. */
export const withLabelUnits = (column: ColumnUnits, label: LabelUnits | undefined): ColumnUnits => {
  if (!label) return column;
  const { currency, scale, unit } = label;
  if (unit !== undefined) return { ...column, unit, countScale: scale };
  const same = column.currency === undefined || column.currency === currency;
  return same && currency !== undefined ? { ...column, currency, scale } : column;
};
