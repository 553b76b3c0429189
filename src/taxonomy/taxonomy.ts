import type { Decimals, QName } from "../model/report.js";

/** A label in the languages every taxonomy serves. */
export interface Label {
  readonly en: string;
  readonly ja: string;
}

export type PeriodType = "instant" | "duration";
export type Balance = "debit" | "credit";

/** How the unit of a fact of an item type comes about. */
export type UnitRule =
  /** Always this unit. */
  | { readonly kind: "fixed"; readonly unit: string }
  /** The column's currency, e.g. `{currency}_thousands` = iso4217:{currency} × 10^3. */
  | {
      readonly kind: "currency";
      readonly id: string;
      readonly divisor?: QName;
      readonly scale: number;
    }
  /** The measure the column, caption or cell names, one of these unit ids. */
  | { readonly kind: "named"; readonly units: readonly string[] }
  | { readonly kind: "none" };

/** An item type of the source, e.g. `monetary`, `perShare`, `percent`, `textBlock`. */
export interface ItemType {
  readonly name: string;
  /** The XSD type of items, e.g. `xbrli:monetaryItemType`, `dtr:percentItemType`, `core:contractsItemType`. */
  readonly xsdType: QName;
  readonly numeric: boolean;
  readonly unit: UnitRule;
  /** `caption`: the scale of column or caption applies; `counts`: only one not bound to a currency and not excepted; `never`. */
  readonly scaling: "caption" | "counts" | "never";
  /** Counts and the like: a value is never below nought. */
  readonly nonNegative?: boolean;
}

/** A concept is a weighted sum of concepts divided by another, all of one period and the same dimensions. */
export interface Quotient {
  readonly of: readonly { readonly concept: QName; readonly weight: number }[];
  readonly by: QName;
}

/** A unit that is not made from a currency, with the phrases by which a release names it. */
export interface UnitDefinition {
  readonly id: string;
  readonly numerators: readonly QName[];
  readonly denominators: readonly QName[];
  readonly scale: number;
  readonly phrases: readonly string[];
}

/** The standard element of the same meaning. */
export interface StandardReference {
  readonly publisher: string;
  readonly taxonomy: string;
  readonly version: string;
  /** With the prefix by which the source names the taxonomy, e.g. `us-gaap:Revenues`. */
  readonly element: string;
}

export interface Concept {
  readonly name: QName;
  readonly kind: "item" | "abstract" | "axis" | "domain" | "member";
  readonly type: string;
  readonly periodType: PeriodType;
  readonly balance?: Balance;
  readonly label: Label;
  readonly totalLabel?: Label;
  readonly negatedLabel?: Label;
  readonly verboseLabel?: Label;
  readonly periodStartLabel?: Label;
  readonly periodEndLabel?: Label;
  readonly documentation: string;
  /** Other wordings by which releases name it, in English. */
  readonly variants: readonly string[];
  readonly standard?: StandardReference;
  /** The issuer gives forecasts of it, so it may carry the axis of results and forecasts. */
  readonly forecast?: boolean;
  /** A figure of a market or of third parties, never the issuer's own. */
  readonly market?: boolean;
  /** What kind of sentence states it, where no label does (`ConceptSense`). */
  readonly sense?: ConceptSense;
  /** It is a share of this concept, as sentences say it: `of revenues, 35% come from …`. */
  readonly shareOf?: QName;
  /** How it comes out of other concepts: the first way whose parts are all reported. */
  readonly quotients?: readonly Quotient[];
  /** The same amount as this concept, always: both sides of a balance sheet. */
  readonly equals?: QName;
  /** The change of this balance over the period. */
  readonly changeOf?: QName;
  /** A day that is never before the day of this concept. */
  readonly after?: QName;
  /** The same as this concept in ADS: a count of shares divided, or an amount per share multiplied, by the shares of an ADS. */
  readonly adsOf?: QName;
  /** Proposed by a program and not yet looked at by a person. */
  readonly draft?: boolean;
  /** For a generated ratio concept: the line it belongs to and the family that made it. */
  readonly ratio?: { readonly of: QName; readonly family: string };
  readonly source: SourcePlace;
}

/**
 * Facts that sentences state in a form of their own: the issuer's stake in a company, another company's, and the rate
 * of convenience translations.
 */
