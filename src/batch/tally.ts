import type { Entry } from "./entry.js";

/** A filing in a list of the summary. */
export type Listed = Pick<Entry, "filing" | "input" | "ms"> & { readonly reason?: string };

/** What a batch comes to, counted as its filings end. */
export interface Tally {
  readonly total: number;
  /** Filings that are done, those of an earlier run among them. */
  done: number;
  /** Done by an earlier run. */
  kept: number;
  valid: number;
  errors: number;
  failed: number;
  /** Diagnostics by code, over all filings. */
  readonly codes: Map<string, number>;
  /** Longest first. */
  slowest: readonly Listed[];
  /** In the order in which they failed. */
  readonly failures: Listed[];
}

const SLOWEST = 5;

export const newTally = (total: number): Tally => ({
  total,
  done: 0,
  kept: 0,
  valid: 0,
  errors: 0,
  failed: 0,
  codes: new Map(),
  slowest: [],
  failures: [],
});

/** Counts one more filing. */
export const count = (tally: Tally, entry: Entry, kept: boolean): void => {
  const { filing, input, ms, reason, status } = entry;
  tally.done += 1;
  tally[status] += 1;
  for (const [code, times] of Object.entries(entry.codes))
    tally.codes.set(code, (tally.codes.get(code) ?? 0) + times);
  const listed = { filing, input, ms, ...(reason !== undefined && { reason }) };
  if (kept) tally.kept += 1;
  else tally.slowest = [...tally.slowest, listed].sort((a, b) => b.ms - a.ms).slice(0, SLOWEST);
  if (status === "failed") tally.failures.push(listed);
};
