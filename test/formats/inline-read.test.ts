import { describe, expect, it } from "vitest";
import { document, read, revenues, taxonomy, titled, violations } from "./inline-document.js";

/** Value in the unit (thousands of yen), and accuracy, of the one number of a body. */
const numberIn = (body: string) => {
  const text = document(`<p>${body}</p>`);
  const { facts, findings } = read(text);
  expect(findings).toEqual([]);
  expect(violations(text)).toEqual([]);
  expect(facts).toHaveLength(1);
  return [facts[0]?.value, facts[0]?.decimals];
};

/** Value and language of the one text of a body. */
const textIn = (body: string, root?: string) => {
  const text = document(body, root === undefined ? {} : { root });
  const { facts, findings } = read(text);
  expect(findings).toEqual([]);
  expect(violations(text)).toEqual([]);
  expect(facts).toHaveLength(1);
  return [facts[0]?.value, facts[0]?.language];
};

describe("numbers", () => {
  it.each([
    ["digits as they are", revenues('decimals="0"', "3546372000"), "3546372", 0],
    [
      "grouped digits, in thousands",
      revenues('decimals="-3" scale="3" format="ixt:num-dot-decimal"', "3,546,372"),
      "3546372",
      -3,
    ],
    ["billions", revenues('decimals="-8" scale="9" format="ixt:num-dot-decimal"', "10.6"), "10600000", -8],
    [
      "a negative one in brackets",
      `(${revenues('decimals="-3" scale="3" sign="-" format="ixt:num-dot-decimal"', "1,234")})`,
      "-1234",
      -3,
    ],
    ["a dash", revenues('decimals="-3" format="ixt:fixed-zero"', "–"), "0", -3],
    [
      "white space around",
      revenues('decimals="-3" scale="3" format="ixt:num-dot-decimal"', "\n 1,234 "),
      "1234",
      -3,
    ],
    [
      "an older registry",
      revenues('decimals="INF" format="t3:numcommadecimal"', "1.234,50"),
      "1.2345",
      "INF",
    ],
    ["a minus zero", revenues('decimals="0" sign="-"', "0"), "0", 0],
    ["without accuracy, for validation to object", revenues("", "1000"), "1", undefined],
  ])("%s", (_, body, value, decimals) => {
    expect(numberIn(body)).toEqual([value, decimals]);
  });

  it("hundredths of a percentage", () => {
    const body = `<p><ix:nonFraction name="iij:AssetsPercentOfTotalAssets" contextRef="q" unitRef="pure" decimals="3" scale="-2" format="ixt:num-dot-decimal">33.6</ix:nonFraction>%</p>`;
    expect(read(document(body)).facts[0]).toMatchObject({
      value: "0.336",
      decimals: 3,
      unit: { id: "pure" },
    });
  });

  it("nil", () => {
    expect(numberIn(revenues('xsi:nil="true"', ""))).toEqual([null, undefined]);
  });

  it("two of one printed number, one around the other", () => {
    const inner = `<ix:nonFraction name="core:Assets" contextRef="q" unitRef="yen" decimals="-3" scale="3">5</ix:nonFraction>`;
    const text = document(`<p>${revenues('decimals="-3" scale="3" sign="-"', inner)}</p>`);
    const { facts, findings } = read(text);
    expect(findings).toEqual([]);
    expect(violations(text)).toEqual([]);
    expect(facts.map(({ concept, value }) => [concept, value])).toEqual([
      ["core:Revenues", "-5"],
      ["core:Assets", "5"],
    ]);
  });

  it.each([
    [
      "unknown format",
      'format="ixt:num-roman"',
      "X",
      "format-mismatch The format “ixt:num-roman” is not known.",
    ],
    ["unknown prefix", 'format="nobody:num"', "1", "format-mismatch The format “nobody:num” is not known."],
    [
      "another format",
      'format="ixt:num-dot-decimal"',
      "(5)",
      "format-mismatch “(5)” is not in the format ixt:num-dot-decimal.",
    ],
    ["words", "", "five", "format-mismatch “five” is not a number without sign."],
    ["a sign before digits", "", "-5", "format-mismatch “-5” is not a number without sign."],
    ["nothing", "", "", "format-mismatch “” is not a number without sign."],
    [
      "a scale that is no number",
      'scale="thousands"',
      "5",
      "format-mismatch The scale “thousands” is no power of ten of use.",
    ],
    ["a scale beyond use", 'scale="999"', "5", "format-mismatch The scale “999” is no power of ten of use."],
    ["another sign", 'sign="+"', "5", "format-mismatch The sign is “+”, not “-”."],
    [
      "precision",
      'precision="3"',
      "5",
      "unsupported-syntax The fact core:Revenues is left out: it says its accuracy by precision, not by decimals.",
    ],
    [
      "decimals of no use",
      'decimals="9999"',
      "5",
      "unsupported-syntax The fact core:Revenues is left out: its decimals are neither INF nor an integer of use.",
    ],
    [
      "a tuple's member",
      'order="1"',
      "5",
      "unsupported-syntax The fact core:Revenues is left out: it belongs to a tuple, and tuples are not read.",
    ],
    [
      "words beside another number",
      "",
      `5 ${revenues("", "6")}`,
      "schema-violation A number holds something else than digits, or than one number in the same format, scale and unit.",
    ],
    [
      "another scale within",
      'scale="3"',
      revenues('scale="6"', "6"),
      "schema-violation A number holds something else than digits, or than one number in the same format, scale and unit.",
    ],
  ])("a number with %s is left out, and said", (_, attributes, content, finding) => {
    const { facts, findings, places } = read(document(`<p>${revenues(attributes, content)}</p>`));
    expect(findings).toEqual([`error ${finding}`]);
    expect(facts.length).toBe(content.includes("6") ? 1 : 0);
    expect(places).toEqual(["15:9"]);
  });

  it.each([
    [
      "a hundred thousand",
      100_000,
      `error format-mismatch “${"9".repeat(59)}…” is not a number without sign.`,
    ],
    [
      "ten million",
      10_000_000,
      "error xml-syntax This is not XML that can be read: a number of a million digits or more is not read.",
    ],
  ])("a number of %s digits is said at once", (_, count, finding) => {
    const written = document(`<p>${revenues('decimals="0"', "9".repeat(count))}</p>`);
    expect(read(written).findings).toEqual([finding]);
  });

  it.each([
    [
      "contextRef",
      "nobody",
      "The fact core:Revenues refers to the context “nobody”, which is not there; it is left out.",
    ],
    [
      "unitRef",
      "nobody",
      "The fact core:Revenues refers to the unit “nobody”, which is not there; it is left out.",
    ],
  ])("a %s to nothing", (name, id, message) => {
    const text = document(`<p>${revenues('decimals="0"', "5")}</p>`).replace(
      new RegExp(`${name}="\\w+"`),
      `${name}="${id}"`,
    );
    expect(read(text).findings).toEqual([`error unresolved-reference ${message}`]);
    expect(read(text).facts).toEqual([]);
  });

  it("a name of no namespace", () => {
    const text = document(`<p>${revenues('decimals="0"', "5")}</p>`).replace(
      "core:Revenues",
      "nobody:Revenues",
    );
    expect(read(text).findings).toEqual([
      "error unresolved-reference The prefix of “nobody:Revenues” is bound to no namespace.",
    ]);
  });
});

