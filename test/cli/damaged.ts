import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { editLine } from "../support/grid.js";
import { SAMPLE, temporary } from "./harness.js";

/** A copy of the sample with texts of some lines replaced; throws where one is not there. Its path. */
export const damaged = (...edits: readonly (readonly [line: number, from: string, to: string])[]): string => {
  const file = join(temporary(), "damaged.txt");
  const text = edits.reduce(
    (all, [line, from, to]) => editLine(all, line, (before) => before.replace(from, to)),
    readFileSync(SAMPLE, "utf8"),
  );
  writeFileSync(file, text);
  return file;
};

/** A file of its own with this text. Its path. */
export const written = (name: string, text: string): string => {
  const file = join(temporary(), name);
  writeFileSync(file, text);
  return file;
};
