import type { Concept, Label, QName, StatementLine, Taxonomy, TaxonomyPart } from "../taxonomy.js";
import { linesOf } from "../taxonomy.js";
import type { LabelRole } from "./vocabulary.js";

/** Labels that a concept's source gives, by role. */
export const sourceLabels = (concept: Concept): ReadonlyMap<LabelRole, Label> => {
  const { label, totalLabel, negatedLabel, verboseLabel, periodStartLabel, periodEndLabel } = concept;
  const labels = { label, totalLabel, verboseLabel, periodStartLabel, periodEndLabel, negatedLabel };
  return new Map(Object.entries(labels).flatMap(([role, text]) => (text ? [[role as LabelRole, text]] : [])));
};

/** Labels that a part's statements need: ones the concept lacks, or the issuer's wording instead of the concept's. */
export interface LineLabel {
  readonly concept: QName;
  readonly role: LabelRole;
  /** Only the languages in which the concept has not the same label in this role already. */
  readonly texts: Partial<Label>;
  /** The concept's own labels of this role, which the new ones take the place of. */
  readonly replaces: Partial<Label>;
}

export interface LineLabels {
  readonly labels: readonly LineLabel[];
  /** Role of each line's label in its statement; absent for plain ones. */
  readonly preferred: ReadonlyMap<StatementLine, LabelRole>;
}

/** Roles in which a line's label can stand, the usual one first; the others serve a second wording of a concept. */
const candidates = (line: StatementLine): readonly [LabelRole, ...LabelRole[]] => {
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
  const claimed = new Map<string, Label>();
  const made: LineLabel[] = [];
  const preferred = new Map<StatementLine, LabelRole>();
  for (const line of part.statements.flatMap(({ root }) => linesOf(root))) {
    const concept = taxonomy.concepts.get(line.concept);
    if (!concept || Object.keys(line.dimensions).length > 0) continue;
    const known = sourceLabels(concept);
    const roles = candidates(line);
    const wording = wordingOf(line, concept, known, roles[0]);
    const isFree = (role: LabelRole): boolean => {
      const other = claimed.get(`${role} ${concept.name}`);
      return !other || (other.en === wording.en && other.ja === wording.ja);
    };
    const role = roles.find(isFree) ?? roles[0];
    preferred.set(line, role);
    if (claimed.has(`${role} ${concept.name}`)) continue;
    claimed.set(`${role} ${concept.name}`, wording);
    made.push(...labelOf(concept, role, wording, known.get(role)));
  }
  return { labels: made, preferred };
};

const FALLBACKS: Partial<Record<LabelRole, LabelRole>> = { negatedTotalLabel: "totalLabel" };

const wordingOf = (
  line: StatementLine,
  concept: Concept,
  known: ReadonlyMap<LabelRole, Label>,
  role: LabelRole,
): Label => {
  const label = known.get(role) ?? known.get(FALLBACKS[role] ?? "label") ?? concept.label;
  return { en: line.wording ?? label.en, ja: line.wordingJa ?? label.ja };
};

/** A label for what the concept's own does not say in this role already; nothing where it says it all. */
const labelOf = (
  { name }: Concept,
  role: LabelRole,
  wording: Label,
  own: Label | undefined,
): readonly LineLabel[] => {
  const languages = (["en", "ja"] as const).filter((language) => own?.[language] !== wording[language]);
  if (languages.length === 0) return [];
  const pick = (label: Label | undefined): Partial<Label> =>
    Object.fromEntries(languages.flatMap((language) => (label ? [[language, label[language]]] : [])));
  return [{ concept: name, role, texts: pick(wording), replaces: pick(own) }];
};
