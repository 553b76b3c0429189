import type { Diagnostic } from "../../src/diagnostics/index.js";
import type { Fact } from "../../src/model/index.js";
import { convert } from "../support/convert.js";

/** A table of the sample's issuer, by which the quarter that ends on September 30, 2002 is the reporting period. */
const TABLE = [
  "CONSOLIDATED STATEMENTS OF OPERATIONS",
  "",
  "For the Three Months Ended Sept 30, 2002 (JPY in thousands)",
  "",
  "\tSept 30, 2002",
  "Total revenues\t10,568,342",
];

const NAME = "Internet Initiative Japan Inc.";
export const HEADLINE = "IIJ Announces Results of the 2nd Quarter 2002";

/** A release of these blocks, between its headline and its only table; `after` stands behind the table. */
export const releaseOf = (blocks: readonly string[], after: readonly string[] = []): string =>
  [NAME, HEADLINE, ...blocks, TABLE.join("\n"), ...after, ""].join("\n\n");

export interface Read {
  readonly facts: readonly Fact[];
  readonly diagnostics: readonly Diagnostic[];
  /** `local name` or `local name, Member` → value, of the facts that are text. */
  readonly values: Readonly<Record<string, string | null>>;
  readonly status: string;
}

const nameOf = ({ concept, dimensions }: Fact): string =>
  [concept, ...Object.values(dimensions)].map((name) => name.slice(name.indexOf(":") + 1)).join(", ");

/** The text facts of a release, those of its sections and outlooks apart. */
export const readDocument = (text: string): Read => {
  const { report, diagnostics, status } = convert(text, { file: "release.txt" });
  const facts = (report?.facts ?? []).filter(
    ({ unit, concept }) => unit === undefined && !/(?:TextBlock|Outlook)$/u.test(concept),
  );
  return {
    facts,
    diagnostics,
    status,
    values: Object.fromEntries(facts.map((fact) => [nameOf(fact), fact.value])),
  };
};

/** Each occurrence stands where it says, letter by letter. */
export const misplaced = (text: string, facts: readonly Fact[]): readonly string[] => {
  const lines = text.split("\n");
  return facts.flatMap((fact) =>
    fact.occurrences
      .filter(({ line, column, text: printed }) => !lines[line - 1]?.startsWith(printed, column - 1))
      .map(({ line, column, text: printed }) => `${fact.concept} ${line}:${column} ${printed}`),
  );
};
