import { create } from "xmlbuilder2";
import type { XMLBuilder } from "xmlbuilder2/lib/interfaces.js";
import {
  contextIds,
  contextKey,
  type Fact,
  factIds,
  type Report,
  shift,
  unitKey,
} from "../../model/index.js";
import type { Taxonomy } from "../../taxonomy/index.js";
import { type Attributes, elementWriter } from "../markup/element.js";
import { escapeAttribute } from "../markup/escape.js";
import { ISO4217, LINK, XBRLDI, XBRLI, XLINK, XMLNS, XSI } from "../markup/namespaces.js";
import { unitNames, writeContext, writeUnit } from "../markup/resources.js";
import { usedNamespaces } from "../markup/used-namespaces.js";
import { writeFootnotes } from "./write-footnotes.js";

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

  const document = create({ version: "1.0", encoding: "UTF-8" });
  const root = document.ele(XBRLI, "xbrli:xbrl");
  declare(root, namespaces);
  const entryPoints = report.taxonomy.length > 0 ? report.taxonomy : [taxonomy.own.entryPoint];
  for (const address of entryPoints)
    element(root, "link:schemaRef", { "xlink:type": "simple", "xlink:href": address });
  for (const context of contexts.values()) writeContext(root, context, axes, element);
  for (const unit of units.values()) writeUnit(root, unit, element);
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
  return `${document.end({ prettyPrint: true, indent: "  ", newline: "\n" })}\n`;
};
