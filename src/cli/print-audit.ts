import pc from "picocolors";
import type { Audit, Coverage } from "../audit/index.js";
import type { Conversion } from "../convert.js";
import { harmless } from "../diagnostics/display.js";
import { isError } from "../diagnostics/index.js";
import { counted, paragraph, placeText, wordsOf } from "./audit-words.js";
import type { Io } from "./io.js";
import { severityCounts } from "./print-diagnostics.js";
import { printBroken, printRemarks } from "./print-findings.js";
import { printSuspects } from "./print-suspects.js";
import { textTable } from "./text-table.js";

type Paint = "green" | "yellow" | "red";

const number = (count: number): string => count.toLocaleString("en-US");

/** How much of what is broken the suspects explain. */
const explanation = ({ broken, suspects, counts: { errors } }: Audit): string => {
  const mended = new Set(suspects.flatMap((suspect) => suspect.for));
  const explained = broken.filter(({ id }) => mended.has(id)).length;
  if (explained === 0) return "no single number explains that";
  const all = broken.length === 1 ? "it" : "all of them";
  return `${counted(errors, "error")} would explain ${explained === broken.length ? all : `${number(explained)} of them`}`;
};

/** What the audit comes to, in a few words. */
const verdictOf = ({ audit, diagnostics }: Conversion): readonly [words: string, paint: Paint] => {
  if (!audit) {
    const reason = diagnostics.findLast(isError)?.message ?? "there is no report";
    return [`not audited. ${reason}`, "red"];
  }
  const { broken, errors, relations } = audit.counts;
  if (broken > 0)
    return [`${counted(broken, "relation is", "relations are")} broken; ${explanation(audit)}`, "yellow"];
  if (errors > 0) return [`nothing is broken, but ${counted(errors, "number")} cannot be right`, "yellow"];
  if (relations === 0) return ["nothing is said twice, so that nothing is checked", "yellow"];
  return ["nothing is broken", "green"];
};

const rowsOf = (
  { audit, summary }: Conversion,
  accepted: string | undefined,
  strict: boolean,
): readonly (readonly [string, string])[] => {
  const findings = severityCounts(summary.diagnostics);
  const last = ["findings", `${findings}${strict ? " (--strict: warnings count as errors)" : ""}`] as const;
  if (!audit) return [last];
  const { numbers, unchecked, relations, hold, remarks, broken, errors } = audit.counts;
  const suspects = audit.suspects.length;
  return [
    ["numbers", `${number(numbers)}: ${number(numbers - unchecked)} checked, ${number(unchecked)} unchecked`],
    [
      "relations",
      `${number(relations)}: ${number(hold)} hold, ${counted(remarks, "remark")}, ${number(broken)} broken`,
    ],
    ...(errors > 0
      ? ([["suspects", `${counted(suspects, "number")} for ${counted(errors, "error")}`]] as const)
      : []),
    ...(accepted === undefined
      ? []
      : ([["corrected", `${counted(summary.corrected, "number")}, as ${accepted} says`]] as const)),
    last,
  ];
};

/** Longest number that is shown whole in a list. */
const NUMBER = 28;

const uncheckedRow = ({ places: [place], printed, label }: Coverage) => [
  { text: `  ${place ? placeText(place) : ""}` },
  { text: printed.slice(0, NUMBER + 1) },
  { text: label.slice(0, 200) },
];

const printUnchecked = ({ unchecked }: Audit, io: Io): void => {
  if (unchecked.length === 0) return;
  const colors = pc.createColors(io.outColor);
  const rows = textTable(unchecked.map(uncheckedRow), [12, NUMBER], io.width);
  const head = [
    colors.bold("Unchecked numbers"),
    ...wordsOf("that no relation speaks of: a person has to read these"),
  ];
  io.out(`${paragraph(head, 0, 2, io)}\n\n`);
  io.out(`${rows.join("\n")}\n`);
};

/** What a release says about itself, for people: verdict, broken relations, suspects, remarks, unchecked numbers. */
export const printAudit = (
  file: string,
  conversion: Conversion,
  { remarks, acceptSuggestions, strict }: PrintOptions,
  io: Io,
): void => {
  const colors = pc.createColors(io.outColor);
  const [words, paint] = verdictOf(conversion);
  const rows = rowsOf(conversion, acceptSuggestions, strict ?? false);
  const verdict = [colors.bold(`${harmless(file)}:`), ...wordsOf(words, colors[paint])];
  io.out(`${paragraph(verdict, 0, 4, io)}\n`);
  io.out(rows.map(([name, value]) => `  ${colors.dim(name.padEnd(9))} ${value}\n`).join(""));
  const { audit } = conversion;
  if (!audit) return;
  io.out("\n");
  const lines = conversion.release?.lines ?? [];
  printBroken(audit.broken, lines, io);
  printSuspects(audit.suspects, lines, io);
  printRemarks(audit.remarks, remarks ?? false, io);
  printUnchecked(audit, io);
};

export interface PrintOptions {
  readonly remarks?: boolean;
  readonly acceptSuggestions?: string;
  readonly strict?: boolean;
}
