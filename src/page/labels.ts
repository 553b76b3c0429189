import type { ConceptData, FactData, Label, TaxonomyExcerpt } from "./data.js";

export const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** What a label says of the kind of its element is for those who read schemas: `Forecast [Text Block]`. */
const withoutKind = (label: string): string => label.replace(/ \[[^[\]]+\]$/, "");

const conceptLabel = (name: string, concept: ConceptData, taxonomy: TaxonomyExcerpt): Label =>
  taxonomy.concepts[name]?.verbose ?? {
    en: withoutKind(concept.label),
    ja: withoutKind(concept.labelJa ?? concept.label),
  };

export const memberLabel = (name: string, { members }: TaxonomyExcerpt): Label =>
  members[name] ?? { en: localName(name), ja: localName(name) };

export const axisLabel = (name: string, { axes }: TaxonomyExcerpt): Label =>
  axes[name] ?? { en: localName(name), ja: localName(name) };

/** What a fact is called: its concept's label, and the members' after it. */
export const factLabel = (
  { concept: name }: FactData,
  concept: ConceptData,
  dimensions: Readonly<Record<string, string>>,
  taxonomy: TaxonomyExcerpt,
): Label => {
  const labels = [
    conceptLabel(name, concept, taxonomy),
    ...Object.values(dimensions).map((member) => memberLabel(member, taxonomy)),
  ];
  return { en: labels.map(({ en }) => en).join(" · "), ja: labels.map(({ ja }) => ja).join("・") };
};
