import { describe, expect, it } from "vitest";
import { createCollector } from "../../src/diagnostics/index.js";
import { readRelease } from "../../src/release/index.js";
import { readNotes } from "../../src/tagging/notes/index.js";
import { readProse } from "../../src/tagging/prose/prose.js";
import { loadTaxonomy } from "../../src/taxonomy/index.js";
import { taxonomySources } from "../support/taxonomies.js";
import { PROSE_CASES, PROSE_SETTING, type ProseCase, type ProseFact } from "./prose-cases.js";

const { issuer, fiscalYear, quarter, ratios, ratioLines } = PROSE_SETTING;

const SOURCE = `
taxonomy:
  prefix: ${issuer.prefix}
  base: https://tanshin.example/
  version: "2025-01-01"
  imports: [core]
  title: { en: Small, ja: 小 }
  publisher: { en: Small, ja: 小 }
issuer:
  name: { en: ${issuer.name}, ja: 小株式会社 }
  names: [${issuer.name.replace(" Inc.", "")}]
  scheme: http://example.com/id
  identifier: "1"
  fiscalYear: { endMonth: ${fiscalYear.endMonth}, namedBy: ${fiscalYear.namedBy} }
  reportingCurrency: ${issuer.currency}
statements:
  - id: Lines
    title: { en: Lines, ja: 行 }
    patterns: []
    generic: true
    period: duration
    ratios: [${ratios.join(", ")}]
    lines:
${ratioLines.map((line) => `      - concept: ${line}`).join("\n")}
`;

const smallTaxonomy = () => {
  const collector = createCollector();
  const own = { name: issuer.prefix, files: [{ path: "small.yaml", text: SOURCE }] };
  const taxonomy = loadTaxonomy(issuer.prefix, [...taxonomySources(), own], collector);
  if (!taxonomy?.issuer) throw new Error(JSON.stringify(collector.diagnostics));
  return { taxonomy, issuer: taxonomy.issuer };
};

const { taxonomy, issuer: loaded } = smallTaxonomy();
const REPORTING = {
  fiscalYear: 2025,
  fiscalQuarter: 2 as const,
  ...quarter,
  yearStart: "2025-04-01",
};

const inWords = (
  fact: Pick<ProseFact, "text" | "concept" | "unit" | "value" | "decimals">,
  period: object,
  dimensions: object,
): string =>
  [
    fact.text,
    fact.concept,
    JSON.stringify(period),
    JSON.stringify(dimensions),
    fact.unit,
    fact.value,
    fact.decimals,
  ].join(" | ");

const read = ({ sentence }: ProseCase): readonly string[] => {
  const release = readRelease(new TextEncoder().encode(`${sentence}\n`), "r.txt", createCollector());
  if (!release) throw new Error("the sentence cannot be read as a release");
  const { occurrences } = readProse(
    release,
    taxonomy,
    loaded,
    REPORTING,
    { end: quarter.end, months: 3 },
    readNotes(release, createCollector()),
  );
  return occurrences.map(({ aspects, occurrence }) => {
    const { period } = aspects;
    const plain =
      period.type === "instant"
        ? { instant: period.instant }
        : period.type === "duration"
          ? { start: period.start, end: period.end }
          : {};
    return inWords(
      {
        text: occurrence.text,
        concept: aspects.concept,
        unit: aspects.unit.id,
        value: occurrence.value,
        decimals: Number(occurrence.decimals),
      },
      plain,
      aspects.dimensions,
    );
  });
};

const expected = ({ facts }: ProseCase, wanted: (fact: ProseFact) => boolean): readonly string[] =>
  facts.filter(wanted).map((fact) => inWords(fact, fact.period, fact.dimensions ?? {}));

describe("sentences of earnings releases", () => {
  it.each(PROSE_CASES)("$about: $sentence", (one) => {
    const found = read(one);
    const all = expected(one, () => true);
    expect(
      found.filter((words) => !all.includes(words)),
      "wrong",
    ).toEqual([]);
    expect(
      expected(one, ({ hard }) => !hard).filter((words) => !found.includes(words)),
      "missed",
    ).toEqual([]);
  });
});
