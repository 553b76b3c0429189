import { join } from "node:path";

/** Where things stand in the folder of a batch. Names that begin with a dot are not outputs. */
export const MANIFEST = "manifest.jsonl";
export const LOCK = ".lock";
export const FAILED = "failed";
export const INDEX = "index.html";
export const FEED = "feed";
export const PIECES = "feed/pieces";

/** Names that no filing's folder has, since something else stands there. */
export const RESERVED: readonly string[] = [FAILED, FEED, MANIFEST, INDEX];

/** Paths within the folder of a batch, parted by "/". */
export const failedRecord = (filing: string): string => `${FAILED}/${filing}.run.json`;
export const feedPiece = (filing: string): string => `${PIECES}/${filing}.ndjson`;

/** Folders in which files are written aside. */
export const writtenFolders = (out: string): readonly string[] => [
  out,
  join(out, FAILED),
  join(out, FEED),
  join(out, PIECES),
];