describe("texts", () => {
  it.each([
    ["words as they are", `<p>${titled("", " Two  words\n")}</p>`, " Two  words\n"],
    [
      "words without their elements",
      titled("", "<p>One <b>bold</b> &amp; <i>two</i></p><p>three</p>"),
      "One bold & twothree",
    ],
    [
      "words without what is excluded",
      `<p>${titled("", "One <ix:exclude>Page <b>3</b></ix:exclude>two")}</p>`,
      "One two",
    ],
    ["words in a format", `<p>${titled('format="ixt:fixed-true"', "Yes")}</p>`, "true"],
    [
      "markup",
      titled('escape="true"', '<p>One &amp; <b class="b" title="&lt;&quot;>">two</b><br/></p><div></div>'),
      '<p>One &amp; <b class="b" title="&lt;&quot;>">two</b><br/></p><div></div>',
    ],
    [
      "markup without tags and what is excluded",
      titled(
        'escape="1"',
        `<p>One <ix:exclude><b>Page 3</b></ix:exclude><ix:footnote id="n">two</ix:footnote></p>`,
      ),
      "<p>One two</p>",
    ],
    ["no words", `<p>${titled("", "")}</p>`, ""],
  ])("%s", (_, body, value) => {
    expect(textIn(body)).toEqual([value, "en"]);
  });

  it("attributes of markup stand in alphabetical order, XHTML without prefixes", () => {
    const markup = '<h:td title="b" colspan="2" class="a" xml:lang="ja">x</h:td>';
    const row = `<h:table xmlns:h="http://www.w3.org/1999/xhtml"><h:tr>${markup}</h:tr></h:table>`;
    expect(textIn(titled('escape="true"', row))[0]).toBe(
      '<table><tr><td class="a" colspan="2" title="b" xml:lang="ja">x</td></tr></table>',
    );
  });

  it("goes on where it says, in the order of the chain", () => {
    const body = [
      `<ix:continuation id="c2">three</ix:continuation>`,
      titled('continuedAt="c1" escape="true"', "<b>one</b> "),
      `<ix:continuation id="c1" continuedAt="c2">two <ix:exclude>Page</ix:exclude></ix:continuation>`,
    ].join("<p>Between</p>");
    expect(textIn(body)).toEqual(["<b>one</b> two three", "en"]);
  });

  it("has the language of where it stands, or of its own", () => {
    expect(textIn(`<p xml:lang="JA">${titled("", "題")}</p>`)).toEqual(["題", "ja"]);
    expect(textIn(`<p xml:lang="ja">${titled('xml:lang="en-US"', "Title")}</p>`)).toEqual(["Title", "en-us"]);
    expect(textIn(`<p>${titled("", "Title")}</p>`, "")).toEqual(["Title", undefined]);
    expect(textIn(`<p>${titled('xml:lang=""', "Title")}</p>`)).toEqual(["Title", undefined]);
  });

  it("a date has none, whatever stands around it", () => {
    const date =
      '<ix:nonNumeric name="core:ReleaseDate" contextRef="q" format="ixt:date-monthname-day-year-en">November 13, 2002</ix:nonNumeric>';
    expect(textIn(`<p>${date}</p>`)).toEqual(["2002-11-13", undefined]);
  });

  it("nil", () => {
    expect(textIn(`<p>${titled('xsi:nil="1"', "")}</p>`)[0]).toBeNull();
  });

  it("may stand in the hidden header", () => {
    const text = document("<p>Nothing</p>", { hidden: titled("", "&lt;b>Title&lt;/b>") });
    expect(read(text).facts.map(({ value }) => value)).toEqual(["<b>Title</b>"]);
    expect(violations(text)).toEqual([]);
  });

  it.each([
    [
      "ends nowhere",
      titled('continuedAt="c"', "one"),
      "error unresolved-reference The text goes on at the continuation “c”, which is not there.",
    ],
    [
      "goes on at a fact",
      `${titled('continuedAt="c"', "one")}${revenues('id="c" decimals="0"', "5")}`,
      "error unresolved-reference The text goes on at the continuation “c”, which is not there.",
    ],
    [
      "goes in a circle",
      `${titled('continuedAt="c"', "one")}<ix:continuation id="c" continuedAt="d">two</ix:continuation><ix:continuation id="d" continuedAt="c">three</ix:continuation>`,
      "error schema-violation The continuation “c” continues more than one text, or itself.",
    ],
    [
      "stands in itself",
      titled('continuedAt="c"', '<ix:continuation id="c">two</ix:continuation>'),
      "error schema-violation A part of a continued text stands within another part.",
    ],
  ])("a text that %s is left out, and said", (_, body, finding) => {
    const { facts, findings } = read(document(body));
    expect(findings).toEqual([finding]);
    expect(facts.filter(({ unit }) => !unit)).toEqual([]);
  });

  it("a continuation of nothing, and one in the hidden header", () => {
    const lone = '<ix:continuation id="c">two</ix:continuation>';
    expect(read(document(lone)).findings).toEqual([
      "error schema-violation The continuation continues nothing.",
    ]);
    const hidden = titled("", lone).replace("name=", 'continuedAt="c" name=');
    expect(read(document("<p>x</p>", { hidden })).findings).toContain(
      "error schema-violation A continuation stands in the hidden header.",
    );
  });
});

