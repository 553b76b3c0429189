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
  /** The imported part, by its prefix, whose label of this role the new one takes the place of. */
  readonly replaces: Partial<Record<keyof Label, string>>;
}

const LANGUAGES = ["en", "ja"] as const;

/** Labels of imported parts by concept and role, in each language with the part that says it. */
type Imported = ReadonlyMap<
  string,
  Partial<Record<keyof Label, { readonly text: string; readonly part: string }>>
>;

const keyOf = (role: LabelRole, concept: QName): string => `${role} ${concept}`;

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

/** What imported parts say: their concepts' labels, and what their own statements need. A later part takes precedence. */
const importedLabels = (part: TaxonomyPart, taxonomy: Taxonomy): Imported => {
  const said: Map<string, Partial<Record<keyof Label, { text: string; part: string }>>> = new Map();
  const add = (key: string, texts: Partial<Label>, prefix: string): void => {
    for (const language of LANGUAGES) {
      const text = texts[language];
      if (text !== undefined) said.set(key, { ...said.get(key), [language]: { text, part: prefix } });
    }
  };
  for (const imported of taxonomy.parts.filter(({ prefix }) => part.imports.includes(prefix))) {
    for (const concept of imported.concepts)
      for (const [role, label] of sourceLabels(concept))
        add(keyOf(role, concept.name), label, imported.prefix);
    for (const { concept, role, texts } of lineLabels(imported, taxonomy).labels)
      add(keyOf(role, concept), texts, imported.prefix);
  }
  return said;
};

/** The labels of a part's own concepts keep their roles, whatever its lines say. */
const ownClaims = (part: TaxonomyPart): Map<string, Label> =>
  new Map(
    part.concepts.flatMap((concept) =>
      [...sourceLabels(concept)].map(([role, label]) => [keyOf(role, concept.name), label] as const),
    ),
  );

/**
 * The label of each line of a part's statements as the issuer words it. Members of a breakdown go by their own labels.
 * Where two lines word one concept differently in one role, the later one takes the terse role.
 */
export const lineLabels = (part: TaxonomyPart, taxonomy: Taxonomy): LineLabels => {
  const imported = importedLabels(part, taxonomy);
  const claimed = ownClaims(part);
  const made: LineLabel[] = [];
  const preferred = new Map<StatementLine, LabelRole>();
  for (const line of part.statements.flatMap(({ root }) => linesOf(root))) {
    const concept = taxonomy.concepts.get(line.concept);
    if (!concept || Object.keys(line.dimensions).length > 0) continue;
    const roles = candidates(line);
    const wording = wordingOf(line, concept, roles[0]);
    const isFree = (role: LabelRole): boolean => {
      const other = claimed.get(keyOf(role, concept.name));
      return !other || (other.en === wording.en && other.ja === wording.ja);
    };
    const role = roles.find(isFree) ?? roles[0];
    preferred.set(line, role);
    if (claimed.has(keyOf(role, concept.name))) continue;
    claimed.set(keyOf(role, concept.name), wording);
    made.push(...labelOf(concept, role, wording, imported));
  }
  return { labels: made, preferred };
};

const FALLBACKS: Partial<Record<LabelRole, LabelRole>> = { negatedTotalLabel: "totalLabel" };

const wordingOf = (line: StatementLine, concept: Concept, role: LabelRole): Label => {
  const known = sourceLabels(concept);
  const label = known.get(role) ?? known.get(FALLBACKS[role] ?? "label") ?? concept.label;
  return { en: line.wording ?? label.en, ja: line.wordingJa ?? label.ja };
};

/** A label for what imported parts do not say in this role already; nothing where they say it all. */
const labelOf = (
  { name }: Concept,
  role: LabelRole,
  wording: Label,
  imported: Imported,
): readonly LineLabel[] => {
  const said = imported.get(keyOf(role, name));
  const missing = LANGUAGES.filter((language) => said?.[language]?.text !== wording[language]);
  if (missing.length === 0) return [];
  const texts = Object.fromEntries(missing.map((language) => [language, wording[language]]));
  const replaces = Object.fromEntries(
    missing.flatMap((language) => (said?.[language] ? [[language, said[language].part]] : [])),
  );
  return [{ concept: name, role, texts, replaces }];
};
