import type { Concept, Label, QName, StatementLine, Taxonomy } from "./taxonomy.js";

/** A balance's label where it stands before or at the end of a period, if its concept has none for that. */
export const BALANCE_EDGES = {
  start: { en: "opening balance", ja: "期首残高" },
  end: { en: "closing balance", ja: "期末残高" },
} as const satisfies Readonly<Record<string, Label>>;

/**
 * What a line is called: the issuer's own wording, else a member's or concept's label for its role in the statement.
 */
export const lineLabel = (line: StatementLine, taxonomy: Taxonomy): Label => {
  const [member] = Object.values(line.dimensions);
  const label = preferredLabel(line, conceptOf(member ?? line.concept, taxonomy));
  return { en: line.wording ?? label.en, ja: line.wordingJa ?? label.ja };
};

const preferredLabel = ({ balanceAt, total, negated }: StatementLine, concept: Concept): Label => {
  const { label, totalLabel, negatedLabel, periodStartLabel, periodEndLabel } = concept;
  if (balanceAt)
    return (
      (balanceAt === "start" ? periodStartLabel : periodEndLabel) ??
      edgeLabel(label, BALANCE_EDGES[balanceAt])
    );
  if (total) return totalLabel ?? label;
  return negated ? (negatedLabel ?? label) : label;
};

const edgeLabel = ({ en, ja }: Label, edge: Label): Label => ({
  en: `${en}, ${edge.en}`,
  ja: `${ja}の${edge.ja}`,
});

/** A concept that a taxonomy is known to have: a line's, a member. Throws where it has none of that name. */
export const conceptOf = (name: QName, { concepts }: Taxonomy): Concept => {
  const concept = concepts.get(name);
  if (!concept) throw new Error(`the taxonomy has no concept ${name}`);
  return concept;
};
