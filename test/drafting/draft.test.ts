import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { type Conversion, convertRelease } from "../../src/convert.js";
import { createCollector } from "../../src/diagnostics/index.js";
import { type Draft, type DraftLine, draftTaxonomy } from "../../src/drafting/index.js";
import { readRelease } from "../../src/release/index.js";
import { type Balance, checkTaxonomy, loadTaxonomy, type Taxonomy } from "../../src/taxonomy/index.js";
import { convert } from "../support/convert.js";
import { taxonomyNamed, taxonomySources } from "../support/taxonomies.js";
import { IFRS_RELEASE, US_RELEASE } from "./made-up.js";

const core = taxonomyNamed("core");

/** A draft made with nothing but the core taxonomy, loaded, and what it makes of its release at once. */
interface Drafted {
  readonly draft: Draft;
  /** Drafted lines by line of the release. */
  readonly lines: ReadonlyMap<number, DraftLine>;
  readonly taxonomy: Taxonomy;
  readonly conversion: Conversion;
}

const drafted = (text: string, name: string, file: string): Drafted => {
  const bytes = new TextEncoder().encode(text);
  const collector = createCollector();
  const release = readRelease(bytes, file, collector);
  if (!release) throw new Error("the release can be read");
  const draft = draftTaxonomy(release, name, core);
  const sources = taxonomySources().filter((source) => source.name === "core");
  const taxonomy = loadTaxonomy(name, [...sources, draft.source], collector);
  if (taxonomy) checkTaxonomy(taxonomy, collector);
  if (!taxonomy || collector.diagnostics.length > 0) {
    const yaml = draft.source.files.map(({ text }) => text).join("\n");
    throw new Error(`${JSON.stringify(collector.diagnostics, null, 1)}\n${yaml}`);
  }
  const lines = draft.tables.flatMap((table) => [...table.lines.values()]);
  return {
    draft,
    lines: new Map(lines.map((line) => [line.row.line, line])),
    taxonomy,
    conversion: convertRelease(bytes, { file, taxonomies: [], taxonomy }),
  };
};

const opposite = (balance: Balance | undefined): Balance | undefined =>
  balance && (balance === "debit" ? "credit" : "debit");

/** How a person sees a line: its concept, and for an extension what it is. */
interface Wanted {
  readonly concept: string;
  readonly type: string;
  readonly periodType: string;
  readonly balance: Balance | undefined;
  readonly negated: boolean;
}

type Verdict = "same" | "extension" | "wrong" | "missed";

/**
 * `same`: the same core concept. `extension`: one where the person has one, too, with type, period type and balance
 * (the other balance where it is printed the other way round). `wrong`: a core concept that the person has not.
 */
const judge = (line: DraftLine | undefined, wanted: Wanted): Verdict => {
  if (!line) return "missed";
  if (line.mapped) return line.concept === wanted.concept ? "same" : "wrong";
  if (wanted.concept.startsWith("core:")) return "missed";
  const balance = line.negated === wanted.negated ? wanted.balance : opposite(wanted.balance);
  const isRight =
    line.type === wanted.type && line.periodType === wanted.periodType && line.balance === balance;
  return isRight ? "extension" : "missed";
};

interface Sample {
  readonly name: string;
  readonly file: string;
  readonly primary: readonly string[];
  /** Lines of the primary statements with figures, counted in the release. */
  readonly count: number;
  readonly least: number;
}

const SAMPLES: readonly Sample[] = [
  {
    name: "iij",
    file: "iij-2q-fy2002.txt",
    primary: ["StatementsOfOperations", "BalanceSheets", "StatementsOfCashFlows"],
    count: 27 + 33 + 28,
    least: 0.7,
  },
  {
    name: "kazehara",
    file: "kazehara-3q-fy2025.txt",
    primary: ["StatementsOfIncome", "BalanceSheets", "StatementsOfCashFlows"],
    count: 26 + 42 + 34,
    least: 0.8,
  },
];

