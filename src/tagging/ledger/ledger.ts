/** What a run of digits is, in the order in which summaries name the kinds. */
export const LEDGER_KINDS = [
  /** The occurrence that gives a fact its value and accuracy. */
  "fact",
  /** Another occurrence of a fact. */
  "restatement",
  /** A change or multiple that a sentence states. */
  "ratio-claim",
  "period",
  /** Part of a name or label: `T1`, `64kbps – 128kbps`. */
  "name",
  "note-mark",
  /** Telephone, e-mail, address. */
  "contact",
  /** What the page adds: its number, running heads. */
  "furniture",
  /** Of a law, a document or a part of one: `Form 20-F`, `Table 1`, `2) …`. */
  "reference",
  /** How many there are of something, or a bound, that is reported nowhere. */
  "count",
  /** None of these, with a reason. */
  "other",
] as const;

export type LedgerKind = (typeof LEDGER_KINDS)[number];

/** One run of digits of the source. */
export interface LedgerEntry {
  /** Both from 1; columns in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  /** The digits, with the commas and the decimal point between them. */
  readonly text: string;
  readonly kind: LedgerKind;
  /** Id of the fact that it states; on `fact`, `restatement` and `ratio-claim`. */
  readonly fact?: string;
  /** It disagrees with that fact beyond its accuracy. */
  readonly conflict?: true;
  /** Why it is none of the other kinds, as a clause; always on `other`. */
  readonly reason?: string;
}

/** Every run of digits of a release, in order. */
export interface Ledger {
  readonly counts: Readonly<Record<LedgerKind, number>>;
  readonly entries: readonly LedgerEntry[];
}

/** What is said of a run. */
export type Claim = Pick<LedgerEntry, "kind" | "fact" | "conflict" | "reason">;

/** A stretch of a line (line from 1; offsets in UTF-16 units from 0, the end outside). */
export interface Stretch {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}
