import { basename, join, resolve } from "node:path";
import { type Conversion, stemOf } from "../convert.js";
import type { Diagnostic } from "../diagnostics/index.js";
import { systemReason } from "../files/read-input.js";
import { replaceFolder } from "../files/replace-folder.js";
import { unreadConversion } from "./conversion.js";
import { usageError } from "./usage-error.js";

/** A name that is only dots, or begins with one, gives a hidden folder, or one outside of the folder for outputs. */
const checkStem = (file: string): void => {
  const stem = stemOf(file);
  if (!stem.startsWith(".") || /^\.\.?$/.test(basename(file))) return;
  throw usageError(
    `“${file}” would be written to a folder called “${stem}”: a name that begins with a dot is hidden, or no folder of its own. Rename the release, for example to “release.txt”.`,
  );
};

/** Two releases whose outputs would have one name cannot be converted in one run: a usage error names both. */
export const checkStems = (files: readonly string[]): void => {
  const seen = new Map<string, string>();
  for (const file of files) {
    checkStem(file);
    // Some file systems take names for the same that differ in case or in how an accent is written.
    const stem = stemOf(file).normalize("NFC").toLowerCase();
    const other = seen.get(stem);
    if (other !== undefined) {
      const what =
        resolve(other) === resolve(file)
          ? `“${file}” is given twice.`
          : `“${other}” and “${file}” would both be written to the folder “${stemOf(file)}”. Convert them into two folders.`;
      throw usageError(what);
    }
    seen.set(stem, file);
  }
};

/**
 * Writes the outputs of a conversion as the folder `out/stem`, whole or not at all. Where that cannot be done the
 * result is a failed conversion that says why, and what stood there stays.
 */
export const writeOutputs = (conversion: Conversion, out: string, stem: string, file: string): Conversion => {
  // No release, no report: a mistyped path must not take away the reports of an earlier run.
  if (conversion.diagnostics.some(({ code }) => code === "tanshin:file-not-readable")) return conversion;
  try {
    replaceFolder(out, stem, `${stem}.run.json`, conversion.outputs);
    return conversion;
  } catch (error) {
    const finding: Diagnostic = {
      code: "tanshin:output-not-writable",
      severity: "error",
      message: `The outputs cannot be written to ${join(out, stem)}: ${systemReason(error)}.`,
      hint: "Name another folder with --out, or make room there. What stood there has not been changed.",
    };
    return unreadConversion(file, [...conversion.diagnostics, finding]);
  }
};
