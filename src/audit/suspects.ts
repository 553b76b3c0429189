import type { Suspect } from "./audit.js";
import type { Figure } from "./figure.js";
import type { Alternatives, Hypothesis, Located } from "./locate/index.js";
import { leadingDigits, printAs } from "./print.js";
import type { Relation } from "./relation.js";

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

/** The values of a hypothesis as the release would print them; undefined where one of them is not known. */
const printedValues = ({ figures, values, places }: Hypothesis): string | undefined => {
  const texts = figures.map((figure, index) => {
    const value = values?.[index];
    return value === undefined ? undefined : printAs(figure, value, places);
  });
  return texts.includes(undefined) ? undefined : texts.join(" | ");
};

const range = ({ range, figures: [figure] }: Hypothesis): string | undefined =>
  range && figure && leadingDigits(figure, range.low, range.high);

const placesOf = (figures: readonly Figure[]) => figures.map(({ place }) => place);

const suspectOf = (
  alternatives: Alternatives,
  at: { readonly error: number; readonly rank: number; readonly alone: boolean },
  ids: ReadonlyMap<Relation, string>,
): Suspect => {
  const [likeliest] = alternatives;
  const { figures, slip, mends, breaks, score } = likeliest;
  const candidates = unique(alternatives.map(printedValues).filter((text) => text !== undefined));
  const leading = candidates.length === 0 ? range(likeliest) : undefined;
  const [only] = candidates;
  const certain = at.alone && candidates.length === 1 && figures.length === 1;
  const idsOf = (relations: readonly Relation[]) => relations.flatMap((relation) => ids.get(relation) ?? []);
  return {
    error: at.error,
    rank: at.rank,
    places: placesOf(figures),
    printed: figures.map(({ text }) => text).join(" | "),
    label: figures[0]?.label ?? "",
    slip,
    candidates,
    ...(leading !== undefined && { leadingDigits: leading }),
    ...(certain && only !== undefined && { correction: only }),
    for: idsOf(mends),
    against: idsOf(breaks),
    weight: Math.round(score * 100) / 100,
  };
};

/** All suspects, by error and likelihood. */
export const suspectsOf = (
  errors: readonly Located[],
  ids: ReadonlyMap<Relation, string>,
): readonly Suspect[] =>
  errors.flatMap((located, index) =>
    located.map((alternatives, rank) =>
      suspectOf(alternatives, { error: index + 1, rank: rank + 1, alone: located.length === 1 }, ids),
    ),
  );
