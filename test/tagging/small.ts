import { createCollector } from "../../src/diagnostics/index.js";
import { type Correction, periodKey } from "../../src/model/index.js";
import { readRelease } from "../../src/release/index.js";
import { type Tagging, tagRelease } from "../../src/tagging/index.js";
import { loadTaxonomy, type Taxonomy } from "../../src/taxonomy/index.js";
import { taxonomySources } from "../support/taxonomies.js";

/** A made-up issuer with two sections that both have an “Other”, and per share data. */
const SOURCE = `
taxonomy:
  prefix: small
  base: https://tanshin.example/
  version: "2026-01-01"
  imports: [core]
  title: { en: Small, ja: 小 }
  publisher: { en: Small, ja: 小 }
issuer:
  name: { en: Small Works Inc., ja: 小 }
  names: [Small Works]
  scheme: http://example.com/id
  identifier: "1"
  fiscalYear: { endMonth: 3, namedBy: start }
  reportingCurrency: JPY
concepts:
  - { name: Hardware, type: monetary, period: duration, balance: credit, label: { en: Hardware, ja: a }, documentation: d }
  - { name: OtherRevenue, type: monetary, period: duration, balance: credit, label: { en: Other, ja: b }, documentation: d }
  - { name: Materials, type: monetary, period: duration, balance: debit, label: { en: Materials, ja: c }, documentation: d }
  - { name: OtherCost, type: monetary, period: duration, balance: debit, label: { en: Other, ja: d }, documentation: d }
statements:
  - id: Income
    title: { en: Statements of Income, ja: 損益 }
    patterns: ["statements? of income"]
    period: duration
    percent: PercentOfTotalRevenues
    ratios: [PercentOfTotalRevenues, YearOverYearChange, QuarterOverQuarterChange]
    lines:
      - heading: { name: RevenuesAbstract, en: Revenues, ja: 売上 }
        lines:
          - concept: small:Hardware
          - concept: small:OtherRevenue
          - { concept: core:Revenues, total: true }
      - heading: { name: CostsAbstract, en: Costs, ja: 費用 }
        lines:
          - concept: small:Materials
          - concept: small:OtherCost
          - { concept: core:CostOfRevenue, total: true }
      - { concept: core:NetIncomeLoss, ratios: [] }
      - { concept: core:EarningsPerShareBasic, ratios: [] }
      - { concept: core:WeightedAverageNumberOfSharesOutstandingBasic, ratios: [] }
`;

let loaded: Taxonomy | undefined;

const taxonomy = (): Taxonomy => {
  const collector = createCollector();
  const sources = [...taxonomySources(), { name: "small", files: [{ path: "small.yaml", text: SOURCE }] }];
  loaded ??= loadTaxonomy("small", sources, collector);
  if (!loaded) throw new Error(JSON.stringify(collector.diagnostics, null, 2));
  return loaded;
};

export const CAPTION = [
  "Small Works Inc. Statements of Income",
  "For the Three Months Ended Sept 30, 2002, Sept 30, 2001 and Jun 30, 2002",
  "(JPY in thousands)",
];

/** Tags one table; cells are separated by \`|\` for the eye. Rows after a blank one are paragraphs. */
export const tagTable = (
  rows: readonly string[],
  caption: readonly string[] = CAPTION,
  accept: readonly Correction[] = [],
) => {
  const collector = createCollector();
  const text = [...caption, "", ...rows.map((row) => row.replaceAll("|", "\t")), ""].join("\n");
  const release = readRelease(new TextEncoder().encode(text), "small.txt", collector);
  const known = taxonomy();
  if (!release || !known.issuer) throw new Error("no release");
  const tagging: Tagging = tagRelease(release, known, known.issuer, collector, { accept });
  const numbers = tagging.report.facts.filter(({ unit }) => unit !== undefined);
  const facts = numbers.map(
    ({ concept, period, unit, value, decimals }) =>
      `${concept} ${periodKey(period)} ${unit?.id} ${value} ${decimals}`,
  );
  return {
    tagging,
    facts,
    codes: collector.diagnostics.map(({ code }) => code.slice(8)),
    diagnostics: collector.diagnostics,
  };
};
