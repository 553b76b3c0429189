import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import type { Begun, Restart } from "../batch/index.js";
import type { ExitStatus } from "./io.js";

// A worker's limit of memory ends the worker, most of the time: where a filing asks for much at once, V8 ends the whole
// process. So a batch runs in a process of its own, and this one begins another where it ends like that.

/** What the process of a batch is told, as JSON. */
const TOLD = "TANSHIN_BATCH";

/** What it says: a filing is being converted, or is so no more. */
export type Word = { readonly begun: Begun } | { readonly ended: string };

interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Filings that were being converted. */
  readonly inHand: readonly Begun[];
}

/** Is this a process of a batch? Then what it is told. */
export const toldRestart = (): Restart | undefined => {
  const told = process.env[TOLD];
  return told === undefined ? undefined : (JSON.parse(told) as Restart);
};

/** Says something to the process above, where there is one. */
export const say = (word: Word): void => {
  if (toldRestart() && process.connected) process.send?.(word, undefined, undefined, () => undefined);
};

/** The process above is gone, so nobody waits for this one any more. */
export const endWithParent = (): void => {
  process.on("disconnect", () => process.kill(process.pid, "SIGKILL"));
  process.channel?.unref();
};

/** One process of a batch. It is in a group of its own, so that an interrupt reaches it once, by this process. */
const runOnce = (argv: readonly string[], restart: Restart, stdin: string | undefined): Promise<Ended> => {
  const main = fileURLToPath(new URL("./main.js", import.meta.url));
  const child = spawn(process.execPath, [...process.execArgv, main, ...argv], {
    stdio: [stdin === undefined ? "inherit" : "pipe", "inherit", "inherit", "ipc"],
    env: { ...process.env, [TOLD]: JSON.stringify(restart) },
    detached: true,
  });
  child.stdin?.on("error", () => undefined).end(stdin);
  const inHand = new Map<string, Begun>();
  child.on("message", (word: Word) => {
    if ("begun" in word) inHand.set(word.begun.input, word.begun);
    else inHand.delete(word.ended);
  });
  const forward = (signal: NodeJS.Signals): void => void child.kill(signal);
  process.on("SIGINT", forward).on("SIGTERM", forward);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status, signal) => {
      process.off("SIGINT", forward).off("SIGTERM", forward);
      resolve({ status, signal, inHand: [...inHand.values()] });
    });
  });
};

/** Who is to blame: the one filing in hand, or one of several, which then are converted one by one. */
const after = ({ since, alone, fatal }: Restart, inHand: readonly Begun[]): Restart =>
  inHand.length === 1
    ? { since, alone, fatal: [...fatal, ...inHand] }
    : { since, alone: [...alone, ...inHand], fatal };

/** Runs `tanshin batch` with these arguments, and goes on with it where a filing ends its process. */
export const superviseBatch = async (argv: readonly string[]): Promise<ExitStatus> => {
  const stdin = argv.includes("-") ? await text(process.stdin) : undefined;
  let restart: Restart = { since: new Date().toISOString(), alone: [], fatal: [] };
  for (;;) {
    const { status, signal, inHand } = await runOnce(argv, restart, stdin);
    if (signal === "SIGINT" || signal === "SIGTERM") return 130;
    if (signal === null && status !== 134) return (status ?? 1) as ExitStatus;
    if (inHand.length === 0) {
      process.stderr.write(
        "error: The process of the batch was ended from outside. Go on with it by --resume.\n",
      );
      return 1;
    }
    process.stderr.write("A filing has ended the process of the batch, which goes on without it.\n");
    restart = after(restart, inHand);
  }
};
