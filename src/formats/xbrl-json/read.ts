import {
  type Collector,
  type JsonDocument,
  type JsonNode,
  jsonMember,
  jsonString,
  parseJson,
} from "../../diagnostics/index.js";
import { createNamer, type Fact, type Report } from "../../model/index.js";
import type { Taxonomy } from "../../taxonomy/index.js";
import type { JsonReading } from "../markup/json-reading.js";
import { findTaxonomy } from "../markup/known-taxonomy.js";
import { OIM, RESERVED_PREFIXES, XBRL_JSON } from "../markup/namespaces.js";
import { readFact } from "./read-facts.js";
import { readDocumentLinkNames, readLinks } from "./read-links.js";
import { isNote, readNote } from "./read-notes.js";

const strings = (node: JsonNode | undefined): readonly string[] =>
  node?.kind === "array" ? node.items.flatMap((item) => jsonString(item) ?? []) : [];

const namespacesOf = (info: JsonNode | undefined): ReadonlyMap<string, string> => {
  const node = jsonMember(info, "namespaces");
  const members = node?.kind === "object" ? node.members : [];
  return new Map(members.map(({ name, value }) => [name, jsonString(value) ?? ""]));
};

const isXbrlJson = (document: JsonDocument, collector: Collector): boolean => {
  const { root, place } = document;
  const info = jsonMember(root, "documentInfo");
  const type = jsonMember(info, "documentType");
  if (jsonString(type) === XBRL_JSON) return true;
  const message = `The document is no xBRL-JSON: its documentType is not ${XBRL_JSON}.`;
  collector.error("unsupported-file", message, { place: place((type ?? info ?? root).offset) });
  return false;
};

const readFacts = (
  document: JsonDocument,
  info: JsonNode | undefined,
  taxonomy: Taxonomy,
  reading: JsonReading,
): Pick<Report, "facts" | "notes"> => {
  const node = jsonMember(document.root, "facts");
  if (node?.kind !== "object") {
    reading.collector.error("schema-violation", "The document has no object “facts”.", {
      place: document.place((node ?? document.root).offset),
    });
    return { facts: [] };
  }
  const told = node.members.filter((member) => isNote(member, reading));
  const notes = new Map(told.map((member) => [member.name, readNote(member, reading)]));
  const others = node.members.filter(({ name }) => !notes.has(name));
  const names = readDocumentLinkNames(info, reading);
  const targets = { ...names, notes, facts: new Set(others.map(({ name }) => name)) };
  const facts = others.flatMap((member): readonly Fact[] => {
    const fact = readFact(member, taxonomy, reading);
    if (!fact) return [];
    const links = readLinks(member, targets, reading);
    return [links.length > 0 ? { ...fact, notes: links } : fact];
  });
  const read = [...notes.values()].filter((note) => note !== undefined);
  return { facts, ...(read.length > 0 && { notes: read }) };
};

/**
 * Reads an xBRL-JSON 1.0 report of a known taxonomy, whoever wrote it. Names come back in the taxonomy's prefixes,
 * money in thousands where the taxonomy says so. What cannot be read is reported with its place; undefined where
 * it is no xBRL-JSON, or its taxonomy is not among `taxonomies`.
 */
export const readXbrlJson = (
  text: string,
  file: string,
  taxonomies: readonly Taxonomy[],
  collector: Collector,
): { readonly report: Report; readonly taxonomy: Taxonomy } | undefined => {
  const document = parseJson(text, file, collector);
  if (!document || !isXbrlJson(document, collector)) return undefined;
  const info = jsonMember(document.root, "documentInfo");
  const addresses = strings(jsonMember(info, "taxonomy"));
  const place = document.place((jsonMember(info, "taxonomy") ?? document.root).offset);
  const taxonomy = findTaxonomy(addresses, taxonomies, place, collector);
  if (!taxonomy) return undefined;
  const namer = createNamer({ ...RESERVED_PREFIXES, ...taxonomy.namespaces });
  const namespaces = namespacesOf(info);
  const reading: JsonReading = { collector, namer, namespaces, place: document.place };
  const bound = namespaces.get("xbrl");
  if (bound !== undefined && bound !== OIM)
    collector.error("schema-violation", `The prefix xbrl is bound to “${bound}”, not to ${OIM}.`, { place });
  const read = readFacts(document, info, taxonomy, reading);
  return { report: { taxonomy: addresses, namespaces: namer.namespaces(), ...read }, taxonomy };
};
