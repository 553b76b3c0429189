import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";
import type { Io } from "../../src/cli/io.js";
import { run } from "../../src/cli/program.js";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
export const SAMPLE = join(ROOT, "samples", "iij-2q-fy2002.txt");
export const STEM = "iij-2q-fy2002";

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process, with its streams captured. */
export const tanshin = async (argv: readonly string[], over: Partial<Io> = {}): Promise<Ran> => {
  const [out, err]: [string[], string[]] = [[], []];
  const status = await run(argv, {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    outColor: false,
    errColor: false,
    outTerminal: false,
    errTerminal: false,
    width: 120,
    signal: new AbortController().signal,
    debug: false,
    ...over,
  });
  return { status, out: out.join(""), err: err.join("") };
};

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder of its own for a test, gone when the file's tests are done. */
export const temporary = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "tanshin-test-"));
  folders.push(folder);
  return folder;
};

/** Every entry of a folder, hidden ones too, sorted. */
export const entries = (folder: string): readonly string[] => readdirSync(folder).sort();

export const OUTPUTS = [
  `${STEM}.facts.json`,
  `${STEM}.html`,
  `${STEM}.json`,
  `${STEM}.run.json`,
  `${STEM}.xbrl`,
];
