import { readFileSync } from "node:fs";
import fc from "fast-check";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { createCollector } from "../../src/diagnostics/index.js";
import { type Release, type Rendering, readRelease, renderXhtml } from "../../src/release/index.js";
import { sampleText } from "../support/sample.js";

const second = readFileSync(new URL("../../samples/kazehara-3q-fy2025.txt", import.meta.url), "utf8");

const read = (text: string): Release => {
  const release = readRelease(new TextEncoder().encode(text), "release.txt", createCollector());
  if (!release) throw new Error("no release");
  return release;
};

const rendered = (text: string): string => {
  const release = read(text);
  return renderXhtml(release.blocks, release);
};

type Node = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseTagValue: false,
  trimValues: false,
});

const wordsIn = (child: Node): string => ("br" in child ? " " : String(child["#text"] ?? "<element>"));

/** Elements that hold words, as `name: words`, in order; throws where the markup is not well-formed XML. */
const leaves = (xhtml: string): readonly string[] => {
  const verdict = XMLValidator.validate(xhtml);
  if (verdict !== true) throw new Error(`${verdict.err.msg} in line ${verdict.err.line}`);
  const walk = (nodes: readonly Node[]): readonly string[] =>
    nodes.flatMap((node) => {
      const name = Object.keys(node).find((key) => key !== ":@") ?? "";
      if (name === "#text") return [];
      const children = node[name] as readonly Node[];
      if (/^(?:h[1-3]|p|li|caption|th|td)$/.test(name) && !children.some((child) => "p" in child))
        return [`${name}: ${children.map(wordsIn).join("")}`];
      const strays = children.filter((child) => String(child["#text"] ?? "").trim() !== "");
      if (strays.length > 0) throw new Error(`words outside of blocks in ${name}`);
      return walk(children);
    });
  return walk(parser.parse(xhtml) as readonly Node[]);
};

/** Every word of the markup, sorted. */
const wordsOf = (xhtml: string): readonly string[] =>
  leaves(xhtml)
    .flatMap((leaf) => leaf.replace(/^\w+: /, "").split(/\s+/))
    .filter((word) => word !== "")
    .sort();

describe("blocks as XHTML", () => {
  it("headings, paragraphs, lists and notes with their marks as printed", () => {
    const text = [
      "Results Summary",
      "",
      "Revenues grew,",
      "as expected.",
      "",
      "- Gross margin⁽¹⁾ was 11.0%.",
      "- Net loss was small.",
      "",
      "1) A first platform.",
      "",
      "⁽¹⁾ Gross profit by revenues.",
      "",
      "Note (2): Unaudited.",
      "",
    ].join("\n");
    expect(rendered(text)).toBe(
      [
        "<div>",
        "<h1>Results Summary</h1>",
        "<p>Revenues grew, as expected.</p>",
        "<ul>",
        "<li>Gross margin⁽¹⁾ was 11.0%.</li>",
        "<li>Net loss was small.</li>",
        "<li>1) A first platform.</li>",
        "</ul>",
        '<p class="note">⁽¹⁾ Gross profit by revenues.</p>',
        '<p class="note">Note (2): Unaudited.</p>',
        "</div>",
      ].join("\n"),
    );
  });

  it("tables with header cells, spans, blanks, headings, marks and signs as printed", () => {
    const text = [
      "BALANCE SHEETS",
      "",
      "\tSept 30, 2002\t\tJun 30, 2002\t",
      "\tUSD (1)\tJPY\t%\tJPY",
      "Current Assets:\t\t\t\t",
      "<i>Cash</i> ⁽²⁾\t39,204\t4,772,753\t12.2%\t(6,014)",
      "Other\t\t\\$5\t\t-",
      "",
    ].join("\n");
    expect(rendered(text)).toBe(
      [
        "<div>",
        "<h1>BALANCE SHEETS</h1>",
        '<div class="table">',
        "<table>",
        "<thead>",
        '<tr><td></td><th colspan="2" scope="colgroup">Sept 30, 2002</th><th colspan="2" scope="colgroup">Jun 30, 2002</th></tr>',
        '<tr><td></td><th scope="col">USD (1)</th><th scope="col">JPY</th><th scope="col">%</th><th scope="col">JPY</th></tr>',
        "</thead>",
        "<tbody>",
        '<tr><th colspan="5" scope="rowgroup">Current Assets:</th></tr>',
        '<tr><th scope="row">Cash ⁽²⁾</th><td>39,204</td><td>4,772,753</td><td>12.2%</td><td>(6,014)</td></tr>',
        '<tr><th scope="row">Other</th><td></td><td>$5</td><td></td><td>-</td></tr>',
        "</tbody>",
        "</table>",
        "</div>",
        "</div>",
      ].join("\n"),
    );
  });

  it("a row whose cells have no certain columns keeps them, as printed", () => {
    const text = ["\t2Q02\t1Q02\t2Q01", "Sales\t1,000\t2,000\t3,000", "Other\t5\t6", ""].join("\n");
    const [, , , , , other] = leaves(rendered(text)).join("|").split("th: ").slice(-6);
    expect(leaves(rendered(text))).toContain("td: 5");
    expect(leaves(rendered(text))).toContain("td: 6");
    expect(other).toContain("Other");
  });

  it("leaves out page furniture and joins the sentence that it interrupts", () => {
    const text = ["Sales grew in", "", "Page 2", "", "the first half.", ""].join("\n");
    expect(leaves(rendered(text))).toEqual(["p: Sales grew in the first half."]);
  });
});

