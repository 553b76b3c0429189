import { existsSync, readFileSync } from "node:fs";
import { Option } from "commander";
import { createCollector } from "../diagnostics/index.js";
import {
  FILING_RULE_SETS,
  type FilingRules,
  filingRulesNamed,
  type Rule,
  type RuleChoice,
  readFilingRules,
  rulesFor,
} from "../validation/index.js";
import type { Io } from "./io.js";
import { printDiagnostics } from "./print-diagnostics.js";
import { usageError } from "./usage-error.js";

/** What the user chooses of the rules that a report is judged by. */
export interface RuleOptions {
  readonly calculation?: NonNullable<RuleChoice["calculation"]>;
  readonly filingRules?: string;
}

export const calculationOption = (): Option =>
  new Option("--calculation <mode>", "how the figures lost their digits, for Calculations 1.1")
    .choices(["rounding", "truncation"])
    .default("rounding");

export const filingRulesOption = (): Option =>
  new Option(
    "--filing-rules <name|file>",
    `hold reports against this set of filing rules: ${FILING_RULE_SETS.join(", ")}, or a JSON file`,
  ).default("default");

const isShipped = (name: string): name is (typeof FILING_RULE_SETS)[number] =>
  FILING_RULE_SETS.some((each) => each === name);

/** A set that comes with tanshin, or a file of the user's; undefined, with the findings printed, where that is none. */
const chooseFilingRules = (asked: string, io: Io): FilingRules | undefined => {
  if (isShipped(asked)) return filingRulesNamed(asked);
  if (!existsSync(asked))
    throw usageError(
      `There are no filing rules “${asked}”. There are: ${FILING_RULE_SETS.join(", ")}. Or give a file in the form of schemas/filing-rules.schema.json.`,
    );
  const [text, collector] = [readFileSync(asked, "utf8"), createCollector()];
  const rules = readFilingRules(text, asked, collector);
  printDiagnostics(collector.diagnostics, () => text.split(/\r?\n/), io);
  return rules;
};

/** The rules that the options come to; undefined where the user's own are not sound, which is told. */
export const chooseRules = (
  { calculation = "rounding", filingRules = "default" }: RuleOptions,
  io: Io,
): readonly Rule[] | undefined => {
  const filing = chooseFilingRules(filingRules, io);
  return filing && rulesFor({ calculation, filing });
};
