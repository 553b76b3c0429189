import type { Fact } from "../model/index.js";
import type { ItemType, Taxonomy } from "../taxonomy/index.js";
import { describeMeasures, expectedUnit } from "../taxonomy/recognize-unit.js";
import { describe, type Findings, knownFacts, placeOf, type Rule } from "./rule.js";
import { isRegistered, registeredType, registeredUnits } from "./unit-registry.js";

const wanted = ({ unit }: ItemType): string => {
  switch (unit.kind) {
    case "none":
      return "no unit";
    case "fixed":
      return `the unit ${unit.unit}`;
    case "named":
      return `one of the units ${unit.units.join(", ")}`;
    case "currency":
      return unit.divisor ? `a currency per ${unit.divisor}` : "a currency";
  }
};

/** What a fact has in place of the unit that the taxonomy's type asks for; undefined where all is well. */
const unsuited = ({ unit }: Fact, type: ItemType, taxonomy: Taxonomy): string | undefined => {
  const expected = unit && expectedUnit(unit, type, taxonomy);
  if (unit ? expected?.scale === unit.scale : type.unit.kind === "none") return undefined;
  if (!unit) return "no unit";
  return expected
    ? `${describeMeasures(unit)} scaled by 10^${unit.scale}`
    : `the unit ${describeMeasures(unit)}`;
};

/** A taxonomy may be content with a unit that the registry does not have: no currency of ISO 4217, say. */
const checkRegistry = (
  fact: Fact,
  type: ItemType,
  taxonomy: Taxonomy,
  namespaces: ReadonlyMap<string, string>,
  findings: Findings,
): void => {
  const registered = fact.unit && registeredType(type, taxonomy);
  if (!fact.unit || !registered || isRegistered(fact.unit, registered, namespaces)) return;
  findings.collector.error(
    "unit-not-registered",
    `${describe(fact)} has the unit ${describeMeasures(fact.unit)}, which the units registry does not have for ${type.xsdType}.`,
    { ...placeOf(fact, findings), hint: `It has ${registeredUnits(registered)}.` },
  );
};

/**
 * A unit suits the item type: money has a currency, text has no unit (XBRL 2.1 §4.8.2 and the taxonomy's types), and
 * the XBRL Units Registry has it for the type (Units Registry 1.0 §4).
 */
export const unitsSuitTypes: Rule = (report, taxonomy, findings) => {
  const namespaces = new Map(Object.entries({ ...taxonomy.namespaces, ...report.namespaces }));
  for (const { fact, type } of knownFacts(report, taxonomy)) {
    const has = unsuited(fact, type, taxonomy);
    if (has === undefined) {
      checkRegistry(fact, type, taxonomy, namespaces, findings);
      continue;
    }
    findings.collector.error(
      "unit-mismatch",
      `${describe(fact)} has ${has}; items of type ${type.name} have ${wanted(type)}.`,
      placeOf(fact, findings),
    );
  }
};
