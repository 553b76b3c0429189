import { createHash } from "node:crypto";
import { Option } from "commander";
import { type Collector, createCollector, isError } from "../diagnostics/index.js";
import { readInput } from "../files/read-input.js";
import { decodeText } from "../formats/markup/decode.js";
import type { Correction } from "../model/index.js";
import { MAX_RELEASE_BYTES } from "../release/index.js";
import type { Io } from "./io.js";
import { printDiagnostics } from "./print-diagnostics.js";
import { readSuggestions, type SuggestionList } from "./read-suggestions.js";
import { usageError } from "./usage-error.js";

export const acceptOption = (): Option =>
  new Option(
    "--accept-suggestions <file>",
    "read what a person has listed in this file in place of what is printed; “tanshin audit --help” says more",
  );

/** A list that was made for another text points at other numbers, even where some of them are the same. */
const checkRelease = ({ madeFor }: SuggestionList, release: string, collector: Collector): void => {
  // A release that cannot be read is told when it is converted.
  const bytes = madeFor && readInput(release, MAX_RELEASE_BYTES, createCollector());
  if (!bytes) return;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  if (sha256 === madeFor.sha256) return;
  collector.error(
    "suggestion-not-applicable",
    `The list was made for another text than ${release}, whose SHA-256 is ${sha256}.`,
    { place: madeFor.place, hint: "Audit this release, and make the list from what that says." },
  );
};

/**
 * The corrections of the list that was asked for, none where none was. Undefined, with its faults printed, where the
 * list cannot be applied; a usage error where it is given for several releases, since a place belongs to one.
 */
export const loadSuggestions = (
  list: string | undefined,
  releases: readonly string[],
  io: Io,
): readonly Correction[] | undefined => {
  if (list === undefined) return [];
  const [release = "", ...others] = releases;
  if (others.length > 0)
    throw usageError(
      `--accept-suggestions is for one release, since a list names places of one text: convert ${releases.length} releases in as many runs.`,
    );
  const collector = createCollector();
  const bytes = readInput(list, MAX_RELEASE_BYTES, collector);
  const text = bytes && decodeText(bytes, list, collector);
  const read = text === undefined ? undefined : readSuggestions(text, list, collector);
  if (read) checkRelease(read, release, collector);
  printDiagnostics(collector.diagnostics, () => text?.split(/\r?\n/), io);
  return collector.diagnostics.some(isError) ? undefined : read?.corrections;
};
