import type { SourcePlace } from "../taxonomy.js";
import { checkShape } from "./check-shape.js";
import type { RawFile } from "./raw.js";
import { createPlaces, type Places, readYaml } from "./yaml.js";

type Scalar = string | number | boolean | null;
type At = readonly [line: number, column: number];

/**
 * A sound file of a source as JSON, each object and list with its places: to read it takes a twentieth of the time that
 * YAML takes, and its shape has been checked. It stands for exactly one text; whoever keeps it keeps them together.
 */
export type StoredNode =
  | Scalar
  | { readonly list: At; readonly items: readonly (readonly [...At, StoredNode])[] }
  | { readonly map: At; readonly entries: readonly (readonly [name: string, ...At, ...At, StoredNode])[] };

const at = ({ line, column }: SourcePlace): At => [line, column];

const isScalar = (value: unknown): value is Scalar => value === null || typeof value !== "object";

const store = (value: unknown, places: Places): StoredNode => {
  if (isScalar(value)) return value;
  const container = value as object;
  if (Array.isArray(value)) {
    const items = value.map(
      (item, index) => [...at(places.of(container, index)), store(item, places)] as const,
    );
    return { list: at(places.of(container)), items };
  }
  const entries = Object.entries(container).map(
    ([name, entry]) =>
      [
        name,
        ...at(places.ofKey(container, name)),
        ...at(places.of(container, name)),
        store(entry, places),
      ] as const,
  );
  return { map: at(places.of(container)), entries };
};

/** A file of a source to be stored; undefined where it has faults, since those are told by its text. */
export const storeFile = (path: string, text: string): StoredNode | undefined => {
  let faults = 0;
  const places = createPlaces();
  const problem = (): void => void faults++;
  const value = readYaml(path, text, places, problem) ?? {};
  const isSound = checkShape(value, { file: path, line: 1, column: 1 }, places, problem) !== undefined;
  return isSound && faults === 0 && Object.keys(value).length > 0 ? store(value, places) : undefined;
};

const restore = (node: StoredNode, file: string, places: Places): unknown => {
  if (isScalar(node)) return node;
  const place = ([line, column]: At): SourcePlace => ({ file, line, column });
  if ("list" in node) {
    const list = node.items.map(([, , item]) => restore(item, file, places));
    const entries = node.items.map(([line, column], index) => {
      const value = place([line, column]);
      return [String(index), { key: value, value }] as const;
    });
    places.record(list, { self: place(node.list), entries: new Map(entries) });
    return list;
  }
  const object = Object.fromEntries(
    node.entries.map(([name, , , , , entry]) => [name, restore(entry, file, places)]),
  );
  const entries = node.entries.map(
    ([name, line, column, valueLine, valueColumn]) =>
      [name, { key: place([line, column]), value: place([valueLine, valueColumn]) }] as const,
  );
  places.record(object, { self: place(node.map), entries: new Map(entries) });
  return object;
};

/** A stored file as it was when its text was read. */
export const restoreFile = (node: StoredNode, path: string, places: Places): RawFile =>
  restore(node, path, places) as RawFile;
