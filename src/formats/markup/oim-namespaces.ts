import type { Entity, Report } from "../../model/index.js";
import type { Taxonomy } from "../../taxonomy/index.js";
import { OIM } from "./namespaces.js";
import { usedNamespaces } from "./used-namespaces.js";

/** A prefix for a scheme: its last word in lower case (`cik` for `http://www.sec.gov/CIK`), else `entity`. */
const schemePrefix = (scheme: string, taken: Readonly<Record<string, string>>): string => {
  const word = /([A-Za-z][A-Za-z0-9_-]*)\/?$/.exec(scheme)?.[1]?.toLowerCase() ?? "entity";
  let prefix = word;
  for (let count = 2; taken[prefix] !== undefined && taken[prefix] !== scheme; count++)
    prefix = `${word}${count}`;
  return prefix;
};

/**
 * prefix → namespace of all that an OIM report names (`documentInfo`, OIM Common 1.0), sorted by prefix: the names of
 * its facts, and the schemes of its entities.
 */
export const documentNamespaces = (report: Report, taxonomy: Taxonomy): Readonly<Record<string, string>> => {
  const namespaces: Record<string, string> = { ...usedNamespaces(report, taxonomy), xbrl: OIM };
  for (const { entity } of report.facts) {
    if (!Object.values(namespaces).includes(entity.scheme))
      namespaces[schemePrefix(entity.scheme, namespaces)] = entity.scheme;
  }
  return Object.fromEntries(Object.entries(namespaces).sort(([a], [b]) => (a < b ? -1 : 1)));
};

/** namespace → prefix. */
export type Prefixes = ReadonlyMap<string, string>;

export const prefixesOf = (namespaces: Readonly<Record<string, string>>): Prefixes =>
  new Map(Object.entries(namespaces).map(([prefix, namespace]) => [namespace, prefix]));

/** OIM 1.0 §“Entity”: `prefix:identifier`, the prefix standing for the scheme. */
export const entityString = ({ scheme, identifier }: Entity, prefixes: Prefixes): string =>
  `${prefixes.get(scheme)}:${identifier}`;
