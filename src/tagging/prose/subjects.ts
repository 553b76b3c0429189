import type { Dimensions } from "../../model/index.js";
import {
  type Concept,
  type ItemType,
  linesOf,
  normalizeLabel,
  ratioConcept,
  type Statement,
  type StatementLine,
  type Taxonomy,
} from "../../taxonomy/index.js";
import { type Vocabulary, vocabularyOf } from "./vocabulary.js";

/** What a wording in a sentence can mean: a concept, with the members of a breakdown. */
export interface Target {
  readonly concept: Concept;
  readonly type: ItemType;
  readonly dimensions: Dimensions;
  /** The wording speaks of a loss, where the concept measures income: an amount without a sign is negative. */
  readonly reversed: boolean;
  /** The concept can be on either side, so that words for loss and income say the sign. */
  readonly reversible: boolean;
  /**
   * The lower the nearer: wordings that the issuer's statements give a line come before those of its concept, then the
   * issuer's other concepts, then what any issuer reports.
   */
  readonly rank: number;
  readonly balanceAt?: "start" | "end";
}

export interface Subjects {
  /** Measures that can have an amount. */
  readonly measures: Vocabulary<Target>;
  /** Parts of a measure, of which a sentence says the share. */
  readonly parts: Vocabulary<Target>;
  /** Companies of which shares are held. */
  readonly companies: Vocabulary<Target>;
  /** Words that the taxonomy's wordings have in capitals, so that they name no company. */
  readonly capitals: ReadonlySet<string>;
}

/** Wordings that say nothing without what they stand among. */
const GENERIC =
  /^(?:(?:sub )?totals?|others?(?: net)?|net|amounts?|sum|subtotal|miscellaneous|(?:total )?(?:costs?|expenses?|assets and others?)|japan|overseas|domestic|corporate|company|group|other (?:assets|liabilities|current assets|current liabilities|noncurrent assets|noncurrent liabilities)|income|loss|profit|profits|gain|gains|balance|change|changes|increase|decrease|interest|tax|taxes|basic|diluted|note|notes|shares?|services?|products?)$/u;

const PAIRS: readonly (readonly [positive: RegExp, negative: RegExp])[] = [
  [/\b(?:income|profits?|gains?|earnings)\b/iu, /\b(?:loss|losses|expenses?|deficit)\b/iu],
  [/\bexpenses?\b/iu, /\b(?:benefit|refund|credit)\b/iu],
  [/\bprovided\b/iu, /\bused\b/iu],
  [/\bincrease\b/iu, /\bdecrease\b/iu],
];

const isReversible = ({ label: { en } }: Concept): boolean =>
  PAIRS.some(([positive, negative]) => positive.test(en) && negative.test(en));

/** Does a wording name the negative side of a concept that can be on either side? */
const isReversed = (concept: Concept, wording: string): boolean =>
  PAIRS.some(
    ([positive, negative]) =>
      positive.test(concept.label.en) &&
      negative.test(concept.label.en) &&
      negative.test(wording) &&
      !positive.test(wording),
  );

type Entry = readonly [wording: string, target: Target];

const entriesOf = (
  wordings: readonly (string | undefined)[],
  concept: Concept | undefined,
  dimensions: Dimensions,
  rank: number,
  taxonomy: Taxonomy,
  balanceAt?: "start" | "end",
): readonly Entry[] => {
  const variants = new Set(concept?.variants);
  const type = concept && taxonomy.types.get(concept.type);
  if (!concept || !type?.numeric) return [];
  return [...new Set(wordings)].flatMap((wording): readonly Entry[] =>
    wording === undefined || GENERIC.test(normalizeLabel(wording))
      ? []
      : [
          [
            wording,
            {
              concept,
              type,
              dimensions,
              reversed: isReversed(concept, wording),
              reversible: isReversible(concept),
              // A label is nearer than another wording.
              rank: variants.has(wording) && wording !== concept.label.en ? rank + 0.5 : rank,
              ...(balanceAt && { balanceAt }),
            },
          ],
        ],
  );
};

