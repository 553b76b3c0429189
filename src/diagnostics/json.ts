import type { Collector } from "./collector.js";
import { createPlacer, type Placer } from "./places.js";

/** JSON text as it stands: members in order and with repeated names, every node with its offset. */
export type JsonNode =
  | { readonly kind: "object"; readonly offset: number; readonly members: readonly JsonMember[] }
  | { readonly kind: "array"; readonly offset: number; readonly items: readonly JsonNode[] }
  | { readonly kind: "string"; readonly offset: number; readonly value: string }
  | { readonly kind: "number"; readonly offset: number; readonly value: number }
  | { readonly kind: "boolean"; readonly offset: number; readonly value: boolean }
  | { readonly kind: "null"; readonly offset: number };

export interface JsonMember {
  readonly name: string;
  readonly nameOffset: number;
  readonly value: JsonNode;
}

export interface JsonDocument {
  readonly root: JsonNode;
  readonly place: Placer;
}

/** Deeper nesting is refused: a guard against hostile input, far above any report's. */
const MAX_DEPTH = 100;

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

interface Cursor {
  readonly text: string;
  at: number;
  /** The first thing that is wrong. After it nothing is read. */
  fault?: { readonly offset: number; readonly message: string };
}

const fail = (cursor: Cursor, message: string, offset = cursor.at): undefined => {
  cursor.fault ??= { offset, message };
  return undefined;
};

/** RFC 8259 §2: space, tab, line feed, carriage return. */
const skipSpace = (cursor: Cursor): void => {
  const { text } = cursor;
  let { at } = cursor;
  for (let code = text.charCodeAt(at); code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09; ) {
    at += 1;
    code = text.charCodeAt(at);
  }
  cursor.at = at;
};

const take = (cursor: Cursor, character: string): boolean => {
  skipSpace(cursor);
  if (cursor.text[cursor.at] !== character) return false;
  cursor.at++;
  return true;
};

/** Offset after the closing quote of the string that starts at `start`, or −1, and whether it has escapes. */
const stringEnd = (text: string, start: number): { readonly end: number; readonly escaped: boolean } => {
  let escaped = false;
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return { end: at + 1, escaped };
    if (code < 0x20) break;
    if (code !== 0x5c) continue;
    escaped = true;
    at++;
  }
  return { end: -1, escaped };
};

const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}|(.|$))/gs;

const readString = (cursor: Cursor): string | undefined => {
  const start = cursor.at;
  const { end, escaped } = stringEnd(cursor.text, start);
  if (end === -1) return fail(cursor, "a string has no end on its line");
  cursor.at = end;
  if (!escaped) return cursor.text.slice(start + 1, end - 1);
  const quoted = cursor.text.slice(start, end);
  for (const { 1: wrong, index } of quoted.matchAll(ESCAPE))
    if (wrong !== undefined) return fail(cursor, "an escape in a string is none of JSON's", start + index);
  return JSON.parse(quoted) as string;
};

const readMember = (cursor: Cursor, depth: number): JsonMember | undefined => {
  skipSpace(cursor);
  const nameOffset = cursor.at;
  if (cursor.text[cursor.at] !== '"') return fail(cursor, "a name in double quotes is missing");
  const name = readString(cursor);
  if (name === undefined) return undefined;
  if (!take(cursor, ":")) return fail(cursor, "a colon is missing after a name");
  const value = readNode(cursor, depth);
  return value && { name, nameOffset, value };
};

/** What stands between brackets, separated by commas. */
const readList = <T>(
  cursor: Cursor,
  close: string,
  depth: number,
  read: (cursor: Cursor, depth: number) => T | undefined,
): readonly T[] | undefined => {
  const list: T[] = [];
  cursor.at++;
  if (take(cursor, close)) return list;
  for (;;) {
    const item = read(cursor, depth);
    if (item === undefined) return undefined;
    list.push(item);
    if (take(cursor, close)) return list;
    if (!take(cursor, ",")) return fail(cursor, `a comma or “${close}” is missing`);
  }
};

const readWord = (cursor: Cursor): JsonNode | undefined => {
  const offset = cursor.at;
  for (const [word, node] of [
    ["true", { kind: "boolean", offset, value: true }],
    ["false", { kind: "boolean", offset, value: false }],
    ["null", { kind: "null", offset }],
  ] as const) {
    if (!cursor.text.startsWith(word, offset)) continue;
    cursor.at += word.length;
    return node;
  }
  return fail(cursor, offset >= cursor.text.length ? "the text ends too early" : "a value is missing");
};

