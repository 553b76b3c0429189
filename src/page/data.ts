/**
 * What is embedded in a page, as JSON: the documents that a conversion writes beside it (`STEM.facts.json` and
 * `STEM.run.json`, as far as the page reads them), the release's text, and what a reader needs of the taxonomy.
 */
import type { Decimals, Occurrence, QName } from "../model/report.js";

/** A text in the languages that the page speaks. */
export interface Label {
  readonly en: string;
  readonly ja: string;
}

export interface Place {
  readonly file?: string;
  readonly line: number;
  readonly column: number;
  readonly length?: number;
}

/** `schemas/fact-model.schema.json`. */
export interface FactsDocument {
  readonly tanshin: string;
  readonly release: {
    readonly file: string;
    readonly sha256: string;
    readonly title?: string;
    readonly published?: string;
    readonly fiscalYear?: number;
    readonly fiscalQuarter?: number;
    readonly quarterStart?: string;
    readonly quarterEnd?: string;
    readonly fiscalYearStart?: string;
  };
  readonly entity: { readonly scheme: string; readonly identifier: string; readonly name: string };
  readonly taxonomy: readonly string[];
  readonly concepts: Readonly<Record<string, ConceptData>>;
  readonly contexts: Readonly<Record<string, ContextData>>;
  readonly units: Readonly<Record<string, UnitData>>;
  readonly facts: readonly FactData[];
  readonly notes?: Readonly<Record<string, NoteData>>;
}

export interface ConceptData {
  readonly label: string;
  readonly labelJa?: string;
  readonly type: string;
  readonly periodType: "duration" | "instant";
  readonly balance?: "debit" | "credit";
  readonly standard?: string;
}

/** Days as people write them: the last one is inside. */
export type PeriodData = { readonly start: string; readonly end: string } | { readonly instant: string };

export interface ContextData {
  readonly period: PeriodData;
  readonly dimensions: Readonly<Record<string, string>>;
}

/** Value × 10^scale is in the measure. */
export interface UnitData {
  readonly measure: string;
  readonly divisor?: string;
  readonly scale: number;
}

export interface NoteData {
  readonly text: string;
  readonly language: string;
  readonly mark?: string;
  readonly line?: number;
  readonly column?: number;
}

export interface FactData {
  readonly id: string;
  readonly concept: string;
  readonly context: string;
  readonly unit?: string;
  readonly value: string | null;
  readonly decimals?: Decimals;
  readonly language?: string;
  readonly convenienceTranslation?: boolean;
  readonly notes?: readonly string[];
  readonly occurrences: readonly Occurrence[];
}

/** `schemas/run.schema.json`. */
export interface RunDocument {
  readonly tanshin: string;
  readonly release: { readonly file: string; readonly title?: string; readonly published?: string };
  /** What the report was read from, where that was no release. */
  readonly source?: { readonly file: string; readonly syntax: string };
  readonly status: "valid" | "errors" | "failed";
  readonly summary: Readonly<Record<string, unknown>>;
  readonly diagnostics: readonly DiagnosticData[];
  readonly ledger?: {
    readonly counts: Readonly<Record<string, number>>;
    readonly entries: readonly LedgerData[];
  };
  readonly audit?: AuditData;
}

export interface DiagnosticData {
  readonly code: string;
  readonly severity: "error" | "warning" | "info";
  readonly message: string;
  readonly place?: Place;
  readonly related?: readonly { readonly place: Place; readonly message: string }[];
  readonly hint?: string;
}

export interface LedgerData {
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly kind: string;
  readonly fact?: string;
  readonly conflict?: boolean;
  readonly reason?: string;
}

export interface AuditData {
  readonly counts: Readonly<Record<string, number>>;
  readonly broken: readonly FindingData[];
  readonly remarks: readonly FindingData[];
  readonly suspects: readonly SuspectData[];
  readonly coverage: readonly CoverageData[];
  readonly relations: readonly RelationData[];
}

export interface FindingData {
  readonly id: string;
  readonly rule: string;
  readonly message: string;
  readonly arithmetic: string;
  readonly places: readonly Place[];
}

