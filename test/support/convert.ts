import { vi } from "vitest";
import { type Conversion, convertRelease, type Format } from "../../src/convert.js";
import type { Diagnostic } from "../../src/diagnostics/index.js";
import { placeKey } from "./grid.js";
import { SAMPLE_FILE } from "./sample.js";
import { taxonomies } from "./taxonomies.js";

export type { Conversion };

/** The first conversion of a process loads taxonomies and schema validators: seconds on a machine under load. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** `STEM.facts.json` as far as the tests read it; the contract is schemas/fact-model.schema.json. */
export interface FactModel {
  readonly contexts: Readonly<Record<string, ModelContext>>;
  readonly units: Readonly<Record<string, { measure: string; divisor?: string; scale: number }>>;
  readonly concepts: Readonly<Record<string, { label: string; type: string; periodType: string }>>;
  readonly facts: readonly ModelFact[];
}

export type ModelPeriod = { readonly instant: string } | { readonly start: string; readonly end: string };

export interface ModelContext {
  readonly period: ModelPeriod;
  readonly dimensions: Readonly<Record<string, string>>;
}

export interface ModelFact {
  readonly id: string;
  readonly concept: string;
  readonly context: string;
  readonly unit?: string;
  readonly value: string | null;
  readonly decimals?: number | "INF";
  readonly convenienceTranslation?: boolean;
  readonly occurrences: readonly ModelOccurrence[];
}

export interface ModelOccurrence {
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly value: string;
  readonly decimals?: number | "INF";
  readonly negated?: boolean;
  readonly conflict?: boolean;
  readonly table?: string;
  readonly row?: string;
  readonly tableColumn?: number;
}

export interface ConvertOptions {
  readonly strict?: boolean;
  readonly file?: string;
  /** Default: XML and JSON, without the page, which few tests look at. */
  readonly formats?: readonly Format[];
}

/** Converts text (as UTF-8) or bytes with the taxonomies of the repository. */
export const convert = (input: string | Uint8Array, options: ConvertOptions = {}): Conversion =>
  convertRelease(typeof input === "string" ? new TextEncoder().encode(input) : input, {
    file: options.file ?? SAMPLE_FILE,
    taxonomies: taxonomies(),
    formats: options.formats ?? ["xml", "json"],
    ...(options.strict !== undefined && { strict: options.strict }),
  });

/** The content of one output by its name, as text; undefined where it was not made. */
export const output = (conversion: Conversion, name: string): string | undefined => {
  const content = conversion.outputs.find((candidate) => candidate.name === name)?.content;
  return content === undefined || typeof content === "string" ? content : new TextDecoder().decode(content);
};

/** The fact model that was written. Throws with the diagnostics where none was. */
export const factModel = (conversion: Conversion): FactModel => {
  const text = output(conversion, "facts");
  if (text === undefined)
    throw new Error(`no fact model:\n${JSON.stringify(conversion.diagnostics, null, 2)}`);
  return JSON.parse(text) as FactModel;
};

export interface TableOccurrence {
  readonly fact: ModelFact;
  readonly occurrence: ModelOccurrence;
}

/** Every occurrence that stands in a table, with its fact. Occurrences in sentences have no table. */
export const tableOccurrences = (model: FactModel): readonly TableOccurrence[] =>
  model.facts.flatMap((fact) =>
    fact.occurrences
      .filter((occurrence) => occurrence.table !== undefined)
      .map((occurrence) => ({ fact, occurrence })),
  );

/** Table occurrences by `line:column`; throws where two stand at one place. */
export const byPlace = (model: FactModel): ReadonlyMap<string, TableOccurrence> => {
  const found = tableOccurrences(model);
  const map = new Map(found.map((entry) => [placeKey(entry.occurrence), entry]));
  if (map.size !== found.length) throw new Error("one place of the text is an occurrence of two facts");
  return map;
};

/** Diagnostics of a code given without its prefix. */
export const withCode = (conversion: Conversion, ...codes: readonly string[]): readonly Diagnostic[] =>
  conversion.diagnostics.filter(({ code }) => codes.some((wanted) => code === `tanshin:${wanted}`));
