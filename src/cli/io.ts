/** What a command may touch of the world around it: tests give it captured streams. */
export interface Io {
  /** Results. */
  readonly out: (text: string) => void;
  /** Diagnostics and progress. */
  readonly err: (text: string) => void;
  readonly outColor: boolean;
  readonly errColor: boolean;
  /** True where standard output is a terminal, so that more than plain characters may be drawn. */
  readonly outTerminal: boolean;
  /** True where standard error is a terminal, so that progress may be drawn over itself. */
  readonly errTerminal: boolean;
  /** Terminal cells of a line. */
  readonly width: number;
  /** Aborted when the user interrupts. */
  readonly signal: AbortSignal;
  /** Stack traces for developers. */
  readonly debug: boolean;
}

/** What a command ends with: 0 done, 1 a filing failed or has errors, 2 wrong usage, 130 interrupted. */
export type ExitStatus = 0 | 1 | 2 | 130;

interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/**
 * Colour only on a terminal, unless the environment says otherwise: `NO_COLOR` (any text) forbids it,
 * `FORCE_COLOR` (not 0) asks for it. `NO_COLOR` wins.
 */
export const wantsColor = (stream: Stream, env: NodeJS.ProcessEnv): boolean => {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== "") return env.FORCE_COLOR !== "0";
  return stream.isTTY === true && env.TERM !== "dumb";
};

/** Readable, not endless, lines on wide terminals; the width of a page where there is no terminal. */
export const lineWidth = (stream: Stream): number => Math.min(Math.max(stream.columns ?? 120, 60), 160);

/** The streams and the environment of this process. */
export const processIo = (signal: AbortSignal): Io => ({
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  outColor: wantsColor(process.stdout, process.env),
  errColor: wantsColor(process.stderr, process.env),
  outTerminal: process.stdout.isTTY === true && process.env.TERM !== "dumb",
  errTerminal: process.stderr.isTTY === true,
  width: lineWidth(process.stdout.isTTY ? process.stdout : process.stderr),
  signal,
  debug: process.env.TANSHIN_DEBUG === "1",
});
