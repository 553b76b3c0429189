import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  linesOf,
  type Statement,
  type StatementLine,
  type Taxonomy,
  taxonomyPage,
} from "../../src/taxonomy/index.js";
import { head, load, REPOSITORY, repositoryTaxonomy, source } from "./sources.js";

const pageOf = (text: string): string => {
  const { taxonomy, diagnostics } = load("t", [source("t", text)]);
  if (!taxonomy) throw new Error(JSON.stringify(diagnostics));
  return taxonomyPage(taxonomy);
};

const SMALL = `${head("t")}types:
  - { name: monetary, xsd: "xbrli:monetaryItemType", numeric: true, scaling: caption, unit: { currency: "{currency}_thousands", scale: 3 } }
concepts:
  - { name: Sales, type: monetary, period: duration, balance: credit, label: { en: Sales, ja: 売上高 }, documentation: "Sales." }
  - { name: Costs, type: monetary, period: duration, balance: debit, label: { en: Costs, ja: 費用 }, negated: { en: Less costs, ja: 費用（控除） }, documentation: "Costs." }
  - { name: Profit, type: monetary, period: duration, balance: credit, label: { en: Profit, ja: 利益 }, total: { en: Total profit, ja: 利益合計 }, documentation: "Profit." }
  - { name: Cash, type: monetary, period: instant, balance: debit, label: { en: Cash, ja: 現金 }, start: { en: Cash before, ja: 期首現金 }, documentation: "Cash." }
statements:
  - id: Results
    title: { en: Results, ja: 業績 }
    patterns: [results]
    period: duration
    lines:
      - heading: { name: ResultsHeading, en: What we earned, ja: 損益 }
        lines:
          - { concept: Sales, labels: [Our sales] }
          - { concept: Costs, negated: true, weight: -1 }
          - { concept: Profit, total: true }
      - { concept: Cash, balanceAt: start }
`;

/** Text without tags, one space for each run of white space. */
const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, "")
    .replace(/\s+/g, " ")
    .trim();

