import type { XMLBuilder } from "xmlbuilder2/lib/interfaces.js";
import { decimal, type Fact, isDecimal, linkedNotes, negate, type Report, shift } from "../../model/index.js";
import type { Taxonomy } from "../../taxonomy/index.js";
import type { Attributes, Element } from "../markup/element.js";
import { writeContext, writeUnit } from "../markup/resources.js";
import type { Body } from "./body.js";
import type { Names } from "./names.js";
import type { TagAttributes } from "./tag.js";

/** What the header of a document is written from. */
export interface HeaderParts {
  readonly report: Report;
  readonly taxonomy: Taxonomy;
  readonly names: Names;
  readonly body: Body;
}

const given = (attributes: TagAttributes): Attributes =>
  Object.fromEntries(
    Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])),
  );

/** A number as its digits and, since a printed number has no sign (Inline XBRL 1.1 §10.1.2), its sign. */
const unsigned = (value: string, scale: number): { readonly digits: string; readonly sign?: "-" } => {
  if (!isDecimal(value)) return { digits: value }; // for validation to object to
  const exact = shift(decimal(value), scale);
  return exact.startsWith("-") ? { digits: negate(exact), sign: "-" } : { digits: exact };
};

const NIL = { "xsi:nil": "true" };

const writeHidden = (parent: XMLBuilder, fact: Fact, id: string, names: Names, element: Element): void => {
  const attributes = { id, ...names.attributes(fact) };
  const { value, unit, decimals } = fact;
  const name = unit ? "ix:nonFraction" : "ix:nonNumeric";
  if (value === null) {
    element(parent, name, given({ ...attributes, ...NIL }));
    return;
  }
  const { digits, sign } = unit ? unsigned(value, unit.scale) : { digits: value };
  element(parent, name, given({ ...attributes, decimals, sign }), digits);
};

/** Facts and notes that are printed nowhere (§9). */
const writeHiddenPart = (
  header: XMLBuilder,
  { report, names, body }: HeaderParts,
  element: Element,
): void => {
  const facts = report.facts.flatMap((fact, index) => (body.stated.has(index) ? [] : [{ fact, index }]));
  const notes = linkedNotes(report).filter(({ id }) => !body.notes.has(id));
  if (facts.length + notes.length === 0) return;
  const hidden = element(header, "ix:hidden");
  for (const { fact, index } of facts) writeHidden(hidden, fact, names.factId(index), names, element);
  for (const { id, language, text } of notes)
    element(hidden, "ix:footnote", { id: names.noteId(id) ?? id, "xml:lang": language }, text);
};

/** The tags that have the same notes are related to them together (§13). */
const writeRelationships = (
  resources: XMLBuilder,
  { report, names, body }: HeaderParts,
  element: Element,
): void => {
  const groups = new Map<string, string[]>();
  report.facts.forEach((fact, index) => {
    const notes = [...new Set(fact.notes)].flatMap((note) => names.noteId(note) ?? []).join(" ");
    if (notes === "") return;
    const hidden = body.stated.has(index) ? [] : [names.factId(index)];
    const group = groups.get(notes) ?? [];
    group.push(...hidden, ...(body.tags.get(index) ?? []));
    groups.set(notes, group);
  });
  for (const [toRefs, fromRefs] of groups)
    element(resources, "ix:relationship", { fromRefs: fromRefs.join(" "), toRefs });
};

/** The header (§8): what is printed nowhere, entry points, contexts and units, and which notes explain which facts. */
export const writeHeader = (parent: XMLBuilder, parts: HeaderParts, element: Element): void => {
  const { report, taxonomy, names } = parts;
  const header = element(parent, "ix:header");
  writeHiddenPart(header, parts, element);
  const references = element(header, "ix:references");
  const entryPoints = report.taxonomy.length > 0 ? report.taxonomy : [taxonomy.own.entryPoint];
  for (const address of entryPoints)
    element(references, "link:schemaRef", { "xlink:type": "simple", "xlink:href": address });
  const resources = element(header, "ix:resources");
  const axes = [...taxonomy.axes.keys()];
  for (const context of names.contexts) writeContext(resources, context, axes, element);
  for (const unit of names.units) writeUnit(resources, unit, element);
  writeRelationships(resources, parts, element);
};
