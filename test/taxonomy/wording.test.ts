import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { TaggedTable } from "../../src/tagging/index.js";
import {
  compileTaxonomy,
  linesOf,
  type QName,
  type Statement,
  type StatementLine,
  type StatementSection,
  type Taxonomy,
} from "../../src/taxonomy/index.js";
import { convert } from "../support/convert.js";
import { fieldsOf } from "../support/grid.js";
import { taxonomyNamed } from "../support/taxonomies.js";

type Language = "en" | "ja";

const idOf = (concept: string): string => concept.replace(":", "_");

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const decode = (text: string): string => text.replace(/&(\w+);/g, (all, name) => ENTITIES[name] ?? all);

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

/** What the compiled files of a taxonomy say, read as a processor would: labels by role, preferred ones by statement. */
const compiledWording = (taxonomy: Taxonomy) => {
  const files = compileTaxonomy(taxonomy);
  const textOf = (part: string, end: string): string =>
    files.find((file) => file.part === part && file.path.endsWith(end))?.text ?? "";
  const labels = new Map<string, string>();
  for (const language of ["en", "ja"] as const) {
    // What is imported comes first, then what the own part prohibits and says instead.
    for (const { prefix } of taxonomy.parts) {
      const text = textOf(prefix, `-lab-${language}.xml`);
      for (const [, old] of text.matchAll(/xlink:to="old_(\w+)" use="prohibited"/g)) {
        const [, id, role] = /^(.*)_(\w+)$/.exec(old ?? "") ?? [];
        labels.delete(`${id} ${role} ${language}`);
      }
      for (const [tag, content = ""] of text.matchAll(/<link:label [^>]*>([^<]*)</g)) {
        const role = attribute(tag, "xlink:role")?.split("/").at(-1);
        const key = `${attribute(tag, "xlink:label")?.slice(4)} ${role} ${language}`;
        if (labels.has(key)) throw new Error(`two labels: ${key}`);
        labels.set(key, decode(content));
      }
    }
  }
  const label = (concept: string, role: string, language: Language): string | undefined =>
    labels.get(`${idOf(concept)} ${role} ${language}`);
  const presentation = textOf(taxonomy.own.prefix, "-pre.xml");
  /** The second locator of a concept in a link has a number. */
  const target = (tag: string): string => (attribute(tag, "xlink:to") ?? "").replace(/_\d$/, "");
  /** Role of each line's label, by the arcs of the statement's presentation in their order. */
  const roles = (statement: Statement): ReadonlyMap<StatementLine, string> => {
    const link = presentation
      .split(`xlink:role="${statement.roleUri}"`)[1]
      ?.split("</link:presentationLink>")[0];
    const lines = linesOf(statement.root).filter(({ dimensions }) => Object.keys(dimensions).length === 0);
    const ids = new Set(lines.map(({ concept }) => idOf(concept)));
    const arcs = [...(link ?? "").matchAll(/<link:presentationArc [^>]*>/g)]
      .map(([tag]) => tag)
      .filter((tag) => ids.has(target(tag)));
    expect(arcs.map(target)).toEqual(lines.map(({ concept }) => idOf(concept)));
    return new Map(
      lines.map((line, at) => [
        line,
        attribute(arcs[at] ?? "", "preferredLabel")
          ?.split("/")
          .at(-1) ?? "label",
      ]),
    );
  };
  return { label, roles };
};

/** What a row shows in the taxonomy: its line's label in the role that the presentation prefers, or a member's. */
interface Shown {
  readonly line: number;
  readonly printed: string;
  readonly concept: string;
  readonly en: string;
  readonly ja: string;
}

/**
 * All that is made equal before wordings are compared: letters are small; typographic quotes are straight; the tags
 * `<i>` of the text go; so do note marks (`⁽²⁾`, `(1)`, `*1`), the colon after a heading, and the unit in brackets
 * that a row of the second issuer has.
 */
const normal = (text: string): string =>
  text
    .replace(/<\/?i>/g, "")
    .replace(/\s*(?:⁽[⁰¹²³⁴-⁹]+⁾|\(\d+\)|\*\d+)\s*$/u, "")
    .replace(/:\s*$/, "")
    .replace(/\s*\((?:Yen|Shares)\)$/, "")
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .trim()
    .toLowerCase();

