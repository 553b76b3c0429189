import { describe, expect, it } from "vitest";
import { createCollector } from "../../src/diagnostics/index.js";
import { readRelease } from "../../src/release/index.js";
import { readNotes } from "../../src/tagging/notes/index.js";
import { readProse } from "../../src/tagging/prose/prose.js";
import { taxonomies } from "../support/taxonomies.js";
import { PROSE_TRAPS, type Trap, type TrapFact, trapRelease } from "./prose-traps.js";

const SETTINGS = {
  iij: {
    reporting: {
      fiscalYear: 2002,
      fiscalQuarter: 2 as const,
      start: "2002-07-01",
      end: "2002-09-30",
      yearStart: "2002-04-01",
    },
    titled: { end: "2002-09-30", months: 3 },
  },
  kazehara: {
    reporting: {
      fiscalYear: 2025,
      fiscalQuarter: 3 as const,
      start: "2025-07-01",
      end: "2025-09-30",
      yearStart: "2025-01-01",
    },
    titled: { end: "2025-09-30", months: 9 },
  },
};

const inWords = (fact: TrapFact): string =>
  [
    fact.text,
    fact.concept,
    JSON.stringify(fact.period),
    JSON.stringify(fact.dimensions ?? {}),
    fact.value,
    fact.decimals,
  ].join(" | ");

const read = (trap: Trap): readonly string[] => {
  const taxonomy = taxonomies().find(({ own }) => own.prefix === trap.issuer);
  const text = trapRelease(trap);
  const release = readRelease(new TextEncoder().encode(text), "r.txt", createCollector());
  if (!taxonomy?.issuer || !release) throw new Error("the trap's release cannot be read");
  const { reporting, titled } = SETTINGS[trap.issuer];
  const notes = readNotes(release, createCollector());
  const { occurrences } = readProse(release, taxonomy, taxonomy.issuer, reporting, titled, notes);
  const line = text.split("\n").findIndex((each) => each.includes(trap.text)) + 1;
  const from = (text.split("\n")[line - 1] ?? "").indexOf(trap.text) + 1;
  return occurrences
    .filter(({ occurrence }) => occurrence.line === line && occurrence.column >= from)
    .map(({ aspects, occurrence }) => {
      const { period } = aspects;
      return inWords({
        text: occurrence.text,
        concept: aspects.concept,
        period:
          period.type === "instant"
            ? { instant: period.instant }
            : period.type === "duration"
              ? { start: period.start, end: period.end }
              : { instant: "" },
        dimensions: aspects.dimensions,
        value: occurrence.value,
        decimals: Number(occurrence.decimals),
      });
    });
};

/**
 * Facts that are stated and not taken, each with the words that the reader does not know. One that is taken fails the
 * test: strike it off.
 */
const MISSED: Readonly<Record<string, string>> = {
  "Net sales rose 6.3% after a 4.1% decline in the previous year.": "a comparison that is no period follows",
  "Cash and deposits increased by ¥1,433 million from the end of the previous fiscal year to ¥11,307 million.":
    "a comparison stands between the difference and the amount",
  "The Company has left its full-year forecast unchanged at net sales of ¥43,200 million.": "unchanged at",
  "Net sales rose, operating income fell to ¥3,500 million.":
    "two clauses with nothing but a comma between them",
  "Net income fell because an impairment loss of ¥244 million was recorded at the Minowa plant.":
    "at a plant: it may be a part",
  "Our goal is net sales of ¥60,000 million in fiscal 2030.": "a goal",
  "Sales increased for the third consecutive year to ¥31,842 million.": "for the third consecutive year",
  "IIJ4U contracts numbered 512,000.": "contracts of a service",
  "Crosswave, 37.9% owned by IIJ, reported revenues of JPY4,610 million.": "owned by",
  "NTT owns a 31.5% stake in IIJ, and IIJ a 37.9% stake in Crosswave.": "a verb that is left out",
  "Operating income was reduced by ¥300 million to ¥3,689 million by freight costs.": "by freight costs",
  "Net sales grew 6.3% against market growth of 4.0%.": "a comparison that is no period follows",
};

describe("sentences that mislead", () => {
  const results = PROSE_TRAPS.map((trap) => ({ trap, found: read(trap), all: trap.facts.map(inWords) }));

  it("give no wrong fact", () => {
    const wrong = results.flatMap(({ trap, found, all }) =>
      found
        .filter((words) => !all.includes(words))
        .map(
          (words) =>
            `${trap.heading ? `[${trap.heading}] ` : ""}${trap.before ? `(${trap.before}) ` : ""}${trap.text} → ${words}`,
        ),
    );
    expect(wrong).toEqual([]);
  });

  it("give the facts that they state, but for those listed", () => {
    const missed = results.filter(({ trap, found }) =>
      trap.facts.some((fact) => !fact.may && !found.includes(inWords(fact))),
    );
    expect(missed.map(({ trap }) => trap.text).sort()).toEqual(Object.keys(MISSED).sort());
  });
});
