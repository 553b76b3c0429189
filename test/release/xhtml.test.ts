import { readFileSync } from "node:fs";
import fc from "fast-check";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { createCollector } from "../../src/diagnostics/index.js";
import { type Release, readRelease, renderXhtml } from "../../src/release/index.js";
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

/** Elements that hold words, as `name: words`, in order; throws where the markup is not well-formed XML. */
const leaves = (xhtml: string): readonly string[] => {
  const verdict = XMLValidator.validate(xhtml);
  if (verdict !== true) throw new Error(`${verdict.err.msg} in line ${verdict.err.line}`);
  const walk = (nodes: readonly Node[]): readonly string[] =>
    nodes.flatMap((node) => {
      const name = Object.keys(node).find((key) => key !== ":@") ?? "";
      if (name === "#text") return [];
      const children = node[name] as readonly Node[];
      if (["h3", "p", "li", "th", "td"].includes(name))
        return [`${name}: ${children.map((child) => String(child["#text"] ?? "<element>")).join("")}`];
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
        "<h3>Results Summary</h3>",
        "<p>Revenues grew, as expected.</p>",
        "<ul>",
        "<li>Gross margin⁽¹⁾ was 11.0%.</li>",
        "<li>Net loss was small.</li>",
        "<li>1) A first platform.</li>",
        "</ul>",
        "<p>⁽¹⁾ Gross profit by revenues.</p>",
        "<p>Note (2): Unaudited.</p>",
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
        "<h3>BALANCE SHEETS</h3>",
        "<table>",
        "<thead>",
        '<tr><td></td><th scope="colgroup" colspan="2">Sept 30, 2002</th><th scope="colgroup" colspan="2">Jun 30, 2002</th></tr>',
        '<tr><td></td><th scope="col">USD (1)</th><th scope="col">JPY</th><th scope="col">%</th><th scope="col">JPY</th></tr>',
        "</thead>",
        "<tbody>",
        '<tr><th scope="row" colspan="5">Current Assets:</th></tr>',
        '<tr><th scope="row">Cash ⁽²⁾</th><td>39,204</td><td>4,772,753</td><td>12.2%</td><td>(6,014)</td></tr>',
        '<tr><th scope="row">Other</th><td></td><td>$5</td><td></td><td>-</td></tr>',
        "</tbody>",
        "</table>",
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
