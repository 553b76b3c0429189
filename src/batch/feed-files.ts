import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { compareFilings, createFeedWriter, type FeedFormat, readPiece } from "../feed/index.js";
import { type FileAside, writeAside } from "../files/write-whole.js";
import type { Entry, FeedPiece } from "./entry.js";
import { FEED } from "./places.js";

/** The pieces of a feed in its order. */
const piecesOf = (entries: Iterable<Entry>): readonly FeedPiece[] =>
  [...entries].flatMap(({ feed }) => feed ?? []).sort((a, b) => compareFilings(a.order, b.order));

/**
 * Puts the feed together from the pieces of its filings, one at a time: each file appears whole, all of them when all
 * are. An interrupt leaves the files of before.
 */
export const writeFeed = async (
  out: string,
  entries: Iterable<Entry>,
  formats: readonly FeedFormat[],
  signal: AbortSignal,
): Promise<void> => {
  const files: FileAside[] = [];
  try {
    const writers = formats.map((format) => {
      const file = writeAside(join(out, FEED, `facts.${format}`));
      files.push(file);
      return createFeedWriter(format, file.sink);
    });
    for (const { path } of piecesOf(entries)) {
      await nextTurn(undefined, { signal });
      const rows = readPiece(readFileSync(join(out, path), "utf8"));
      for (const writer of writers) writer.write(rows);
    }
    for (const writer of writers) writer.end();
    for (const file of files) file.keep();
  } finally {
    for (const file of files) file.drop();
  }
};
