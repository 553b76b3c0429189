import { readFileSync } from "node:fs";

const PATH = new URL("../../samples/iij-2q-fy2002.txt", import.meta.url);

/** Name under which tests convert the sample. */
export const SAMPLE_FILE = "iij-2q-fy2002.txt";

export const sampleBytes = (): Uint8Array => new Uint8Array(readFileSync(PATH));
export const sampleText = (): string => readFileSync(PATH, "utf8");
