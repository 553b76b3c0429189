import type { Place } from "../../diagnostics/index.js";
import type { XmlAttribute, XmlElement } from "./parse.js";
import { decodeReferences } from "./references.js";

/**
 * Reads XML of the plain kind that reports are made of in one pass, many times faster than a parser that knows all of
 * XML. It reads a text right or not at all: what is out of the ordinary, or no XML, gives undefined and is left to
 * that parser, which also says what is wrong.
 */

interface Cursor {
  readonly text: string;
  readonly file: string;
  at: number;
  /** Number of the line in which `at` is, from 1, and where it begins. */
  line: number;
  lineStart: number;
}

interface Open {
  readonly name: string;
  readonly element: XmlElement & { readonly children: (XmlElement | string)[] };
}

const NAME = /[A-Za-z_][A-Za-z0-9_.-]*(?::[A-Za-z_][A-Za-z0-9_.-]*)?/y;
/** Attributes as most texts have them: no references, no line ends. */
const ATTRIBUTE = /[ \t]+([A-Za-z_][A-Za-z0-9_.:-]*)="([^"&<\t\n\r]*)"/y;
const TAG_END = /[ \t]*(\/?)>/y;
const MAX_DEPTH = 200;

/** Moves on and counts the lines that are passed. */
const moveTo = (cursor: Cursor, at: number): void => {
  for (let end = cursor.text.indexOf("\n", cursor.at); end !== -1 && end < at; ) {
    cursor.line += 1;
    cursor.lineStart = end + 1;
    end = cursor.text.indexOf("\n", end + 1);
  }
  cursor.at = at;
};

/** Text with its references replaced; undefined where one of them is not known. */
const textFrom = (raw: string): string | undefined => {
  let known = true;
  const text = decodeReferences(raw, () => {
    known = false;
  });
  return known ? text : undefined;
};

const placeAt = ({ file, line, lineStart, at }: Cursor, length: number): Place => ({
  file,
  line,
  column: at - lineStart + 1,
  length,
});

type Given = readonly (readonly [name: string, value: string])[];

/** Attributes up to the end of a tag, each name once; undefined where they are not plain. */
const readAttributes = (cursor: Cursor): Given | undefined => {
  const given: [string, string][] = [];
  ATTRIBUTE.lastIndex = cursor.at;
  for (let match = ATTRIBUTE.exec(cursor.text); match; match = ATTRIBUTE.exec(cursor.text)) {
    const [, name = "", value = ""] = match;
    if (given.some(([other]) => other === name)) return undefined;
    given.push([name, value]);
    cursor.at = ATTRIBUTE.lastIndex;
  }
  return given;
};

type Scope = ReadonlyMap<string, string>;

const scopeOf = (given: Given, outer: Scope): Scope => {
  if (!given.some(([name]) => name.startsWith("xmlns"))) return outer;
  const scope = new Map(outer);
  for (const [name, value] of given) {
    if (name === "xmlns") scope.set("", value);
    else if (name.startsWith("xmlns:")) scope.set(name.slice(6), value);
  }
  return scope;
};

const split = (name: string): readonly [prefix: string, localName: string] => {
  const colon = name.indexOf(":");
  return colon === -1 ? ["", name] : [name.slice(0, colon), name.slice(colon + 1)];
};

/** Attributes with their namespaces; undefined where a prefix is bound to none. */
const resolved = (given: Given, scope: Scope): readonly XmlAttribute[] | undefined => {
  const attributes: XmlAttribute[] = [];
  for (const [name, value] of given) {
    if (name === "xmlns" || name.startsWith("xmlns:")) continue;
    const [prefix, localName] = split(name);
    const namespace = prefix === "" ? "" : scope.get(prefix);
    if (namespace === undefined || localName.includes(":")) return undefined;
    attributes.push({ namespace, localName, value });
  }
  return attributes;
};

/** The start tag at the cursor, which stands on its `<`; `closed` where the element is empty. */
const readStart = (cursor: Cursor, outer: Scope): (Open & { readonly closed: boolean }) | undefined => {
  NAME.lastIndex = cursor.at + 1;
  const name = NAME.exec(cursor.text)?.[0];
  if (name === undefined) return undefined;
  const place = placeAt(cursor, name.length + 1);
  cursor.at += name.length + 1;
  const given = readAttributes(cursor);
  TAG_END.lastIndex = cursor.at;
  const end = TAG_END.exec(cursor.text);
  if (!given || !end) return undefined;
  cursor.at = TAG_END.lastIndex;
  const scope = scopeOf(given, outer);
  const attributes = resolved(given, scope);
  const [prefix, localName] = split(name);
  const namespace = scope.get(prefix) ?? (prefix === "" ? "" : undefined);
  if (!attributes || namespace === undefined) return undefined;
  return {
    name,
    element: { namespace, localName, prefix, attributes, children: [], scope, place },
    closed: end[1] === "/",
  };
};

const DECLARATION = /^<\?xml version="1\.0"(?: encoding="[A-Za-z0-9-]+")?\?>[ \t\n]*/;
const END_TAG = /<\/([A-Za-z0-9_.:-]+)[ \t]*>/y;

/** Reads the elements after the declaration; undefined where something is out of the ordinary. */
const readElements = (cursor: Cursor, scope: Scope): XmlElement | undefined => {
  const open: Open[] = [];
  const { text } = cursor;
  for (;;) {
    const inner = open.at(-1);
    const next = text.indexOf("<", cursor.at);
    if (next === -1) return undefined;
    if (next > cursor.at) {
      const words = textFrom(text.slice(cursor.at, next));
      if (words === undefined || !inner) return undefined;
      inner.element.children.push(words);
      moveTo(cursor, next);
    }
    let ended: Open | undefined;
    if (text.charCodeAt(next + 1) === 0x2f) {
      END_TAG.lastIndex = next;
      const end = END_TAG.exec(text);
      ended = open.pop();
      if (!end || ended?.name !== end[1]) return undefined;
      cursor.at = END_TAG.lastIndex;
    } else {
      const start = readStart(cursor, inner?.element.scope ?? scope);
      if (!start) return undefined;
      inner?.element.children.push(start.element);
      if (start.closed) ended = start;
      else if (open.push(start) > MAX_DEPTH) return undefined;
    }
    if (ended && open.length === 0) return ended.element;
  }
};

/**
 * The outermost element of a plain XML text, as `parseXml` gives it; undefined where only a full parser can tell.
 *
 * @param text without characters that XML forbids, and without document type
 */
export const scanXml = (text: string, file: string, scope: Scope): XmlElement | undefined => {
  // Carriage returns are line ends to be changed, `]]>` may not stand in text: both are rare.
  if (text.includes("\r") || text.includes("]]>")) return undefined;
  const start = DECLARATION.exec(text)?.[0].length ?? 0;
  const cursor: Cursor = { text, file, at: 0, line: 1, lineStart: 0 };
  moveTo(cursor, start);
  const root = readElements(cursor, scope);
  return root && /^[ \t\n]*$/.test(text.slice(cursor.at)) ? root : undefined;
};