describe("notes", () => {
  const note = '<p>(1) <ix:footnote id="n1">It is <ix:exclude>Page 3 </ix:exclude>so.</ix:footnote></p>';
  const tagged = `<p>${revenues('id="f1" decimals="0"', "5000")}</p>`;
  const related = (attributes: string) => ({ resources: `<ix:relationship ${attributes}/>` });

  it("explain the facts that a relationship names", () => {
    const text = document(tagged + note, related('fromRefs="f1" toRefs="n1"'));
    const { report, findings } = read(text);
    expect(findings).toEqual([]);
    expect(violations(text)).toEqual([]);
    expect(report?.notes).toMatchObject([{ id: "n1", text: "It is so.", language: "en" }]);
    expect(report?.facts[0]?.notes).toEqual(["n1"]);
  });

  it("go on, too", () => {
    const parts =
      '<p><ix:footnote id="n1" xml:lang="ja" continuedAt="c">一</ix:footnote></p><p><ix:continuation id="c">二</ix:continuation></p>';
    const { report } = read(document(tagged + parts, related('fromRefs="f1" toRefs="n1"')));
    expect(report?.notes).toMatchObject([{ text: "一二", language: "ja" }]);
  });

  it.each([
    [
      "a fact that is not there",
      'fromRefs="f1 f2" toRefs="n1"',
      "error unresolved-reference The relationship names “f2”, which is no fact.",
    ],
    [
      "a note that is not there",
      'fromRefs="f1" toRefs="n1 n2"',
      "error unresolved-reference The relationship names “n2”, which is no footnote or fact.",
    ],
    [
      "another arcrole",
      'fromRefs="f1" toRefs="n1" arcrole="urn:other"',
      "info unsupported-syntax The arc is left out: its arcrole is urn:other.",
    ],
    [
      "another role",
      'fromRefs="f1" toRefs="n1" linkRole="urn:other"',
      "info unsupported-syntax The footnotes lose their link's role, urn:other.",
    ],
    [
      "other facts",
      'fromRefs="f1" toRefs="f1"',
      "info unsupported-syntax The relationship to 1 other facts is not kept: only footnotes are read.",
    ],
  ])("a relationship with %s is said", (_, attributes, finding) => {
    expect(read(document(tagged + note, related(attributes))).findings).toEqual([finding]);
  });

  it("without language are left out", () => {
    const { report, findings } = read(
      document(tagged + note, { ...related('fromRefs="f1" toRefs="n1"'), root: "" }),
    );
    expect(findings).toEqual(["error schema-violation The footnote has no xml:lang; it is left out."]);
    expect(report?.notes).toBeUndefined();
  });

  it("of markup keep their words, which is said", () => {
    const markup = '<ix:footnote id="n1"><p>One</p><p>two</p></ix:footnote>';
    const { report, findings } = read(document(tagged + markup, related('fromRefs="f1" toRefs="n1"')));
    expect(report?.notes?.[0]?.text).toBe("One\ntwo");
    expect(findings).toEqual(["info unsupported-syntax Of the footnote only the words are kept."]);
  });
});

