import { BALANCE_EDGES } from "../line-label.js";
import type { Label, QName } from "../taxonomy.js";
import { type Attributes, fragment, type Html, h } from "./html.js";

/** The page's own words. The Japanese ones are those of the filing rules of EDINET and TDnet. */
export const WORDS = {
  skip: { en: "Skip to content", ja: "本文へ移動" },
  contents: { en: "Contents", ja: "目次" },
  language: { en: "Language", ja: "言語" },
  search: { en: "Search names and labels", ja: "名称・ラベルを検索" },
  about: { en: "About this taxonomy", ja: "このタクソノミについて" },
  statements: { en: "Statements", ja: "諸表" },
  legend: {
    en: "At the right of a line its weight in the next total. A negated line is printed with the opposite sign. An arrow points to the standard element of the same meaning.",
    ja: "各行の右端は、次の合計に対するウエイト。「符号反転」の行は符号を反転して表示される。矢印は同じ意味の標準要素を示す。",
  },
  axes: { en: "Axes and members", ja: "軸とメンバー" },
  concepts: { en: "Concepts", ja: "要素" },
  families: { en: "Ratio families", ja: "比率の種類" },
  types: { en: "Item types", ja: "データ型" },
  units: { en: "Units", ja: "単位" },
  publisher: { en: "Publisher", ja: "公表者" },
  version: { en: "Version", ja: "版" },
  imports: { en: "Imports", ja: "参照するタクソノミ" },
  namespace: { en: "Namespace", ja: "名前空間" },
  entryPoint: { en: "Entry point", ja: "エントリーポイント" },
  issuer: { en: "Issuer", ja: "発行体" },
  fiscalYearEnd: { en: "Fiscal year ends in", ja: "決算月" },
  currency: { en: "Reporting currency", ja: "報告通貨" },
  role: { en: "Role", ja: "ロール" },
  label: { en: "Label", ja: "ラベル" },
  totalLabel: { en: "Total label", ja: "合計ラベル" },
  negatedLabel: { en: "Negated label", ja: "符号反転ラベル" },
  verboseLabel: { en: "Verbose label", ja: "冗長ラベル" },
  periodStartLabel: { en: "Opening label", ja: "期首ラベル" },
  periodEndLabel: { en: "Closing label", ja: "期末ラベル" },
  variants: { en: "Also worded", ja: "その他の表記" },
  standard: { en: "Standard element", ja: "対応する標準要素" },
  dimensions: { en: "Dimensions", ja: "ディメンション" },
  standsIn: { en: "Stands in", ja: "表示箇所" },
  ratios: { en: "Ratios", ja: "比率" },
  domain: { en: "domain", ja: "領域" },
  isDefault: { en: "default", ja: "既定値" },
  addsUp: { en: "sum of its members", ja: "内訳の合計" },
  total: { en: "total", ja: "合計" },
  negated: { en: "negated", ja: "符号反転" },
  start: BALANCE_EDGES.start,
  end: BALANCE_EDGES.end,
  home: { en: "home", ja: "主たる表示" },
  draft: { en: "draft", ja: "草案" },
  forecast: { en: "can be forecast", ja: "予想あり" },
  weight: { en: "weight", ja: "ウエイト" },
  instant: { en: "instant", ja: "時点" },
  duration: { en: "duration", ja: "期間" },
  debit: { en: "debit", ja: "借方" },
  credit: { en: "credit", ja: "貸方" },
  name: { en: "Name", ja: "名称" },
  kind: { en: "Kind", ja: "種類" },
  base: { en: "Compared with", ja: "比較対象" },
  type: { en: "Type", ja: "データ型" },
  schemaType: { en: "Schema type", ja: "スキーマの型" },
  measure: { en: "Measure", ja: "測定単位" },
  scale: { en: "Values in", ja: "値の単位" },
  phrases: { en: "Named as", ja: "表記" },
  unit: { en: "Unit", ja: "単位" },
  ones: { en: "ones", ja: "1" },
  documentation: { en: "Documentation", ja: "説明" },
} as const satisfies Record<string, Label>;

export type Word = keyof typeof WORDS;

/**
 * A text in both languages: of such spans the style shows those in the language of the page. What shows always has its
 * language on another element.
 */
export const both = ({ en, ja }: Label): Html =>
  fragment(h("span", { lang: "en" }, en), h("span", { lang: "ja" }, ja));

export const word = (key: Word): Html => both(WORDS[key]);

export const columnHeader = (key: Word): Html => h("th", { scope: "col" }, word(key));

/** A short mark beside a label, e.g. "total". */
export const mark = (key: Word): Html => h("span", { class: `mark ${key}` }, word(key));

/** A name in code type, with chances to break a line before each word of it: names have up to a hundred letters. */
export const code = (text: string, attributes: Attributes = {}): Html =>
  h(
    "code",
    attributes,
    ...text
      .split(/(?<=[a-z0-9:/])(?=[A-Z])|(?<=[:/._-])(?=\w)/u)
      .flatMap((part, index) => (index === 0 ? [part] : [h("wbr", {}), part])),
  );

/** A link to the place of a concept on this page, which goes by the concept's name. */
export const nameLink = (name: QName, attributes: Attributes = {}): Html =>
  h("a", { href: `#${name}` }, code(name, attributes));
