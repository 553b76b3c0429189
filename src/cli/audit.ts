import { type Command, Option } from "commander";
import { reportBroken } from "../audit/index.js";
import type { Conversion } from "../convert.js";
import { createCollector, type Diagnostic } from "../diagnostics/index.js";
import { auditRecord, linewise } from "../run.js";
import { convertFile } from "./conversion.js";
import type { ExitStatus, Io } from "./io.js";
import { jsonOption, taxonomyLoader, taxonomyOption, withExamples } from "./options.js";
import { printAudit } from "./print-audit.js";
import { printDiagnostics } from "./print-diagnostics.js";
import type { Finish } from "./program.js";
import { acceptOption, loadSuggestions } from "./suggestions.js";

interface AuditOptions {
  readonly taxonomy?: string;
  readonly strict?: boolean;
  readonly remarks?: boolean;
  readonly suggestions?: boolean;
  readonly acceptSuggestions?: string;
  readonly json?: boolean;
}

const DESCRIPTION = `Check what a release says about itself, without writing anything.

A release says most things more than once: sums, percentages, changes, translations, other statements, sentences.
Every such relation between its numbers is checked:
  an identity        a sum, a restatement at equal accuracy, …: it holds or is broken
  a rounded relation a percentage, a change, …: it holds within what the printed digits allow, is a remark
                     where it is one unit of the last place more off, or is broken

From what is broken follows which number is likely wrong (a suspect), and often what is right. Numbers that
no relation checks are listed: a person has to read these, and no others.

Nothing is ever corrected by itself. A list of suggestions that a person accepts is JSON, either
  [{ "line": 282, "column": 47, "printed": "(12,161)", "corrected": "(12,160)" }]
or what --suggestions prints, with those suspects taken out that are not accepted, and one value left of
each. With --accept-suggestions, here and in “tanshin convert”, it is read in place of what is printed.

The exit status is that of “tanshin convert”: broken relations are warnings, which --strict counts as errors.`;

const EXAMPLES = `Examples:
  $ tanshin audit samples/iij-2q-fy2002.txt
  $ tanshin audit release.txt --json | jq -r '.suspects[] | .places[0].line, .printed'
  $ tanshin audit release.txt --suggestions > accepted.json     edit it, then
  $ tanshin audit release.txt --accept-suggestions accepted.json`;

/** The findings that are not shown with their arithmetic anyway. */
const otherFindings = ({ audit, diagnostics }: Conversion): readonly Diagnostic[] => {
  const shown = createCollector();
  if (audit) reportBroken(audit, shown);
  const messages = new Set(shown.diagnostics.map(({ message }) => message));
  return diagnostics.filter(({ message }) => !messages.has(message));
};

const auditJson = (file: string, { status, release, audit, diagnostics }: Conversion): string =>
  linewise({
    file,
    ...(release && { sha256: release.sha256 }),
    status,
    ...auditRecord(audit, diagnostics),
  });

/** A list that is ready to be edited: only what a person decides on. */
const suggestions = (file: string, { release, audit }: Conversion): string => {
  const list = { file, ...(release && { sha256: release.sha256 }), suspects: audit?.suspects ?? [] };
  return JSON.stringify(list, null, 2);
};

const auditRelease = (file: string, options: AuditOptions, io: Io): ExitStatus => {
  const accept = loadSuggestions(options.acceptSuggestions, [file], io);
  const load = taxonomyLoader(options.taxonomy, io);
  const taxonomies = accept && load("issuers");
  if (!taxonomies) return 1;
  const [only] = taxonomies;
  const conversion = convertFile(
    file,
    {
      taxonomies,
      load,
      accept,
      formats: [],
      ...(options.taxonomy !== undefined && only && { taxonomy: only }),
      ...(options.strict && { strict: true }),
    },
    io,
  );
  const listed = options.json === true || options.suggestions === true;
  const told = listed ? conversion.diagnostics : otherFindings(conversion);
  printDiagnostics(told, () => conversion.release?.lines, io);
  if (options.suggestions) io.out(`${suggestions(file, conversion)}\n`);
  else if (options.json) io.out(`${auditJson(file, conversion)}\n`);
  else printAudit(file, conversion, options, io);
  return conversion.status === "valid" ? 0 : 1;
};

export const addAudit = (program: Command, io: Io, finish: Finish): void => {
  const command = program
    .command("audit")
    .summary("check what a release says about itself")
    .description(DESCRIPTION)
    .argument("<release>", "a release as a text file")
    .addOption(taxonomyOption())
    .option("--remarks", "list what is off by one unit of rounding, each with its arithmetic")
    .option("--strict", "count warnings as errors, in the exit status too")
    .addOption(acceptOption())
    .addOption(
      new Option("--suggestions", "print the suspects as a list for --accept-suggestions").conflicts("json"),
    )
    .addOption(jsonOption())
    .action((file: string, options: AuditOptions) => finish(auditRelease(file, options, io)));
  withExamples(command, EXAMPLES);
};
