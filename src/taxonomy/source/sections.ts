import type { Concept, QName, TextSection } from "../taxonomy.js";
import { readPatterns } from "./pattern.js";
import type { RawPart, RawTextSection } from "./raw.js";
import { qualified, reportUnknown, type Scope } from "./scope.js";

/** Item type of the concepts that hold a section's text. */
const TEXT_BLOCK = "textBlock";

const conceptOf = (
  raw: RawTextSection,
  concepts: ReadonlyMap<QName, Concept>,
  scope: Scope,
): QName | undefined => {
  const name = qualified(scope, raw.concept);
  const concept = concepts.get(name);
  if (concept?.kind !== "item") {
    reportUnknown(raw, "concept", "concept", name, concepts.keys(), scope);
    return undefined;
  }
  if (concept.type === TEXT_BLOCK) return name;
  scope.problem(
    scope.places.of(raw, "concept"),
    `${name} is of the type "${concept.type}" and cannot hold the text of a section.`,
    `Concepts of sections have the type "${TEXT_BLOCK}".`,
  );
  return undefined;
};

/** The sections that a part's source tells apart in a release; at most one of them is where a release opens. */
export const readTextSections = (
  raw: RawPart,
  concepts: ReadonlyMap<QName, Concept>,
  scope: Scope,
): readonly TextSection[] => {
  const [first, ...others] = raw.sections.filter(({ opening }) => opening);
  for (const other of others)
    scope.problem(
      scope.places.of(other, "opening"),
      "Another section of this taxonomy is the opening too.",
      first && `The first stands in line ${scope.places.of(first).line}.`,
    );
  return raw.sections.flatMap((section): TextSection[] => {
    const concept = conceptOf(section, concepts, scope);
    const headings = readPatterns(section.patterns ?? [], scope);
    const paragraphs = readPatterns(section.paragraphs ?? [], scope);
    if (!concept) return [];
    return [
      {
        concept,
        headings,
        paragraphs,
        ...(section.opening && { opening: true }),
        source: scope.places.of(section),
      },
    ];
  });
};
