import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { type Conversion, convert, type FactModel, factModel, type ModelFact } from "../support/convert.js";
import { listFaults, type ProseOutcome, proseFigures, proseOutcome } from "../support/prose-figures.js";
import { SIBLING_FIGURES, SIBLING_KEYS, SIBLING_OUTLOOKS } from "./prose-sibling-figures.js";

const FILE = "prose-sibling.txt";
const text = readFileSync(new URL(FILE, import.meta.url), "utf8");
const figures = proseFigures(SIBLING_FIGURES, text, SIBLING_KEYS);
const musts = figures.filter(({ right }) => "must" in right && right.must);
const mays = figures.filter(({ right }) => "must" in right && !right.must);

describe("the list of the sibling's figures", () => {
  it("has every amount of the sentences, each once, with the digits and the accuracy that are printed", () => {
    expect(listFaults(figures, text)).toEqual([]);
  });

  it("asks for most of the facts, not for those in hard wording", () => {
    const share = musts.length / (musts.length + mays.length);
    expect(share).toBeGreaterThan(0.6);
    expect(share).toBeLessThan(0.8);
  });
});

describe("the sibling's sentences, worded by another", () => {
  let conversion: Conversion;
  let model: FactModel;
  let outcome: ProseOutcome;

  beforeAll(() => {
    conversion = convert(text, { file: FILE });
    model = factModel(conversion);
    outcome = proseOutcome(model, figures);
    const hard = mays.length - outcome.untagged.length;
    console.info(`hard figures: ${hard} of ${mays.length} tagged; untagged:\n${outcome.untagged.join("\n")}`);
  });

  it("give no wrong fact", () => {
    expect(outcome.wrong).toEqual([]);
  });

  it("give every fact in ordinary wording", () => {
    expect(outcome.missed).toEqual([]);
  });

  it("agree with the tables", () => {
    const places = conversion.diagnostics
      .filter(({ code }) => code === "tanshin:conflicting-occurrences")
      .map(({ place, message }) => `${place?.line}:${place?.column} ${message}`);
    expect(places).toEqual([]);
  });

  it("give the forecasts without a number as texts", () => {
    const outlooks = model.facts.filter(({ concept }) => concept.endsWith("Outlook"));
    const wanted = SIBLING_OUTLOOKS.map(({ start, period, must }) => {
      const found = outlooks.find(({ value }) => value?.startsWith(start));
      return { start, must, right: found === undefined ? !must : isOutlook(found, period) };
    });
    expect(wanted).toEqual(wanted.map((outlook) => ({ ...outlook, right: true })));
    const starts = SIBLING_OUTLOOKS.map(({ start }): string => start);
    expect(outlooks.filter(({ value }) => !starts.some((start) => value?.startsWith(start)))).toEqual([]);
  });

  const isOutlook = (fact: ModelFact, period: string): boolean => {
    const range = model.contexts[fact.context]?.period;
    const found = range && ("instant" in range ? range.instant : `${range.start}/${range.end}`);
    return fact.concept === "iij:OperatingIncomeLossOutlook" && found === SIBLING_KEYS.periods[period];
  };
});
