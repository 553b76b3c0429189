import { join } from "node:path";
import pc from "picocolors";
import { type Conversion, stemOf } from "../convert.js";
import { harmless } from "../diagnostics/display.js";
import { isError } from "../diagnostics/index.js";
import type { QName } from "../model/index.js";
import type { Io } from "./io.js";
import { ledgerLine } from "./ledger-line.js";
import { severityCounts } from "./print-diagnostics.js";

const STATUS = {
  valid: { word: "valid", color: "green" },
  errors: { word: "converted with errors", color: "yellow" },
  failed: { word: "failed", color: "red" },
} as const;

/** Cells before the values of a summary. */
const INDENT = 12;

const number = (count: number): string => count.toLocaleString("en-US");

const isWritten = ({ diagnostics }: Conversion): boolean =>
  !diagnostics.some(
    ({ code }) => code === "tanshin:file-not-readable" || code === "tanshin:output-not-writable",
  );

const cellsLine = ({ summary }: Conversion): string => {
  const rest = [
    [summary.notMeaningful, "dashes that mean nothing"],
    [summary.notGiven, "not given"],
  ] as const;
  const parts = [`${number(summary.tagged)} tagged`, `${number(summary.untagged)} untagged`];
  const others = rest.filter(([count]) => count > 0).map(([count, what]) => `${number(count)} ${what}`);
  return `${number(summary.cells)} read: ${[...parts, ...others].join(", ")}`;
};

/** What was read of tables; a report that was converted has none. */
const tableRows = (conversion: Conversion): readonly (readonly [string, string])[] =>
  conversion.tagging
    ? [
        ["tables", number(conversion.summary.tables)],
        ["cells", cellsLine(conversion)],
      ]
    : [];

/** Facts that are numbers; a report that was not made from a release has no occurrences. */
const factsLine = ({ summary: { facts, occurrences } }: Conversion): string =>
  occurrences === 0 ? number(facts) : `${number(facts)}, from ${number(occurrences)} occurrences`;

/** Facts that are text: what the release says of itself, and the text itself, section by section. */
const textLine = ({ summary, report, taxonomy }: Conversion): string => {
  const isSection = (concept: QName): boolean => taxonomy?.concepts.get(concept)?.type === "textBlock";
  const sections = report?.facts.filter(({ concept }) => isSection(concept)).length ?? 0;
  return `${number(summary.textFacts)} facts, ${number(sections)} of them whole sections`;
};

/** Why a conversion failed: what ended it is the last that was found. */
const reasonRows = ({ status, diagnostics }: Conversion): readonly (readonly [string, string])[] => {
  const reason = status === "failed" ? diagnostics.findLast(isError) : undefined;
  return reason ? [["reason", harmless(reason.message)]] : [];
};

/** What became of every number of the release, where it was tagged and converted. */
const numbersRows = ({ status, ledger }: Conversion, io: Io): readonly (readonly [string, string])[] =>
  ledger && status !== "failed" ? [["numbers", ledgerLine(ledger, io.width - INDENT, io)]] : [];

/** Numbers that a person's list says, in place of what is printed. */
const correctedRows = ({ summary: { corrected } }: Conversion): readonly (readonly [string, string])[] =>
  corrected > 0
    ? [["corrected", `${number(corrected)} number${corrected === 1 ? "" : "s"}, as the accepted list says`]]
    : [];

/** What the release says about itself, where it was audited. */
const auditRows = ({ audit }: Conversion): readonly (readonly [string, string])[] => {
  if (!audit) return [];
  const { relations, broken, remarks, unchecked } = audit.counts;
  const parts = [`${number(broken)} broken`, `${number(remarks)} off by rounding`];
  return [
    ["audit", `${number(relations)} relations: ${parts.join(", ")}; ${number(unchecked)} numbers in none`],
  ];
};

const findings = ({ summary }: Conversion, strict = false): string =>
  `${severityCounts(summary.diagnostics)}${strict ? " (--strict: warnings count as errors)" : ""}`;

/** The counts of one conversion, for people. */
export const printSummary = (
  file: string,
  conversion: Conversion,
  { out, strict }: { readonly out: string; readonly strict?: boolean },
  io: Io,
): void => {
  const colors = pc.createColors(io.outColor);
  const { status, summary } = conversion;
  const { word, color } = STATUS[status];
  const folder = join(out, stemOf(file));
  const files = isWritten(conversion) ? summary.files.map((path) => join(folder, path)) : ["none"];
  const rows: readonly (readonly [string, string])[] = [
    ...(status === "failed"
      ? []
      : ([
          ...tableRows(conversion),
          ["facts", factsLine(conversion)],
          ["text", textLine(conversion)],
        ] as const)),
    ...numbersRows(conversion, io),
    ...correctedRows(conversion),
    ...auditRows(conversion),
    ...reasonRows(conversion),
    ["findings", findings(conversion, strict)],
    ...files.map((path, index): readonly [string, string] => [index === 0 ? "files" : "", path]),
  ];
  const lines = rows.map(([name, value]) => `  ${colors.dim(name.padEnd(INDENT - 3))} ${value}\n`);
  io.out(`${colors.bold(file)}: ${colors[color](word)}\n${lines.join("")}`);
};

/** One line for several conversions. */
export const printTotals = (conversions: readonly Conversion[], io: Io): void => {
  const count = (status: Conversion["status"]): number =>
    conversions.filter((conversion) => conversion.status === status).length;
  const facts = conversions.reduce((sum, { summary }) => sum + summary.facts, 0);
  const what = conversions.some(({ source }) => source) ? "files" : "releases";
  io.out(
    `${number(conversions.length)} ${what}: ${count("valid")} valid, ${count("errors")} with errors, ${count("failed")} failed; ${number(facts)} facts\n`,
  );
};
