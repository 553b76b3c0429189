import type { Io } from "./io.js";

export interface Progress {
  readonly show: (what: string) => void;
  /** Takes the line away, so that other text can be written. */
  readonly clear: () => void;
}

const BAR = 20;
const CLEAR_LINE = "\r\u001b[K";

/** One line that is drawn over itself, on a terminal and for several files only. */
export const createProgress = (total: number, io: Io): Progress => {
  if (!io.errTerminal || total < 2) return { show: () => {}, clear: () => {} };
  let done = 0;
  return {
    show: (what) => {
      const filled = Math.round((done / total) * BAR);
      const bar = `${"█".repeat(filled)}${"░".repeat(BAR - filled)}`;
      io.err(`${CLEAR_LINE}${bar} ${done + 1}/${total} ${what.slice(-(io.width - BAR - 20))}`);
      done += 1;
    },
    clear: () => io.err(CLEAR_LINE),
  };
};