/** Rows whose print says more or less than their label, each with the reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  // The heading of the group and its first row in one label.
  "ip service 64kbps – 128kbps": "64kbps – 128kbps",
  // The text was scanned: the service is IIJ4U.
  "ij4u (dialup services for individuals)": "iij4u (dialup services for individuals)",
};

/** Abstract concepts of the headings of a statement that are worded so. */
const headingsWorded = (text: string, section: StatementSection): readonly QName[] =>
  section.children.flatMap((child) => {
    if (child.kind === "line") return [];
    const own = child.abstract && child.labels.some((label) => normal(label) === normal(text));
    return [...(own && child.abstract ? [child.abstract] : []), ...headingsWorded(text, child)];
  });

const shownRows = (table: TaggedTable, text: string, taxonomy: Taxonomy): readonly Shown[] => {
  const { statement } = table;
  if (!statement) throw new Error("a table of no statement");
  const { label, roles } = compiledWording(taxonomy);
  const preferred = roles(statement);
  const say = (concept: string, role: string) => ({
    en: label(concept, role, "en") ?? "",
    ja: label(concept, role, "ja") ?? "",
  });
  return table.rows.map(({ row, kind, line }) => {
    const printed = fieldsOf(text.split("\n")[row.line - 1] ?? "", row.line)[0]?.text ?? "";
    if (kind === "heading") {
      const [concept = "none"] = headingsWorded(printed, statement.root);
      return { line: row.line, printed, concept, ...say(concept, "label") };
    }
    if (!line) return { line: row.line, printed, concept: "none", en: "", ja: "" };
    const [member] = Object.values(line.dimensions);
    const concept = member ?? line.concept;
    return { line: row.line, printed, concept, ...say(concept, preferred.get(line) ?? "label") };
  });
};

interface Case {
  readonly name: string;
  readonly file: string;
  /** Rows with a label, headings included, as counted in the release. */
  readonly rows: number;
}

const CASES: readonly Case[] = [
  // 10 + 2 + 3 + 2 + 3 rows of Tables 1 to 5; lines 258–287, 302–339 and 355–385 of the statements.
  { name: "iij", file: "iij-2q-fy2002.txt", rows: 20 + 30 + 38 + 31 },
  // 122 rows with numbers and 1 + 4 + 11 + 3 headings.
  { name: "kazehara", file: "kazehara-3q-fy2025.txt", rows: 122 + 19 },
];

const isJapanese = (text: string): boolean =>
  /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]/u.test(text);
const isKatakana = (text: string): boolean => /^[\p{Script=Katakana}ー・\s]+$/u.test(text);

/** The terms of Japanese filers, by what is printed: `printed | Japanese`, in the statements of IIJ's release. */
const TERMS: Readonly<Record<string, string>> = {
  iij: `
    Dedicated access services ⁽²⁾ | 専用線接続サービス
    Dial-up access services | ダイヤルアップ接続サービス
    Total revenues | 売上高合計
    Total costs and expenses | 営業費用合計
    Operating income (loss) | 営業利益（損失）
    Loss before income tax expense | 税引前損失
    Income tax expense | 法人税等
    Minority interests in consolidated subsidiaries | 少数株主損益
    Equity in net loss of equity method investees | 持分法による投資損失
    Net loss | 当期純損失
    Basic Net Loss Per Share | 1株当たり当期純損失
    Weighted Average Number of Shares | 期中平均株式数
    Total current assets | 流動資産合計
    Short-term borrowings | 短期借入金
    Minority Interest | 少数株主持分
    Additional paid-in capital | 資本剰余金
    Accumulated deficit | 欠損金
    Total liabilities and shareholders' equity | 負債、少数株主持分及び資本合計
    Depreciation and amortization | 減価償却費及びその他の償却費
    Net cash used in investing activities | 投資活動によるキャッシュ・フロー
    Effect of Exchange Rate Changes on Cash | 現金に係る換算差額`,
  kazehara: `
    Selling, general and administrative expenses | 販売費及び一般管理費
    Ordinary income | 経常利益
    Extraordinary losses | 特別損失
    Impairment loss *1 | 減損損失
    Income before income taxes | 税金等調整前四半期純利益
    Income taxes-current | 法人税、住民税及び事業税
    Income taxes-deferred | 法人税等調整額
    Notes and accounts receivable-trade | 受取手形及び売掛金
    Work in process | 仕掛品
    Allowance for doubtful accounts | 貸倒引当金
    Net defined benefit liability | 退職給付に係る負債
    Treasury stock | 自己株式
    Total shareholders' equity | 株主資本合計
    Total net assets | 純資産合計
    Total liabilities and net assets | 負債純資産合計
    Depreciation | 減価償却費
    Subtotal | 小計
    Cash and cash equivalents at end of period *1 | 現金及び現金同等物の期末残高`,
};

