import type { Collector } from "../diagnostics/index.js";
import type { Entity } from "../model/index.js";
import type { Cell, Row, Table } from "../release/index.js";
import type { Statement, StatementLine, Taxonomy } from "../taxonomy/index.js";
import type { Column } from "./column.js";
import type { Target } from "./target.js";

/** What reading the cells of one table needs. */
export interface CellContext {
  readonly taxonomy: Taxonomy;
  readonly statement: Statement;
  readonly table: Table;
  readonly entity: Entity;
  readonly collector: Collector;
  /** Columns whose missing unit has been reported: once a column is enough. */
  readonly reportedColumns: Set<string>;
}

/** A cell of a known line and column, which report something together. */
export interface CellPlace {
  readonly cell: Cell;
  readonly row: Row;
  readonly line: StatementLine;
  readonly column: Column;
  readonly target: Target;
}
