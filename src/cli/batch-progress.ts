import type { Tally } from "../batch/index.js";
import type { Io } from "./io.js";

const BAR = 24;
const CLEAR_LINE = "\r\u001b[K";

/** Often enough to look alive; more often costs more than it shows. */
const REDRAW_MS = 100;

/** `41/s`, or with a digit more where there are few. */
export const rateText = (rate: number): string => `${rate >= 10 ? Math.round(rate) : rate.toFixed(1)}/s`;

const two = (count: number): string => String(count).padStart(2, "0");

/** `0:07`, `12:30`, `1:02:03`. */
export const clock = (seconds: number): string => {
  const whole = Math.max(0, Math.ceil(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
};

/** `███░░ 120/300 · 2 failed · 41/s · 0:05 left`; what an earlier run has done tells nothing of the time. */
export const progressLine = ({ total, done, kept, failed }: Tally, seconds: number): string => {
  const filled = total === 0 ? BAR : Math.round((done / total) * BAR);
  const rate = seconds > 0 ? (done - kept) / seconds : 0;
  const parts = [
    `${"█".repeat(filled)}${"░".repeat(BAR - filled)} ${done}/${total}`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(rate > 0 ? [rateText(rate), `${clock((total - done) / rate)} left`] : []),
  ];
  return parts.join(" · ");
};

export interface BatchProgress {
  readonly show: (tally: Tally) => void;
  readonly clear: () => void;
}

/** One line that is drawn over itself, on a terminal only. */
export const createBatchProgress = (io: Io): BatchProgress => {
  if (!io.errTerminal) return { show: () => undefined, clear: () => undefined };
  const started = Date.now();
  let drawn = 0;
  return {
    show: (tally) => {
      const now = Date.now();
      if (now - drawn < REDRAW_MS && tally.done < tally.total) return;
      drawn = now;
      io.err(`${CLEAR_LINE}${progressLine(tally, (now - started) / 1000).slice(0, io.width - 1)}`);
    },
    clear: () => io.err(CLEAR_LINE),
  };
};
