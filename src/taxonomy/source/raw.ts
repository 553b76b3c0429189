/**
 * The source as it is written, after `schemas/taxonomy-source.schema.json` has accepted it. The schema is the
 * definition; these types repeat it for the compiler.
 */
import type {
  Balance,
  ConceptSense,
  Issuer,
  Label,
  PeriodType,
  RatioKind,
  StandardTaxonomy,
} from "../taxonomy.js";

export interface RawFile {
  readonly taxonomy?: RawTaxonomy;
  readonly issuer?: Issuer;
  readonly standards?: readonly StandardTaxonomy[];
  readonly types?: readonly RawItemType[];
  readonly units?: readonly RawUnit[];
  readonly concepts?: readonly RawConcept[];
  readonly ratios?: readonly RawRatioFamily[];
  readonly axes?: readonly RawAxis[];
  readonly statements?: readonly RawStatement[];
  readonly sections?: readonly RawTextSection[];
}

/** All files of one folder together. */
export interface RawPart extends Required<Omit<RawFile, "issuer">> {
  readonly issuer?: Issuer;
}

export interface RawTaxonomy {
  readonly prefix: string;
  readonly base: string;
  readonly version: string;
  readonly imports?: readonly string[];
  readonly title: Label;
  readonly publisher: Label;
}

export interface RawItemType {
  readonly name: string;
  readonly xsd: string;
  readonly numeric: boolean;
  readonly scaling: "caption" | "counts" | "never";
  readonly nonNegative?: boolean;
  readonly unit:
    | "none"
    | {
        readonly currency?: string;
        readonly divisor?: string;
        readonly scale?: number;
        readonly fixed?: string;
        readonly named?: readonly string[];
      };
}

export interface RawUnit {
  readonly id: string;
  readonly numerators: readonly string[];
  readonly denominators?: readonly string[];
  readonly scale?: number;
  readonly phrases?: readonly string[];
}

export interface RawConcept {
  readonly name: string;
  readonly type: string;
  readonly period: PeriodType;
  readonly balance?: Balance;
  readonly label: Label;
  readonly total?: Label;
  readonly negated?: Label;
  readonly verbose?: Label;
  readonly start?: Label;
  readonly end?: Label;
  readonly variants?: readonly string[];
  readonly standard?: string;
  readonly forecast?: boolean;
  readonly market?: boolean;
  readonly sense?: ConceptSense;
  readonly shareOf?: string;
  readonly quotients?: readonly RawQuotient[];
  readonly equals?: string;
  readonly changeOf?: string;
  readonly after?: string;
  readonly adsOf?: string;
  readonly draft?: boolean;
  readonly documentation: string;
}

export interface RawQuotient {
  /** Concept → weight. */
  readonly of: Readonly<Record<string, number>>;
  readonly by: string;
}

export interface RawRatioFamily {
  readonly name: string;
  readonly kind: RatioKind;
  readonly base?: string;
  readonly monthsBefore?: number;
  readonly type: string;
  readonly label: Label;
  readonly documentation: string;
  readonly variants?: readonly string[];
}

export interface RawDomain {
  readonly name: string;
  readonly label: Label;
  readonly documentation: string;
}

export interface RawAxis extends RawDomain {
  readonly domain: RawDomain;
  readonly default?: string;
  readonly total?: boolean;
  readonly forecast?: boolean;
  readonly members?: readonly RawMember[];
}

export interface RawMember extends RawDomain {
  readonly total?: boolean;
  readonly verbose?: Label;
  readonly variants?: readonly string[];
  readonly members?: readonly RawMember[];
}

export interface RawStatement {
  readonly id: string;
  readonly title: Label;
  readonly patterns: readonly string[];
  readonly period: PeriodType;
  readonly generic?: boolean;
  readonly percent?: string;
  readonly ratios?: readonly string[];
  readonly concept?: string;
  readonly axis?: string;
  readonly draft?: boolean;
  readonly lines: readonly RawNode[];
}

export type RawNode = RawSection | RawLine;

export interface RawHeading extends Label {
  readonly name: string;
  readonly variants?: readonly string[];
}

export interface RawSection {
  readonly heading?: RawHeading;
  readonly lines: readonly RawNode[];
}

export interface RawLine {
  readonly concept?: string;
  readonly member?: string;
  readonly labels?: readonly string[];
  /** The line's wording in Japanese, where it is not the concept's. */
  readonly ja?: string;
  readonly negated?: boolean;
  readonly weight?: number;
  readonly total?: boolean;
  readonly sum?: Readonly<Record<string, number>>;
  readonly balanceAt?: "start" | "end";
  readonly home?: boolean;
  readonly ratios?: readonly string[];
  readonly draft?: boolean;
}

export const isRawSection = (node: RawNode): node is RawSection => "lines" in node;

export interface RawTextSection {
  readonly concept: string;
  readonly patterns?: readonly string[];
  readonly paragraphs?: readonly string[];
  readonly opening?: boolean;
}
