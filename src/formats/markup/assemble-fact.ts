import type { Place } from "../../diagnostics/index.js";
import {
  type Decimals,
  decimal,
  type Fact,
  type FactAspects,
  factId,
  isDecimal,
  shift,
  type Unit,
} from "../../model/index.js";
import type { ItemType, Taxonomy } from "../../taxonomy/index.js";
import { expectedUnit, type Measures, unexpectedUnit } from "../../taxonomy/recognize-unit.js";

/** A fact as a syntax without scale gives it: the value in the base measure, as text. */
export interface ReadFact {
  readonly aspects: Pick<FactAspects, "concept" | "entity" | "period" | "dimensions" | "language">;
  readonly measures?: Measures | undefined;
  readonly value: string | null;
  readonly decimals?: Decimals | undefined;
  readonly place: Place;
}

/** The item type of a concept, if both are known. */
export const itemType = (concept: Fact["concept"], taxonomy: Taxonomy): ItemType | undefined => {
  const type = taxonomy.concepts.get(concept)?.type;
  return type === undefined ? undefined : taxonomy.types.get(type);
};

const unitFor = (read: ReadFact, taxonomy: Taxonomy): Unit | undefined => {
  if (!read.measures) return undefined;
  const type = itemType(read.aspects.concept, taxonomy);
  return (type && expectedUnit(read.measures, type, taxonomy)) ?? unexpectedUnit(read.measures, taxonomy);
};

/** Numbers are divided by the unit's scale, exactly; what is no number stays as it is, for validation to object. */
const valueFor = ({ value }: ReadFact, unit: Unit | undefined): string | null => {
  const text = value?.trim() ?? "";
  if (value === null || !unit || !isDecimal(text)) return value;
  return shift(decimal(text), -unit.scale);
};

/** The fact of the model: its unit as the taxonomy names it, its value in that unit, its id from its aspects. */
export const assembleFact = (read: ReadFact, taxonomy: Taxonomy): Fact => {
  const unit = unitFor(read, taxonomy);
  const { language, ...rest } = read.aspects;
  const aspects = {
    ...rest,
    ...(unit && { unit }),
    ...(language !== undefined && { language: language.toLowerCase() }),
  };
  return {
    id: factId(aspects),
    ...aspects,
    value: valueFor(read, unit),
    ...(read.decimals !== undefined && { decimals: read.decimals }),
    occurrences: [],
    place: read.place,
  };
};

/** Beyond this the accuracy of a number means nothing, and computing with it costs much. */
const MAX_DECIMALS = 100;

/** `INF` or an integer of reasonable size; undefined for anything else. */
export const readDecimals = (text: string): Decimals | undefined => {
  if (text === "INF") return "INF";
  const number = /^[+-]?\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  return Math.abs(number) <= MAX_DECIMALS ? number + 0 : undefined;
};
