import { setImmediate as nextTurn } from "node:timers/promises";
import type { Command } from "commander";
import pc from "picocolors";
import { createCollector, type Diagnostic, isError } from "../diagnostics/index.js";
import { readInput } from "../files/read-input.js";
import { type Judged, openInput, SYNTAX_NAMES, type Syntax, validateDocument } from "../reports.js";
import type { Rule } from "../validation/index.js";
import { internalError } from "./internal-error.js";
import type { ExitStatus, Io } from "./io.js";
import { jsonOption, type TaxonomyLoader, taxonomyLoader, taxonomyOption, withExamples } from "./options.js";
import { countSeverities, printDiagnostics, severityCounts } from "./print-diagnostics.js";
import type { Finish } from "./program.js";
import { createProgress } from "./progress.js";
import { linesOf, MAX_REPORT_BYTES, openBeside } from "./read-report.js";
import { calculationOption, chooseRules, filingRulesOption, type RuleOptions } from "./rule-options.js";

interface ValidateOptions extends RuleOptions {
  readonly taxonomy?: string;
  readonly json?: boolean;
}

interface Validated {
  readonly file: string;
  readonly syntax?: Syntax;
  readonly status: "valid" | "errors";
  readonly facts?: number;
  /** Of a package, the reports in it that were judged. */
  readonly reports?: readonly { readonly path: string; readonly syntax: Syntax; readonly facts?: number }[];
  readonly diagnostics: readonly Diagnostic[];
}

/** With the texts that places are in. */
interface Result extends Validated {
  readonly texts: ReadonlyMap<string, string>;
}

const DESCRIPTION = `Validate reports: files that tanshin wrote, or another's xBRL-JSON, XBRL XML or report package that
uses a taxonomy tanshin knows.

What a file is shows in its content; of a package each report in it is judged. Schemas come first, then
what schemas cannot say: references that resolve, units that suit the concepts, periods, accuracy,
duplicate facts, sums, and last what a gate asks (filing rules). Nothing is fetched from the network.`;

const EXAMPLES = `Examples:
  $ tanshin validate out/iij-2q-fy2002/*
  $ tanshin validate report.xbrl --taxonomy ./my-taxonomy
  $ tanshin validate report.xbrl --filing-rules gate --calculation truncation
  $ tanshin validate *.json --json | jq '.[] | select(.status == "errors") | .file'`;

/** What was judged: of a package its reports, of anything else the file itself. */
const toldOf = (
  syntax: Syntax | undefined,
  judged: readonly Judged[],
): Pick<Validated, "syntax" | "facts" | "reports"> => {
  if (syntax !== "package") {
    const facts = judged[0]?.facts;
    return { ...(syntax && { syntax }), ...(facts !== undefined && { facts }) };
  }
  const reports = judged.map(({ document, facts }) => ({
    path: document.path ?? "",
    syntax: document.syntax,
    ...(facts !== undefined && { facts }),
  }));
  const known = reports.filter(({ facts }) => facts !== undefined);
  const facts = known.reduce((sum, each) => sum + (each.facts ?? 0), 0);
  return { syntax, ...(known.length > 0 && { facts }), reports };
};

/** Undefined where taxonomies were needed, and one of them is broken. */
const validateFile = (
  file: string,
  taxonomies: TaxonomyLoader,
  rules: readonly Rule[],
): Result | undefined => {
  const collector = createCollector();
  const content = readInput(file, MAX_REPORT_BYTES, collector);
  const opened = content && openInput({ file, content, open: openBeside(file, collector) }, collector);
  const documents = opened?.documents ?? [];
  const known = documents.length > 0 ? taxonomies("all") : [];
  if (!known) return undefined;
  const judged = documents.map((document) => validateDocument(document, known, collector, rules));
  const { diagnostics } = collector;
  const { syntax, ...counts } = toldOf(opened?.syntax, judged);
  return {
    file,
    ...(syntax && { syntax }),
    status: diagnostics.some(isError) ? "errors" : "valid",
    ...counts,
    diagnostics,
    texts: new Map(documents.map((document) => [document.file, document.text])),
  };
};

/** A fault of tanshin stops the file that it shows in, never the others. */
const isolated = (
  file: string,
  taxonomies: TaxonomyLoader,
  rules: readonly Rule[],
  io: Io,
): Result | undefined => {
  try {
    return validateFile(file, taxonomies, rules);
  } catch (error) {
    return { file, status: "errors", diagnostics: [internalError(error, file, io)], texts: new Map() };
  }
};

/** What a file is: its syntax, the reports of a package, and how many facts there are. */
const described = ({ syntax, facts, reports = [] }: Validated): string => {
  const count = (number: number | undefined) => (number === undefined ? [] : [`${number} facts`]);
  const inside = reports.map((each) =>
    [`${each.path}: ${SYNTAX_NAMES[each.syntax]}`, ...count(each.facts)].join(", "),
  );
  const what = syntax ? [[SYNTAX_NAMES[syntax], ...(reports.length > 0 ? [] : count(facts))].join(", ")] : [];
  const all = [...what, ...inside].join("; ");
  return all === "" ? "" : ` (${all})`;
};

const printLine = (result: Validated, io: Io): void => {
  const { file, status, diagnostics } = result;
  const colors = pc.createColors(io.outColor);
  const verdict = status === "valid" ? colors.green("valid") : colors.red("not valid");
  const counts = diagnostics.length > 0 ? `: ${severityCounts(countSeverities(diagnostics))}` : "";
  io.out(`${colors.bold(file)}: ${verdict}${counts}${described(result)}\n`);
};

const validate = async (files: readonly string[], options: ValidateOptions, io: Io): Promise<ExitStatus> => {
  const taxonomies = taxonomyLoader(options.taxonomy, io);
  const rules = chooseRules(options, io);
  if (!rules) return 1;
  const progress = createProgress(files.length, io);
  const results: Validated[] = [];
  for (const file of files) {
    progress.show(file);
    await nextTurn(undefined, { signal: io.signal });
    const result = isolated(file, taxonomies, rules, io);
    progress.clear();
    if (!result) return 1;
    const { texts, ...told } = result;
    printDiagnostics(told.diagnostics, linesOf(texts), io);
    if (!options.json) printLine(told, io);
    results.push(told);
  }
  if (options.json) io.out(`${JSON.stringify(results, null, 2)}\n`);
  return results.every(({ status }) => status === "valid") ? 0 : 1;
};

export const addValidate = (program: Command, io: Io, finish: Finish): void => {
  const command = program
    .command("validate")
    .summary("validate reports")
    .description(DESCRIPTION)
    .argument("<file...>", "the files to validate")
    .addOption(taxonomyOption("report"))
    .addOption(calculationOption())
    .addOption(filingRulesOption())
    .addOption(jsonOption())
    .action(async (files: string[], options: ValidateOptions) => finish(await validate(files, options, io)));
  withExamples(command, EXAMPLES);
};
