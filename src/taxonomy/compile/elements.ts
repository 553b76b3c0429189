import type { Concept, Label, QName, Taxonomy, TaxonomyPart } from "../taxonomy.js";
import { linesOf } from "../taxonomy.js";
import { hypercubes } from "./hypercubes.js";

/** What a part's schema declares: its concepts, and those that only its linkbases need. */
export interface Declared extends Pick<Concept, "name" | "label" | "documentation"> {
  readonly kind: Concept["kind"] | "hypercube";
  /** Absent on what only linkbases need. */
  readonly concept?: Concept;
}

/** Root of the tree of what no statement of the part lists. */
export const otherConceptsRoot = (part: TaxonomyPart): QName => `${part.prefix}:OtherConceptsAbstract`;

/** Reportable concepts of the part that none of its statements lists, without ratios. */
export const unlistedConcepts = (part: TaxonomyPart): readonly Concept[] => {
  const listed = new Set(part.statements.flatMap(({ root }) => linesOf(root)).map(({ concept }) => concept));
  return part.concepts.filter(({ kind, name, ratio }) => kind === "item" && !ratio && !listed.has(name));
};

export const declaredElements = (part: TaxonomyPart, taxonomy: Taxonomy): readonly Declared[] => [
  ...part.concepts.map((concept) => ({ ...concept, concept })),
  ...hypercubes(part, taxonomy).flatMap(({ name, lineItems, label }): Declared[] => [
    {
      name,
      kind: "hypercube",
      label: suffixed(label, "[Table]", "[表]"),
      documentation: `Table: ${label.en}.`,
    },
    {
      name: lineItems,
      kind: "abstract",
      label: suffixed(label, "[Line Items]", "[項目]"),
      documentation: `Line items: ${label.en}.`,
    },
  ]),
  ...(unlistedConcepts(part).length > 0 ? [otherConcepts(part)] : []),
];

const suffixed = ({ en, ja }: Label, english: string, japanese: string): Label => ({
  en: `${en} ${english}`,
  ja: `${ja} ${japanese}`,
});

const otherConcepts = (part: TaxonomyPart): Declared => ({
  name: otherConceptsRoot(part),
  kind: "abstract",
  label: { en: "Concepts outside of the statements", ja: "計算書外の項目" },
  documentation: "Heading: concepts that no statement of this taxonomy lists.",
});
