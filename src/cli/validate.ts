import { setImmediate as nextTurn } from "node:timers/promises";
import type { Command } from "commander";
import pc from "picocolors";
import { type Collector, createCollector, type Diagnostic, isError } from "../diagnostics/index.js";
import { readFactModel } from "../formats/fact-model/index.js";
import { readXbrlJson } from "../formats/xbrl-json/index.js";
import { readXbrlXml } from "../formats/xbrl-xml/index.js";
import { pageDocuments } from "../page-file/index.js";
import type { Taxonomy } from "../taxonomy/index.js";
import { validateJson, validateReport, validateXml } from "../validation/index.js";
import { internalError } from "./internal-error.js";
import type { ExitStatus, Io } from "./io.js";
import { jsonOption, loadTaxonomies, taxonomyOption, withExamples } from "./options.js";
import { countSeverities, printDiagnostics, severityCounts } from "./print-diagnostics.js";
import type { Finish } from "./program.js";
import { createProgress } from "./progress.js";
import { readInput } from "./read-input.js";
import { detectSyntax, SYNTAX_NAMES, type Syntax } from "./syntax.js";

interface ValidateOptions {
  readonly taxonomy?: string;
  readonly json?: boolean;
}

interface Validated {
  readonly file: string;
  readonly syntax?: Syntax;
  readonly status: "valid" | "errors";
  readonly facts?: number;
  readonly diagnostics: readonly Diagnostic[];
  readonly lines: readonly string[];
}

/** Far above the instance of any one release; a guard against being handed a disk image. */
const MAX_REPORT_BYTES = 200 * 1024 * 1024;

const DESCRIPTION = `Validate reports: files that tanshin wrote, or another's xBRL-JSON or XBRL XML that uses a
taxonomy tanshin knows.

What a file is shows in its content. Schemas come first, then what schemas cannot say: references that
resolve, units that suit the concepts, periods, accuracy, duplicate facts. Nothing is fetched from the network.`;

const EXAMPLES = `Examples:
  $ tanshin validate out/iij-2q-fy2002/*
  $ tanshin validate report.xbrl --taxonomy ./my-taxonomy
  $ tanshin validate *.json --json | jq '.[] | select(.status == "errors") | .file'`;

const readers = { "xbrl-xml": readXbrlXml, "xbrl-json": readXbrlJson, "fact-model": readFactModel } as const;

const decode = (bytes: Uint8Array, file: string, collector: Collector): string | undefined => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    collector.error("invalid-encoding", "The file is not valid UTF-8.", {
      place: { file, line: 1, column: 1 },
      hint: "Save it as UTF-8 and try again.",
    });
    return undefined;
  }
};

const unsupported = (file: string, collector: Collector): undefined => {
  collector.error("unsupported-file", "The file is none of those that can be validated.", {
    place: { file, line: 1, column: 1 },
    hint: `These can be: ${Object.values(SYNTAX_NAMES).join(", ")}. A release is converted with “tanshin convert”.`,
  });
};

/** Number of facts, where it is a report that can be read. */
const validateText = (
  text: string,
  syntax: Syntax,
  file: string,
  taxonomies: readonly Taxonomy[],
  collector: Collector,
): number | undefined => {
  if (syntax === "page") return validatePage(text, file, taxonomies, collector);
  if (syntax !== "xbrl-xml") validateJson(text, syntax, collector, file);
  if (syntax === "run") return undefined;
  const read = readers[syntax](text, file, taxonomies, collector);
  if (!read) return undefined;
  if (syntax === "xbrl-xml") validateXml(text, read.taxonomy, collector, file);
  validateReport(read.report, read.taxonomy, collector, file);
  return read.report.facts.length;
};

/** A page is as valid as the documents that it holds; the index of a batch holds none. */
const validatePage = (
  html: string,
  file: string,
  taxonomies: readonly Taxonomy[],
  collector: Collector,
): number | undefined => {
  const documents = pageDocuments(html);
  if (!documents) return undefined;
  validateText(documents.run, "run", file, taxonomies, collector);
  return validateText(documents.facts, "fact-model", file, taxonomies, collector);
};

/** Two checks may find the same fault at the same place: it is told once. */
const unique = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => [
  ...new Map(
    diagnostics.map((each) => [JSON.stringify([each.code, each.place, each.message]), each]),
  ).values(),
];

const validateFile = (file: string, taxonomies: readonly Taxonomy[]): Validated => {
  const collector = createCollector();
  const bytes = readInput(file, MAX_REPORT_BYTES, collector);
  const text = bytes && decode(bytes, file, collector);
  const syntax = text === undefined ? undefined : detectSyntax(text);
  if (text !== undefined && !syntax) unsupported(file, collector);
  const facts = text && syntax ? validateText(text, syntax, file, taxonomies, collector) : undefined;
  const diagnostics = unique(collector.diagnostics);
  return {
    file,
    ...(syntax && { syntax }),
    status: diagnostics.some(isError) ? "errors" : "valid",
    ...(facts !== undefined && { facts }),
    diagnostics,
    lines: text?.split(/\r?\n/) ?? [],
  };
};

/** A fault of tanshin stops the file that it shows in, never the others. */
const isolated = (file: string, taxonomies: readonly Taxonomy[], io: Io): Validated => {
  try {
    return validateFile(file, taxonomies);
  } catch (error) {
    return { file, status: "errors", diagnostics: [internalError(error, file, io)], lines: [] };
  }
};

const printLine = ({ file, syntax, status, facts, diagnostics }: Validated, io: Io): void => {
  const colors = pc.createColors(io.outColor);
  const what = [syntax && SYNTAX_NAMES[syntax], facts !== undefined && `${facts} facts`].filter(Boolean);
  const verdict = status === "valid" ? colors.green("valid") : colors.red("not valid");
  const counts = diagnostics.length > 0 ? `: ${severityCounts(countSeverities(diagnostics))}` : "";
  io.out(`${colors.bold(file)}: ${verdict}${counts}${what.length > 0 ? ` (${what.join(", ")})` : ""}\n`);
};

const validate = async (files: readonly string[], options: ValidateOptions, io: Io): Promise<ExitStatus> => {
  const taxonomies = loadTaxonomies(options.taxonomy, "all", io);
  if (!taxonomies) return 1;
  const progress = createProgress(files.length, io);
  const results: Omit<Validated, "lines">[] = [];
  for (const file of files) {
    progress.show(file);
    await nextTurn(undefined, { signal: io.signal });
    const { lines, ...result } = isolated(file, taxonomies, io);
    progress.clear();
    printDiagnostics(result.diagnostics, (place) => (place === file ? lines : undefined), io);
    if (!options.json) printLine({ ...result, lines }, io);
    results.push(result);
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
    .addOption(jsonOption())
    .action(async (files: string[], options: ValidateOptions) => finish(await validate(files, options, io)));
  withExamples(command, EXAMPLES);
};
