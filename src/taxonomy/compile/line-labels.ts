import type { Concept, Label, QName, StatementLine, Taxonomy, TaxonomyPart } from "../taxonomy.js";
import { linesOf } from "../taxonomy.js";
import type { LabelRole } from "./vocabulary.js";

/** Labels that a concept's source gives, by role. */
export const sourceLabels = (concept: Concept): ReadonlyMap<LabelRole, Label> => {
  const { label, totalLabel, negatedLabel, verboseLabel, periodStartLabel, periodEndLabel } = concept;
  const labels = { label, totalLabel, verboseLabel, periodStartLabel, periodEndLabel, negatedLabel };
  return new Map(Object.entries(labels).flatMap(([role, text]) => (text ? [[role as LabelRole, text]] : [])));
};

/** A label that a part's statements need: one the concept lacks, or the issuer's wording instead of the concept's. */
export interface LineLabel {
  readonly concept: QName;
  readonly role: LabelRole;
  readonly en: string;
  /** Absent where the concept has a Japanese label in this role already. */
  readonly ja?: string;
  /** The concept's own English label of this role, which the new one takes the place of. */
  readonly replaces?: string;
}

export interface LineLabels {
  readonly labels: readonly LineLabel[];
  /** Role of each line's label in its statement; absent for plain ones. */
  readonly preferred: ReadonlyMap<StatementLine, LabelRole>;
}

/** Roles in which a line's label can stand, the usual one first; the others serve a second wording of a concept. */
const candidates = (line: StatementLine): readonly LabelRole[] => {
  const { negated, total, balanceAt } = line;
  if (balanceAt === "start") return [negated ? "negatedPeriodStartLabel" : "periodStartLabel"];
  if (balanceAt === "end") return [negated ? "negatedPeriodEndLabel" : "periodEndLabel"];
  if (total) return negated ? ["negatedTotalLabel", "negatedLabel"] : ["totalLabel", "terseLabel"];
  return negated ? ["negatedLabel", "negatedTerseLabel"] : ["label", "terseLabel"];
};

/**
 * The label of each line of a part's statements as the issuer words it. Members of a breakdown go by their own labels.
 * Where two lines word one concept differently in one role, the later one takes the terse role.
 */
export const lineLabels = (part: TaxonomyPart, taxonomy: Taxonomy): LineLabels => {
  const made = new Map<string, LineLabel>();
  const preferred = new Map<StatementLine, LabelRole>();
  for (const line of part.statements.flatMap(({ root }) => linesOf(root))) {
    const concept = taxonomy.concepts.get(line.concept);
    if (!concept || Object.keys(line.dimensions).length > 0) continue;
    const known = sourceLabels(concept);
    const roles = candidates(line);
    const free = roles.find(
      (role) =>
        (made.get(`${role} ${concept.name}`)?.en ?? wordingOf(line, known, role)) ===
        wordingOf(line, known, role),
    );
    const role = free ?? roles[0] ?? "label";
    preferred.set(line, role);
    const label = labelOf(line, concept, known, role);
    if (label && !made.has(`${role} ${concept.name}`)) made.set(`${role} ${concept.name}`, label);
  }
  return { labels: [...made.values()], preferred };
};

const FALLBACKS: Partial<Record<LabelRole, LabelRole>> = { negatedTotalLabel: "totalLabel" };

const conceptLabel = (known: ReadonlyMap<LabelRole, Label>, role: LabelRole): Label | undefined =>
  known.get(role) ?? known.get(FALLBACKS[role] ?? "label") ?? known.get("label");

const wordingOf = (
  line: StatementLine,
  known: ReadonlyMap<LabelRole, Label>,
  role: LabelRole,
): string | undefined => line.wording ?? conceptLabel(known, role)?.en;

const labelOf = (
  line: StatementLine,
  concept: Concept,
  known: ReadonlyMap<LabelRole, Label>,
  role: LabelRole,
): LineLabel | undefined => {
  const own = known.get(role);
  const en = wordingOf(line, known, role) ?? concept.label.en;
  if (own?.en === en) return undefined;
  const ja = own ? undefined : conceptLabel(known, role)?.ja;
  return { concept: concept.name, role, en, ...(ja && { ja }), ...(own && { replaces: own.en }) };
};
