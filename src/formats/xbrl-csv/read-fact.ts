import type { Decimals, Dimensions, Entity, Fact, Period, QName, ReportNote } from "../../model/index.js";
import { hasLanguage } from "../../taxonomy/index.js";
import type { Measures } from "../../taxonomy/recognize-unit.js";
import { assembleFact, itemType, readDecimals } from "../markup/assemble-fact.js";
import { OIM } from "../markup/namespaces.js";
import {
  type Fault,
  isFault,
  pureMeasures,
  readEntity,
  readMeasures,
  readQName,
  splitPrefix,
} from "../markup/oim-values.js";
import type { Asking } from "./asking.js";
import { atEdge, readCsvPeriod } from "./period-strings.js";
import { readSpecial } from "./properties.js";
import { readNote } from "./read-note.js";
import type { Said } from "./reading.js";

/** What was read, or undefined where a fault was raised. */
const orRaise = <T>(read: T | Fault, { at }: Said, { raise }: Asking): T | undefined =>
  isFault(read) ? raise(read, at) : read;

/** The text that is said; nil is none. */
const textOf = ({ plain }: Said): string => (plain.kind === "text" ? plain.text : "#nil");

const isNote = (concept: Said, { row }: Asking): boolean => {
  const [prefix, localName] = splitPrefix(textOf(concept));
  return row.table.namespaces.get(prefix) === OIM && localName === "note";
};

const entityOf = (asking: Asking): Entity | undefined => {
  const said = asking.ask("entity");
  return said
    ? orRaise(readEntity(textOf(said), asking.row.table), said, asking)
    : asking.raise({ fault: "it has no entity" });
};

/** A reference may ask for the first or last moment of a duration (xBRL-CSV 1.0 “Period specifiers”). */
const edgeOf = ({ properties }: Asking, dimension: string): "start" | "end" | undefined => {
  const value = properties.dimensions.get(dimension)?.value;
  return value?.kind === "reference" ? value.edge : undefined;
};

/** Absent is forever (OIM 1.0 §“Period”). */
const periodOf = (asking: Asking): Period | undefined => {
  const said = asking.ask("period");
  if (!said) return { type: "forever" };
  const period = orRaise(readCsvPeriod(textOf(said)), said, asking);
  const edge = edgeOf(asking, "period");
  if (!period || edge === undefined) return period;
  if (period.type === "duration") return atEdge(period, edge);
  return asking.raise({ fault: `its period is the ${edge} of what is no duration` }, said.at);
};

/** A number without unit is pure, and nothing else may be (OIM 1.0 §“Unit”). */
const measuresOf = (asking: Asking): Measures | undefined => {
  const said = asking.ask("unit");
  if (!said) return pureMeasures(asking.row.table);
  const measures = orRaise(readMeasures(textOf(said), asking.row.table), said, asking);
  const isPure = measures?.denominators.length === 0 && measures.numerators.join() === "xbrli:pure";
  return isPure ? asking.raise({ fault: "its unit is pure, which is never written" }, said.at) : measures;
};

const CORE = new Set(["concept", "entity", "period", "unit", "language"]);

/** Dimensions of the taxonomy. A value that is no name of a member would be of a typed dimension. */
const dimensionsOf = (asking: Asking): Dimensions => {
  const { row, properties, ask, raise } = asking;
  const entries = [...properties.dimensions.keys()].flatMap((name): readonly (readonly [QName, QName])[] => {
    const said = CORE.has(name) ? undefined : ask(name);
    if (!said) return [];
    const typed = `the member of ${name.slice(0, 120)} is no name (typed dimensions are not read)`;
    if (!row.table.namespaces.has(splitPrefix(textOf(said))[0])) {
      raise({ fault: typed, code: "unsupported-syntax" }, said.at);
      return [];
    }
    const axis = orRaise(readQName(name, row.table), said, asking);
    const member = orRaise(readQName(textOf(said), row.table), said, asking);
    return axis && member ? [[axis, member]] : [];
  });
  return Object.fromEntries(entries);
};

/** xBRL-CSV 1.0 “Decimals suffix”. */
const SUFFIX = /^([^d]*[0-9.])d(INF|0|-?[1-9]\d*)$/;

interface Amount {
  readonly value: string | null;
  readonly decimals?: Decimals | undefined;
}

const statedDecimals = (asking: Asking): Decimals | undefined => {
  const said = asking.decimals();
  if (!said) return undefined;
  const decimals = readDecimals(textOf(said));
  if (typeof decimals === "number") return decimals;
  return asking.raise({ fault: "its decimals are no integer of use" }, said.at);
};

/** A number with its accuracy: its own, as a suffix, or that of its properties; without any it is exact. */
const amountOf = (value: string | null, asking: Asking): Amount => {
  if (value?.includes("d")) {
    const [, digits = "", suffix = ""] = SUFFIX.exec(value) ?? [];
    const decimals = readDecimals(suffix);
    if (decimals === undefined) asking.raise({ fault: "what follows its digits is no suffix of decimals" });
    return { value: digits, decimals };
  }
  const stated = statedDecimals(asking);
  return { value, decimals: stated ?? (value === null ? undefined : "INF") };
};

/** A fact of a concept that the taxonomy lacks counts as a number where a unit or an accuracy is said. */
const isNumeric = (concept: QName, asking: Asking): boolean =>
  itemType(concept, asking.row.table.taxonomy)?.numeric ??
  (asking.properties.decimals !== undefined || asking.ask("unit") !== undefined);

const languageOf = (concept: QName, { row, ask }: Asking): string | undefined => {
  const type = itemType(concept, row.table.taxonomy);
  const said = type === undefined || hasLanguage(type) ? ask("language") : undefined;
  return said && textOf(said);
};

/** Unit and accuracy of text, and the language of what is no text, say nothing (xBRL-CSV 1.0 “Applicable dimensions”). */
const readFact = (name: Said, value: string | null, asking: Asking): Fact | undefined => {
  const concept = orRaise(readQName(textOf(name), asking.row.table), name, asking);
  if (!concept) return undefined;
  const [entity, period, dimensions] = [entityOf(asking), periodOf(asking), dimensionsOf(asking)];
  const numeric = isNumeric(concept, asking);
  const measures = numeric ? measuresOf(asking) : undefined;
  const amount: Amount = numeric ? amountOf(value, asking) : { value };
  const language = languageOf(concept, asking);
  if (asking.broken() || !entity || !period) return undefined;
  const aspects = { concept, entity, period, dimensions, ...(language !== undefined && { language }) };
  return assembleFact({ aspects, measures, ...amount, place: asking.at() }, asking.row.table.taxonomy);
};

/** What a cell of a fact column gives: a fact or a note. What cannot be read is reported and undefined. */
export const readCell = (
  cell: string,
  noteId: string,
  asking: Asking,
): { readonly fact: Fact } | { readonly note: ReportNote } | undefined => {
  const plain = readSpecial(cell);
  if (!plain) return asking.raise({ fault: `“${cell.slice(0, 60)}” is no special value` });
  if (plain.kind === "none") return asking.raise({ fault: "a fact has a value, so it cannot be #none" });
  const value = plain.kind === "nil" ? null : plain.text;
  const concept = asking.ask("concept");
  if (!concept) return asking.raise({ fault: "it has no concept" });
  if (isNote(concept, asking)) {
    const note = readNote(value, noteId, asking);
    return note && !asking.broken() ? { note } : undefined;
  }
  const fact = readFact(concept, value, asking);
  return fact && { fact };
};