/** The lines of a part of the page, each as its text in one language. */
const linesIn = (html: string, language: "en" | "ja"): string[] => {
  const other = language === "en" ? "ja" : "en";
  return html
    .replaceAll(new RegExp(`<span lang="${other}">[^<]*</span>`, "g"), "")
    .split(/<li class="(?:heading|line)/)
    .slice(1)
    .map((line) => textOf(line.slice(line.indexOf(">") + 1)));
};

const treeOf = (page: string, { root }: Statement): string => {
  const start = page.indexOf(`<section id="${root.abstract}"`);
  return page.slice(start, page.indexOf("</section>", start));
};

describe("the tree of a statement", () => {
  const tree = pageOf(SMALL).match(/<section id="t:ResultsAbstract".*?<\/section>/s)?.[0] ?? "";

  it("says of each line its label, marks, properties, weight and name", () => {
    expect(linesIn(tree, "en")).toEqual([
      "What we earned",
      "Our sales monetary · duration · credit weight +1 t:Sales",
      "Less costs negated monetary · duration · debit weight −1 t:Costs",
      "Total profit total monetary · duration · credit t:Profit",
      "Cash before opening balance monetary · instant · debit t:Cash",
    ]);
  });

  it("says the same in Japanese, with the concept's label where the issuer's wording is English only", () => {
    expect(linesIn(tree, "ja")).toEqual([
      "損益",
      "売上高 monetary · 期間 · 貸方 ウエイト +1 t:Sales",
      "費用（控除） 符号反転 monetary · 期間 · 借方 ウエイト −1 t:Costs",
      "利益合計 合計 monetary · 期間 · 貸方 t:Profit",
      "期首現金 期首残高 monetary · 時点 · 借方 t:Cash",
    ]);
  });
});

describe("the pages of the repository's taxonomies", () => {
  const taxonomies = REPOSITORY.map(({ name }) => repositoryTaxonomy(name));
  const names = ({ concept, dimensions }: StatementLine): string =>
    [concept, ...Object.values(dimensions)].join(" ");

  it.each(taxonomies.map((each) => [each.own.prefix, each] as const))(
    "show every line of %s once, in order",
    (_, taxonomy) => {
      const page = taxonomyPage(taxonomy);
      for (const statement of taxonomy.statements) {
        const shown = [...treeOf(page, statement).matchAll(/data-of="([^"]*)"/g)].map(([, of]) => of);
        expect(shown).toEqual(linesOf(statement.root).map(names));
      }
      const all = taxonomy.statements.flatMap(({ root }) => linesOf(root));
      expect(page.match(/data-of=/g)?.length ?? 0).toBe(all.length);
    },
  );

  it("have the taxonomy's own statements before those of the taxonomies it imports", () => {
    const [core, iij] = ["core", "iij"]
      .map(repositoryTaxonomy)
      .map(({ own }) => own.statements.map(({ root }) => String(root.abstract)));
    const page = taxonomyPage(repositoryTaxonomy("iij"));
    const order = [...page.matchAll(/<section id="([^"]*Abstract)"/g)].map(([, id]) => id);
    expect(order).toEqual([...(iij ?? []), ...(core ?? [])]);
  });

  it("have one place for each concept", () => {
    for (const taxonomy of taxonomies) {
      const ids = [...taxonomyPage(taxonomy).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toEqual(expect.arrayContaining([...taxonomy.concepts.keys()]));
    }
  });

  it("show every label in both languages", () => {
    for (const taxonomy of taxonomies) {
      const shown = new Set(
        [...taxonomyPage(taxonomy).matchAll(/ lang="(..)"[^>]*>([^<]*)</g)].map(
          ([, lang, text]) => `${lang} ${text}`,
        ),
      );
      expect(labelsOf(taxonomy).filter((label) => !shown.has(label))).toEqual([]);
    }
  });

  it("are the same bytes each time", () => {
    for (const { name } of REPOSITORY) {
      expect(taxonomyPage(repositoryTaxonomy(name))).toBe(taxonomyPage(repositoryTaxonomy(name)));
    }
  });

  it("name nothing that would be loaded", () => {
    for (const taxonomy of taxonomies) {
      expect(taxonomyPage(taxonomy)).not.toMatch(/ src=|url\(|@import|<link|href="(?!#)/);
    }
  });
});

/** Each label as the page writes it, with its language before it. */
const labelsOf = ({ concepts }: Taxonomy): readonly string[] =>
  [...concepts.values()].flatMap(
    ({ label, totalLabel, negatedLabel, verboseLabel, periodStartLabel, periodEndLabel }) =>
      [label, totalLabel, negatedLabel, verboseLabel, periodStartLabel, periodEndLabel].flatMap((each) =>
        each ? [`en ${written(each.en)}`, `ja ${written(each.ja)}`] : [],
      ),
  );

const written = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("'", "&#39;").replaceAll('"', "&quot;");

describe("text that looks like markup", () => {
  const hostile = `"</script><script>alert('&amp;')</script>"`;
  const page = pageOf(
    SMALL.replace("en: Test", `en: ${hostile}`)
      .replace("en: Sales, ja", `en: ${hostile}, ja`)
      .replace("[Our sales]", `[${hostile}]`)
      .replace('"Sales."', hostile),
  );

  it("goes in as text", () => {
    const escaped = "&lt;/script&gt;&lt;script&gt;alert(&#39;&amp;amp;&#39;)&lt;/script&gt;";
    // The title and the heading of the page, the name of the group of its concepts, and the line, the heading, the
    // label table and the documentation of the concept.
    expect(page.split(escaped).length - 1).toBe(7);
    expect(page.match(/<script/g)).toHaveLength(1);
  });
});

describe("the policy of the page", () => {
  const page = pageOf(SMALL);
  const sha256 = (text: string): string => createHash("sha256").update(text).digest("base64");
  const contentOf = (name: string): string =>
    page.match(new RegExp(`<${name}>(.*?)</${name}>`, "s"))?.[1] ?? "";

  it("allows the page's own style and script, and nothing else", () => {
    const policy = page
      .match(/http-equiv="Content-Security-Policy" content="([^"]*)"/)?.[1]
      ?.replaceAll("&#39;", "'");
    expect(policy?.split("; ")).toEqual([
      "default-src 'none'",
      `style-src 'sha256-${sha256(contentOf("style"))}'`,
      `script-src 'sha256-${sha256(contentOf("script"))}'`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  it("stands before all that it governs", () => {
    expect(page.indexOf("Content-Security-Policy")).toBeLessThan(page.indexOf("<style>"));
  });
});
