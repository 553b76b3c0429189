import { createCollector } from "../../src/diagnostics/index.js";
import { readInline } from "../../src/formats/inline/index.js";
import type { Taxonomy } from "../../src/taxonomy/index.js";
import { validateXml } from "../../src/validation/index.js";
import { taxonomies } from "../support/taxonomies.js";

const [first] = taxonomies();
if (!first) throw new Error("the repository has a taxonomy");
export const taxonomy: Taxonomy = first;

/** What a made-up document has besides its body; each part can be left out or be another. */
export interface Parts {
  readonly hidden?: string;
  readonly references?: string;
  readonly resources?: string;
  /** Attributes of the root, `xml:lang` among them. */
  readonly root?: string;
}

const period = "<xbrli:startDate>2002-07-01</xbrli:startDate><xbrli:endDate>2002-09-30</xbrli:endDate>";

const RESOURCES = `
<xbrli:context id="q"><xbrli:entity><xbrli:identifier scheme="urn:x">me</xbrli:identifier></xbrli:entity>
<xbrli:period>${period}</xbrli:period></xbrli:context>
<xbrli:unit id="yen"><xbrli:measure>iso4217:JPY</xbrli:measure></xbrli:unit>
<xbrli:unit id="usd"><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unit>
<xbrli:unit id="pure"><xbrli:measure>xbrli:pure</xbrli:measure></xbrli:unit>`;

const REFERENCES = `<ix:references><link:schemaRef xlink:type="simple" xlink:href="${taxonomy.own.entryPoint}"/></ix:references>`;

/** A document as a person would write it: one context `q`, the units `yen`, `usd` and `pure`, English. */
export const document = (
  body: string,
  { hidden = "", references = REFERENCES, resources = "", root = 'xml:lang="en"' }: Parts = {},
): string => `<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:ix="http://www.xbrl.org/2013/inlineXBRL"
 xmlns:ixt="http://www.xbrl.org/inlineXBRL/transformation/2022-02-16" xmlns:t3="http://www.xbrl.org/inlineXBRL/transformation/2015-02-26"
 xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:link="http://www.xbrl.org/2003/linkbase" xmlns:xlink="http://www.w3.org/1999/xlink"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:iso4217="http://www.xbrl.org/2003/iso4217"
 xmlns:core="${taxonomy.namespaces.core}" xmlns:iij="${taxonomy.namespaces.iij}" ${root}>
<head><title>A report</title></head>
<body><div style="display:none"><ix:header>${hidden === "" ? "" : `<ix:hidden>${hidden}</ix:hidden>`}
${references}<ix:resources>${RESOURCES}${resources}</ix:resources></ix:header></div>
<div>${body}</div></body></html>`;

/** What is read of a document, with the findings as `severity code message`. */
export const read = (text: string) => {
  const collector = createCollector();
  const result = readInline(text, "a.xhtml", taxonomies(), collector);
  return {
    report: result?.report,
    facts: result?.report.facts ?? [],
    findings: collector.diagnostics.map(
      ({ severity, code, message }) => `${severity} ${code.replace("tanshin:", "")} ${message}`,
    ),
    places: collector.diagnostics.map(({ place }) => `${place?.line}:${place?.column}`),
  };
};

/** What the schemas object to. */
export const violations = (text: string): readonly string[] => {
  const collector = createCollector();
  validateXml(text, taxonomy, collector, "a.xhtml");
  return collector.diagnostics.map(({ message }) => message);
};

/** A number of revenues; `attributes` besides concept, context and unit. */
export const revenues = (attributes: string, content: string): string =>
  `<ix:nonFraction name="core:Revenues" contextRef="q" unitRef="yen" ${attributes}>${content}</ix:nonFraction>`;

/** A text of the document's title. */
export const titled = (attributes: string, content: string): string =>
  `<ix:nonNumeric name="core:DocumentTitle" contextRef="q" ${attributes}>${content}</ix:nonNumeric>`;