const readNode = (cursor: Cursor, depth: number): JsonNode | undefined => {
  skipSpace(cursor);
  const offset = cursor.at;
  if (depth > MAX_DEPTH) return fail(cursor, `values are nested more than ${MAX_DEPTH} deep`);
  const character = cursor.text[offset];
  if (character === "{") {
    const members = readList(cursor, "}", depth + 1, readMember);
    return members && { kind: "object", offset, members };
  }
  if (character === "[") {
    const items = readList(cursor, "]", depth + 1, readNode);
    return items && { kind: "array", offset, items };
  }
  if (character === '"') {
    const value = readString(cursor);
    return value === undefined ? undefined : { kind: "string", offset, value };
  }
  NUMBER.lastIndex = offset;
  const digits = NUMBER.exec(cursor.text)?.[0];
  if (digits === undefined) return readWord(cursor);
  cursor.at += digits.length;
  return { kind: "number", offset, value: Number(digits) };
};

/** The text that was read last: a report is validated and then read, and its text is parsed once for both. */
let last: { readonly text: string; readonly root: JsonNode; readonly isUnique: boolean } | undefined;

/** RFC 8259 §4 leaves open what a repeated name means, and JSON.parse drops the earlier one: so it is an error. */
const reportDuplicates = (node: JsonNode, place: Placer, collector: Collector): void => {
  if (node.kind === "array") for (const item of node.items) reportDuplicates(item, place, collector);
  if (node.kind !== "object") return;
  const first = new Map<string, number>();
  for (const { name, nameOffset, value } of node.members) {
    const before = first.get(name);
    if (before === undefined) first.set(name, nameOffset);
    else
      collector.error("json-syntax", `The name “${name}” stands twice in one object.`, {
        place: place(nameOffset, name.length + 2),
        related: [{ place: place(before, name.length + 2), message: "it stands here first" }],
        hint: "Programs read only one of them: remove or rename the other.",
      });
    reportDuplicates(value, place, collector);
  }
};

const readText = (text: string, place: Placer, collector: Collector): JsonNode | undefined => {
  const cursor: Cursor = { text, at: text.startsWith("\uFEFF") ? 1 : 0 };
  const root = readNode(cursor, 0);
  skipSpace(cursor);
  if (root && cursor.at < text.length) fail(cursor, "something follows after the end of the value");
  if (root && !cursor.fault) return root;
  const { offset, message } = cursor.fault ?? { offset: 0, message: "there is no value" };
  collector.error("json-syntax", `This is not JSON: ${message}.`, { place: place(offset) });
  return undefined;
};

/**
 * Reads JSON with the place of everything in it. What is no JSON is a `json-syntax` error and gives undefined;
 * so is a name that stands twice in an object, but the document is read.
 */
export const parseJson = (text: string, file: string, collector: Collector): JsonDocument | undefined => {
  const place = createPlacer(text, file);
  const known = last?.text === text ? last : undefined;
  const root = known?.root ?? readText(text, place, collector);
  if (!root || known?.isUnique) return root && { root, place };
  const before = collector.diagnostics.length;
  reportDuplicates(root, place, collector);
  last = { text, root, isUnique: collector.diagnostics.length === before };
  return { root, place };
};

/** The value of a member of an object: the last of its name, as JSON.parse has it. */
export const jsonMember = (node: JsonNode | undefined, name: string): JsonNode | undefined =>
  node?.kind === "object" ? node.members.findLast((member) => member.name === name)?.value : undefined;

/** The string that a node is, if it is one. */
export const jsonString = (node: JsonNode | undefined): string | undefined =>
  node?.kind === "string" ? node.value : undefined;

/** The number that a node is, if it is one. */
export const jsonNumber = (node: JsonNode | undefined): number | undefined =>
  node?.kind === "number" ? node.value : undefined;

/** The same as plain data. */
export const jsonValue = (node: JsonNode): unknown => {
  if (node.kind === "null") return null;
  if (node.kind === "array") return node.items.map(jsonValue);
  if (node.kind !== "object") return node.value;
  return Object.fromEntries(node.members.map(({ name, value }) => [name, jsonValue(value)]));
};
