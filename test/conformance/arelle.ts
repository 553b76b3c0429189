import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";

export interface LogEntry {
  readonly level: string;
  readonly code: string;
  readonly message: string;
}

/** What Arelle says about one file. */
export interface Verdict {
  readonly file: string;
  readonly loaded: boolean;
  readonly log: readonly LogEntry[];
  /** Presentation trees by role, where they were asked for: concept and label of each line, from the top. */
  readonly trees?: Readonly<Record<string, readonly (readonly [concept: string, label: string])[]>>;
}

export interface Judged {
  /** A path or a canonical address. */
  readonly file: string;
  /** Taxonomy packages that it needs. Arelle warns of two that hold the same files, so no more than that. */
  readonly packages: readonly string[];
  /** Where to write the facts that Arelle extracts, as xBRL-JSON. */
  readonly save?: string;
  /** Whether to tell the presentation trees. */
  readonly trees?: boolean;
  /** How the figures lost their digits; absent: they were rounded. */
  readonly calculation?: "truncation";
}

export interface Judge {
  readonly judge: (files: readonly Judged[]) => Promise<ReadonlyMap<string, Verdict>>;
  /** What Arelle has put into its cache: anything would be a sign that it fetched from the network. */
  readonly fetched: () => readonly string[];
}

/** What a process prints when it is given this on its standard input; it throws where that does not end well. */
const printed = (command: string, args: readonly string[], input: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args);
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.on("error", reject);
    child.on("close", (status) => {
      if (status === 0) resolve(Buffer.concat(out).toString("utf8"));
      else reject(new Error(`Arelle did not run to its end.\n${Buffer.concat(err).toString("utf8")}`));
    });
    child.stdin.end(input);
  });

/** Fewer files than this are not worth another process, which takes seconds to start. */
const FILES_FOR_A_PROCESS = 8;

/** Every other file of a list, and the rest: as many shares as there are processes to judge them. */
const shares = (files: readonly Judged[], processes: number): readonly (readonly Judged[])[] => {
  const count = Math.max(1, Math.min(processes, Math.floor(files.length / FILES_FOR_A_PROCESS)));
  return Array.from({ length: count }, (_, share) => files.filter((__, index) => index % count === share));
};

/** Arelle in the virtual environment of `python`, with an empty cache in `work`, and a process a core. */
export const createJudge = (
  python: string,
  script: string,
  work: string,
  processes = availableParallelism(),
): Judge => {
  const cache = join(work, "cache");
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  return {
    judge: async (files) => {
      const outputs = await Promise.all(
        shares(files, processes).map((share) =>
          printed(python, [script], JSON.stringify({ cache, files: share })),
        ),
      );
      const verdicts = outputs
        .flatMap((output) => output.split("\n"))
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Verdict);
      return new Map(verdicts.map((verdict) => [verdict.file, verdict]));
    },
    fetched: () => readdirSync(cache, { recursive: true }).map(String),
  };
};

/** The exit status of a processor proves nothing; its log does. */
const OBJECTIONS = ["CRITICAL", "ERROR", "INCONSISTENCY", "WARNING"];

export const objections = (verdict: Verdict | undefined): readonly LogEntry[] => {
  if (!verdict)
    return [{ level: "CRITICAL", code: "no-verdict", message: "Arelle says nothing about the file." }];
  const found = verdict.log.filter(({ level }) => OBJECTIONS.some((word) => level.startsWith(word)));
  if (verdict.loaded || found.length > 0) return found;
  return [{ level: "CRITICAL", code: "not-loaded", message: "The file was not loaded." }];
};
