const BEFORE_ROOT = /\uFEFF|\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->/y;

/** Offset of what follows byte order mark, declaration, comments and white space (XML 1.0 §2.8 Misc). */
const afterMisc = (text: string, start = 0): number => {
  let offset = start;
  BEFORE_ROOT.lastIndex = start;
  while (BEFORE_ROOT.test(text)) offset = BEFORE_ROOT.lastIndex;
  return offset;
};

const isDoctype = (text: string, offset: number): boolean =>
  /^<!doctype/i.test(text.slice(offset, offset + 9));

/** A document type could only stand before the first element; elsewhere the words are text, or no XML. */
export const doctypeOffset = (text: string): number => {
  const offset = afterMisc(text);
  return isDoctype(text, offset) ? offset : -1;
};

/** Offset after a document type, which may have declarations in brackets. */
const afterDoctype = (text: string, offset: number): number => {
  const [bracket, end] = [text.indexOf("[", offset), text.indexOf(">", offset)];
  const close = bracket !== -1 && bracket < end ? /\]\s*>/g : />/g;
  close.lastIndex = offset;
  return close.test(text) ? close.lastIndex : text.length;
};

const START_TAG = /<(?:[^\s<>/:!?]+:)?([^\s<>/:!?]+)/y;

/** Local name of the outermost element, as far as the beginning of a text tells; nothing is parsed. */
export const rootName = (text: string): string | undefined => {
  const first = afterMisc(text);
  START_TAG.lastIndex = isDoctype(text, first) ? afterMisc(text, afterDoctype(text, first)) : first;
  return START_TAG.exec(text)?.[1];
};
