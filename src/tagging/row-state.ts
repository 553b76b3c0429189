import type { Collector } from "../diagnostics/index.js";
import type { Row, Table } from "../release/index.js";
import type { Statement, UnitDefinition } from "../taxonomy/index.js";
import type { OutlineSection } from "./outline.js";

/** An open heading that is not known. */
interface UnknownHeading {
  readonly row: Row;
  /** Whether it has been reported: a label alone may be a line without values, so it is only where rows follow. */
  reported: boolean;
}

export interface RowState {
  readonly root: OutlineSection;
  current: OutlineSection;
  /** Sections whose heading has been printed. */
  readonly headed: Set<OutlineSection>;
  /** Sections of which a line has been printed, and those whose total has been printed after such lines. */
  readonly begun: Set<OutlineSection>;
  readonly closed: Set<OutlineSection>;
  unknownHeading: UnknownHeading | undefined;
}

/** What reading the rows of one table needs. */
export interface RowContext {
  readonly table: Table;
  readonly statement: Statement;
  readonly units: readonly UnitDefinition[];
  readonly collector: Collector;
  readonly state: RowState;
}
