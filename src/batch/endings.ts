import type { FeedFormat } from "../feed/index.js";
import type { Entry } from "./entry.js";
import { writeFeed } from "./feed-files.js";

/** A batch that is done: what stands in its folder. */
export interface Ended {
  readonly out: string;
  /** One a filing, ordered by name, those of earlier runs among them. */
  readonly entries: readonly Entry[];
  readonly feed: readonly FeedFormat[];
  readonly signal: AbortSignal;
}

/** Writes something about the whole batch, whole or not at all. */
export type Ending = (ended: Ended) => void | Promise<void>;

const feedFiles: Ending = ({ out, entries, feed, signal }) =>
  feed.length > 0 ? writeFeed(out, entries, feed, signal) : undefined;

/** What is written when every filing is done, in this order. */
export const ENDINGS: readonly Ending[] = [feedFiles];