export type ConceptSense = "ownership" | "third-party-ownership" | "translation-rate";

/** `outlook` is no number: what the issuer says of a line's future in words. */
export type RatioKind = "percent-of" | "change" | "multiple" | "margin" | "outlook";

/** A family of ratio concepts, generated for the lines that have them. */
export interface RatioFamily {
  /** Suffix of the generated names, e.g. `PercentOfTotalRevenues`, `YearOverYearChange`. */
  readonly name: string;
  readonly kind: RatioKind;
  /** percent-of: the concept that is 100%. */
  readonly base?: QName;
  /** change and multiple: how many months before the current period the compared one ends. */
  readonly monthsBefore?: number;
  /** Item type of the generated concepts. */
  readonly type: string;
  /** `{label}` stands for the line's label. */
  readonly label: Label;
  readonly documentation: string;
  /** Other wordings by which sentences name it, with `{label}` for one of the line's. */
  readonly variants: readonly string[];
}

/** An axis with its domain; members form a tree, in which children add up to their parent where `total` says so. */
export interface Axis {
  readonly name: QName;
  readonly domain: QName;
  /** Default member, the domain unless said otherwise. */
  readonly default: QName;
  /** True where the top members add up to the domain. */
  readonly total: boolean;
  /** Concepts that can be forecast carry this axis. */
  readonly forecast?: boolean;
  readonly members: readonly MemberNode[];
}

export interface MemberNode {
  readonly name: QName;
  /** True where the children add up to this member. */
  readonly total: boolean;
  readonly children: readonly MemberNode[];
}

/** A line of a statement: where a concept (with dimensions) stands, under which wordings, with which sign. */
export interface StatementLine {
  readonly kind: "line";
  readonly concept: QName;
  readonly dimensions: Readonly<Record<QName, QName>>;
  /** Wordings of this line, standard label first: the release's own wording, the concept's or member's labels and variants. */
  readonly labels: readonly string[];
  /** How many of `labels`, the first ones, the source gives the line itself: they are more its own than the concept's. */
  readonly worded: number;
  /** The first of `labels` where the source gives the line wordings of its own: how the issuer puts it. */
  readonly wording?: string;
  /** The same in Japanese, where it is not the concept's. */
  readonly wordingJa?: string;
  /** Printed turned round in this statement. */
  readonly negated: boolean;
  /** Weight in the total of its section; 0 where it takes part in none. */
  readonly weight: number;
  /** The sum of the lines before it in its section (and of subsections' totals). */
  readonly total: boolean;
  /** Summands said explicitly, where a total is not the sum of its section. */
  readonly sum?: readonly { readonly concept: QName; readonly weight: number }[];
  /** An instant line that shows the balance before the period, or at its end, in a duration statement. */
  readonly balanceAt?: "start" | "end";
  /** This statement is the concept's home. */
  readonly home: boolean;
  /** Ratio families whose columns this line has. */
  readonly ratios: readonly string[];
  /** Proposed by a program and not yet looked at by a person. */
  readonly draft?: boolean;
  readonly source: SourcePlace;
}

/** Lines under a common heading, or (without labels) lines that only share a total. */
export interface StatementSection {
  readonly kind: "section";
  /** The abstract concept that stands for the heading, at the root for the statement; absent where nothing is printed. */
  readonly abstract?: QName;
  /** Wordings of the heading; empty where nothing is printed. */
  readonly labels: readonly string[];
  readonly children: readonly StatementNode[];
  readonly source: SourcePlace;
}

export type StatementNode = StatementLine | StatementSection;

export interface Statement {
  readonly id: string;
  readonly roleUri: string;
  readonly title: Label;
  /** Position among the statements, for the role definition. */
  readonly order: number;
  /** Patterns for the normalized caption lines (`normalizeLabel`) of its table. */
  readonly titlePatterns: readonly RegExp[];
  /** What a date or period column means where the concept does not say. */
  readonly periodType: PeriodType;
  /**
   * Layouts of issuers in general, side by side: for drafts and presentation. It makes no sums, since layouts overlap
   * and an issuer's own lines are missing; what adds up is the issuer's statement.
   */
  readonly generic?: boolean;
  /** Family of a bare `%` column. */
  readonly percentFamily?: string;
  readonly root: StatementSection;
  readonly source: SourcePlace;
}

