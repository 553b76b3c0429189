import type { ItemType } from "../taxonomy/index.js";

const localName = ({ xsdType }: ItemType): string => xsdType.slice(xsdType.indexOf(":") + 1);

/** Text types of other registries are strings, too: only what is named here is something else. */
const COLLAPSED =
  /^(?:token|language|Name|NCName|boolean|anyURI|QName|hexBinary|base64Binary|duration|dateTime|date|time|gYear|gYearMonth|gMonthDay|gDay|gMonth)ItemType$/;

/** White space as the type has it (XML Schema Part 2 §4.3.6). */
const withoutSpace = (value: string, type: ItemType): string => {
  if (localName(type) === "normalizedStringItemType") return value.replace(/[\t\n\r]/g, " ");
  return COLLAPSED.test(localName(type)) ? value.replace(/[\t\n\r ]+/g, " ").replace(/^ | $/g, "") : value;
};

const BOOLEANS: Readonly<Record<string, string>> = { "1": "true", "0": "false" };

/** Two texts that say the same in their type have the same canonical text: `1` is `true`. */
const canonical = (value: string, type: ItemType): string => {
  const text = withoutSpace(value, type);
  return localName(type) === "booleanItemType" ? (BOOLEANS[text] ?? text) : text;
};

/**
 * Whether two values of a type are one value (XBRL 2.1 §4.10, “v-equal”), whatever they are written like. Numbers are
 * canonical in the model, so their texts decide. Nil equals nil only.
 */
export const sameValue = (a: string | null, b: string | null, type: ItemType | undefined): boolean => {
  if (a === b) return true;
  if (a === null || b === null || !type || type.numeric) return false;
  return canonical(a, type) === canonical(b, type);
};