describe.each(CASES)("the labels that the presentation of $name shows", ({ name, file, rows }) => {
  const text = readFileSync(new URL(`../../samples/${file}`, import.meta.url), "utf8");
  const taxonomy = taxonomyNamed(name);
  let shown: readonly Shown[];

  beforeAll(() => {
    const converted = convert(text, { file });
    const statements = new Map(taxonomy.statements.map((statement) => [statement.roleUri, statement]));
    shown = (converted.tagging?.tables ?? []).flatMap((table) => {
      expect(statements.has(table.statement?.roleUri ?? "")).toBe(true);
      return converted.taxonomy ? shownRows(table, text, converted.taxonomy) : [];
    });
  });

  it("are the release's wording, of each row and heading", () => {
    expect(shown).toHaveLength(rows);
    const different = shown.filter(({ printed, en }) => {
      const wanted = normal(printed);
      return normal(en) !== (EXCEPTIONS[wanted] ?? wanted);
    });
    expect(different).toEqual([]);
  });

  it("are Japanese in Japanese, and no mere transliterations", () => {
    // Bands of bandwidth are figures: only the sign between them differs.
    const words = shown.filter(({ ja }) => !/^[\d.]+[kMG]bps～[\d.]+[kMG]bps$/.test(ja));
    expect(shown.length - words.length).toBe(name === "iij" ? 4 : 0);
    const bad = words.filter(({ ja }) => !isJapanese(ja) || isKatakana(ja));
    expect(bad.map(({ printed, ja }) => [printed, ja])).toEqual([]);
  });

  it("are the terms of Japanese filers", () => {
    const terms = (TERMS[name] ?? "")
      .trim()
      .split("\n")
      .map((line) => line.trim().split(" | "));
    for (const [printed, ja] of terms) {
      const found = shown.filter((row) => row.printed.replace(/:$/, "") === printed);
      expect(new Set(found.map((row) => row.ja)), printed).toEqual(new Set([ja]));
    }
  });
});

/** Labels without a Japanese character: names that Japanese filers write in Latin letters. */
const LATIN = ["EBITDA"];
/** Labels in katakana alone: these are the terms of Japanese filers, too. */
const KATAKANA = [
  "アイアイジェイメディアコミュニケーションズ",
  "アジア・インターネット・ホールディング",
  "クロスウェイブコミュニケーションズ",
  "コマーシャル・ペーパー",
  "サンフランシスコ",
  "シカゴ",
  "シドニー",
  "シンガポール",
  "セグメント",
  "ソウル",
  "ソフトウエア",
  "チューリッヒ",
  "ティッカー・シンボル",
  "トロント",
  "ニューヨーク",
  "ネットキャッシュ",
  "パリ",
  "パワードコム",
  "フランクフルト",
  "フリー・キャッシュ・フロー",
  "ボストン",
  "ロサンゼルス",
  "ロンドン",
];

it("all labels of the taxonomies are Japanese in Japanese", () => {
  const labels = ["core", "iij", "kazehara"]
    .flatMap((name) => taxonomyNamed(name).own.concepts)
    .flatMap(({ label, totalLabel, negatedLabel, verboseLabel }) =>
      [label, totalLabel, negatedLabel, verboseLabel].flatMap((one) => one ?? []),
    )
    .map(({ ja }) => ja.replace(/ ?\[[^\]]*\]$/u, ""))
    .filter((ja) => !/^[\d.]+[kMG]bps～/.test(ja));
  expect([...new Set(labels.filter((ja) => !isJapanese(ja)))].sort()).toEqual(LATIN);
  expect([...new Set(labels.filter(isKatakana))].sort()).toEqual(KATAKANA);
});
