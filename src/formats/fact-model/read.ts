import {
  type Collector,
  type JsonDocument,
  type JsonNode,
  jsonMember,
  jsonNumber,
  jsonString,
  parseJson,
} from "../../diagnostics/index.js";
import {
  createNamer,
  isDay,
  type ReleaseInfo,
  type Report,
  type ReportingPeriod,
} from "../../model/index.js";
import type { Taxonomy } from "../../taxonomy/index.js";
import type { JsonReading } from "../markup/json-reading.js";
import { findTaxonomy } from "../markup/known-taxonomy.js";
import { RESERVED_PREFIXES } from "../markup/namespaces.js";
import { readFact } from "./read-facts.js";
import { readNotes } from "./read-notes.js";
import { readContexts, readUnits } from "./read-resources.js";
import { NO_RELEASE } from "./write.js";

const isFactModel = ({ root, place }: JsonDocument, collector: Collector): boolean => {
  const missing = ["entity", "contexts", "units", "facts"].find(
    (name) => jsonMember(root, name) === undefined,
  );
  if (missing === undefined) return true;
  collector.error("unsupported-file", `The document is no fact model: it has no “${missing}”.`, {
    place: place(root.offset),
  });
  return false;
};

const readRelease = (root: JsonNode): ReleaseInfo | undefined => {
  const release = jsonMember(root, "release");
  const text = (name: string): string | undefined => jsonString(jsonMember(release, name));
  const [file, sha256, title, published] = ["file", "sha256", "title", "published"].map(text);
  if (file === undefined || sha256 === undefined || sha256 === NO_RELEASE.sha256) return undefined;
  return {
    file,
    sha256,
    ...(title !== undefined && { title }),
    ...(published !== undefined && { published }),
  };
};

const isQuarter = (number: number | undefined): number is ReportingPeriod["fiscalQuarter"] =>
  number !== undefined && [1, 2, 3, 4].includes(number);

const readReportingPeriod = (root: JsonNode): ReportingPeriod | undefined => {
  const release = jsonMember(root, "release");
  const day = (name: string): string | undefined => {
    const text = jsonString(jsonMember(release, name));
    return text !== undefined && isDay(text) ? text : undefined;
  };
  const fiscalYear = jsonNumber(jsonMember(release, "fiscalYear"));
  const fiscalQuarter = jsonNumber(jsonMember(release, "fiscalQuarter"));
  const [start, end, yearStart] = [day("quarterStart"), day("quarterEnd"), day("fiscalYearStart")];
  if (fiscalYear === undefined || !isQuarter(fiscalQuarter) || !start || !end || !yearStart) return undefined;
  return { fiscalYear, fiscalQuarter, start, end, yearStart };
};

/** The document's own prefixes; one written before they were recorded uses the taxonomy's. */
const namespacesOf = (root: JsonNode, taxonomy: Taxonomy): ReadonlyMap<string, string> => {
  const node = jsonMember(root, "namespaces");
  if (node?.kind !== "object")
    return new Map(Object.entries({ ...RESERVED_PREFIXES, ...taxonomy.namespaces }));
  return new Map(node.members.map(({ name, value }) => [name, jsonString(value) ?? ""]));
};

const addressesOf = (root: JsonNode): readonly string[] => {
  const node = jsonMember(root, "taxonomy");
  return node?.kind === "array" ? node.items.flatMap((item) => jsonString(item) ?? []) : [];
};

const readReport = (root: JsonNode, addresses: readonly string[], reading: JsonReading): Report => {
  const entity = jsonMember(root, "entity");
  const contexts = readContexts(root, reading);
  const units = readUnits(root, reading);
  const notes = readNotes(root, reading);
  const list = jsonMember(root, "facts");
  const facts = list?.kind === "array" ? list.items : [];
  const resources = {
    contexts,
    units,
    notes,
    entity: {
      scheme: jsonString(jsonMember(entity, "scheme")) ?? "",
      identifier: jsonString(jsonMember(entity, "identifier")) ?? "",
    },
  };
  const read = facts.flatMap((node) => readFact(node, resources, reading) ?? []);
  const entityName = jsonString(jsonMember(entity, "name"));
  const told = [...notes.values()].filter((note) => note !== undefined);
  const release = readRelease(root);
  const reportingPeriod = readReportingPeriod(root);
  return {
    taxonomy: addresses,
    namespaces: reading.namer.namespaces(),
    ...(entityName !== undefined && { entityName }),
    ...(release && { release }),
    ...(reportingPeriod && { reportingPeriod }),
    facts: read,
    ...(told.length > 0 && { notes: told }),
  };
};

/**
 * Reads a normalized fact model (`schemas/fact-model.schema.json`) with its occurrences. What cannot be read is
 * reported with its place; undefined where it is no fact model, or its taxonomy is not among `taxonomies`.
 */
export const readFactModel = (
  text: string,
  file: string,
  taxonomies: readonly Taxonomy[],
  collector: Collector,
): { readonly report: Report; readonly taxonomy: Taxonomy } | undefined => {
  const document = parseJson(text, file, collector);
  if (!document || !isFactModel(document, collector)) return undefined;
  const { root, place } = document;
  const addresses = addressesOf(root);
  const where = place((jsonMember(root, "taxonomy") ?? root).offset);
  const taxonomy = findTaxonomy(addresses, taxonomies, where, collector);
  if (!taxonomy) return undefined;
  const namer = createNamer({ ...RESERVED_PREFIXES, ...taxonomy.namespaces });
  const reading: JsonReading = { collector, namer, namespaces: namespacesOf(root, taxonomy), place };
  return { report: readReport(root, addresses, reading), taxonomy };
};
