import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
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
  readonly judge: (files: readonly Judged[]) => ReadonlyMap<string, Verdict>;
  /** What Arelle has put into its cache: anything would be a sign that it fetched from the network. */
  readonly fetched: () => readonly string[];
}

/** Arelle in the virtual environment of `python`, with an empty cache in `work`. */
export const createJudge = (python: string, script: string, work: string): Judge => {
  const cache = join(work, "cache");
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  return {
    judge: (files) => {
      const { status, stdout, stderr } = spawnSync(python, [script], {
        input: JSON.stringify({ cache, files }),
        encoding: "utf8",
        maxBuffer: 256 * 1024 * 1024,
      });
      if (status !== 0) throw new Error(`Arelle did not run to its end.\n${stderr}`);
      const verdicts = stdout
        .split("\n")
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
