import type { QName, Unit } from "../model/index.js";
import type { ItemType, Taxonomy } from "../taxonomy/index.js";
import { readSchemaFile } from "./schema-files.js";

/** `schemas/unit-registry.json`, by local names of types: the registry has no name in two namespaces. */
interface Document {
  readonly types: Readonly<Record<string, DocumentType>>;
  /** Type → the type that it restricts. */
  readonly derived: Readonly<Record<string, string>>;
}

interface DocumentType {
  readonly namespace?: string;
  /** Namespace of measures → their local names, some to a line. */
  readonly measures?: Readonly<Record<string, readonly string[]>>;
  readonly ratios?: readonly Ratio[];
}

/** Types of which one measure stands above and one below. */
interface Ratio {
  readonly numerator: string;
  readonly denominator: string;
}

/** What the registry has for an item type. */
export interface RegisteredType {
  /** Namespace of the type; absent where the registry means the name in every namespace. */
  readonly namespace?: string;
  /** Namespace of measures → their local names. */
  readonly measures: ReadonlyMap<string, readonly string[]>;
  readonly ratios: readonly Ratio[];
}

interface Registry {
  readonly types: ReadonlyMap<string, RegisteredType>;
  readonly derived: ReadonlyMap<string, string>;
}

const readType = ({ measures = {}, ratios = [], ...type }: DocumentType): RegisteredType => ({
  ...type,
  measures: new Map(
    Object.entries(measures).map(([namespace, lines]) => [
      namespace,
      lines.flatMap((line) => line.split(" ")),
    ]),
  ),
  ratios,
});

let loaded: Registry | undefined;

const registry = (): Registry => {
  if (loaded) return loaded;
  const { types, derived } = JSON.parse(readSchemaFile("unit-registry.json")) as Document;
  loaded = {
    types: new Map(Object.entries(types).map(([name, type]) => [name, readType(type)])),
    derived: new Map(Object.entries(derived)),
  };
  return loaded;
};

const DATA_TYPE_REGISTRY = "http://www.xbrl.org/dtr/type/";

const split = (name: QName): readonly [prefix: string, localName: string] => {
  const colon = name.indexOf(":");
  return [name.slice(0, colon), name.slice(colon + 1)];
};

/**
 * The entry of a type, or else of the nearest type that it restricts (Units Registry 1.0 §4, “most specific ancestor
 * in the UTR”). Undefined where the registry demands nothing: types of a taxonomy itself restrict plain decimals.
 */
export const registeredType = ({ xsdType }: ItemType, taxonomy: Taxonomy): RegisteredType | undefined => {
  const [prefix, name] = split(xsdType);
  const namespace = taxonomy.namespaces[prefix] ?? "";
  const { types, derived } = registry();
  const own = types.get(name);
  if (own && (own.namespace === undefined || own.namespace === namespace)) return own;
  const base = namespace.startsWith(DATA_TYPE_REGISTRY) ? derived.get(name) : undefined;
  return base === undefined ? undefined : types.get(base);
};

/** prefix → namespace of a report's names. */
type Namespaces = ReadonlyMap<string, string>;

const hasMeasure = (type: RegisteredType, measure: QName, namespaces: Namespaces): boolean => {
  const [prefix, name] = split(measure);
  return type.measures.get(namespaces.get(prefix) ?? "")?.includes(name) ?? false;
};

/** A part of a ratio: one measure of its type, or any where the registry demands nothing of the type. */
const fits = (typeName: string, measures: readonly QName[], namespaces: Namespaces): boolean => {
  const type = registry().types.get(typeName);
  const [measure, ...more] = measures;
  if (!type) return measure !== undefined;
  return measure !== undefined && more.length === 0 && hasMeasure(type, measure, namespaces);
};

/** Whether the registry has a unit for a type: one measure, or one over another (`utre:error-NumericFactUtrInvalid`). */
export const isRegistered = (
  { numerators, denominators }: Pick<Unit, "numerators" | "denominators">,
  type: RegisteredType,
  namespaces: Namespaces,
): boolean => {
  const [measure, ...more] = numerators;
  if (measure !== undefined && more.length === 0 && denominators.length === 0)
    return hasMeasure(type, measure, namespaces);
  return type.ratios.some(
    ({ numerator, denominator }) =>
      fits(numerator, numerators, namespaces) && fits(denominator, denominators, namespaces),
  );
};

const SHOWN = 12;

/** The units of a type in words, for hints. */
export const registeredUnits = ({ measures, ratios }: RegisteredType): string => {
  const names = [...measures.values()].flat();
  const shown = [...names.slice(0, SHOWN), ...(names.length > SHOWN ? ["…"] : [])];
  return [...shown, ...ratios.map(({ numerator, denominator }) => `${numerator} / ${denominator}`)].join(
    ", ",
  );
};
