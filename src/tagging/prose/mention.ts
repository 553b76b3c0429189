import type { Span } from "../../release/index.js";

/** What a stretch of a sentence with digits in it was understood as, apart from occurrences of facts. */
export interface Mention {
  /** Where it stands; on one line. */
  readonly span: Span;
  /**
   * `period`: a date or period. `name`: part of a name, as a service's bandwidth. `count`: a number that says how many,
   * or a bound, of something that is reported nowhere (`more than 200 customers`). `amount`: an amount that is no fact.
   */
  readonly meaning: "period" | "name" | "count" | "amount";
  /** Why an amount is no fact, as a clause: `the sentence does not say of what`. */
  readonly reason?: string;
}