describe("a fact that is stated in several places", () => {
  const values = (...tags: readonly string[]) => {
    const { facts, findings } = read(document(`<p>${tags.join(" ")}</p>`));
    expect(findings).toEqual([]);
    return facts.map(({ value, decimals }) => [value, decimals]);
  };
  const stated = (digits: string, scale: number, decimals: number | string): string =>
    revenues(`decimals="${decimals}" scale="${scale}"`, digits);

  it("is one, with the value of the most accurate", () => {
    expect(values(stated("10.6", 9, -8), stated("10568342", 3, -3), stated("10568", 6, -6))).toEqual([
      ["10568342", -3],
    ]);
    expect(values(stated("5000", 0, "INF"), stated("5", 3, -3))).toEqual([["5", "INF"]]);
  });

  it("is two where the places disagree", () => {
    expect(values(stated("12161", 3, -3), stated("12160", 3, -3))).toEqual([
      ["12161", -3],
      ["12160", -3],
    ]);
    // 10.4 is no rounding of 10,568,342 to hundreds of millions; 10.6 is.
    expect(values(stated("10568342", 3, -3), stated("10.4", 9, -8), stated("10.6", 9, -8))).toEqual([
      ["10568342", -3],
      ["10400000", -8],
    ]);
  });

  it("agrees with all others, not with one: 10.5 rounds to 10 and to 11, and these two are not one", () => {
    expect(values(stated("10.5", 9, -8), stated("10", 9, -9), stated("11", 9, -9))).toEqual([
      ["10500000", -8],
      ["11000000", -9],
    ]);
  });

  it("as text is one where the words are the same", () => {
    const { facts } = read(document(`<p>${titled("", "One")} ${titled("", "Two")} ${titled("", "One")}</p>`));
    expect(facts.map(({ value }) => value)).toEqual(["One", "Two"]);
  });

  it("nil and a number are two", () => {
    expect(
      values(revenues('xsi:nil="true"', ""), stated("5", 3, -3), revenues('xsi:nil="true"', "")),
    ).toEqual([
      [null, undefined],
      ["5", -3],
    ]);
  });

  it("has the notes of all its places, and the place of its value", () => {
    const one = revenues('id="a" decimals="-9" scale="9"', "11");
    const two = revenues('id="b" decimals="-3" scale="3"', "10568342");
    const notes = '<ix:footnote id="n1">x</ix:footnote><ix:footnote id="n2">y</ix:footnote>';
    const resources =
      '<ix:relationship fromRefs="a" toRefs="n1"/><ix:relationship fromRefs="b" toRefs="n2"/>';
    const { facts } = read(document(`<p>${one}</p>\n<p>${two}</p><p>${notes}</p>`, { resources }));
    expect(facts).toHaveLength(1);
    expect(facts[0]).toMatchObject({ value: "10568342", notes: ["n1", "n2"], place: { line: 16 } });
  });
});

