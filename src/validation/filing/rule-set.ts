import type { QName, ReportSyntax } from "../../model/index.js";

interface Common {
  /** Names the rule in findings; once in a set. */
  readonly id: string;
  readonly severity: "error" | "warning";
  /** The syntaxes that it is about; absent: all. */
  readonly syntaxes?: readonly ReportSyntax[];
  /** What the filer can do. */
  readonly hint?: string;
}

export interface DecimalsRule extends Common {
  readonly check: "decimals";
  readonly least?: number;
  readonly most?: number;
  /** Whether INF is allowed; it is unless this says no. */
  readonly exact?: boolean;
}

export interface DuplicatesRule extends Common {
  readonly check: "duplicates";
  readonly allowed: "none" | "complete" | "consistent";
}

export interface EmptyTextRule extends Common {
  readonly check: "empty-text";
}

export interface EntityRule extends Common {
  readonly check: "entity";
  /** URI of a scheme → form of its identifiers. */
  readonly schemes: Readonly<Record<string, string>>;
  readonly others?: boolean;
}

export interface EntryPointsRule extends Common {
  readonly check: "entry-points";
  readonly patterns: readonly string[];
}

export interface FileNameRule extends Common {
  readonly check: "file-name";
  readonly pattern: string;
}

export interface LanguagesRule extends Common {
  readonly check: "languages";
  readonly stated?: boolean;
  readonly allowed?: readonly string[];
  readonly required?: string;
}

export interface NilRule extends Common {
  readonly check: "nil";
  readonly allowed: "never" | "with-note";
}

export interface PeriodsRule extends Common {
  readonly check: "periods";
  /** Concept of the day. */
  readonly notAfter: QName;
  /** Axes of facts that may be of the time after it. */
  readonly except?: readonly QName[];
}

export interface RequiredFactsRule extends Common {
  readonly check: "required-facts";
  readonly concepts: readonly QName[];
}

export interface UnusedResourcesRule extends Common {
  readonly check: "unused-resources";
  readonly kinds: readonly ("context" | "unit")[];
}

/** One thing that a gate asks. Patterns are regular expressions that the whole text fits. */
export type FilingRule =
  | DecimalsRule
  | DuplicatesRule
  | EmptyTextRule
  | EntityRule
  | EntryPointsRule
  | FileNameRule
  | LanguagesRule
  | NilRule
  | PeriodsRule
  | RequiredFactsRule
  | UnusedResourcesRule;

/** What a gate asks of a report beyond what every report must be (`schemas/filing-rules.schema.json`). */
export interface FilingRules {
  readonly id: string;
  readonly title: string;
  readonly rules: readonly FilingRule[];
}
