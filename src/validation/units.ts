import type { ItemType } from "../taxonomy/index.js";
import { describeMeasures, expectedUnit } from "../taxonomy/recognize-unit.js";
import { describe, knownFacts, placeOf, type Rule } from "./rule.js";

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

/** A unit suits the item type: money has a currency, text has no unit (XBRL 2.1 §4.8.2 and the taxonomy's types). */
export const unitsSuitTypes: Rule = (report, taxonomy, findings) => {
  for (const { fact, type } of knownFacts(report, taxonomy)) {
    const { unit } = fact;
    const expected = unit && expectedUnit(unit, type, taxonomy);
    if (unit ? expected?.scale === unit.scale : type.unit.kind === "none") continue;
    const has = !unit
      ? "no unit"
      : expected
        ? `${describeMeasures(unit)} scaled by 10^${unit.scale}`
        : `the unit ${describeMeasures(unit)}`;
    findings.collector.error(
      "unit-mismatch",
      `${describe(fact)} has ${has}; items of type ${type.name} have ${wanted(type)}.`,
      placeOf(fact, findings),
    );
  }
};
