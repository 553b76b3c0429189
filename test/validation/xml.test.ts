import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createCollector } from "../../src/diagnostics/index.js";
import { writeXbrlXml } from "../../src/formats/xbrl-xml/index.js";
import { validateXml } from "../../src/validation/index.js";
import { exampleReport } from "../formats/example.js";
import { taxonomies } from "../support/taxonomies.js";

const [taxonomy] = taxonomies();
if (!taxonomy) throw new Error("the repository has a taxonomy");

const instance = writeXbrlXml(exampleReport(taxonomy), taxonomy);

const check = (xml: string) => {
  const collector = createCollector();
  validateXml(xml, taxonomy, collector, "a.xbrl");
  return collector.diagnostics;
};

const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split("\n").length;

test("what we write is valid", () => {
  expect(check(instance)).toEqual([]);
});

test("a text block of eleven million characters is valid, with the schemas in force", () => {
  const block = (language: string): string =>
    `<core:NotesTextBlock contextRef="CurrentQuarterDuration" ${language}>${"&lt;p&gt;Sales&lt;/p&gt;\n".repeat(440_000)}</core:NotesTextBlock>`;
  const text = (language: string): string =>
    instance.replace("</xbrli:xbrl>", `${block(language)}</xbrli:xbrl>`);
  expect(check(text('xml:lang="en"'))).toEqual([]);
  expect(check(text('lang="en"'))[0]?.code).toBe("tanshin:schema-violation");
});

test("footnotes, text in other vocabularies and xml:lang are valid", () => {
  const footnote = `<link:footnoteLink xlink:type="extended" xlink:role="http://www.xbrl.org/2003/role/link">
    <link:loc xlink:type="locator" xlink:href="#x" xlink:label="f"/>
    <link:footnote xlink:type="resource" xlink:label="n" xlink:role="http://www.xbrl.org/2003/role/footnote" xml:lang="en">See <b xmlns="http://www.w3.org/1999/xhtml">note</b> 1</link:footnote>
    <link:footnoteArc xlink:type="arc" xlink:from="f" xlink:to="n" xlink:arcrole="http://www.xbrl.org/2003/arcrole/fact-footnote"/>
  </link:footnoteLink>`;
  expect(check(instance.replace("</xbrli:xbrl>", `${footnote}</xbrli:xbrl>`))).toEqual([]);
});

describe("the schemas object", () => {
  test.each<[string, string, string]>([
    ["an undeclared concept", "core:IncomeTaxExpenseBenefit", "core:IncomeTaxRefund"],
    ["an abstract concept", "core:IncomeTaxExpenseBenefit", "iij:RevenuesAbstract"],
    ["a number without unit", ' unitRef="JPY" decimals="-3">3546372000', ' decimals="-3">3546372000'],
    ["a fact without context", ' contextRef="NextQuarterDuration_UpperMember"', ""],
    ["a word as number", ">3546372000<", ">3,546<"],
    ["a word as decimals", 'decimals="-8"', 'decimals="many"'],
    ["an element in a number", ">3546372000<", "><core:Revenues/><"],
    ["an unknown attribute", 'decimals="-8"', 'digits="8"'],
    ["a context without id", '<xbrli:context id="CurrentQuarterDuration">', "<xbrli:context>"],
    ["a repeated id", '<xbrli:unit id="JPY">', '<xbrli:unit id="USD">'],
    ["no entity", "<xbrli:entity>", "<xbrli:x>"],
    ["no date", "<xbrli:startDate>2002-07-01", "<xbrli:startDate>2002-07-32"],
    ["a unit without measure", "<xbrli:measure>iso4217:JPY</xbrli:measure>", ""],
    ["a member without axis", ' dimension="core:ResultForecastAxis"', ""],
    ["no schemaRef", "link:schemaRef", "link:schemaRefs"],
    ["a schemaRef without address", 'xlink:href="', 'xlink:title="'],
  ])("to %s, with its line", (_, from, to) => {
    const broken = instance
      .replaceAll(from, to)
      .replaceAll("</xbrli:entity>", to === "<xbrli:x>" ? "</xbrli:x>" : "</xbrli:entity>");
    const found = check(broken);
    expect(found[0]).toMatchObject({ code: "tanshin:schema-violation", severity: "error" });
    expect(found[0]?.place?.line).toBeGreaterThanOrEqual(lineOf(instance, "<xbrli:xbrl"));
    expect(found[0]?.message).not.toContain("{http");
  });

  test("the line is the element's own", () => {
    const [found] = check(instance.replace(">3546372000<", ">x<"));
    expect(found?.place).toMatchObject({ file: "a.xbrl", line: lineOf(instance, ">3546372000<") });
    expect(found?.message).toContain("iij:DedicatedAccessServicesRevenues");
  });
});

describe("hostile input is xml-syntax and never throws", () => {
  test.each<[string, string]>([
    ["nothing", ""],
    ["words", "hello"],
    ["an open element", "<a>"],
    ["a document type", "<!DOCTYPE a><a/>"],
    ["a billion laughs", '<!DOCTYPE a [<!ENTITY b "&c;&c;"><!ENTITY c "lol">]><a>&b;</a>'],
    ["an external entity", '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ["a NUL", "<a>\u0000</a>"],
    ["10,000 nested elements", `${"<a>".repeat(10_000)}${"</a>".repeat(10_000)}`],
  ])("%s", (_, xml) => {
    const found = check(xml);
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]?.code).toBe("tanshin:xml-syntax");
    expect(found[0]?.place?.line).toBeGreaterThan(0);
  });
});

test("the catalog's files declare what they say they are for", () => {
  const root = new URL("../../schemas/", import.meta.url);
  const catalog = JSON.parse(readFileSync(new URL("catalog.json", root), "utf8")) as Record<string, string>;
  for (const [address, path] of Object.entries(catalog)) {
    const text = readFileSync(new URL(path, root), "utf8");
    expect(text).toContain("targetNamespace=");
    for (const [, imported = ""] of text.matchAll(/schemaLocation="([^"]+)"/g))
      expect(catalog, `${address} imports ${imported}`).toHaveProperty([imported]);
  }
});
