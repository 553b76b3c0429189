import { FEED_COLUMNS, type FeedRow } from "./columns.js";

const MEMBERS = FEED_COLUMNS.map(({ name }) => [name, `${JSON.stringify(name)}:`] as const);

/** A row as one line of NDJSON, without its end: every column in order, null where the fact has nothing. */
export const rowLine = (row: FeedRow): string =>
  `{${MEMBERS.map(([name, start]) => `${start}${JSON.stringify(row[name])}`).join(",")}}`;

/** The rows of one filing as NDJSON: what a batch keeps of it until the feed is put together. */
export const pieceOf = (rows: readonly FeedRow[]): string => rows.map((row) => `${rowLine(row)}\n`).join("");

/** The rows of a piece, as they were. Throws where the text is no piece. */
export const readPiece = (text: string): readonly FeedRow[] =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as FeedRow);

/** What orders a feed's filings; each row of a filing has it. */
export type FilingKey = Pick<FeedRow, "entity_scheme" | "entity" | "reporting_end" | "filing">;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The order of filings in a feed: by entity, by the quarter reported on (filings that tell none first), by their id.
 * Texts compare by code units, so the order is the same everywhere.
 */
export const compareFilings = (a: FilingKey, b: FilingKey): number =>
  byText(a.entity_scheme, b.entity_scheme) ||
  byText(a.entity, b.entity) ||
  byText(a.reporting_end ?? "", b.reporting_end ?? "") ||
  byText(a.filing, b.filing);