export interface SuspectData {
  readonly error: number;
  readonly rank: number;
  readonly places: readonly Place[];
  readonly printed: string;
  readonly label: string;
  readonly slip: string;
  readonly candidates: readonly string[];
  readonly leadingDigits?: string;
  readonly correction?: string;
  readonly for: readonly string[];
  readonly against: readonly string[];
}

export interface CoverageData {
  readonly places: readonly Place[];
  readonly printed: string;
  readonly label: string;
  readonly checks: number;
  readonly accuracy?: Decimals;
}

export type RelationStatus = "holds" | "remark" | "broken" | "open";

export interface RelationData {
  readonly id: string;
  readonly rule: string;
  readonly status: RelationStatus;
  readonly arithmetic: string;
  /** Indexes in `coverage`. */
  readonly numbers: readonly number[];
}

/**
 * Words of the release as a reader sees them, with the places that they come from: from an offset of the text on, its
 * UTF-16 units stand one after the other at a line and column. `[text, line, column, offset, line, column, …]`, the
 * first stretch begins at offset 0.
 */
export type Words = readonly [text: string, ...stretches: number[]];

/** Columns count from 0, the label's; cells that are not there are blank. */
export type CellText = readonly [column: number, span: number, words: Words];

export interface RowText {
  readonly label?: Words;
  readonly cells: readonly CellText[];
  /** A label that heads what follows. */
  readonly heading?: true;
}

export type BlockText =
  | {
      readonly kind: "heading" | "paragraph" | "list-item" | "note" | "furniture";
      readonly words: Words;
      readonly mark?: Words;
    }
  | {
      readonly kind: "table";
      readonly id: string;
      /** Data columns. */
      readonly columns: number;
      readonly head: readonly RowText[];
      readonly rows: readonly RowText[];
    };

/** The release as published. */
export interface ReleaseText {
  readonly blocks: readonly BlockText[];
}

export interface StatementLineData {
  readonly concept: QName;
  readonly dimensions: Readonly<Record<QName, QName>>;
  readonly label: Label;
  /** How many headings it stands under. */
  readonly depth: number;
  readonly total?: true;
  /** Printed turned round. */
  readonly negated?: true;
  /** A balance before the period of the other lines, or at its end. */
  readonly balanceAt?: "start" | "end";
  /** The concept's home. */
  readonly home?: true;
  /** What it is the sum of: indexes of lines of the statement, and weights. */
  readonly sum?: readonly (readonly [line: number, weight: number])[];
}

export interface StatementHeadingData {
  readonly heading: Label;
  readonly depth: number;
}

export interface StatementData {
  readonly id: string;
  readonly title: Label;
  readonly periodType: "duration" | "instant";
  /** Tables of the release that were read as it. */
  readonly tables: readonly string[];
  /** In the order of the statement; a sum's indexes count these. */
  readonly lines: readonly (StatementLineData | StatementHeadingData)[];
}

export interface RatioData {
  /** The concept that it is a ratio of. */
  readonly of: QName;
  readonly family: string;
}

export interface FamilyData {
  readonly kind: "percent-of" | "change" | "multiple" | "margin" | "outlook";
  readonly base?: QName;
  readonly monthsBefore?: number;
}

/** What a reader needs of the taxonomy: of what has facts, and nothing else. */
export interface TaxonomyExcerpt {
  /** The issuer's name; absent where the taxonomy has no issuer. */
  readonly issuer?: Label;
  readonly currency?: string;
  readonly statements: readonly StatementData[];
  /** Concepts of facts: what the fact model does not say of them. */
  readonly concepts: Readonly<
    Record<
      string,
      {
        /** A label that says it all without the headings above it. */
        readonly verbose?: Label;
        readonly documentation?: string;
        /** Publisher, name and version of the standard element's taxonomy. */
        readonly standard?: string;
        readonly ratio?: RatioData;
        /** The balance that it is the change of. */
        readonly changeOf?: QName;
        /** A quotient's divisor. */
        readonly by?: QName;
      }
    >
  >;
  readonly families: Readonly<Record<string, FamilyData>>;
  readonly axes: Readonly<Record<string, Label & { readonly forecast?: true }>>;
  readonly members: Readonly<Record<string, Label>>;
}