/** All blocks of a made-up release, line by line. */
const renderedWith = (text: string, rendering: Rendering = {}): readonly string[] => {
  const release = read(text);
  return renderXhtml(release.blocks, release, rendering).split("\n");
};

describe("headings", () => {
  const text = [
    "For inquiries please contact:",
    "",
    "Acme Announces Results of the 2nd Quarter 2002",
    "",
    "-- Growth goes on --",
    "",
    "Tokyo, November 13, 2002 – Acme today announced its results for the quarter.",
    "",
    "Highlights",
    "",
    "Sales grew, as was expected.",
    "",
  ].join("\n");

  it("the title is the first, lines around it head nothing, and those under its text are sections", () => {
    const release = read(text);
    const [, title] = release.blocks;
    if (title?.kind !== "heading") throw new Error("no title");
    expect(renderXhtml(release.blocks, release, { title }).split("\n")).toEqual([
      "<div>",
      "<p>For inquiries please contact:</p>",
      "<h1>Acme Announces Results of the 2nd Quarter 2002</h1>",
      "<p>-- Growth goes on --</p>",
      "<p>Tokyo, November 13, 2002 – Acme today announced its results for the quarter.</p>",
      "<h2>Highlights</h2>",
      "<p>Sales grew, as was expected.</p>",
      "</div>",
    ]);
  });

  it("a section begins with its heading, and others are below", () => {
    const release = read(`${text}\nOutlook\n\nAll is well, and will be.\n`);
    const section = release.blocks.slice(4);
    expect(renderXhtml(section, release).match(/<h\d>[^<]*/g)).toEqual(["<h2>Highlights", "<h3>Outlook"]);
  });
});

describe("captions", () => {
  const text = [
    "Acme Announces Results",
    "",
    "CONSOLIDATED STATEMENTS OF OPERATIONS",
    "",
    "For the Three Months Ended Sept 30, 2002",
    "(In thousands of yen) ⁽¹⁾",
    "",
    "\t2002\t2001",
    "Sales\t1,000\t2,000",
    "",
    "That was the first table, as a sentence says.",
    "",
    "Table 2. Staff",
    "",
    "\t2Q02\t1Q02",
    "Staff\t1\t2",
    "",
  ].join("\n");

  it("lines above a table are its caption; a section keeps the first of them as its heading", () => {
    const release = read(text);
    const rendered = renderXhtml(release.blocks.slice(1), release).split("\n");
    expect(rendered.slice(0, 5)).toEqual([
      "<div>",
      "<h2>CONSOLIDATED STATEMENTS OF OPERATIONS</h2>",
      '<div class="table">',
      "<table>",
      "<caption>For the Three Months Ended Sept 30, 2002<br/>(In thousands of yen) ⁽¹⁾</caption>",
    ]);
    expect(rendered).toContain("<caption>Table 2. Staff</caption>");
  });

  it("the release's title is never one", () => {
    const rows = text.split("\n").slice(7, 9).join("\n");
    expect(renderedWith(`Acme Announces Results\n\n${rows}\n`).slice(0, 4)).toEqual([
      "<div>",
      "<h1>Acme Announces Results</h1>",
      '<div class="table">',
      "<table>",
    ]);
  });

  it("what stands before a table is told what the table is called", () => {
    const names: string[] = [];
    const beforeTable: Rendering["beforeTable"] = ({ id }, name) => {
      names.push(`${id}: ${name}`);
      return "<a></a>";
    };
    const release = read(text);
    expect(renderXhtml(release.blocks.slice(1), release, { beforeTable })).toContain(
      '<div class="table">\n<a></a><table>',
    );
    expect(names).toEqual([
      "table1: CONSOLIDATED STATEMENTS OF OPERATIONS For the Three Months Ended Sept 30, 2002 (In thousands of yen) ⁽¹⁾",
      "table2: Table 2. Staff",
    ]);
  });
});

