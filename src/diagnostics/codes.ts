/**
 * Every code a diagnostic can have, without its `tanshin:` prefix. Sentence and hint stand beside the check
 * that raises it; README.md lists them for users.
 */
export type DiagnosticCode =
  // input as a whole
  | "file-not-readable"
  | "file-too-large"
  | "empty-file"
  | "binary-file"
  | "invalid-encoding"
  | "no-table"
  | "no-facts"
  | "unknown-issuer"
  | "ambiguous-issuer"
  // reading tables
  | "short-row"
  | "long-row"
  | "misplaced-cells"
  | "header-misaligned"
  | "empty-table"
  | "malformed-number"
  // tagging
  | "unknown-table"
  | "unknown-heading"
  | "unknown-line-item"
  | "ambiguous-line-item"
  | "unreadable-column"
  | "column-without-period"
  | "column-without-unit"
  | "duplicate-column"
  | "unsupported-column"
  | "conflicting-occurrences"
  | "doubtful-sign"
  | "headline-disagrees"
  | "draft-tags"
  | "calculation-inconsistent"
  // taxonomy source
  | "taxonomy-not-found"
  | "taxonomy-source"
  | "taxonomy-stale"
  // reports
  | "xml-syntax"
  | "json-syntax"
  | "unsupported-file"
  | "unsupported-syntax"
  | "schema-violation"
  | "unresolved-reference"
  | "unknown-concept"
  | "unknown-taxonomy"
  | "unit-mismatch"
  | "period-mismatch"
  | "dimension-mismatch"
  | "value-mismatch"
  | "decimals-missing"
  | "decimals-not-allowed"
  | "entity-mismatch"
  | "duplicate-fact"
  | "inconsistent-duplicate"
  | "formats-disagree"
  // running
  | "output-not-writable"
  | "internal-error";
