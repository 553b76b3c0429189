import type { GridCell, GridRow } from "./grid.js";

/** What the complete rows of a table show about one column. */
interface ColumnForm {
  /** Forms of its numbers and texts, see `formOf`. */
  readonly forms: string[];
  blank: boolean;
}

/** A table's columns by form, and the steps left for placing its short rows. */
export interface Columns {
  readonly count: number;
  /** Absent where no row is complete: then nothing tells where a cell stands. */
  readonly forms?: readonly ColumnForm[];
  /** The last column (from 1) that is never blank in complete rows; 0 where there is none. */
  readonly lastFilled: number;
  /** Layouts of short rows with blanks (`layoutOf`) of which one row at least can only stand at its plain position. */
  readonly aligned: ReadonlySet<string>;
  /** Guard against hostile tables; a row met after it is used up is left out. */
  readonly budget: { steps: number };
}

const MAX_STEPS = 20_000_000;

/** `0` for whole numbers, `1%` for one decimal and a percent sign, `any` for what any column of numbers can hold. */
const formOf = ({ reading }: GridCell): string => {
  if (reading.kind === "number") return `${reading.fractionDigits}${reading.percent ? "%" : ""}`;
  return reading.kind === "text" ? "text" : "any";
};

/** Learns the columns' forms from the rows that have a cell for each column. */
export const learnColumns = (rows: readonly GridRow[], count: number): Columns => {
  const complete = rows.filter(
    ({ nature, width, cells }) => nature === "amounts" && width >= count && cells.length <= count,
  );
  const budget = { steps: MAX_STEPS };
  if (complete.length === 0) return { count, lastFilled: count, aligned: new Set(), budget };
  const forms: ColumnForm[] = Array.from({ length: count }, () => ({
    forms: [],
    blank: false,
  }));
  for (const { cells } of complete) {
    for (const [index, form] of forms.entries()) {
      const cell = cells[index];
      if (!cell) form.blank = true;
      else if (!form.forms.includes(formOf(cell))) form.forms.push(formOf(cell));
    }
  }
  const lastFilled = forms.findLastIndex(({ blank }) => !blank) + 1;
  const columns: Columns = { count, forms, lastFilled, aligned: new Set(), budget };
  const short = rows.filter((row) => row.width < count && hasBlank(row));
  const plain = short.filter((row) =>
    placeShortRow(row, columns).every((column, index) => column === index + 1),
  );
  return { ...columns, aligned: new Set(plain.map(layoutOf)) };
};

/** True for a row with a blank cell before its last one. */
export const hasBlank = ({ cells, width }: GridRow): boolean =>
  Array.from({ length: width }, (_, index) => cells[index]).includes(undefined);

/** Which of a row's positions hold a cell: rows of one layout have lost the same cells, or none. */
const layoutOf = ({ cells, width }: GridRow): string =>
  Array.from({ length: width }, (_, index) => (cells[index] ? "x" : "-")).join("");

/** Where complete rows are never blank, they say nothing of where a blank can stand. */
const fits = (cell: GridCell | undefined, column: ColumnForm | undefined, blanksTell: boolean): boolean => {
  if (!column) return false;
  if (!cell) return column.blank || !blanksTell;
  const form = formOf(cell);
  if (form === "any") return column.forms.length > 0;
  return column.forms.includes(form) || (form !== "text" && column.forms.every((known) => known === "any"));
};

/**
 * For each cell and each number of columns that it may be moved to the right: can the cells up to it, in `step`
 * direction, stand in order so? The cells' order holds, and each fits its column.
 */
const reachable = (
  cells: readonly (GridCell | undefined)[],
  forms: readonly ColumnForm[],
  missing: number,
  step: 1 | -1,
): Uint8Array => {
  const moves = missing + 1;
  const blanksTell = forms.some(({ blank }) => blank);
  const reach = new Uint8Array(cells.length * moves);
  const first = step > 0 ? 0 : cells.length - 1;
  for (let cell = first; cell >= 0 && cell < cells.length; cell += step) {
    let open = cell === first ? 1 : 0;
    for (let n = 0; n < moves; n += 1) {
      const move = step > 0 ? n : missing - n;
      open |= cell === first ? 1 : (reach[(cell - step) * moves + move] ?? 0);
      if (open && fits(cells[cell], forms[cell + move], blanksTell)) reach[cell * moves + move] = 1;
    }
  }
  return reach;
};

/** The one move that both directions allow for a cell; undefined where there are several or none. */
const onlyMove = (
  forward: Uint8Array,
  backward: Uint8Array,
  cell: number,
  moves: number,
): number | undefined => {
  let only: number | undefined;
  for (let move = 0; move < moves; move += 1) {
    if (!forward[cell * moves + move] || !backward[cell * moves + move]) continue;
    if (only !== undefined) return undefined;
    only = move;
  }
  return only;
};

/**
 * Columns (from 1) of the cells of a row that has fewer cells than the table has columns: for each cell the one
 * column in which it can stand, or undefined. Never a guess: the lost cells may have been any.
 */
export const placeShortRow = (row: GridRow, columns: Columns): readonly (number | undefined)[] => {
  const { count, forms, budget } = columns;
  const cells = Array.from({ length: row.width }, (_, index) => row.cells[index]);
  const missing = count - cells.length;
  budget.steps -= cells.length * (missing + 1);
  if (columns.aligned.has(layoutOf(row))) return cells.map((_, index) => index + 1);
  if (!forms || budget.steps < 0) return cells.map(() => undefined);
  const forward = reachable(cells, forms, missing, 1);
  const backward = reachable(cells, forms, missing, -1);
  return cells.map((_, index) => {
    const move = onlyMove(forward, backward, index, missing + 1);
    return move === undefined ? undefined : index + move + 1;
  });
};
