import { FEED_COLUMNS, type FeedRow } from "./columns.js";

/** RFC 4180 §2: fields with commas, quotes or line breaks are quoted, quotes in them doubled. */
const NEEDS_QUOTES = /[",\r\n]/;

/**
 * A field. Null is empty; an empty text is `""`, which PostgreSQL tells apart from null. A text of `\.` alone is quoted,
 * since older versions of PostgreSQL take it for the end of the data.
 */
const field = (text: string): string =>
  text === "" || text === "\\." || NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

const cell = (value: FeedRow[keyof FeedRow]): string => {
  if (value === null) return "";
  if (typeof value === "string") return field(value);
  return typeof value === "object" ? field(JSON.stringify(value)) : String(value);
};

/** Names of the columns: the first record. */
export const CSV_HEADER = `${FEED_COLUMNS.map(({ name }) => name).join(",")}\r\n`;

export const csvRecord = (row: FeedRow): string =>
  `${FEED_COLUMNS.map(({ name }) => cell(row[name])).join(",")}\r\n`;
