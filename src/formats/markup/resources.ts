import type { XMLBuilder } from "xmlbuilder2/lib/interfaces.js";
import {
  asName,
  dimensionEntries,
  type Fact,
  type NamedContext,
  type QName,
  type Unit,
  unitKey,
} from "../../model/index.js";
import type { Element } from "./element.js";

const writePeriod = (context: XMLBuilder, { period }: NamedContext, element: Element): void => {
  const parent = element(context, "xbrli:period");
  switch (period.type) {
    case "forever":
      element(parent, "xbrli:forever");
      return;
    case "instant":
      element(parent, "xbrli:instant", {}, period.instant);
      return;
    case "duration":
      element(parent, "xbrli:startDate", {}, period.start);
      element(parent, "xbrli:endDate", {}, period.end);
  }
};

/** XBRL 2.1 §4.7; members stand in the scenario (Dimensions 1.0 §3.1.4.2), as the taxonomy's hypercubes say. */
export const writeContext = (
  root: XMLBuilder,
  context: NamedContext,
  axes: readonly QName[],
  element: Element,
): void => {
  const parent = element(root, "xbrli:context", { id: context.id });
  const entity = element(parent, "xbrli:entity");
  element(entity, "xbrli:identifier", { scheme: context.entity.scheme }, context.entity.identifier);
  writePeriod(parent, context, element);
  const dimensions = dimensionEntries(context.dimensions, axes);
  if (dimensions.length === 0) return;
  const scenario = element(parent, "xbrli:scenario");
  for (const [axis, member] of dimensions)
    element(scenario, "xbrldi:explicitMember", { dimension: axis }, member);
};

/** XBRL 2.1 §4.8. */
export const writeUnit = (root: XMLBuilder, { id, unit }: NamedUnit, element: Element): void => {
  const parent = element(root, "xbrli:unit", { id });
  const measures = (under: XMLBuilder, names: readonly QName[]): void => {
    for (const name of names) element(under, "xbrli:measure", {}, name);
  };
  if (unit.denominators.length === 0) {
    measures(parent, unit.numerators);
    return;
  }
  const divide = element(parent, "xbrli:divide");
  measures(element(divide, "xbrli:unitNumerator"), unit.numerators);
  measures(element(divide, "xbrli:unitDenominator"), unit.denominators);
};

/** A unit with its name in a document. */
export interface NamedUnit {
  readonly id: string;
  readonly unit: Unit;
}

/**
 * The name of a unit in XML. XML has no scale, so a scaled unit is named for its measures: `JPY_thousands` is `JPY`,
 * lest the name contradict the values.
 */
const unitName = (unit: Unit): string => {
  if (unit.scale === 0) return unit.id;
  const names = (measures: readonly QName[]): string => measures.map(asName).join("_");
  return [names(unit.numerators), names(unit.denominators)].filter(Boolean).join("_per_");
};

/** The units of facts by `unitKey`, in the order in which facts need them; a name that another unit has gets a number. */
export const unitNames = (facts: readonly Fact[]): ReadonlyMap<string, NamedUnit> => {
  const units = new Map<string, NamedUnit>();
  const taken = new Set<string>();
  for (const { unit } of facts) {
    if (!unit || units.has(unitKey(unit))) continue;
    let id = unitName(unit);
    for (let count = 2; taken.has(id); count++) id = `${unitName(unit)}_${count}`;
    taken.add(id);
    units.set(unitKey(unit), { id, unit });
  }
  return units;
};
