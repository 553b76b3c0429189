import type { Place } from "../../diagnostics/index.js";
import type { Taxonomy } from "../../taxonomy/index.js";
import type { Fault, Names } from "../markup/oim-values.js";
import type { Effective, NamedGroup } from "./effective.js";
import type { Findings } from "./findings.js";
import { placeOf } from "./placed.js";
import { type PlacedValue, type Plain, type Properties, readSpecial } from "./properties.js";
import type { Template } from "./templates.js";

/** A value that rows and tables share under a name. */
export interface Parameter {
  readonly text: string;
  readonly at: () => Place;
}

export type Parameters = ReadonlyMap<string, Parameter>;

/** What all tables of a report share. */
export interface ReportReading extends Names {
  readonly findings: Findings;
  readonly taxonomy: Taxonomy;
  /** What the report says of all its facts. */
  readonly properties: Properties;
  readonly parameters: Parameters;
}

export interface TableReading extends ReportReading {
  readonly id: string;
  readonly template: Template;
  /** The names in the head of the file, and where each of them stands. */
  readonly names: readonly string[];
  readonly positions: ReadonlyMap<string, number>;
  readonly effective: Effective;
}

export interface RowReading {
  readonly table: TableReading;
  /** The first row after the head is 1. */
  readonly number: number;
  /** The row's part of the ids of its facts. */
  readonly rowId: string;
  readonly cells: readonly string[];
  readonly placeOf: (position: number) => Place;
  /** The property group that each column of groups names in this row. */
  readonly groups: ReadonlyMap<string, NamedGroup>;
  /** Positions of the cells that say something of a fact. */
  readonly used: Set<number>;
}

/** What is said, and where. */
export interface Said {
  readonly plain: Plain;
  readonly at: () => Place;
}

export type PlacedFault = Fault & { readonly at: () => Place };

const special = (text: string, at: () => Place): Said | PlacedFault => {
  const plain = readSpecial(text);
  return plain ? { plain, at } : { fault: `“${text.slice(0, 60)}” is no special value`, at };
};

/** The cell of this row in a column, if it says something. */
const cellSaid = (name: string, row: RowReading): Said | PlacedFault | undefined => {
  const { positions, template } = row.table;
  const position = positions.get(name);
  const cell = position === undefined ? "" : (row.cells[position] ?? "");
  if (position === undefined || cell === "" || template.columns.get(name)?.kind === "comment")
    return undefined;
  row.used.add(position);
  return special(cell, () => row.placeOf(position));
};

const isColumn = (name: string, { template }: TableReading): boolean => {
  const kind = template.columns.get(name)?.kind;
  return kind !== undefined && kind !== "comment";
};

/**
 * What a value of the metadata comes to in a row: a reference is the cell of its column, else the parameter of its name
 * of the table or of the report, else nothing (xBRL-CSV 1.0 “References”).
 */
export const resolve = ({ value, placed }: PlacedValue, row: RowReading): Said | PlacedFault => {
  const at = (): Place => placeOf(placed);
  if (value.kind === "row-number") return { plain: { kind: "text", text: String(row.number) }, at };
  if (value.kind !== "reference") return { plain: value, at };
  const cell = cellSaid(value.name, row);
  if (cell) return cell;
  const parameter = row.table.parameters.get(value.name);
  if (parameter) return special(parameter.text, parameter.at);
  if (isColumn(value.name, row.table)) return { plain: { kind: "none" }, at };
  return {
    fault: `“$${value.name.slice(0, 120)}” refers to no column of the table, and to no parameter`,
    code: "unresolved-reference",
    at,
  };
};