/** A part of a release whose text is one fact: where it begins, and the concept that holds it. */
export interface TextSection {
  readonly concept: QName;
  /** Patterns for the normalized headings (`normalizeLabel`, without a number before them) that it begins with. */
  readonly headings: readonly RegExp[];
  /** Patterns for the normalized first words of a paragraph that begins it without a heading. */
  readonly paragraphs: readonly RegExp[];
  /** What stands before the first section that is known. */
  readonly opening?: boolean;
  readonly source: SourcePlace;
}

export interface FiscalYear {
  /** Month (1 to 12) whose last day ends the year. */
  readonly endMonth: number;
  /** Whether fiscal 2002 is the year that starts or ends in 2002. */
  readonly namedBy: "start" | "end";
}

export interface Issuer {
  readonly name: Label;
  /** Names by which a release says that it is this issuer's. */
  readonly names: readonly string[];
  /** Short names by which its sentences call it, and slips of them that scanning leaves. */
  readonly aliases?: readonly string[];
  readonly scheme: string;
  readonly identifier: string;
  readonly fiscalYear: FiscalYear;
  readonly reportingCurrency: string;
  /** Shares one ADS stands for, as decimal text (`0.0005`: 2,000 ADS a share). */
  readonly sharesPerAds?: string;
}

/** Where something stands in a taxonomy's source. */
export interface SourcePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One taxonomy's own part: what its folder says. */
export interface TaxonomyPart {
  readonly prefix: string;
  readonly namespace: string;
  /** Date of this version, `YYYY-MM-DD`. */
  readonly version: string;
  readonly title: Label;
  readonly publisher: Label;
  /** Canonical address of the folder that holds the compiled files, with a closing slash. */
  readonly address: string;
  /** Canonical address of the schema that is the entry point. */
  readonly entryPoint: string;
  /** What the URIs of the part's roles start with, with a closing slash. */
  readonly roleBase: string;
  /** Prefixes of the parts that it imports, directly or not. */
  readonly imports: readonly string[];
  readonly concepts: readonly Concept[];
  readonly axes: readonly Axis[];
  readonly statements: readonly Statement[];
  readonly types: readonly ItemType[];
  readonly units: readonly UnitDefinition[];
  readonly ratioFamilies: readonly RatioFamily[];
  readonly standards: readonly StandardTaxonomy[];
  readonly sections: readonly TextSection[];
}

/** A standard taxonomy that concepts refer to by its prefix. */
export interface StandardTaxonomy {
  readonly prefix: string;
  readonly publisher: string;
  readonly name: string;
  readonly version: string;
  /** The elements that concepts may refer to, as that taxonomy declares them. */
  readonly elements?: readonly StandardElement[];
}

export interface StandardElement {
  readonly name: string;
  /** One of our item types. */
  readonly type: string;
  readonly period: PeriodType;
  readonly balance?: Balance;
}

/** A taxonomy with all it imports, ready to look things up. Immutable. */
export interface Taxonomy {
  /** The part that was asked for; `parts` has it last, after what it imports. */
  readonly own: TaxonomyPart;
  readonly parts: readonly TaxonomyPart[];
  /** prefix → namespace of all parts and of the standard namespaces they use. */
  readonly namespaces: Readonly<Record<string, string>>;
  readonly issuer?: Issuer;
  readonly concepts: ReadonlyMap<QName, Concept>;
  readonly types: ReadonlyMap<string, ItemType>;
  readonly units: ReadonlyMap<string, UnitDefinition>;
  readonly ratioFamilies: ReadonlyMap<string, RatioFamily>;
  readonly axes: ReadonlyMap<QName, Axis>;
  /** Statements of all parts, in order. */
  readonly statements: readonly Statement[];
  /** Sections of all parts, the own part's before those of what it imports. */
  readonly sections: readonly TextSection[];
}

const lines = new WeakMap<StatementSection, readonly StatementLine[]>();

/** All lines of a section and its subsections, in order. */
export const linesOf = (section: StatementSection): readonly StatementLine[] => {
  const known = lines.get(section);
  if (known) return known;
  const all = section.children.flatMap((child) => (child.kind === "line" ? [child] : linesOf(child)));
  lines.set(section, all);
  return all;
};

/** Re-exported so that readers of a taxonomy need one import. */
export type { Decimals, QName };
