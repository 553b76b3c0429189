import type {
  Concept,
  Label,
  QName,
  RatioFamily,
  Statement,
  StatementLine,
  Taxonomy,
  TaxonomyPart,
} from "./taxonomy.js";
import { linesOf } from "./taxonomy.js";

const localName = (name: QName): string => name.slice(name.indexOf(":") + 1);

/** Name of the concept that a part generates for a line's concept and a family. */
const ratioName = (prefix: string, of: QName, family: string): QName => `${prefix}:${localName(of)}${family}`;

/** The concept that holds a family's ratio of a concept, e.g. the year-over-year change of revenues. */
export const ratioConcept = (taxonomy: Taxonomy, of: QName, family: string): Concept | undefined => {
  for (const { prefix } of taxonomy.parts) {
    const concept = taxonomy.concepts.get(ratioName(prefix, of, family));
    if (concept?.ratio?.of === of) return concept;
  }
  return undefined;
};

/**
 * The ratio concepts that a part's statements ask for. They belong to the part that asks, not to the part of the
 * line's concept, so that a part never depends on what is built on it; what an imported part has is not made again.
 */
export const generateRatios = (
  prefix: string,
  statements: readonly Statement[],
  concepts: ReadonlyMap<QName, Concept>,
  families: ReadonlyMap<string, RatioFamily>,
  imported: readonly TaxonomyPart[],
): readonly Concept[] => {
  const key = (of: QName, family: string): string => `${of} ${family}`;
  const made = new Set(
    imported
      .flatMap((part) => part.concepts)
      .flatMap(({ ratio }) => (ratio ? [key(ratio.of, ratio.family)] : [])),
  );
  const generated: Concept[] = [];
  for (const line of statements.flatMap(({ root }) => linesOf(root))) {
    const concept = concepts.get(line.concept);
    for (const name of line.ratios) {
      const family = families.get(name);
      if (!concept || !family || made.has(key(line.concept, name))) continue;
      made.add(key(line.concept, name));
      generated.push(generate(prefix, concept, family, line));
    }
  }
  return generated;
};

const generate = (prefix: string, of: Concept, family: RatioFamily, line: StatementLine): Concept => {
  const label = of.verboseLabel ?? of.label;
  const fill = (template: string, text: string): string => template.replaceAll("{label}", text);
  const labels: Label = { en: fill(family.label.en, label.en), ja: fill(family.label.ja, label.ja) };
  return {
    name: ratioName(prefix, of.name, family.name),
    kind: "item",
    type: family.type,
    periodType: of.periodType,
    label: labels,
    documentation: fill(family.documentation, label.en),
    variants: [],
    ...(of.forecast && family.kind !== "outlook" && { forecast: true }),
    ...(of.market && { market: true }),
    ratio: { of: of.name, family: family.name },
    source: line.source,
  };
};
