import type { Budget } from "./csv.js";
import { readCsv } from "./csv.js";
import type { Findings } from "./findings.js";
import type { Open } from "./load-metadata.js";
import type { Metadata } from "./metadata.js";
import { type Placed, placeOf, stringOf } from "./placed.js";
import type { Parameter, Parameters } from "./reading.js";
import { checkIdentifier } from "./templates.js";
import { resolveUrl } from "./urls.js";

/** Parameters as the metadata has them, of the report or of a table. */
export const readParameters = (given: ReadonlyMap<string, Placed>, findings: Findings): Parameters =>
  new Map(
    [...given].map(([name, placed]): readonly [string, Parameter] => {
      checkIdentifier(name, placed, findings);
      if (stringOf(placed) === undefined)
        findings.error(
          "schema-violation",
          `The parameter “${name.slice(0, 120)}” is no text.`,
          placeOf(placed),
        );
      return [name, { text: stringOf(placed) ?? "#none", at: () => placeOf(placed) }];
    }),
  );

/** The rows of a parameter file (xBRL-CSV 1.0 “Parameter file”): a name and a value each. */
const readFile = (text: string, file: string, budget: Budget, findings: Findings): Parameters => {
  const csv = readCsv(text, file, budget, findings);
  const parameters = new Map<string, Parameter>();
  if (!csv) return parameters;
  const [head, ...rows] = csv.rows;
  const object = (what: string, offset = 0): void =>
    findings.error("schema-violation", `The parameter file ${what}.`, csv.place(offset));
  if (head?.cells.join() !== "name,value") object("does not begin with “name,value”");
  for (const { cells, offsets } of rows) {
    const [name = "", value = "", ...more] = cells;
    if (cells.every((cell) => cell === "")) continue;
    if (name === "" || value === "" || more.some((cell) => cell !== ""))
      object("has a row that is not one name and one value", offsets[0]);
    else if (parameters.has(name)) object(`has the parameter “${name.slice(0, 120)}” twice`, offsets[0]);
    else parameters.set(name, { text: value, at: () => csv.place(offsets[1] ?? 0, value.length) });
  }
  return parameters;
};

const fileParameters = (
  { fixed: { parameterURL } }: Metadata,
  metadataFile: string,
  open: Open,
  budget: Budget,
  findings: Findings,
): Parameters => {
  const url = stringOf(parameterURL);
  const text = url === undefined ? undefined : open(url);
  if (url !== undefined && text !== undefined)
    return readFile(text, resolveUrl(metadataFile, url), budget, findings);
  if (parameterURL)
    findings.error(
      "unresolved-reference",
      `The parameter file “${(url ?? "").slice(0, 120)}” is not there.`,
      placeOf(parameterURL),
    );
  return new Map();
};

/** The parameters of the report: those of the metadata, and those of its parameter file. */
export const reportParameters = (
  metadata: Metadata,
  metadataFile: string,
  open: Open,
  budget: Budget,
  findings: Findings,
): Parameters => {
  const own = readParameters(metadata.members.parameters, findings);
  const others = fileParameters(metadata, metadataFile, open, budget, findings);
  for (const [name, { text, at }] of others)
    if (own.has(name) && own.get(name)?.text !== text)
      findings.error(
        "schema-violation",
        `The metadata gives the parameter “${name.slice(0, 120)}” another value.`,
        at(),
      );
  return new Map([...others, ...own]);
};

/** Objects to parameters that nothing refers to: they were meant to say something. */
export const checkReferenced = (
  parameters: Parameters,
  references: ReadonlySet<string>,
  findings: Findings,
): void => {
  for (const [name, { at }] of parameters)
    if (!references.has(name))
      findings.error("schema-violation", `Nothing refers to the parameter “${name.slice(0, 120)}”.`, at());
};
