import type { QName } from "../../model/index.js";
import type { Measures } from "../../taxonomy/recognize-unit.js";
import type { Reading } from "./contexts.js";
import { XBRLI } from "./namespaces.js";
import { elements, textOf, type XmlElement } from "./parse.js";
import { readQName } from "./qnames.js";

const children = (parent: XmlElement, localName: string): readonly XmlElement[] =>
  elements(parent).filter((each) => each.namespace === XBRLI && each.localName === localName);

const readMeasures = (parent: XmlElement, reading: Reading): readonly QName[] | undefined => {
  const names = children(parent, "measure").map((measure) => readQName(textOf(measure), measure, reading));
  if (names.length === 0 || names.includes(undefined)) return undefined;
  return names.filter((name) => name !== undefined).sort();
};

/** XBRL 2.1 §4.8. A unit that cannot be read is reported and undefined. */
export const readUnit = (unit: XmlElement, reading: Reading): Measures | undefined => {
  const [divide] = children(unit, "divide");
  const [above = unit] = divide ? children(divide, "unitNumerator") : [];
  const [below] = divide ? children(divide, "unitDenominator") : [];
  const numerators = readMeasures(above, reading);
  const denominators = divide ? below && readMeasures(below, reading) : [];
  if (numerators && denominators) return { numerators, denominators };
  reading.collector.error(
    "schema-violation",
    "The unit has no measure that can be read; its facts are left out.",
    {
      place: unit.place,
    },
  );
  return undefined;
};
