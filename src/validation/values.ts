import { isDay, isDecimal, MAX_DIGITS } from "../model/index.js";
import { hasLanguage, type ItemType } from "../taxonomy/index.js";
import { describe, knownFacts, placeOf, type Rule } from "./rule.js";

/** XML 1.0 §2.2: what no syntax but JSON could carry. */
export const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

interface Lexical {
  readonly what: string;
  readonly fits: (text: string) => boolean;
}

const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?$/.test(text);

const isDayOrDateTime = (text: string): boolean => {
  const [day = "", time] = text.replace(/(Z|[+-]\d{2}:\d{2})$/, "").split("T");
  return isDay(day) && (time === undefined || isTime(time));
};

const NUMBER: Lexical = { what: `a number of at most ${MAX_DIGITS} digits`, fits: isDecimal };
const TEXT: Lexical = { what: "text", fits: () => true };

/** By local name of the XSD type (XML Schema Part 2 §3.2); any other text type takes all text. */
const LEXICAL: Readonly<Record<string, Lexical>> = {
  dateItemType: { what: "a day as YYYY-MM-DD", fits: (text) => isDayOrDateTime(text) && !text.includes("T") },
  dateTimeItemType: { what: "a day or a date-time", fits: isDayOrDateTime },
  gYearItemType: {
    what: "a year as YYYY",
    fits: (text) => /^-?(?!0000)\d{4,9}(Z|[+-]\d{2}:\d{2})?$/.test(text),
  },
  booleanItemType: { what: "true or false", fits: (text) => /^(true|false|0|1)$/.test(text) },
  integerItemType: { what: "a whole number", fits: (text) => isDecimal(text) && !text.includes(".") },
};

const lexicalOf = ({ xsdType, numeric }: ItemType): Lexical =>
  LEXICAL[xsdType.slice(xsdType.indexOf(":") + 1)] ?? (numeric ? NUMBER : TEXT);

/** A value is in the lexical space of its type (XBRL 2.1 §5.1.1.3), and only text has a language. */
export const valuesFitTypes: Rule = (report, taxonomy, findings) => {
  for (const { fact, type } of knownFacts(report, taxonomy)) {
    const object = (message: string): void =>
      findings.collector.error("value-mismatch", `${describe(fact)} ${message}.`, placeOf(fact, findings));
    const { what, fits } = lexicalOf(type);
    const { value } = fact;
    if (value !== null && !fits(what === "text" ? value : value.trim()))
      object(`is “${value.slice(0, 60)}”, which is not ${what}`);
    if (value !== null && UNWRITABLE.test(value)) object("has a character that no XML can hold");
    if (fact.language !== undefined && !hasLanguage(type))
      object(`has a language, but it is ${type.numeric ? "a number" : "no text"}`);
  }
};
