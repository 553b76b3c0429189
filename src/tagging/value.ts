import { type DecimalText, negate, shift } from "../model/decimal.js";
import type { Unit } from "../model/unit.js";
import type { PrintedNumber } from "../release/index.js";
import type { ItemType, Taxonomy } from "../taxonomy/index.js";
import type { ColumnUnits } from "./column.js";

/** A unit with the power of ten in which a column prints its numbers. */
export interface PrintedUnit {
  readonly unit: Unit;
  readonly exponent: number;
}

/** Why a number has no unit; `column` names what is missing in a sentence. */
export interface MissingUnit {
  readonly missing: "currency" | "scale" | "unit";
}

const currencyUnit = (type: ItemType, currency: string): Unit | undefined =>
  type.unit.kind !== "currency"
    ? undefined
    : {
        id: type.unit.id.replace("{currency}", currency),
        numerators: [`iso4217:${currency}`],
        denominators: type.unit.divisor ? [type.unit.divisor] : [],
        scale: type.unit.scale,
      };

const fixedUnit = (id: string, taxonomy: Taxonomy): Unit => {
  const definition = taxonomy.units.get(id);
  if (!definition) throw new Error(`the taxonomy has no unit ${id}`);
  const { numerators, denominators, scale } = definition;
  return { id, numerators, denominators, scale };
};

const ofCurrency = (type: ItemType, units: ColumnUnits): PrintedUnit | MissingUnit => {
  const unit = units.currency && currencyUnit(type, units.currency);
  if (!unit) return { missing: "currency" };
  if (type.scaling === "never") return { unit, exponent: 0 };
  return units.scale === undefined ? { missing: "scale" } : { unit, exponent: units.scale };
};

/** The unit of a number of an item type in a column, and the power of ten in which it is printed. */
export const printedUnit = (
  type: ItemType,
  units: ColumnUnits,
  taxonomy: Taxonomy,
): PrintedUnit | MissingUnit => {
  switch (type.unit.kind) {
    case "currency":
      return ofCurrency(type, units);
    case "fixed":
      return {
        unit: fixedUnit(type.unit.unit, taxonomy),
        exponent: type.scaling === "counts" ? units.countScale : 0,
      };
    case "named":
      return units.unit !== undefined && type.unit.units.includes(units.unit)
        ? { unit: fixedUnit(units.unit, taxonomy), exponent: 0 }
        : { missing: "unit" };
    case "none":
      return { missing: "unit" };
  }
};

export interface Value {
  readonly value: DecimalText;
  readonly decimals: number;
}

type PrintedAmount = Extract<PrintedNumber, { kind: "number" }>;

/**
 * Value in the unit, and accuracy in the base measure, of a printed number: its digits say how accurate it is.
 * `percent`: the number counts hundredths, by its sign or its column's header.
 */
export const readValue = (
  number: PrintedAmount,
  { unit, exponent }: PrintedUnit,
  { negated, percent }: { readonly negated: boolean; readonly percent: boolean },
): Value => {
  const hundredths = percent ? 2 : 0;
  const size = shift(number.digits, exponent - hundredths - unit.scale);
  return {
    value: number.negative !== negated ? negate(size) : size,
    decimals: number.fractionDigits - exponent + hundredths,
  };
};