/** A label that needs its headings says in a sentence what its verbose form says. */
const spoken = ({ label, totalLabel, verboseLabel, variants }: Concept): readonly (string | undefined)[] => [
  verboseLabel ? undefined : label.en,
  totalLabel?.en,
  verboseLabel?.en,
  ...variants,
];

const lineWordings = (line: StatementLine, taxonomy: Taxonomy): readonly string[] => {
  const [member] = Object.values(line.dimensions);
  const named = taxonomy.concepts.get(member ?? line.concept);
  return line.labels.filter((label) => !(named?.verboseLabel && label === named.label.en));
};

/** `operating income to revenues ratio`: a family's wordings for each wording of the line. */
const ratioEntries = (
  line: StatementLine,
  wordings: readonly string[],
  rank: number,
  taxonomy: Taxonomy,
): readonly Entry[] =>
  line.ratios.flatMap((name) => {
    const family = taxonomy.ratioFamilies.get(name);
    const concept = family?.kind === "percent-of" ? ratioConcept(taxonomy, line.concept, name) : undefined;
    const texts = (family?.variants ?? []).flatMap((template) =>
      wordings.map((wording) => template.replace("{label}", wording)),
    );
    return entriesOf(texts, concept, line.dimensions, rank, taxonomy);
  });

const statementEntries = (statement: Statement, rank: number, taxonomy: Taxonomy): readonly Entry[] =>
  linesOf(statement.root).flatMap((line) => {
    const concept = taxonomy.concepts.get(line.concept);
    const wordings = lineWordings(line, taxonomy);
    const own = wordings.filter((wording) => line.labels.indexOf(wording) < line.worded);
    const all = concept
      ? [...wordings, ...(Object.keys(line.dimensions).length === 0 ? concept.variants : [])]
      : [];
    return [
      ...entriesOf(own, concept, line.dimensions, rank, taxonomy, line.balanceAt),
      ...entriesOf(wordings, concept, line.dimensions, rank + 1, taxonomy, line.balanceAt),
      ...ratioEntries(line, all, rank, taxonomy),
    ];
  });

const conceptEntries = (concepts: readonly Concept[], rank: number, taxonomy: Taxonomy): readonly Entry[] =>
  concepts.flatMap((concept) =>
    concept.kind === "item" && !concept.ratio ? entriesOf(spoken(concept), concept, {}, rank, taxonomy) : [],
  );

const allEntries = (taxonomy: Taxonomy): readonly Entry[] => {
  const { own, parts } = taxonomy;
  return [
    ...own.statements.flatMap((statement) => statementEntries(statement, 0, taxonomy)),
    ...conceptEntries(own.concepts, 2, taxonomy),
    ...parts.filter((part) => part !== own).flatMap((part) => conceptEntries(part.concepts, 3, taxonomy)),
  ];
};

const capitalsOf = (taxonomy: Taxonomy): ReadonlySet<string> => {
  const texts = [...taxonomy.concepts.values()].flatMap(({ kind, label, verboseLabel, variants }) =>
    kind === "item" || kind === "member" ? [label.en, verboseLabel?.en ?? "", ...variants] : [],
  );
  return new Set(texts.flatMap((text) => text.match(/\p{Lu}[\p{L}\p{Nd}]*/gu) ?? []));
};

const known = new WeakMap<Taxonomy, Subjects>();

/** The wordings by which sentences name what the taxonomy knows. Made once a taxonomy. */
export const subjectsOf = (taxonomy: Taxonomy): Subjects => {
  const made = known.get(taxonomy);
  if (made) return made;
  const entries = allEntries(taxonomy);
  const of = (wanted: (target: Target) => boolean) =>
    vocabularyOf(entries.filter(([, target]) => wanted(target)));
  const subjects: Subjects = {
    measures: of(({ concept }) => concept.sense === undefined && concept.shareOf === undefined),
    parts: of(({ concept }) => concept.shareOf !== undefined),
    companies: of(
      ({ concept, dimensions }) => concept.sense !== undefined && Object.keys(dimensions).length > 0,
    ),
    capitals: capitalsOf(taxonomy),
  };
  known.set(taxonomy, subjects);
  return subjects;
};