describe("documents", () => {
  it("fractions and tuples are said", () => {
    const fraction =
      '<ix:fraction name="core:Revenues" contextRef="q" unitRef="yen"><ix:numerator>1</ix:numerator><ix:denominator>3</ix:denominator></ix:fraction>';
    const tuple = `<ix:tuple name="core:Group">${titled('order="1"', "x")}</ix:tuple>`;
    expect(read(document(`<p>${fraction}${tuple}</p>`)).findings).toEqual([
      "error unsupported-syntax The fact core:Revenues is left out: fractions are not read.",
      "error unsupported-syntax The fact core:Group is left out: tuples are not read.",
      "error unsupported-syntax The fact core:DocumentTitle is left out: it belongs to a tuple, and tuples are not read.",
    ]);
  });

  it("the default target is read, another is said once", () => {
    const other = revenues('target="other" decimals="0"', "7");
    const { facts, findings } = read(document(`<p>${revenues('decimals="0"', "5000")}${other}${other}</p>`));
    expect(facts.map(({ value }) => value)).toEqual(["5"]);
    expect(findings).toEqual([
      "error unsupported-syntax The facts of the target document “other” are left out: only the default one is read.",
    ]);
  });

  it("references of another target name no taxonomy of the default one", () => {
    const references = `<ix:references target="other"><link:schemaRef xlink:type="simple" xlink:href="${taxonomy.own.entryPoint}"/></ix:references>`;
    expect(read(document("<p>x</p>", { references })).findings).toEqual([
      "error unknown-taxonomy The report's taxonomy is not known: it names none.",
    ]);
  });

  it.each([
    ["two ids", `<p id="x">${revenues('id="x" decimals="0"', "5")}</p>`, "The id “x” stands twice."],
    [
      "an exclude in no text",
      "<p><ix:exclude>x</ix:exclude></p>",
      "ix:exclude stands in no text from which it could be taken out.",
    ],
    [
      "a header in a text",
      titled("", "<ix:header></ix:header>"),
      "ix:header stands within another Inline element.",
    ],
    [
      "a hidden part outside of the header",
      `<ix:hidden>${titled("", "x")}</ix:hidden>`,
      "ix:hidden stands outside of ix:header.",
    ],
    [
      "a relationship outside of the resources",
      '<ix:relationship fromRefs="a" toRefs="b"/>',
      "ix:relationship stands outside of ix:resources.",
    ],
    [
      "an element that Inline XBRL has not",
      "<p><ix:nonSense>x</ix:nonSense></p>",
      "Inline XBRL has no element ix:nonSense.",
    ],
  ])("%s is said", (_, body, message) => {
    expect(read(document(body)).findings).toContain(`error schema-violation ${message}`);
  });

  it("without header", () => {
    const text = document(`<p>${revenues('decimals="0"', "5")}</p>`).replace(
      /<ix:header>[\s\S]*<\/ix:header>/,
      "",
    );
    expect(read(text).findings).toContain("error schema-violation The document has no ix:header.");
  });

  it.each([
    [
      "XHTML without tags",
      '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body/></html>',
    ],
    [
      "another root",
      '<div xmlns="http://www.w3.org/1999/xhtml"><ix:header xmlns:ix="http://www.xbrl.org/2013/inlineXBRL"/></div>',
    ],
    ["Inline XBRL 1.0", document("<p>x</p>").replaceAll("2013/inlineXBRL", "2008/inlineXBRL")],
  ])("%s is no Inline document", (_, text) => {
    expect(read(text).findings).toEqual([
      "error unsupported-file The file is no XHTML document with Inline XBRL 1.1.",
    ]);
    expect(read(text).report).toBeUndefined();
  });
});

