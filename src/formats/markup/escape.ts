/** XML 1.0 §2.2: what may not stand in a document, not even as a character reference. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** The same without looking at pairs of surrogates, which is several times as fast and finds nothing in most texts. */
const DOUBTFUL = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/;

/** Index of the first character that XML does not allow, or −1. */
export const forbiddenCharacter = (text: string): number =>
  DOUBTFUL.test(text) ? text.search(FORBIDDEN) : -1;

const withoutForbidden = (text: string): string =>
  DOUBTFUL.test(text) ? text.replace(FORBIDDEN, "\uFFFD") : text;

/**
 * Text for xmlbuilder2, which escapes `<` and `>` but leaves alone what looks like a reference: so ampersands are
 * escaped here. A carriage return is written as a reference, since parsers turn a literal one into a line feed
 * (XML 1.0 §2.11). Characters that XML does not allow become U+FFFD; validation reports them.
 */
export const escapeText = (text: string): string =>
  /[&\r]/.test(text) || DOUBTFUL.test(text)
    ? withoutForbidden(text).replaceAll("&", "&amp;").replaceAll("\r", "&#13;")
    : text;

/** As `escapeText`; line ends and tabs become references too, since attributes turn them into spaces (§3.3.3). */
export const escapeAttribute = (text: string): string =>
  escapeText(text).replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
