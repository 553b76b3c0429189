import type { ItemType } from "./taxonomy.js";

/** Item types of XBRL 2.1 §5.1.1.3 that are neither numbers nor text, by the local name of their XSD type. */
const WORDLESS =
  /^(?:date|dateTime|time|duration|boolean|gYear|gYearMonth|gMonth|gMonthDay|gDay|anyURI|QName|hexBinary|base64Binary)ItemType$/;

/** Are its values words of a language? Only text has one (OIM 1.0 §“Language”). */
export const hasLanguage = ({ xsdType, numeric }: ItemType): boolean =>
  !numeric && !WORDLESS.test(xsdType.slice(xsdType.indexOf(":") + 1));