describe("what stands amid a table's rows stays there", () => {
  const head = ["Contracts", "", "Sales grew again, they say.", "", "\t2Q02\t1Q02", "Access\t111\t108", ""];

  it("notes", () => {
    const text = [...head, "⁽²⁾ Without housing services.", "", "Dial-up\t84\t86", ""].join("\n");
    expect(renderedWith(text).slice(8, 12)).toEqual([
      "<tbody>",
      '<tr><th scope="row">Access</th><td>111</td><td>108</td></tr>',
      '<tr><td class="text" colspan="3"><p class="note">⁽²⁾ Without housing services.</p>',
      "</td></tr>",
    ]);
  });

  it("a page break, with the header that the next page repeats", () => {
    const next = ["Page 4", "", "\t2Q02\t1Q02", "Dial-up\t84\t86", ""];
    expect(renderedWith([...head, ...next].join("\n")).slice(8, 14)).toEqual([
      "<tbody>",
      '<tr><th scope="row">Access</th><td>111</td><td>108</td></tr>',
      '<tr><td class="text" colspan="3"></td></tr>',
      '<tr><td></td><th scope="col">2Q02</th><th scope="col">1Q02</th></tr>',
      '<tr><th scope="row">Dial-up</th><td>84</td><td>86</td></tr>',
      "</tbody>",
    ]);
  });

  it("several page breaks, each where it is, its lines together", () => {
    const text = [
      ...head,
      "Page 4",
      "",
      "Dial-up\t84\t86",
      "",
      "Acme Inc.",
      "Page 5",
      "",
      "Roaming\t1\t2",
      "",
      "Acme Inc.",
      "Page 6",
      "",
    ];
    const furniture = (markup: string): string => `[${markup.trim()}]`;
    const rows = renderedWith(text.join("\n"), { furniture }).join("").split("<tbody>")[1]?.split("</tr>");
    expect(
      rows
        ?.map((row) =>
          row
            .replace(/<[^>]*>/g, " ")
            .replace(/ +/g, " ")
            .trim(),
        )
        .slice(0, 5),
    ).toEqual(["Access 111 108", "[ Page 4 ]", "Dial-up 84 86", "[ Acme Inc. ][ Page 5 ]", "Roaming 1 2"]);
  });

  it("rows under a label alone are a group of their own", () => {
    const text = [
      ...head.slice(0, -1),
      "Others:\t\t",
      "Dial-up\t84\t86",
      "Small Others:\t\t",
      "of which:\t\t",
      "Roaming\t1\t2",
      "",
    ];
    const bodies = renderedWith(text.join("\n")).join("").split("<tbody>").slice(1);
    expect(bodies.map((body) => body.match(/<th [^>]*>[^<]*/g))).toEqual([
      ['<th scope="row">Access'],
      ['<th colspan="3" scope="rowgroup">Others:', '<th scope="row">Dial-up'],
      [
        '<th colspan="3" scope="rowgroup">Small Others:',
        '<th colspan="3" scope="rowgroup">of which:',
        '<th scope="row">Roaming',
      ],
    ]);
  });
});

describe("what a syntax adds", () => {
  const furniture = (markup: string): string => `[${markup}]`;

  it("page furniture, in the order of the source: in a sentence, a list, a table and between blocks", () => {
    const text = [
      "Sales grew in",
      "",
      "Page 1",
      "",
      "the first half.",
      "",
      "- One, and",
      "- Two.",
      "",
      "Page 2",
      "",
      "- Three.",
      "",
      "Page 3",
      "",
    ].join("\n");
    expect(renderedWith(text, { furniture }).slice(1)).toEqual([
      '<p>Sales grew in [<span class="furniture">Page 1</span> ]the first half.</p>',
      "<ul>",
      "<li>One, and</li>",
      '<li>Two.[<span class="furniture">Page 2</span> ]</li>',
      "<li>Three.</li>",
      "</ul>",
      '[<p class="furniture">Page 3</p>',
      "]</div>",
    ]);
  });

  it("words with their places: all that are shown, but marks and bullets", () => {
    const text = "Sales\n\n- JPY\\$5, and more\nof <i>it</i>.\n\n\t2Q02\nAccess ⁽¹⁾\t<i>7</i>\n";
    const seen: string[] = [];
    const words: Rendering["words"] = (mapped) => {
      seen.push(`${mapped.text} ${mapped.spans.map(({ line, column }) => `${line}:${column}`).join(" ")}`);
      return mapped.text;
    };
    renderedWith(text, { words });
    expect(seen).toEqual([
      "Sales 1:1",
      "JPY$5, and more of it. 3:3 4:1",
      "2Q02 6:2",
      "Access ⁽¹⁾ 7:1",
      "7 7:12",
    ]);
  });
});

