import { isAlias, isMap, isScalar, isSeq, LineCounter, type Pair, parseDocument } from "yaml";
import type { SourcePlace } from "../taxonomy.js";

/** Reports a fault of the source at its place. */
export type Problem = (place: SourcePlace, message: string, hint?: string) => void;

/** Remembers where each object and list of the source, and each entry in it, was written. */
export interface Places {
  /** Place of a container, or of the value of one of its entries. */
  readonly of: (container: object, key?: string | number) => SourcePlace;
  /** Place of an entry's key; of the value in a list. */
  readonly ofKey: (container: object, key: string | number) => SourcePlace;
  readonly record: (container: object, entries: PlacedEntries) => void;
}

export interface PlacedEntries {
  readonly self: SourcePlace;
  readonly entries: ReadonlyMap<string, { readonly key: SourcePlace; readonly value: SourcePlace }>;
}

export const createPlaces = (): Places => {
  const known = new WeakMap<object, PlacedEntries>();
  const find = (container: object): PlacedEntries => {
    const entries = known.get(container);
    if (!entries) throw new Error("this value was not read from a taxonomy source");
    return entries;
  };
  return {
    of: (container, key) => {
      const { self, entries } = find(container);
      return key === undefined ? self : (entries.get(String(key))?.value ?? self);
    },
    ofKey: (container, key) => {
      const { self, entries } = find(container);
      return entries.get(String(key))?.key ?? self;
    },
    record: (container, entries) => void known.set(container, entries),
  };
};

interface Reading {
  readonly place: (node: unknown) => SourcePlace | undefined;
  readonly places: Places;
  readonly problem: Problem;
  readonly start: SourcePlace;
}

/**
 * One YAML file as plain data, each object and list with its places; undefined where it is not YAML.
 * Aliases and tags are refused: the format needs none, and they make files that explode.
 */
export const readYaml = (file: string, text: string, places: Places, problem: Problem): unknown => {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const at = (offset: number): SourcePlace => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  for (const fault of [...document.errors, ...document.warnings]) {
    problem(at(fault.pos[0]), `This is not valid YAML: ${fault.message}.`.replace(/\.\.$/, "."));
  }
  if (document.errors.length > 0) return undefined;
  const place = (node: unknown): SourcePlace | undefined => {
    const range = (node as { range?: readonly number[] | null } | null)?.range;
    return range?.[0] === undefined ? undefined : at(range[0]);
  };
  return toPlain(document.contents, { place, places, problem, start: at(0) });
};

const toPlain = (node: unknown, reading: Reading): unknown => {
  if (isScalar(node)) return node.value;
  if (isSeq(node)) return listOf(node.items, node, reading);
  if (isMap(node)) return objectOf(node.items, node, reading);
  if (isAlias(node)) {
    reading.problem(
      reading.place(node) ?? reading.start,
      "Aliases are not allowed in a taxonomy source.",
      "Write the value out.",
    );
  }
  return null;
};

const listOf = (items: readonly unknown[], node: unknown, reading: Reading): unknown[] => {
  const self = reading.place(node) ?? reading.start;
  const list = items.map((item) => toPlain(item, reading));
  const entries = items.map((item, index) => {
    const value = reading.place(item) ?? self;
    return [String(index), { key: value, value }] as const;
  });
  reading.places.record(list, { self, entries: new Map(entries) });
  return list;
};

const objectOf = (pairs: readonly Pair[], node: unknown, reading: Reading): object => {
  const self = reading.place(node) ?? reading.start;
  const entries = pairs.map((pair) => {
    const key = reading.place(pair.key) ?? self;
    const name = isScalar(pair.key) ? String(pair.key.value) : "";
    return { name, plain: toPlain(pair.value, reading), key, value: reading.place(pair.value) ?? key };
  });
  const object = Object.fromEntries(entries.map(({ name, plain }) => [name, plain]));
  reading.places.record(object, {
    self,
    entries: new Map(entries.map(({ name, key, value }) => [name, { key, value }])),
  });
  return object;
};
