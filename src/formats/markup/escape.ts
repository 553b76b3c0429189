/** XML 1.0 §2.2: what may not stand in a document, not even as a character reference. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Controls, halves of surrogate pairs and U+FFFE: texts without any of these units, as most are, are told at once. */
const SUSPECT = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/;

/** Index of the first character that XML does not allow, or −1. */
export const forbiddenCharacter = (text: string): number =>
  SUSPECT.test(text) ? text.search(FORBIDDEN) : -1;

const withoutForbidden = (text: string): string =>
  SUSPECT.test(text) ? text.replace(FORBIDDEN, "\uFFFD") : text;

/**
 * Text for `serializeXml`, which escapes `<` and `>` but leaves alone what looks like a reference: so ampersands are
 * escaped here. A carriage return is written as a reference, since parsers turn a literal one into a line feed
 * (XML 1.0 §2.11). Characters that XML does not allow become U+FFFD; validation reports them.
 */
export const escapeText = (text: string): string =>
  /[&\r]/.test(text) || SUSPECT.test(text)
    ? withoutForbidden(text).replaceAll("&", "&amp;").replaceAll("\r", "&#13;")
    : text;

/** As `escapeText`; line ends and tabs become references too, since attributes turn them into spaces (§3.3.3). */
export const escapeAttribute = (text: string): string =>
  escapeText(text).replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
