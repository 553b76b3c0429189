import { readFileSync } from "node:fs";
import { createFeedWriter, type FeedFormat, type FeedRow, feedRows } from "../../src/feed/index.js";
import { convert } from "../support/convert.js";
import { sampleText } from "../support/sample.js";

/** The rows of a release that converts. Throws where it does not. */
export const rowsOf = (text: string, filing: string): readonly FeedRow[] => {
  const { report, taxonomy, audit } = convert(text, { file: `${filing}.txt` });
  if (!report || !taxonomy) throw new Error(`${filing} does not convert`);
  return feedRows(report, taxonomy, { filing, audit });
};

let sample: readonly FeedRow[] | undefined;
let second: readonly FeedRow[] | undefined;

export const sampleRows = (): readonly FeedRow[] => {
  sample ??= rowsOf(sampleText(), "iij-2q-fy2002");
  return sample;
};

export const secondRows = (): readonly FeedRow[] => {
  const file = new URL("../../samples/kazehara-3q-fy2025.txt", import.meta.url);
  second ??= rowsOf(readFileSync(file, "utf8"), "kazehara-3q-fy2025");
  return second;
};

/** The one row that has these columns. Throws where there is none, or several. */
export const rowWith = (rows: readonly FeedRow[], wanted: Partial<FeedRow>): FeedRow => {
  const found = rows.filter((row) =>
    (Object.keys(wanted) as (keyof FeedRow)[]).every(
      (name) => JSON.stringify(row[name]) === JSON.stringify(wanted[name]),
    ),
  );
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} rows with ${JSON.stringify(wanted)}`);
  return found[0];
};

/** The bytes of a file of the feed, and in how many pieces they came. */
export const written = (
  format: FeedFormat,
  filings: readonly (readonly FeedRow[])[],
): { readonly bytes: Uint8Array; readonly pieces: number } => {
  const pieces: Uint8Array[] = [];
  const writer = createFeedWriter(format, (bytes) => pieces.push(bytes));
  for (const rows of filings) writer.write(rows);
  writer.end();
  return { bytes: new Uint8Array(Buffer.concat(pieces)), pieces: pieces.length };
};
