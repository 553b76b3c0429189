import {
  type Collector,
  createCollector,
  isError,
  type JsonDocument,
  type JsonNode,
  jsonMember,
  jsonNumber,
  jsonString,
  type Place,
  parseJson,
} from "../diagnostics/index.js";
import type { Correction } from "../model/index.js";
import { validateJson } from "../validation/index.js";

/** What a person has listed to be read in place of printed texts. */
export interface SuggestionList {
  readonly corrections: readonly Correction[];
  /** Digest of the release that the list was made for, where the list says it, and where it does. */
  readonly madeFor?: { readonly sha256: string; readonly place: Place };
}

/** Stands between the texts of a suspect with several places, as the audit prints them. */
const BETWEEN = " | ";

const items = (node: JsonNode | undefined): readonly JsonNode[] => (node?.kind === "array" ? node.items : []);
const number = (node: JsonNode, name: string): number => jsonNumber(jsonMember(node, name)) ?? 0;
const text = (node: JsonNode, name: string): string => jsonString(jsonMember(node, name)) ?? "";

const correctionOf = (node: JsonNode): Correction => ({
  line: number(node, "line"),
  column: number(node, "column"),
  printed: text(node, "printed"),
  corrected: text(node, "corrected"),
});

/** Raises what is wrong with a suspect of the list, at its printed text; `others` belong to the same fault. */
type Fault = (suspect: JsonNode, message: string, hint: string, others?: readonly JsonNode[]) => void;

const faultIn = ({ place }: JsonDocument, collector: Collector): Fault => {
  const placeOf = (suspect: JsonNode): Place => {
    const { offset } = jsonMember(suspect, "printed") ?? suspect;
    return place(offset, JSON.stringify(text(suspect, "printed")).length);
  };
  return (suspect, message, hint, others = []) =>
    collector.error("suggestion-not-applicable", message, {
      place: placeOf(suspect),
      ...(others.length > 0 && {
        related: others.map((other) => ({ place: placeOf(other), message: "of the same error" })),
      }),
      hint,
    });
};

/** What is to be read in place of a suspect: what the list says, or its only candidate. */
const chosenValue = (suspect: JsonNode, fault: Fault): string | undefined => {
  const candidates = items(jsonMember(suspect, "candidates")).flatMap((node) => jsonString(node) ?? []);
  const said = jsonString(jsonMember(suspect, "correction"));
  const [only, ...others] = candidates;
  if (said !== undefined || (only !== undefined && others.length === 0)) return said ?? only;
  const printed = `“${text(suspect, "printed")}”`;
  if (only === undefined)
    fault(
      suspect,
      `The list does not say what to read in place of ${printed}.`,
      'Write it as "correction", or take the suspect out of the list.',
    );
  else
    fault(
      suspect,
      `The list leaves open which of ${candidates.join(", ")} to read in place of ${printed}.`,
      'Choose one: leave it alone in "candidates", or write it as "correction".',
    );
  return undefined;
};

const suspectCorrections = (suspect: JsonNode, fault: Fault): readonly Correction[] => {
  const places = items(jsonMember(suspect, "places"));
  const value = chosenValue(suspect, fault);
  if (value === undefined) return [];
  const several = places.length > 1;
  const split = (all: string): readonly string[] => (several ? all.split(BETWEEN) : [all]);
  const [printed, corrected] = [split(text(suspect, "printed")), split(value)];
  if (printed.length !== places.length || corrected.length !== places.length) {
    fault(
      suspect,
      `The suspect has ${places.length} places, but ${printed.length} printed texts and ${corrected.length} to read in their place.`,
      `Write one for each place, with “${BETWEEN}” between them.`,
    );
    return [];
  }
  return places.map((place, index) => ({
    line: number(place, "line"),
    column: number(place, "column"),
    printed: printed[index] ?? "",
    corrected: corrected[index] ?? "",
  }));
};

/** Suspects of one error are alternatives: if one is wrong, the others are right. */
const reportAlternatives = (suspects: readonly JsonNode[], fault: Fault): void => {
  const errors = new Map<number, JsonNode[]>();
  for (const suspect of suspects) {
    const error = jsonNumber(jsonMember(suspect, "error"));
    if (error !== undefined) errors.set(error, [...(errors.get(error) ?? []), suspect]);
  }
  for (const [first, ...others] of errors.values())
    if (first && others.length > 0)
      fault(
        first,
        `The list has ${others.length + 1} suspects of one error, of which one is wrong and the others are right.`,
        "Leave in the list the one that the published release shows to be wrong.",
        others,
      );
};

/**
 * Reads a list of suggestions that a person accepts (`schemas/suggestions.schema.json`): an array of corrections, or
 * what `tanshin audit --json` prints with the suspects that are accepted. Undefined, with an error for each fault at
 * its place in the list, where it has any: no list is applied in part.
 */
export const readSuggestions = (
  list: string,
  file: string,
  collector: Collector,
): SuggestionList | undefined => {
  const before = collector.diagnostics.length;
  validateJson(list, "suggestions", collector, file);
  const document = parseJson(list, file, createCollector());
  if (!document || collector.diagnostics.slice(before).some(isError)) return undefined;
  const { root } = document;
  if (root.kind === "array") return { corrections: root.items.map(correctionOf) };
  const fault = faultIn(document, collector);
  const suspects = items(jsonMember(root, "suspects"));
  reportAlternatives(suspects, fault);
  const corrections = suspects.flatMap((suspect) => suspectCorrections(suspect, fault));
  if (collector.diagnostics.slice(before).some(isError)) return undefined;
  const sha256 = jsonMember(root, "sha256");
  if (!sha256) return { corrections };
  return { corrections, madeFor: { sha256: text(root, "sha256"), place: document.place(sha256.offset) } };
};
