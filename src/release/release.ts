import type { Place } from "../diagnostics/index.js";

/**
 * A release as it was published: its blocks in order, each with its place. Any input format feeds this type;
 * nothing here knows XBRL.
 */
export interface Release {
  readonly file: string;
  /** Lower-case hexadecimal SHA-256 of the bytes. */
  readonly sha256: string;
  /** The source, line by line and without line ends: what every place points into. */
  readonly lines: readonly string[];
  readonly blocks: readonly Block[];
}

export type Block = Heading | Paragraph | ListItem | Note | Table | Furniture;

/** A stretch of one source line. `text` is exactly what stands there. */
export interface Span extends Place {
  readonly length: number;
  readonly text: string;
}

/**
 * A run of text. It has several spans where the source breaks it into lines, or a page break goes through it. The
 * bullet or note mark that a list item or note starts with belongs to neither text nor spans.
 */
export interface TextBlock {
  /** The words as a reader sees them: no tags, no escapes, single spaces. */
  readonly text: string;
  readonly spans: readonly Span[];
}

export interface Heading extends TextBlock {
  readonly kind: "heading";
}

export interface Paragraph extends TextBlock {
  readonly kind: "paragraph";
}

export interface ListItem extends TextBlock {
  readonly kind: "list-item";
}

/** The text that a note mark points at; marks are numbered anew in each part of a release. */
export interface Note extends TextBlock {
  readonly kind: "note";
  /** `1` for `⁽¹⁾`, `(1)`, `Note (1):`; absent for a plain `Note:`. */
  readonly mark?: string;
}

/** What the page adds and the release does not say: page numbers, running heads. */
export interface Furniture extends TextBlock {
  readonly kind: "furniture";
}

/** One cell of a grid, never blank. */
export interface Cell {
  /** As a reader sees it: no tags, no escapes, no note marks. */
  readonly text: string;
  /** What a person listed to be read in place of the printed text: `text` is it. */
  readonly corrected?: string;
  /** Exactly the text as printed, without note marks, where it stands: a number's digits and brackets. */
  readonly span: Span;
  /** First grid column it covers: the label column is 0, the first data column 1. */
  readonly column: number;
  /** How many grid columns it covers; above 1 only in header rows. */
  readonly columnSpan: number;
  /** Note marks that stand at it, in order. */
  readonly marks: readonly string[];
}

export interface HeaderRow {
  readonly line: number;
  /** Cell over the label column, if any. */
  readonly stub?: Cell;
  readonly cells: readonly Cell[];
}

export interface Row {
  readonly line: number;
  /**
   * `data`: has at least one cell; `heading`: a label that says it heads what follows (ends with a colon or is in
   * capitals); `label`: a label alone, which may be a heading, a line without values, or the first half of a label.
   */
  readonly kind: "data" | "heading" | "label";
  /** Absent where a row has cells and no label. Its text has no closing colon. */
  readonly label?: Cell;
  /** Blank cells are absent; ordered by column. */
  readonly cells: readonly Cell[];
  /**
   * Cells left out with an error: the row has too few or too many of them to tell their columns, their form speaks
   * against the columns they stand in, or a point seems to stand for a comma.
   * `column` counts them as printed and is not the column they belong to.
   */
  readonly unplaced: readonly Cell[];
  /**
   * Set where the row has a cell for each column, and what is doubtful of those in `unplaced` is what they say: `column`
   * is the one in which they are printed.
   */
  readonly inColumn?: true;
}

export interface Table {
  readonly kind: "table";
  /** `table1`, `table2`, … in order of appearance. */
  readonly id: string;
  /** Lines above the table that belong to it, from the top: title, periods, scale. Also stand as blocks before it. */
  readonly caption: readonly TextBlock[];
  readonly header: readonly HeaderRow[];
  /** Set where the header's rows do not stand over each other, with an error: what a column means is not known. */
  readonly misaligned?: true;
  /** Number of data columns: the label column is not counted. */
  readonly columnCount: number;
  readonly rows: readonly Row[];
  /** Header rows that stand once more where the table goes on on a next page. */
  readonly repeats?: readonly HeaderRow[];
  /** Marks of the notes that the caption points at. */
  readonly marks: readonly string[];
  /** First and last source line; other blocks may stand between where the table is interrupted. */
  readonly firstLine: number;
  readonly lastLine: number;
}
