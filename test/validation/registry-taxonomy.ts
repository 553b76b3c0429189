import type { Taxonomy } from "../../src/taxonomy/index.js";
import { head, load, REPOSITORY, source } from "../taxonomy/sources.js";

/**
 * A taxonomy that allows each of its types every unit there is, rightly or wrongly: what is objected to is the
 * registry's objection.
 */
const TYPES = [
  ["energy", "dtr:energyItemType"],
  ["volume", "dtr:volumeItemType"],
  ["mass", "dtr:massItemType"],
  ["flow", "dtr:flowItemType"],
  ["weight", "dtr:weightItemType"],
  ["ratio", "xbrli:pureItemType"],
  ["rate", "dtr:percentItemType"],
  ["count", "xbrli:sharesItemType"],
  ["price", "dtr:perShareItemType"],
  ["money", "dtr:nonNegativeMonetaryItemType"],
  ["decimal", "xbrli:decimalItemType"],
  ["own", "reg:ownItemType"],
  ["namesake", "reg:massItemType"],
  ["ownPercent", "reg:percentItemType"],
] as const;

const UNITS = [
  ["MWh", ["utr:MWh"], []],
  ["t", ["utr:t"], []],
  ["m3", ["utr:m3"], []],
  ["MWh_of_XBRL", ["xbrli:MWh"], []],
  ["m3_per_Y", ["utr:m3"], ["utr:Y"]],
  ["Y_per_m3", ["utr:Y"], ["utr:m3"]],
  ["m3_m3", ["utr:m3", "utr:m3"], []],
  ["pureNumber", ["xbrli:pure"], []],
  ["utrRate", ["utr:Rate"], []],
  ["JPY_per_JPY", ["iso4217:JPY"], ["iso4217:JPY"]],
  ["JPY_per_t", ["iso4217:JPY"], ["utr:t"]],
  ["shareCount", ["xbrli:shares"], []],
  ["perShare", ["iso4217:JPY"], ["xbrli:shares"]],
  ["perTwoShares", ["iso4217:JPY"], ["xbrli:shares", "xbrli:shares"]],
  ["perPure", ["iso4217:JPY"], ["xbrli:pure"]],
  ["yen", ["iso4217:JPY"], []],
  ["kroons", ["iso4217:EEK"], []],
  ["ouguiya", ["iso4217:MRU"], []],
  ["nothings", ["iso4217:QQQ"], []],
  ["widgets", ["reg:widgets"], []],
] as const;

export const UNIT_IDS: readonly string[] = UNITS.map(([id]) => id);
export const TYPE_NAMES: readonly string[] = TYPES.map(([name]) => name);

/** The local name of the concept of a type: `EnergyAmount`. */
export const conceptOf = (type: string): string => `${type.charAt(0).toUpperCase()}${type.slice(1)}Amount`;

const list = (names: readonly string[]): string => `[${names.map((name) => `"${name}"`).join(", ")}]`;

/** Its source, `reg/source.yaml`: a concept of each type, named for it, and all units. */
export const REGISTRY_SOURCE = `${head("reg")}
types:
${TYPES.map(([name, xsd]) => `  - { name: ${name}, xsd: "${xsd}", numeric: true, scaling: never, unit: { named: ${list(UNIT_IDS)} } }`).join("\n")}
units:
${UNITS.map(([id, above, below]) => `  - { id: ${id}, numerators: ${list(above)}, denominators: ${list(below)} }`).join("\n")}
concepts:
${TYPES.map(([name]) => `  - { name: ${conceptOf(name)}, type: ${name}, period: duration, label: { en: ${name}, ja: ${name} }, documentation: "An amount." }`).join("\n")}
statements:
  - id: Amounts
    title: { en: Amounts, ja: 数量 }
    patterns: []
    period: duration
    lines:
${TYPES.map(([name]) => `      - concept: ${conceptOf(name)}`).join("\n")}
`;

export const registryTaxonomy = (): Taxonomy => {
  const { taxonomy, diagnostics } = load("reg", [...REPOSITORY, source("reg", REGISTRY_SOURCE)]);
  if (!taxonomy || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, null, 2));
  return taxonomy;
};