/** Lines of the primary statements as the finished taxonomy has them, by line of the release. */
const finished = ({ name, file, primary }: Sample, text: string): ReadonlyMap<number, Wanted> => {
  const { tagging } = convert(text, { file });
  const taxonomy = taxonomyNamed(name);
  const rows = (tagging?.tables ?? [])
    .filter(({ statement }) => primary.includes(statement?.id ?? ""))
    .flatMap((table) => table.rows);
  return new Map(
    rows.flatMap(({ row, line }) => {
      const concept = line && taxonomy.concepts.get(line.concept);
      if (!concept) return [];
      const { type, periodType, balance } = concept;
      return [
        [row.line, { concept: concept.name, type, periodType, balance, negated: line.negated }] as const,
      ];
    }),
  );
};

describe.each(SAMPLES)("a draft from the release of $name, with its taxonomy hidden", (sample) => {
  const text = readFileSync(new URL(`../../samples/${sample.file}`, import.meta.url), "utf8");
  let made: Drafted;
  let wanted: ReadonlyMap<number, Wanted>;

  beforeAll(() => {
    made = drafted(text, "draft", sample.file);
    wanted = finished(sample, text);
  });

  it("has the primary lines of the finished one, and maps none to another core concept", () => {
    const verdicts = [...wanted].map(([line, one]) => ({
      line,
      verdict: judge(made.lines.get(line), one),
      wanted: one,
      drafted: made.lines.get(line)?.concept,
    }));
    const count = (verdict: Verdict): number => verdicts.filter((one) => one.verdict === verdict).length;
    const good = count("same") + count("extension");
    console.info(
      `taxonomy draft, ${sample.name}: of ${verdicts.length} primary lines ${count("same")} are the same core concepts, ` +
        `${count("extension")} right extensions, ${count("missed")} missed, ${count("wrong")} wrong: ` +
        `${((100 * good) / verdicts.length).toFixed(1)}%`,
    );
    expect(verdicts).toHaveLength(sample.count);
    expect(verdicts.filter(({ verdict }) => verdict === "wrong")).toEqual([]);
    expect(good / verdicts.length).toBeGreaterThanOrEqual(sample.least);
  });

  it("prints no line of core turned round that the finished one does not, nor the other way", () => {
    const other = [...wanted].filter(([line, one]) => {
      const draft = made.lines.get(line);
      return draft?.mapped && draft.negated !== one.negated;
    });
    expect(other).toEqual([]);
  });

  it("converts its release at once, every cell tagged, and says which tags are drafts", () => {
    expect(made.conversion.status).toBe("valid");
    expect(made.conversion.summary).toMatchObject({ untagged: 0 });
    const finishedCells = convert(text, { file: sample.file }).tagging?.counts;
    expect(made.conversion.tagging?.counts).toEqual(finishedCells);
    const drafts = made.conversion.diagnostics.filter(({ code }) => code === "tanshin:draft-tags");
    const extensions = [...made.lines.values()].filter(({ mapped }) => !mapped);
    expect(drafts.map(({ severity }) => severity)).toEqual(["info"]);
    expect(drafts[0]?.message).toMatch(
      new RegExp(`^${extensions.length} rows are tagged by lines that are drafts`),
    );
    for (const { row } of extensions) expect(drafts[0]?.message).toContain(`(line ${row.line})`);
  });
});

/** `core:Revenues`, `-core:CostOfRevenue` where it is printed turned round, `+debit` for an extension. */
const inWords = (line: DraftLine | undefined): string => {
  if (!line) return "nothing";
  return `${line.negated ? "-" : ""}${line.mapped ? line.concept : `+${line.balance ?? "none"}`}`;
};

