import type { CsvFile } from "./csv.js";
import { createEffective } from "./effective.js";
import { isIdentifier } from "./identifiers.js";
import type { Parameters, ReportReading, TableReading } from "./reading.js";
import type { Template } from "./templates.js";

/** Far more than a table has that anybody reads: each column costs time in every row. */
const MAX_COLUMNS = 1_000;

type HeadFault = readonly [position: number, fault: string];

const nameFaults = (names: readonly string[], { columns }: Template): readonly HeadFault[] => {
  const seen = new Set<string>();
  return names.flatMap((name, position): readonly HeadFault[] => {
    const shown = `“${name.slice(0, 120)}”`;
    if (name === "") return [];
    if (!isIdentifier(name)) return [[position, `${shown} is no identifier`]];
    if (!columns.has(name)) return [[position, `its template has no column ${shown}`]];
    if (seen.has(name)) return [[position, `the column ${shown} stands there twice`]];
    seen.add(name);
    return [];
  });
};

const headFaults = (names: readonly string[], template: Template): readonly HeadFault[] => {
  if (names.every((name) => name === "")) return [[0, "its file has no names of columns"]];
  if (names.length > MAX_COLUMNS) return [[MAX_COLUMNS, `it has more than ${MAX_COLUMNS} columns`]];
  return nameFaults(names, template);
};

/** A table by the first line of its file; undefined where the columns cannot be told, so that the table is left out. */
export const openTable = (
  id: string,
  template: Template,
  parameters: Parameters,
  { rows, place }: CsvFile,
  report: ReportReading,
): TableReading | undefined => {
  const { cells: names, offsets } = rows[0] ?? { cells: [], offsets: [] };
  const faults = headFaults(names, template);
  for (const [position, fault] of faults)
    report.findings.error(
      "schema-violation",
      `The table “${id.slice(0, 120)}” is left out: ${fault}.`,
      place(offsets[position] ?? 0),
    );
  if (faults.length > 0) return undefined;
  return {
    ...report,
    parameters,
    id,
    template,
    names,
    positions: new Map(names.flatMap((name, position) => (name === "" ? [] : [[name, position] as const]))),
    effective: createEffective(template, report.properties),
  };
};
