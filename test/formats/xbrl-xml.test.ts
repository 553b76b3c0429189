import { describe, expect, test } from "vitest";
import { createCollector } from "../../src/diagnostics/index.js";
import { readXbrlXml, writeXbrlXml } from "../../src/formats/xbrl-xml/index.js";
import { taxonomies } from "../support/taxonomies.js";
import { exampleReport, fact, pure, quarterEnd, report } from "./example.js";

const [taxonomy] = taxonomies();
if (!taxonomy) throw new Error("the repository has a taxonomy");
const { entryPoint } = taxonomy.own;

const read = (text: string) => {
  const collector = createCollector();
  const result = readXbrlXml(text, "a.xbrl", taxonomies(), collector);
  const { report: back, unused } = result ?? {};
  return { facts: back?.facts, report: back, unused, diagnostics: collector.diagnostics };
};

/** An instance as someone else would write it: other prefixes, order, spacing, comments, CDATA. */
const foreign = (replace: readonly (readonly [string, string])[] = []): string =>
  replace.reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`not in the instance: ${from}`);
      return text.replaceAll(from, to);
    },
    `<?xml version='1.0'?>
<!-- made elsewhere -->
<xbrl xmlns="http://www.xbrl.org/2003/instance" xmlns:lb="http://www.xbrl.org/2003/linkbase" xmlns:xl="http://www.w3.org/1999/xlink">
  <lb:schemaRef xl:href=' ${entryPoint} ' xl:type="simple"/>
  <c:Revenues xmlns:c="${taxonomy.namespaces.core}" decimals="-6" unitRef="u" contextRef="q">
    9,<!-- no --><![CDATA[]]></c:Revenues>
  <c:Revenues xmlns:c="${taxonomy.namespaces.core}" unitRef="u" contextRef="half" decimals="INF"> +0012345678900.<!-- in two parts -->50 </c:Revenues>
  <context id="q"><entity><identifier scheme="urn:x">me &amp; you</identifier></entity><period>
    <startDate>2002-07-01T00:00:00</startDate><endDate>2002-10-01T00:00:00.000</endDate></period></context>
  <context id="half"><entity><identifier scheme="urn:x">me</identifier></entity>
    <period><endDate> 2002-09-30 </endDate><startDate>2002-04-01</startDate></period>
    <scenario><d:explicitMember xmlns:d="http://xbrl.org/2006/xbrldi" xmlns:k="${taxonomy.namespaces.core}" dimension="k:ResultForecastAxis">
      k:UpperMember
    </d:explicitMember></scenario></context>
  <unit id="u"><measure xmlns:m="http://www.xbrl.org/2003/iso4217">m:JPY</measure></unit>
</xbrl>`,
  );

describe("other people's files", () => {
  test("are read whatever their prefixes, order, spacing and comments", () => {
    const { facts, diagnostics } = read(foreign());
    expect(diagnostics).toEqual([]);
    expect(facts?.[1]).toMatchObject({
      concept: "core:Revenues",
      entity: { scheme: "urn:x", identifier: "me" },
      period: { type: "duration", start: "2002-04-01", end: "2002-09-30" },
      dimensions: { "core:ResultForecastAxis": "core:UpperMember" },
      unit: { id: "JPY_thousands", numerators: ["iso4217:JPY"], denominators: [], scale: 3 },
      value: "12345678.9005",
      decimals: "INF",
      place: { file: "a.xbrl", line: 7, column: 3 },
    });
    expect(facts?.[0]?.entity.identifier).toBe("me & you");
    expect(facts?.[0]?.period).toEqual({ type: "duration", start: "2002-07-01", end: "2002-09-30" });
  });

  test("tell contexts and units to which nothing refers, a fact that cannot be read counting as one", () => {
    expect(read(foreign()).unused).toEqual([]);
    const { unused } = read(
      foreign([
        ['unitRef="u" contextRef="half"', 'unitRef="u" precision="3" contextRef="half"'],
        [
          '<unit id="u">',
          `<context id="spare"><entity><identifier scheme="urn:x">me</identifier></entity>
             <period><forever/></period></context>
           <unit id=" none "><measure>pure</measure></unit><unit id="u">`,
        ],
      ]),
    );
    expect(unused).toEqual([
      { kind: "context", id: "spare", place: { file: "a.xbrl", line: 15, column: 3, length: 8 } },
      { kind: "unit", id: "none", place: { file: "a.xbrl", line: 17, column: 12, length: 5 } },
    ]);
  });

  test("keep what is no number, for validation to object", () => {
    expect(read(foreign()).facts?.[0]?.value).toContain("9,");
  });

  test("a unit that the concept does not expect keeps its measures, unscaled", () => {
    const { facts } = read(foreign([["m:JPY", "m:jpy"]]));
    expect(facts?.[1]?.unit).toEqual({
      id: "iso4217_jpy",
      numerators: ["iso4217:jpy"],
      denominators: [],
      scale: 0,
    });
    expect(facts?.[1]?.value).toBe("12345678900.5");
  });

  test("names of unknown namespaces keep their prefix", () => {
    const { report: back } = read(foreign([[`xmlns:c="${taxonomy.namespaces.core}"`, 'xmlns:c="urn:c"']]));
    expect(back?.facts[0]?.concept).toBe("c:Revenues");
    expect(back?.namespaces.c).toBe("urn:c");
  });

  test("`xsi:nil` is nil, and text keeps its language", () => {
    const text = foreign([
      [
        '<unit id="u">',
        `<c:R xmlns:c="urn:c" contextRef="q" xml:lang="ja-JP">\u58f2\u4e0a<![CDATA[<&]]>&#x9ad8;</c:R>
        <c:N xmlns:c="urn:c" contextRef="q" x:nil=" 1 " xmlns:x="http://www.w3.org/2001/XMLSchema-instance"/><unit id="u">`,
      ],
    ]);
    const { facts } = read(text);
    expect(facts?.[2]).toMatchObject({ value: "\u58f2\u4e0a<&\u9ad8", language: "ja-jp" });
    expect(facts?.[3]?.value).toBeNull();
  });

  test("what is no text has no language, though xml:lang is inherited by it", () => {
    const text = foreign([
      [
        '<unit id="u">',
        `<c:ReleaseDate xmlns:c="${taxonomy.namespaces.core}" contextRef="q" xml:lang="en">2002-11-12</c:ReleaseDate>
        <c:DocumentTitle xmlns:c="${taxonomy.namespaces.core}" contextRef="q" xml:lang="en">Results</c:DocumentTitle><unit id="u">`,
      ],
    ]);
    const { facts } = read(text);
    expect(facts?.slice(2).map(({ value, language }) => [value, language])).toEqual([
      ["2002-11-12", undefined],
      ["Results", "en"],
    ]);
  });
});

