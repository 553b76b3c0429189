import { IXT } from "../markup/namespaces.js";
import { DATES, FIRST_DATES, UNHYPHENATED_DATES } from "./transform-dates.js";
import {
  FIRST_NUMBERS,
  fixed,
  GROUPED_NUMBERS,
  NUMBERS,
  NUMBERS_WITH_APOSTROPHES,
  type Transformation,
} from "./transform-numbers.js";

type Registry = Readonly<Record<string, Transformation>>;

const FOURTH: Registry = {
  ...NUMBERS,
  ...DATES,
  "fixed-empty": fixed(""),
  "fixed-true": fixed("true"),
  "fixed-false": fixed("false"),
};

const FIFTH: Registry = { ...FOURTH, ...NUMBERS_WITH_APOSTROPHES };

const THIRD: Registry = {
  ...GROUPED_NUMBERS,
  ...UNHYPHENATED_DATES,
  nocontent: fixed(""),
  booleantrue: fixed("true"),
  booleanfalse: fixed("false"),
};

/** The formats that are read, by the namespace of their registry (Inline XBRL Transformation Rules Registry 1 to 5). */
const REGISTRIES: Readonly<Record<string, Registry>> = {
  [IXT]: FIFTH,
  "http://www.xbrl.org/inlineXBRL/transformation/2020-02-12": FOURTH,
  "http://www.xbrl.org/inlineXBRL/transformation/2015-02-26": THIRD,
  "http://www.xbrl.org/inlineXBRL/transformation/2011-07-31": THIRD,
  "http://www.xbrl.org/inlineXBRL/transformation/2010-04-20": { ...FIRST_NUMBERS, ...FIRST_DATES },
};

/** The transformation of this name; undefined where it is none that is read. */
export const findTransformation = (namespace: string, name: string): Transformation | undefined => {
  const registry = Object.hasOwn(REGISTRIES, namespace) ? REGISTRIES[namespace] : undefined;
  return registry && Object.hasOwn(registry, name) ? registry[name] : undefined;
};

/** White space as transformations take it (XML Schema Part 2 §4.3.6, collapse). */
export const collapse = (text: string): string => text.replace(/[ \t\n\r]+/g, " ").replace(/^ | $/g, "");

/** A month that readers of the registry do not agree on: it lists `September` and `Sep`. */
const UNSURE = /\bsept\b/i;

/**
 * The format of Registry 5 in which a text is the value of an item: a date, or words for true and false where the item
 * is one; undefined where there is none.
 */
export const formatFor = (
  text: string,
  value: string,
  kind: "date" | "boolean" | "text",
): string | undefined => {
  if (kind === "boolean") return value === "true" || value === "false" ? `fixed-${value}` : undefined;
  if (kind !== "date" || UNSURE.test(text)) return undefined;
  return Object.keys(DATES).find((name) => DATES[name]?.(text) === value);
};
