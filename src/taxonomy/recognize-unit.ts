import type { QName, Unit } from "../model/index.js";
import type { ItemType, Taxonomy, UnitDefinition } from "./taxonomy.js";

/** The measures of a unit, as XBRL syntaxes give them. Both lists are sorted. */
export type Measures = Pick<Unit, "numerators" | "denominators">;

const CURRENCY = /^iso4217:([A-Z]{3})$/;

const sameNames = (a: readonly QName[], b: readonly QName[]): boolean =>
  a.length === b.length && a.every((name, index) => name === b[index]);

const sameMeasures = (a: Measures, b: Measures): boolean =>
  sameNames(a.numerators, b.numerators) && sameNames(a.denominators, b.denominators);

const unitOf = ({ id, numerators, denominators, scale }: UnitDefinition): Unit => ({
  id,
  numerators,
  denominators,
  scale,
});

const currencyUnit = (
  measures: Measures,
  rule: ItemType["unit"] & { readonly kind: "currency" },
): Unit | undefined => {
  const [numerator = "", ...more] = measures.numerators;
  const currency = CURRENCY.exec(numerator)?.[1];
  if (currency === undefined || more.length > 0) return undefined;
  if (!sameNames(measures.denominators, rule.divisor ? [rule.divisor] : [])) return undefined;
  return { id: rule.id.replace("{currency}", currency), ...measures, scale: rule.scale };
};

/**
 * The unit of the fact model that has these measures, if an item of this type may have it: `iso4217:JPY` of a
 * monetary item is `JPY_thousands`. Undefined where the type expects another unit, or none.
 */
export const expectedUnit = (measures: Measures, type: ItemType, taxonomy: Taxonomy): Unit | undefined => {
  const rule = type.unit;
  if (rule.kind === "none") return undefined;
  if (rule.kind === "currency") return currencyUnit(measures, rule);
  const ids = rule.kind === "fixed" ? [rule.unit] : rule.units;
  const definition = ids
    .map((id) => taxonomy.units.get(id))
    .find((unit) => unit !== undefined && sameMeasures(unit, measures));
  return definition && unitOf(definition);
};

/** A unit in words, for messages: `iso4217:JPY/xbrli:shares`. */
export const describeMeasures = ({ numerators, denominators }: Measures): string =>
  [numerators.join("*"), denominators.join("*")].filter(Boolean).join("/");

const madeId = ({ numerators, denominators }: Measures): string =>
  [numerators, denominators]
    .map((names) => names.map((name) => name.replace(/[^A-Za-z0-9_.-]/g, "_")).join("_"))
    .filter(Boolean)
    .join("_per_");

/** A unit that the concept does not expect: unscaled, by the name the taxonomy has for it or one of its measures. */
export const unexpectedUnit = (measures: Measures, taxonomy: Taxonomy): Unit => {
  const known = [...taxonomy.units.values()].find((unit) => unit.scale === 0 && sameMeasures(unit, measures));
  return known ? unitOf(known) : { id: madeId(measures), ...measures, scale: 0 };
};