describe("what cannot be read is reported with its place, and the rest is read", () => {
  const member = '<d:explicitMember xmlns:d="http://xbrl.org/2006/xbrldi"';
  test.each<[string, [string, string], string, number, number]>([
    ["a missing context", ['contextRef="q"', 'contextRef="x"'], "unresolved-reference", 5, 1],
    [
      "a missing unit",
      ['unitRef="u" contextRef="q"', 'unitRef="x" contextRef="q"'],
      "unresolved-reference",
      5,
      1,
    ],
    ["an unbound name", ["k:UpperMember", "z:UpperMember"], "unresolved-reference", 12, 1],
    ["a time within a day", ["10-01T00:00:00.000", "10-01T12:00:00"], "unsupported-syntax", 8, 1],
    ["a time zone", ["<startDate>2002-04-01<", "<startDate>2002-04-01Z<"], "unsupported-syntax", 11, 1],
    ["no date at all", ["<startDate>2002-04-01<", "<startDate>2002-02-30<"], "unsupported-syntax", 11, 1],
    ["a typed dimension", [member, member.replace("explicit", "typed")], "unsupported-syntax", 12, 1],
    ["precision", ['decimals="-6"', 'precision="3"'], "unsupported-syntax", 5, 1],
    ["hopeless decimals", ['decimals="-6"', 'decimals="-99999"'], "unsupported-syntax", 5, 1],
    ["a tuple", ['decimals="-6" unitRef="u" contextRef="q">', "><x/>"], "unsupported-syntax", 5, 1],
    ["a repeated id", ['<context id="half">', '<context id="q">'], "schema-violation", 10, 1],
  ])("%s", (name, [from, to], code, line, left) => {
    const text = foreign([
      [from, to],
      ...(name === "a typed dimension" ? ([["</d:explicitMember>", "</d:typedMember>"]] as const) : []),
    ]);
    const { facts, diagnostics } = read(text);
    expect(diagnostics[0]).toMatchObject({
      code: `tanshin:${code}`,
      severity: "error",
      place: { file: "a.xbrl" },
    });
    expect(diagnostics[0]?.place?.line).toBe(line);
    expect(facts).toHaveLength(left);
  });

  test("dimensions in the segment are read, and the segment is reported", () => {
    const { facts, diagnostics } = read(
      foreign([
        ["<scenario>", ""],
        ["</scenario>", ""],
        ['<identifier scheme="urn:x">me</identifier>', '<identifier scheme="urn:x">me</identifier><segment>'],
      ])
        .replace(
          "<segment></entity>",
          `<segment>${member} xmlns:k="${taxonomy.namespaces.core}" dimension="k:ResultForecastAxis">k:UpperMember</d:explicitMember></segment></entity>`,
        )
        .replace(/<\/period>\s*<d:explicit[\s\S]*?explicitMember>/, "</period>"),
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(["tanshin:dimension-mismatch"]);
    expect(facts?.[1]?.dimensions).toEqual({ "core:ResultForecastAxis": "core:UpperMember" });
  });

  test("a period without end is read, for validation to object", () => {
    const { facts } = read(
      foreign([["<endDate> 2002-09-30 </endDate><startDate>2002-04-01</startDate>", "<forever/>"]]),
    );
    expect(facts?.[1]?.period).toEqual({ type: "forever" });
  });

  test("a link that belongs into a linkbase", () => {
    const { facts, diagnostics } = read(foreign([["</xbrl>", "<lb:loc/></xbrl>"]]));
    expect(diagnostics.map(({ code }) => code)).toEqual(["tanshin:schema-violation"]);
    expect(facts).toHaveLength(2);
  });

  test("an unknown taxonomy is named, with those that are known", () => {
    const { facts, diagnostics } = read(foreign([[entryPoint, "http://other/x.xsd"]]));
    expect(facts).toBeUndefined();
    expect(diagnostics[0]?.code).toBe("tanshin:unknown-taxonomy");
    expect(diagnostics[0]?.hint).toContain(entryPoint);
  });

  test("another document is no instance", () => {
    expect(read("<html/>").diagnostics[0]?.code).toBe("tanshin:unsupported-file");
  });
});

describe("hostile input gives one diagnostic and never throws", () => {
  const deep = (depth: number): string => `${"<a>".repeat(depth)}${"</a>".repeat(depth)}`;
  test.each<[string, string]>([
    ["nothing", ""],
    ["words", "hello"],
    ["an open element", "<xbrl>"],
    ["crossed elements", "<a><b></a></b>"],
    ["two roots", "<a/><a/>"],
    ["a document type", "<!DOCTYPE a><a/>"],
    ["entities", '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'],
    ["a billion laughs", '<!-- --> <!DOCTYPE a [<!ENTITY b "&c;&c;"><!ENTITY c "&d;&d;">]><a>&b;</a>'],
    ["an external entity", '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ["an unknown reference", "<a>&nbsp;</a>"],
    ["a bare ampersand", "<a>a & b</a>"],
    ["a reference to no character", "<a>&#0;</a>"],
    ["a huge reference", "<a>&#x7FFFFFF;</a>"],
    ["an unbound prefix", "<a><x:b/></a>"],
    ["an unbound attribute prefix", '<a x:b=""/>'],
    ["a repeated attribute", '<a b="1" b="2"/>'],
    ["a NUL", "<a>\u0000</a>"],
    ["half a surrogate pair", "<a>\ud800</a>"],
    ["10,000 nested elements", deep(10_000)],
    ["names of object members", "<__proto__><constructor/></__proto__>"],
  ])("%s", (_, text) => {
    const { facts, diagnostics } = read(text);
    expect(facts).toBeUndefined();
    expect(diagnostics).toHaveLength(1);
    expect(["tanshin:xml-syntax", "tanshin:unsupported-file"]).toContain(diagnostics[0]?.code);
    expect(diagnostics[0]?.place?.file).toBe("a.xbrl");
  });

  test("a number of 100,000 digits is read and kept as text", () => {
    const { facts } = read(foreign([["9,", "9".repeat(100_000)]]));
    expect(facts?.[0]?.value).toHaveLength(100_000 + "\n    ".length);
  });
});

describe("writing", () => {
  test("values are multiplied out, contexts and units named, members in the scenario", () => {
    const text = writeXbrlXml(exampleReport(taxonomy), taxonomy);
    expect(text).toContain(
      'contextRef="CurrentQuarterDuration" unitRef="JPY" decimals="-3">3546372000</iij:DedicatedAccessServicesRevenues>',
    );
    expect(text).toContain('<xbrli:context id="NextQuarterDuration_UpperMember">');
    expect(text).toMatch(/<core:IncomeTaxExpenseBenefit [^>]*unitRef="JPY" xsi:nil="true"\/>/);
    expect(text).not.toMatch(/xsi:nil="true"[^>]*decimals/);
    expect(text.indexOf("</xbrli:period>")).toBeLessThan(text.indexOf("<xbrli:scenario>"));
  });

  test("text with markup, control characters and line ends comes back as it was", () => {
    const value = 'a < b && c > d &amp; "q" ]]> \r\n\t 売上高 \u{1f4c8} &lt;p&gt;';
    const written = writeXbrlXml(
      report(taxonomy, [{ ...fact("x:Text", value), unit: undefined, language: "ja" } as never], {
        namespaces: { x: "urn:x?a=1&b=2" },
      }),
      taxonomy,
    );
    const { facts, diagnostics } = read(written);
    expect(diagnostics).toEqual([]);
    expect(facts?.[0]).toMatchObject({ value, language: "ja" });
  });

  test("duplicates keep ids of their own", () => {
    const twice = fact("core:Assets", "1", { period: quarterEnd });
    const text = writeXbrlXml(report(taxonomy, [twice, { ...twice, value: "2" }]), taxonomy);
    expect(text).toContain(`id="${twice.id}"`);
    expect(text).toContain(`id="${twice.id}_2"`);
  });

  test("a prefix that is bound nowhere is a bug, not bad data", () => {
    const broken = report(taxonomy, [fact("nowhere:X", "1", { unit: pure })]);
    expect(() => writeXbrlXml(broken, taxonomy)).toThrow("nowhere");
  });
});
