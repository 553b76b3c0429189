import {
  asName,
  contextIds,
  contextKey,
  dimensionEntries,
  type Fact,
  factIds,
  type NamedContext,
  type QName,
  type Report,
  shift,
  type Unit,
  unitKey,
} from "../../model/index.js";
import type { Taxonomy } from "../../taxonomy/index.js";
import { escapeAttribute } from "../markup/escape.js";
import { ISO4217, LINK, XBRLDI, XBRLI, XLINK, XMLNS, XSI } from "../markup/namespaces.js";
import { usedNamespaces } from "../markup/used-namespaces.js";
import { createXml, type XMLBuilder } from "../markup/xml-builder.js";
import { type Attributes, type Element, elementWriter } from "./element.js";
import { writeFootnotes } from "./write-footnotes.js";

const writePeriod = (context: XMLBuilder, { period }: NamedContext, element: Element): void => {
  const parent = element(context, "xbrli:period");
  switch (period.type) {
    case "forever":
      element(parent, "xbrli:forever");
      return;
    case "instant":
      element(parent, "xbrli:instant", {}, period.instant);
      return;
    case "duration":
      element(parent, "xbrli:startDate", {}, period.start);
      element(parent, "xbrli:endDate", {}, period.end);
  }
};

/** XBRL 2.1 §4.7; members stand in the scenario (Dimensions 1.0 §3.1.4.2), as the taxonomy's hypercubes say. */
const writeContext = (
  root: XMLBuilder,
  context: NamedContext,
  axes: readonly QName[],
  element: Element,
): void => {
  const parent = element(root, "xbrli:context", { id: context.id });
  const entity = element(parent, "xbrli:entity");
  element(entity, "xbrli:identifier", { scheme: context.entity.scheme }, context.entity.identifier);
  writePeriod(parent, context, element);
  const dimensions = dimensionEntries(context.dimensions, axes);
  if (dimensions.length === 0) return;
  const scenario = element(parent, "xbrli:scenario");
  for (const [axis, member] of dimensions)
    element(scenario, "xbrldi:explicitMember", { dimension: axis }, member);
};

/** XBRL 2.1 §4.8. */
const writeUnit = (root: XMLBuilder, id: string, unit: Unit, element: Element): void => {
  const parent = element(root, "xbrli:unit", { id });
  const measures = (under: XMLBuilder, names: readonly QName[]): void => {
    for (const name of names) element(under, "xbrli:measure", {}, name);
  };
  if (unit.denominators.length === 0) {
    measures(parent, unit.numerators);
    return;
  }
  const divide = element(parent, "xbrli:divide");
  measures(element(divide, "xbrli:unitNumerator"), unit.numerators);
  measures(element(divide, "xbrli:unitDenominator"), unit.denominators);
};

/**
 * The name of a unit in XML. XML has no scale, so a scaled unit is named for its measures: `JPY_thousands` is `JPY`,
 * lest the name contradict the values.
 */
const unitName = (unit: Unit): string => {
  if (unit.scale === 0) return unit.id;
  const names = (measures: readonly QName[]): string => measures.map(asName).join("_");
  return [names(unit.numerators), names(unit.denominators)].filter(Boolean).join("_per_");
};

/** unitKey → id and unit; a name that another unit has gets a number. */
const unitNames = (facts: readonly Fact[]): ReadonlyMap<string, { id: string; unit: Unit }> => {
  const units = new Map<string, { id: string; unit: Unit }>();
  const taken = new Set<string>();
  for (const { unit } of facts) {
    if (!unit || units.has(unitKey(unit))) continue;
    let id = unitName(unit);
    for (let count = 2; taken.has(id); count++) id = `${unitName(unit)}_${count}`;
    taken.add(id);
    units.set(unitKey(unit), { id, unit });
  }
  return units;
};

/** Facts are `xsi:nil` without decimals, numbers with, or text with its language (XBRL 2.1 §4.6). */
const factAttributes = (fact: Fact, id: string, contextRef: string, unitRef?: string): Attributes => ({
  id,
  contextRef,
  ...(unitRef !== undefined && { unitRef }),
  ...(fact.decimals !== undefined && fact.value !== null && { decimals: String(fact.decimals) }),
  ...(fact.language !== undefined && { "xml:lang": fact.language }),
  ...(fact.value === null && { "xsi:nil": "true" }),
});

const content = ({ value, unit }: Fact): string | undefined => {
  if (value === null) return undefined;
  return unit ? shift(value, unit.scale) : value;
};

const declare = (root: XMLBuilder, namespaces: Readonly<Record<string, string>>): void => {
  for (const [prefix, namespace] of Object.entries(namespaces))
    root.att(XMLNS, `xmlns:${prefix}`, escapeAttribute(namespace));
};

/**
 * A report as XBRL 2.1 instance: entry points, contexts and units in the order in which facts need them, the facts in
 * the report's order, then the footnotes that they refer to. Values are in the base measure, exactly. The bytes depend on nothing but the report
 * and the taxonomy's order of axes.
 */
export const writeXbrlXml = (report: Report, taxonomy: Taxonomy): string => {
  const namespaces = {
    xbrli: XBRLI,
    link: LINK,
    xlink: XLINK,
    xsi: XSI,
    xbrldi: XBRLDI,
    iso4217: ISO4217,
    ...usedNamespaces(report, taxonomy),
  };
  const element = elementWriter(namespaces);
  const axes = [...taxonomy.axes.keys()];
  const contexts = contextIds(report, axes);
  const units = unitNames(report.facts);
  const ids = factIds(report.facts);

  const document = createXml();
  const root = document.ele(XBRLI, "xbrli:xbrl");
  declare(root, namespaces);
  const entryPoints = report.taxonomy.length > 0 ? report.taxonomy : [taxonomy.own.entryPoint];
  for (const address of entryPoints)
    element(root, "link:schemaRef", { "xlink:type": "simple", "xlink:href": address });
  for (const context of contexts.values()) writeContext(root, context, axes, element);
  for (const { id, unit } of units.values()) writeUnit(root, id, unit, element);
  report.facts.forEach((fact, index) => {
    const contextRef = contexts.get(contextKey(fact))?.id ?? "";
    const unitRef = fact.unit && units.get(unitKey(fact.unit))?.id;
    element(
      root,
      fact.concept,
      factAttributes(fact, ids[index] ?? fact.id, contextRef, unitRef),
      content(fact),
    );
  });
  const taken = [...ids, ...[...contexts.values(), ...units.values()].map(({ id }) => id)];
  writeFootnotes(root, report, ids, taken, element);
  return `${document.end()}\n`;
};
