import { describe, expect, it } from "vitest";
import { createCollector } from "../../src/diagnostics/index.js";
import { parseXml } from "../../src/formats/markup/parse.js";
import { scanXml } from "../../src/formats/markup/scan.js";
import { writeXbrlXml } from "../../src/formats/xbrl-xml/index.js";
import { issuerTaxonomy } from "../support/audit.js";
import { exampleReport } from "./example.js";

const SCOPE = new Map([
  ["xml", "http://www.w3.org/XML/1998/namespace"],
  ["xmlns", "http://www.w3.org/2000/xmlns/"],
]);

/** What the full parser gives: a comment after the root, which the scanner leaves to it, changes nothing else. */
const parsed = (text: string) => parseXml(`${text}<!-- -->`, "f", createCollector());
const scanned = (text: string) => scanXml(text, "f", SCOPE);

const PLAIN = [
  "<a/>",
  '<?xml version="1.0" encoding="UTF-8"?>\n<a b="1"  c=\'\'/>'.replace(" c=''", ""),
  '<a xmlns="urn:a" xmlns:b="urn:b" xml:lang="en">\n  <b:c b:d="1" e="2">text &amp; &#65;&lt;b&gt;</b:c>\n</a>\n',
  '<a xmlns="urn:a"><b xmlns=""><c/></b><d xmlns="urn:d" ></d ></a>',
  "<a>one\ntwo<b/>three > four</a>",
];

/** Out of the ordinary, or no XML at all. */
const LEFT = [
  "",
  "text",
  "<a>",
  "<a></b>",
  "<a/><b/>",
  "<a/>text",
  "<a><!-- comment --></a>",
  "<a><![CDATA[text]]></a>",
  "<a>]]></a>",
  "<a><?pi?></a>",
  "<a>&unknown;</a>",
  "<a>&</a>",
  "<a>&#0;</a>",
  '<a b="&amp;"/>',
  '<a b="1" b="2"/>',
  "<a b='1'/>",
  '<a\nb="1"/>',
  "<a>\r\n</a>",
  "<b:a/>",
  '<a b:c="1"/>',
  '<a xmlns:b="urn:b" b:c:d="1"/>',
  "<é/>",
  "<!DOCTYPE a><a/>",
  "\uFEFF<a/>",
  "<a/>\u00A0",
  `${"<a>".repeat(300)}${"</a>".repeat(300)}`,
];

describe("the scanner of plain XML", () => {
  it.each(PLAIN)("reads %j as the full parser does", (text) => {
    expect(scanned(text)).toBeDefined();
    expect(scanned(text)).toEqual(parsed(text));
  });

  it("reads an instance as the full parser does, with every place", () => {
    const iij = issuerTaxonomy("iij");
    const text = writeXbrlXml(exampleReport(iij), iij);
    expect(scanned(text)).toBeDefined();
    expect(scanned(text)).toEqual(parsed(text));
  });

  it.each(LEFT)("leaves %j to the full parser", (text) => {
    expect(scanned(text)).toBeUndefined();
  });
});
