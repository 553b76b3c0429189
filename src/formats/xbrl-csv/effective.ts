import type { PlacedValue, Properties } from "./properties.js";
import type { Template } from "./templates.js";

/** A property group that a row names. */
export interface NamedGroup {
  readonly name: string;
  readonly properties: Properties;
}

/** What holds for the facts of a column in rows that name these groups. */
export type Effective = (column: string, groups: ReadonlyMap<string, NamedGroup>) => Properties;

/** The first layer that says a property says it for all below. */
const merge = (layers: readonly Properties[]): Properties => {
  const dimensions = new Map<string, PlacedValue>();
  for (const layer of layers.toReversed())
    for (const [name, value] of layer.dimensions) dimensions.set(name, value);
  const decimals = layers.flatMap((layer) => layer.decimals ?? [])[0];
  return { ...(decimals && { decimals }), dimensions };
};

/**
 * Properties by precedence: the column's own, those of the groups that the row names, the template's, the report's
 * (xBRL-CSV 1.0 “Property precedence”). What was merged once is kept, since rows are many and groups are few.
 */
export const createEffective = (template: Template, report: Properties): Effective => {
  const known = new Map<string, Properties>();
  return (column, groups) => {
    const definition = template.columns.get(column);
    if (definition?.kind !== "fact") return merge([template.properties, report]);
    const named = definition.propertiesFrom.flatMap((name) => groups.get(name) ?? []);
    const key = JSON.stringify([column, named.map(({ name }) => name)]);
    const merged =
      known.get(key) ??
      merge([
        definition.properties,
        ...named.map(({ properties }) => properties),
        template.properties,
        report,
      ]);
    known.set(key, merged);
    return merged;
  };
};
