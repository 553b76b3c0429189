import type { QName } from "./report.js";

/** Gives names of other people's files the prefixes by which the taxonomy knows their namespaces. */
export interface Namer {
  /** The QName for an expanded name; `prefix` is what the file calls the namespace. */
  readonly name: (namespace: string, localName: string, prefix?: string) => QName;
  /** prefix → namespace of all names given so far, sorted by prefix. */
  readonly namespaces: () => Readonly<Record<string, string>>;
}

const freePrefix = (taken: ReadonlyMap<string, string>, wanted: string): string => {
  let prefix = wanted === "" ? "ns" : wanted;
  for (let count = 1; taken.has(prefix); count++) prefix = `${wanted === "" ? "ns" : wanted}${count}`;
  return prefix;
};

/**
 * A namer that knows `known` (prefix → namespace). A namespace that it does not know keeps the file's prefix, or
 * gets a free one like it where that is taken.
 */
export const createNamer = (known: Readonly<Record<string, string>>): Namer => {
  const byPrefix = new Map(Object.entries(known));
  const byNamespace = new Map(Object.entries(known).map(([prefix, namespace]) => [namespace, prefix]));
  const used = new Set<string>();
  const prefixOf = (namespace: string, wanted: string): string => {
    const found = byNamespace.get(namespace);
    if (found !== undefined) return found;
    const prefix = freePrefix(byPrefix, wanted);
    byPrefix.set(prefix, namespace);
    byNamespace.set(namespace, prefix);
    return prefix;
  };
  return {
    name: (namespace, localName, wanted = "") => {
      const prefix = prefixOf(namespace, wanted);
      used.add(prefix);
      return `${prefix}:${localName}`;
    },
    namespaces: () =>
      Object.fromEntries([...used].sort().map((prefix) => [prefix, byPrefix.get(prefix) ?? ""])),
  };
};
