import { type Collector, createCollector, isError, passOn } from "../../diagnostics/index.js";
import { validateJson } from "../json.js";
import { readSchemaFile } from "../schema-files.js";
import type { FilingRules } from "./rule-set.js";

/** The sets that come with this package. */
export const FILING_RULE_SETS = ["default", "gate"] as const;

const reportRepeated = ({ rules }: FilingRules, file: string, collector: Collector): void => {
  const seen = new Set<string>();
  for (const { id } of rules) {
    if (seen.has(id))
      collector.error("schema-violation", `Two rules of the set are called “${id}”.`, {
        place: { file, line: 1, column: 1 },
        hint: "Findings name a rule by its id.",
      });
    seen.add(id);
  }
};

/**
 * A set of filing rules from its JSON (`schemas/filing-rules.schema.json`). Undefined, with `json-syntax` and
 * `schema-violation` errors, where it is none.
 */
export const readFilingRules = (
  text: string,
  file: string,
  collector: Collector,
): FilingRules | undefined => {
  const own = createCollector();
  validateJson(text, "filing-rules", own, file);
  const sound = !own.diagnostics.some(isError);
  const set = sound ? (JSON.parse(text) as FilingRules) : undefined;
  if (set) reportRepeated(set, file, own);
  passOn(own.diagnostics, collector);
  return own.diagnostics.some(isError) ? undefined : set;
};

/** The set of a name; throws where this package's own set is not sound. */
export const filingRulesNamed = (name: (typeof FILING_RULE_SETS)[number]): FilingRules => {
  const [path, collector] = [`filing-rules/${name}.json`, createCollector()];
  const set = readFilingRules(readSchemaFile(path), path, collector);
  if (!set) throw new Error(collector.diagnostics.map(({ message }) => message).join("\n"));
  return set;
};
