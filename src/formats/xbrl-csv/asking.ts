import type { Place } from "../../diagnostics/index.js";
import { type Fault, isFault } from "../markup/oim-values.js";
import type { Properties } from "./properties.js";
import { type RowReading, resolve, type Said } from "./reading.js";

/** A cell of a fact, and how to ask what is said of the fact. */
export interface Asking {
  readonly row: RowReading;
  /** The name of the cell's column. */
  readonly column: string;
  readonly properties: Properties;
  /** Where the cell stands. */
  readonly at: () => Place;
  /** What is said of a dimension; undefined where nothing is, or where that cannot be read. */
  readonly ask: (dimension: string) => Said | undefined;
  readonly decimals: () => Said | undefined;
  /** Reports why the fact is left out, at the cell unless said otherwise. */
  readonly raise: (fault: Fault, at?: () => Place) => undefined;
  /** Whether something was raised. */
  readonly broken: () => boolean;
}

/** Asks for the cell at a position of a row. */
export const createAsking = (position: number, row: RowReading): Asking => {
  const { names, effective, findings } = row.table;
  const column = names[position] ?? "";
  const properties = effective(column, row.groups);
  const at = (): Place => row.placeOf(position);
  let faults = 0;
  const raise: Asking["raise"] = ({ fault, code }, where = at) => {
    faults++;
    const message = `The fact of the column “${column.slice(0, 120)}” is left out: ${fault}.`;
    findings.error(code ?? "schema-violation", message, where());
    return undefined;
  };
  const said = (value: Properties["decimals"]): Said | undefined => {
    const found = value && resolve(value, row);
    if (isFault(found)) return raise(found, found.at);
    return found?.plain.kind === "none" ? undefined : found;
  };
  return {
    row,
    column,
    properties,
    at,
    ask: (dimension) => said(properties.dimensions.get(dimension)),
    decimals: () => said(properties.decimals),
    raise,
    broken: () => faults > 0,
  };
};
