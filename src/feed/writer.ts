import type { FeedRow } from "./columns.js";
import { CSV_HEADER, csvRecord } from "./csv.js";
import { createParquetWriter } from "./parquet.js";
import { rowLine } from "./pieces.js";

/** Files of the feed that can be asked for, each `facts.` and its name. */
export const FEED_FORMATS = ["parquet", "csv", "ndjson"] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

/** Takes the next bytes of a file. The bytes are its own: nothing changes them afterwards. */
export type FeedSink = (bytes: Uint8Array) => void;

/** Writes a file of the feed as its rows come, in memory that does not grow with their number. */
export interface FeedWriter {
  readonly write: (rows: readonly FeedRow[]) => void;
  /** Ends the file. Nothing is written after it. */
  readonly end: () => void;
}

const createTextWriter = (header: string, line: (row: FeedRow) => string, sink: FeedSink): FeedWriter => {
  const encoder = new TextEncoder();
  const put = (text: string): void => {
    if (text !== "") sink(encoder.encode(text));
  };
  put(header);
  return { write: (rows) => put(rows.map(line).join("")), end: () => undefined };
};

/**
 * A writer of one of the feed's files. Rows are written in the order in which they come: filings by `compareFilings`,
 * each with the rows that `feedRows` gives.
 */
export const createFeedWriter = (format: FeedFormat, sink: FeedSink): FeedWriter => {
  switch (format) {
    case "parquet":
      return createParquetWriter(sink);
    case "csv":
      return createTextWriter(CSV_HEADER, csvRecord, sink);
    case "ndjson":
      return createTextWriter("", (row) => `${rowLine(row)}\n`, sink);
  }
};