describe("hostile text", () => {
  it("markup, references and sections of CDATA are words", () => {
    const line = 'A <script>alert("1 & 2")</script> &amp; &#65; ]]> <!-- x --> <td> done.';
    const [leaf] = leaves(rendered(`${line}\n`));
    const decoded = leaf?.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
    expect(rendered(`${line}\n`)).not.toContain("<script");
    expect(decoded).toBeDefined();
    expect(rendered(`${line}\n`)).toBe(
      '<div>\n<p>A &lt;script&gt;alert("1 &amp; 2")&lt;/script&gt; &amp;amp; &amp;#65; ]]&gt; &lt;!-- x --&gt; &lt;td&gt; done.</p>\n</div>',
    );
  });

  it("a character that no XML can hold is U+FFFD", () => {
    expect(rendered(`A bell\u0007 rings, ${"and rings ".repeat(20)}on.\n`)).toBe(
      `<div>\n<p>A bell\uFFFD rings, ${"and rings ".repeat(20)}on.</p>\n</div>`,
    );
  });

  it("a line of 100,000 characters, with and without tabs", () => {
    const words = "word & ".repeat(15_000);
    expect(wordsOf(rendered(`${words}\n`))).toHaveLength(30_000);
    const cells = `Row${"\t1".repeat(50_000)}`;
    expect(leaves(rendered(`${cells}\n${cells}\n`)).filter((leaf) => leaf === "td: 1")).toHaveLength(100_000);
  });

  it("is well-formed for any text, and has every word of its blocks", () => {
    const cell = fc.oneof(
      fc.constantFrom("1,234", "(5)", "-", "", "2Q02", "Sales & <b>Co</b>", "⁽¹⁾"),
      fc.string(),
    );
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom("", "", "Page 3", "Highlights", "- One & <two>.", "Note (1): &lt;", "1) Three"),
      fc.array(cell, { minLength: 2, maxLength: 5 }).map((cells) => cells.join("\t")),
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 25 }), (lines) => {
        const text = `Sales\n${lines.join("\n")}\n`;
        const collector = createCollector();
        const release = readRelease(new TextEncoder().encode(text), "any.txt", collector);
        if (!release) return;
        const found = wordsOf(renderXhtml(release.blocks, release)).join(" ");
        for (const block of release.blocks) {
          if (block.kind === "table" || block.kind === "furniture") continue;
          const first = block.text.split(" ").find((word) => /^[a-zA-Z]+$/.test(word));
          if (first) expect(found.split(" ")).toContain(first);
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** The words of a text without the tags and escapes that a reader does not see; bullets and furniture apart. */
const sourceWords = (text: string, isFurniture: (line: string) => boolean): readonly string[] =>
  text
    .split("\n")
    .filter((line) => !isFurniture(line))
    .map((line) =>
      line
        .replace(/^[-•] /, "")
        .replace(/<\/?i>/g, "")
        .replaceAll("\\$", "$"),
    )
    .flatMap((line) => line.split(/\s+/))
    .filter((word) => word !== "")
    .sort();

describe("the words of the samples, each once", () => {
  it("of the first", () => {
    const running = /^(?:Internet Initiative Japan Inc\.|November 12, 2002|Page \d+)$/;
    expect(wordsOf(rendered(sampleText())).map((word) => word.replaceAll("&amp;", "&"))).toEqual(
      sourceWords(sampleText(), (line) => running.test(line)),
    );
  });

  it("of the second", () => {
    const running = /^(?:Kazehara Instruments Co\., Ltd\. \(0199\) \| .*|- \d+ -)$/;
    expect(wordsOf(rendered(second)).map((word) => word.replaceAll("&amp;", "&"))).toEqual(
      sourceWords(second, (line) => running.test(line)),
    );
  });
});