describe.each([IFRS_RELEASE, US_RELEASE])(
  "a draft from a made-up release: $name",
  ({ name, text, concepts }) => {
    let made: Drafted;

    beforeAll(() => {
      made = drafted(text, name, `${name}.txt`);
    });

    it("maps what a person would map, and leaves the rest to extensions", () => {
      const wrong = [...concepts].flatMap(([line, wanted]) => {
        const found = inWords(made.lines.get(line));
        return found === wanted ? [] : [`${line}: ${found} for ${wanted}`];
      });
      expect(wrong).toEqual([]);
      expect(made.lines.size).toBe(concepts.size);
    });

    it("adds up, converts at once, and every fact of an expense or a payment is positive", () => {
      expect(made.conversion.status).toBe("valid");
      expect(made.conversion.summary).toMatchObject({ untagged: 0 });
      expect(made.conversion.diagnostics.map(({ code }) => code)).toEqual(["tanshin:draft-tags"]);
      const outflows = (made.conversion.report?.facts ?? []).filter(({ concept }) =>
        /Expense$|Costs?OfRevenue$|^core:(?:Payments|FinanceCosts|OtherOperatingExpenses)/.test(concept),
      );
      expect(outflows.length).toBeGreaterThan(4);
      expect(outflows.filter(({ value }) => value?.startsWith("-"))).toEqual([]);
    });
  },
);

describe("a draft of a release that is hard to read", () => {
  const release = (...tables: readonly string[]): string =>
    `Acme Corporation\n\nThe fiscal year ended December 31, 2024 is fiscal 2024.\n\n${tables.join("\n")}`;
  const columns = "\tYear ended December 31, 2024\tYear ended December 31, 2023\n";
  const table = (title: string, rows: string): string =>
    `${title}\n(Millions of yen)\n\n${columns}${rows.trim().replaceAll(" | ", "\t")}\n`;

  it("leaves out rows that nothing tells apart, and says so", () => {
    const rows = "Pumps | 100 | 90\nOther | 20 | 10\nValves | 30 | 25\nOther | 4 | 3\nTotal | 154 | 128";
    const { draft, lines, conversion } = drafted(release(table("Sales by Product", rows)), "acme", "a.txt");
    expect([...lines.values()].map(({ concept }) => concept)).toEqual([
      "Pumps",
      "Valves",
      "TotalSalesByProduct",
    ]);
    expect(draft.undecided).toContain(
      "“Other” (line 10): it is left out, since another row beside it has the same label",
    );
    // The total is no sum of what is left.
    expect(conversion.taxonomy?.own.statements.map(({ root }) => root.children.length)).toEqual([3]);
    expect(conversion.tagging?.counts).toMatchObject({ tagged: 6, untagged: 4 });
  });

  it("makes one line of two rows that mean one concept", () => {
    const rows =
      "Net sales | 1,000 | 900\nRevenue | 1,000 | 900\nCost of sales | 600 | 500\nGross profit | 400 | 400";
    const title = "Consolidated Statements of Income";
    const { conversion } = drafted(release(table(title, rows)), "acme", "a.txt");
    expect(conversion.tagging?.counts).toMatchObject({ tagged: 8, untagged: 0 });
    expect(conversion.report?.facts.filter(({ unit }) => unit !== undefined)).toHaveLength(6);
  });

  it("reads a second table of a title by the statement of the first", () => {
    const title = "Consolidated Statements of Income";
    const first = table(title, "Net sales | 1,000 | 900\nCost of sales | 600 | 500");
    const second = table(title, "Net sales | 300 | 200\nWidgets | 3 | 4").replaceAll(
      "Year ended",
      "Three months ended",
    );
    const { draft, conversion } = drafted(release(first, second), "acme", "a.txt");
    expect(conversion.tagging?.counts).toMatchObject({ tagged: 6, untagged: 2 });
    expect(draft.undecided.at(-1)).toBe(
      `“Widgets” (line 17): a line for it in “${title}”, which has no such row in its first table`,
    );
  });

  it("does not take what foots by chance for a sum: balances contradict it", () => {
    const rows = `Assets | |
Total assets | 1,000,000 | 900,000
Total liabilities | 600,000 | 550,000
Total shareholders' equity | 380,000 | 335,000
Minority interests | 20,000 | 15,000`;
    const { taxonomy } = drafted(release(table("Consolidated Balance Sheets", rows)), "acme", "a.txt");
    const sums = taxonomy.own.statements.flatMap(({ root }) => JSON.stringify(root).match(/"sum"/g) ?? []);
    expect(sums).toEqual([]);
  });
});
