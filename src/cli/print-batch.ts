import { join } from "node:path";
import pc from "picocolors";
import type { BatchEnd, Listed, Tally } from "../batch/index.js";
import { harmless } from "../diagnostics/display.js";
import type { FeedFormat } from "../feed/index.js";
import { clock, rateText } from "./batch-progress.js";
import type { Io } from "./io.js";
import { shown } from "./taxonomies.js";

/** A batch that came to its end, with how long it took. */
export interface BatchRun {
  readonly tally: Tally;
  readonly end: BatchEnd;
  readonly out: string;
  readonly feed: readonly FeedFormat[];
  /** Is there an index of pages? */
  readonly index: boolean;
  readonly seconds: number;
}

/** Most lines that a list of the summary has; the manifest has all. */
const MOST_LINES = 20;

const number = (count: number): string => count.toLocaleString("en-US");

const feedFiles = ({ out, feed, end }: BatchRun): readonly string[] =>
  end.kind === "done" ? feed.map((format) => join(out, "feed", `facts.${format}`)) : [];

const indexFiles = ({ out, index, end }: BatchRun): readonly string[] =>
  end.kind === "done" && index ? [join(out, "index.html")] : [];

const headline = ({ tally: { total, done, kept, valid, errors, failed } }: BatchRun, io: Io): string => {
  const { bold, green, yellow, red } = pc.createColors(io.outColor);
  const parts = [
    green(`${number(valid)} valid`),
    ...(errors > 0 ? [yellow(`${number(errors)} with errors`)] : []),
    ...(failed > 0 ? [red(`${number(failed)} failed`)] : []),
    ...(kept > 0 ? [`${number(kept)} kept from an earlier run`] : []),
  ];
  const count = done === total ? number(total) : `${number(done)} of ${number(total)}`;
  return `${bold(`${count} filing${total === 1 ? "" : "s"}`)}: ${parts.join(", ")}`;
};

/** A list with its name before the first line. */
const block = (name: string, lines: readonly string[]): readonly string[] => {
  const rest = lines.length - MOST_LINES;
  const few = [...lines.slice(0, MOST_LINES), ...(rest > 0 ? [`… and ${number(rest)} more`] : [])];
  return few.map((line, index) => `  ${(index === 0 ? name : "").padEnd(11)} ${line}`);
};

const slowLine = ({ ms, input }: Listed): string => `${number(ms).padStart(6)} ms  ${harmless(shown(input))}`;

const failedLine = ({ input, reason = "" }: Listed): string => harmless(`${shown(input)}: ${reason}`);

const codeLines = ({ codes }: Tally): readonly string[] =>
  [...codes]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([code, times]) => `${number(times).padStart(6)}  ${code}`);

const timeLine = ({ tally: { done, kept }, seconds }: BatchRun): string =>
  `${clock(seconds)}${done > kept ? `, ${rateText((done - kept) / seconds)}` : ""}`;

/** Writes the summary of a batch for people. */
export const printBatch = (run: BatchRun, io: Io): void => {
  const { tally, out } = run;
  const lines = [
    headline(run, io),
    ...block("time", [timeLine(run)]),
    ...block("slowest", tally.slowest.map(slowLine)),
    ...block("diagnostics", codeLines(tally)),
    ...block("failed", tally.failures.map(failedLine)),
    ...block("written", [out, ...indexFiles(run), ...feedFiles(run)].map(shown)),
  ];
  io.out(`${lines.join("\n")}\n`);
};

/** The same for machines. */
export const batchJson = (run: BatchRun): string => {
  const { end, out, seconds, tally } = run;
  const { codes, ...counts } = tally;
  const object = {
    status: end.kind,
    ...("reason" in end && { reason: end.reason }),
    out,
    seconds: Number(seconds.toFixed(3)),
    ...counts,
    codes: Object.fromEntries([...codes].sort(([a], [b]) => (a < b ? -1 : 1))),
    index: indexFiles(run),
    feed: feedFiles(run),
  };
  return `${JSON.stringify(object, null, 2)}\n`;
};