describe("schemas", () => {
  it.each([
    ["an element of HTML 5", "<p><mark>5</mark></p>", "xhtml:mark"],
    ["a row in a paragraph", "<p><tr><td>5</td></tr></p>", "xhtml:tr"],
    ["a list without items", "<ul></ul>", "xhtml:ul"],
    [
      "a fact without context",
      '<p><ix:nonNumeric name="core:DocumentTitle">x</ix:nonNumeric></p>',
      "contextRef",
    ],
    [
      "a number without unit",
      '<p><ix:nonFraction name="core:Revenues" contextRef="q">5</ix:nonFraction></p>',
      "unitRef",
    ],
    ["a scale that is no number", `<p>${revenues('scale="k"', "5")}</p>`, "scale"],
    ["another sign", `<p>${revenues('sign="+"', "5")}</p>`, "sign"],
    ["markup in a number", `<p>${revenues("", "<b>5</b>")}</p>`, "xhtml:b"],
    ["a footnote without id", "<p><ix:footnote>x</ix:footnote></p>", "id"],
    ["an attribute of nobody", `<p>${revenues('colour="red"', "5")}</p>`, "colour"],
    ["a context between words", '<p><xbrli:context id="c"/></p>', "context"],
  ])("object to %s", (_, body, name) => {
    const found = violations(document(body));
    expect(found.length).toBeGreaterThan(0);
    expect(found.join("\n")).toContain(name);
  });
});
