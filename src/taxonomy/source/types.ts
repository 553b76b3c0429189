import type { Concept, ItemType, QName, RatioFamily, UnitDefinition, UnitRule } from "../taxonomy.js";
import type { RawItemType, RawPart } from "./raw.js";
import { qualified, reportDuplicates, reportUnknown, type Scope } from "./scope.js";

/** Names that a part can refer to: of what it imports and its own. */
export const known = <T>(
  scope: Scope,
  imported: (part: Scope["imported"][number]) => readonly T[],
  own: readonly T[],
) => [...scope.imported.flatMap(imported), ...own];

const checkPrefix = (
  container: object,
  key: string | number,
  name: string,
  prefixes: ReadonlySet<string>,
  scope: Scope,
): void => {
  const prefix = name.slice(0, name.indexOf(":"));
  if (!prefixes.has(prefix))
    reportUnknown(container, key, "namespace with the prefix", prefix, prefixes, scope);
};

export const readUnits = (
  raw: RawPart,
  prefixes: ReadonlySet<string>,
  scope: Scope,
): readonly UnitDefinition[] => {
  for (const unit of raw.units) {
    for (const list of [unit.numerators, unit.denominators ?? []]) {
      list.forEach((measure, index) => {
        checkPrefix(list, index, measure, prefixes, scope);
      });
    }
  }
  const places = new Map(raw.units.map((unit) => [unit, scope.places.of(unit)]));
  reportDuplicates(
    raw.units,
    ({ id }) => id,
    (unit) => places.get(unit) ?? scope.places.of(unit),
    () => "unit",
    scope,
  );
  return raw.units.map(({ id, numerators, denominators, scale, phrases }) => ({
    id,
    numerators: [...numerators].sort() as QName[],
    denominators: [...(denominators ?? [])].sort() as QName[],
    scale: scale ?? 0,
    phrases: phrases ?? [],
  }));
};

export const readTypes = (
  raw: RawPart,
  units: readonly UnitDefinition[],
  prefixes: ReadonlySet<string>,
  scope: Scope,
): readonly ItemType[] => {
  const unitIds = known(scope, (part) => part.units, units).map(({ id }) => id);
  reportDuplicates(
    raw.types,
    ({ name }) => name,
    (type) => scope.places.of(type),
    () => "type",
    scope,
  );
  return raw.types.map((type) => {
    checkPrefix(type, "xsd", type.xsd, prefixes, scope);
    const { name, numeric, scaling, nonNegative } = type;
    return {
      name,
      xsdType: type.xsd as QName,
      numeric,
      scaling,
      ...(nonNegative && { nonNegative }),
      unit: unitRule(type, unitIds, prefixes, scope),
    };
  });
};

const unitRule = (
  type: RawItemType,
  unitIds: readonly string[],
  prefixes: ReadonlySet<string>,
  scope: Scope,
): UnitRule => {
  const { unit } = type;
  if (unit === "none") return { kind: "none" };
  if (unit.currency !== undefined) {
    if (unit.divisor) checkPrefix(unit, "divisor", unit.divisor, prefixes, scope);
    const divisor = unit.divisor as QName | undefined;
    return { kind: "currency", id: unit.currency, ...(divisor && { divisor }), scale: unit.scale ?? 0 };
  }
  if (unit.fixed !== undefined) {
    if (!unitIds.includes(unit.fixed)) reportUnknown(unit, "fixed", "unit", unit.fixed, unitIds, scope);
    return { kind: "fixed", unit: unit.fixed };
  }
  const named = unit.named ?? [];
  named.forEach((id, index) => {
    if (!unitIds.includes(id)) reportUnknown(named, index, "unit", id, unitIds, scope);
  });
  return { kind: "named", units: named };
};

export const readRatioFamilies = (
  raw: RawPart,
  types: ReadonlySet<string>,
  concepts: ReadonlyMap<QName, Concept>,
  scope: Scope,
): readonly RatioFamily[] => {
  reportDuplicates(
    raw.ratios,
    ({ name }) => name,
    (family) => scope.places.of(family),
    () => "ratio family",
    scope,
  );
  return raw.ratios.map((family) => {
    const { name, kind, type, label, documentation, monthsBefore, variants } = family;
    const base = family.base === undefined ? undefined : qualified(scope, family.base);
    if (!types.has(type)) reportUnknown(family, "type", "type", type, types, scope);
    if (base && concepts.get(base)?.kind !== "item")
      reportUnknown(family, "base", "concept", base, concepts.keys(), scope);
    return {
      name,
      kind,
      ...(base && { base }),
      ...(monthsBefore !== undefined && { monthsBefore }),
      type,
      label,
      documentation,
      variants: variants ?? [],
    };
  });
};
