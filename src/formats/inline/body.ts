/** The visible part of a document, with what of the report it tags. */
export interface Body {
  readonly markup: string;
  /** Element ids of each fact's tags, by the fact's index in the report. */
  readonly tags: ReadonlyMap<number, readonly string[]>;
  /** Indexes of facts of which a tag has the value and accuracy: they need no place in the hidden header. */
  readonly stated: ReadonlySet<number>;
  /** Ids, in the report, of the notes that it holds. */
  readonly notes: ReadonlySet<string>;
}
