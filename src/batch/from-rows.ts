import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { compareFilings, createFeedWriter, type FeedFormat, type FeedRow, readPiece } from "../feed/index.js";
import { writeAside } from "../files/write-whole.js";
import { createIndex, indexEntryOf } from "../page-file/index.js";
import type { Entry } from "./entry.js";
import { FEED, INDEX } from "./places.js";

/** A file that is made of the rows of all filings, in the feed's order; it appears when it is kept, whole. */
interface FileOfRows {
  readonly add: (entry: Entry, rows: readonly FeedRow[]) => void;
  /** Nothing more comes: the file is written to its end. */
  readonly end: () => void;
  readonly keep: () => void;
  readonly drop: () => void;
}

const feedFile =
  (format: FeedFormat) =>
  (out: string): FileOfRows => {
    const { sink, keep, drop } = writeAside(join(out, FEED, `facts.${format}`));
    const writer = createFeedWriter(format, sink);
    return { add: (_, rows) => writer.write(rows), end: () => writer.end(), keep, drop };
  };

const indexFile = (out: string): FileOfRows => {
  const { sink, keep, drop } = writeAside(join(out, INDEX));
  const index = createIndex();
  return {
    add: (entry, rows) => index.add(indexEntryOf(entry, rows)),
    end: () => sink(new TextEncoder().encode(index.write())),
    keep,
    drop,
  };
};

/** What a batch writes when its filings are done: the files of its feed, and its index where filings have pages. */
export interface Wanted {
  readonly feed: readonly FeedFormat[];
  readonly index: boolean;
}

/** Filings that have rows in the order of the feed, then those that have none. */
const inOrder = (entries: readonly Entry[]): readonly Entry[] => {
  const withRows = entries.flatMap((entry) => (entry.feed ? [{ entry, order: entry.feed.order }] : []));
  const ordered = withRows.sort((a, b) => compareFilings(a.order, b.order)).map(({ entry }) => entry);
  return [...ordered, ...entries.filter(({ feed }) => feed === undefined)];
};

/**
 * Puts together what is made of the rows of all filings, one filing at a time: each file appears whole, all of them when
 * all are. An interrupt leaves the files of before.
 */
export const writeFromRows = async (
  out: string,
  entries: readonly Entry[],
  { feed, index }: Wanted,
  signal: AbortSignal,
): Promise<void> => {
  const files: FileOfRows[] = [];
  try {
    for (const open of [...feed.map(feedFile), ...(index ? [indexFile] : [])]) files.push(open(out));
    if (files.length === 0) return;
    for (const entry of inOrder(entries)) {
      await nextTurn(undefined, { signal });
      const rows = entry.feed ? readPiece(readFileSync(join(out, entry.feed.path), "utf8")) : [];
      for (const file of files) file.add(entry, rows);
    }
    for (const file of files) file.end();
    for (const file of files) file.keep();
  } finally {
    for (const file of files) file.drop();
  }
};
