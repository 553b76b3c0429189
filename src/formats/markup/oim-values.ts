import type { Entity, Namer, Period, QName } from "../../model/index.js";
import type { Measures } from "../../taxonomy/recognize-unit.js";
import { readDay } from "./dates.js";
import { XBRLI } from "./namespaces.js";
import { parseUnitString } from "./unit-string.js";

/** Why a value cannot be read: the end of a sentence, and the finding's code where it breaks no schema. */
export interface Fault {
  readonly fault: string;
  readonly code?: "unresolved-reference" | "unsupported-syntax";
}

export const isFault = (read: unknown): read is Fault =>
  typeof read === "object" && read !== null && "fault" in read;

/** What names in a document mean, and what they are called here. */
export interface Names {
  readonly namer: Namer;
  /** prefix → namespace as the document binds them. */
  readonly namespaces: ReadonlyMap<string, string>;
}

/** A text of anybody's as messages show it. */
const shown = (text: string): string => `“${text.slice(0, 120)}”`;

export const splitPrefix = (text: string): readonly [prefix: string, rest: string] => {
  const colon = text.indexOf(":");
  return colon === -1 ? ["", text] : [text.slice(0, colon), text.slice(colon + 1)];
};

export const readQName = (text: string, { namespaces, namer }: Names): QName | Fault => {
  const [prefix, localName] = splitPrefix(text);
  const namespace = namespaces.get(prefix);
  if (prefix === "" || !/^[^\s:]+$/.test(localName)) return { fault: `${shown(text)} is no qualified name` };
  if (namespace) return namer.name(namespace, localName, prefix);
  return { fault: `the prefix of ${shown(text)} is bound to no namespace`, code: "unresolved-reference" };
};

/** OIM 1.0 §“Entity”: `prefix:identifier`, the prefix standing for the scheme. */
export const readEntity = (text: string, { namespaces }: Names): Entity | Fault => {
  const [prefix, identifier] = splitPrefix(text);
  const scheme = namespaces.get(prefix);
  if (scheme !== undefined && identifier !== "") return { scheme, identifier };
  return {
    fault: `the prefix of the entity ${shown(text)} is bound to no scheme`,
    code: "unresolved-reference",
  };
};

const DATE_TIME = /^\d{4}-\d{2}-\d{2}T/;

const notRead = (fault: string): Fault => ({
  fault: `its period is not read: ${fault}`,
  code: "unsupported-syntax",
});

/** OIM 1.0 §“Period”: an instant or `start/end`, full date-times. */
export const readPeriod = (text: string): Period | Fault => {
  const parts = text.split("/", 3);
  const [first = "", second] = parts;
  if (parts.length > 2 || !parts.every((part) => DATE_TIME.test(part)))
    return { fault: "its period is neither a date-time nor two of them with a slash between" };
  const last = readDay(second ?? first, "end");
  if ("fault" in last) return notRead(last.fault);
  if (second === undefined) return { type: "instant", instant: last.day };
  const start = readDay(first, "start");
  if ("fault" in start) return notRead(start.fault);
  return { type: "duration", start: start.day, end: last.day };
};

/** The unit of a number that names none (OIM 1.0 §“Unit”). */
export const pureMeasures = ({ namer }: Names): Measures => ({
  numerators: [namer.name(XBRLI, "pure")],
  denominators: [],
});

export const readMeasures = (text: string, names: Names): Measures | Fault => {
  const parsed = parseUnitString(text);
  if (!parsed) return { fault: "its unit is no unit string" };
  const sorted = (measures: readonly string[]): readonly QName[] | Fault => {
    const read = measures.map((measure) => readQName(measure, names));
    return read.find(isFault) ?? read.filter((name): name is QName => !isFault(name)).sort();
  };
  const [numerators, denominators] = [sorted(parsed.numerators), sorted(parsed.denominators)];
  if (isFault(numerators)) return numerators;
  return isFault(denominators) ? denominators : { numerators, denominators };
};
