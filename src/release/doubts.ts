import type { GridCell, GridRow } from "./grid.js";

/** How many numbers there are with so many digits after the point. */
type Counts = Map<number, number>;

/** The forms of a table's numbers, in the rows that have a cell for each column. */
export interface Shapes {
  readonly count: number;
  readonly columns: readonly Counts[];
  /** As `columns`, in rows whose numbers differ in form: a row of one form alone has its own, as one per share. */
  readonly mixed: readonly Counts[];
  readonly table: Counts;
}

const add = (counts: Counts | undefined, form: number, by = 1): void => {
  counts?.set(form, (counts.get(form) ?? 0) + by);
};

const sum = (counts: Counts): number => [...counts.values()].reduce((total, count) => total + count, 0);

/** Digits after the point; undefined for what any column can hold: no number, or nothing. */
const formOf = (cell: GridCell | undefined): number | undefined =>
  cell?.reading.kind === "number" && cell.reading.digits !== "0" ? cell.reading.fractionDigits : undefined;

const formsOf = ({ cells }: GridRow): (number | undefined)[] => cells.map(formOf);

const isFull = ({ nature, width, cells }: GridRow, count: number): boolean =>
  nature === "amounts" && width >= count && cells.length <= count;

const isMixed = (forms: readonly (number | undefined)[]): boolean =>
  new Set(forms.filter((form) => form !== undefined)).size > 1;

/** Learns what forms the numbers of each column have. */
export const learnShapes = (rows: readonly GridRow[], count: number): Shapes => {
  const empty = (): Counts[] => Array.from({ length: count }, () => new Map());
  const shapes = { count, columns: empty(), mixed: empty(), table: new Map<number, number>() };
  for (const row of rows) {
    if (!isFull(row, count)) continue;
    const forms = formsOf(row);
    const isOfMany = isMixed(forms);
    for (const [index, form] of forms.entries()) {
      if (form === undefined) continue;
      add(shapes.columns[index], form);
      add(shapes.table, form);
      if (isOfMany) add(shapes.mixed[index], form);
    }
  }
  return shapes;
};

/** Where all but a few of the numbers are whole, three decimals are none. */
const areWhole = (counts: Counts, share: number): boolean => {
  const three = counts.get(3) ?? 0;
  const whole = counts.get(0) ?? 0;
  return whole >= 2 && whole > three && whole >= (sum(counts) - three) * share;
};

const hasLostComma = (cell: GridCell | undefined, column: Counts, table: Counts): boolean => {
  if (formOf(cell) !== 3 || cell?.reading.kind !== "number") return false;
  if (cell.reading.percent || cell.reading.digits.startsWith("0.")) return false;
  const others = sum(column) - (column.get(3) ?? 0);
  return others >= 2 ? areWhole(column, 0.75) : areWhole(table, 1);
};

/**
 * Indexes of a row's cells in which a point stands for a comma, by all signs: three decimals where the column's other
 * numbers are whole. A row that has three decimals throughout means them.
 */
export const lostCommas = (row: GridRow, { count, columns, table }: Shapes): readonly number[] => {
  if (!isFull(row, count)) return [];
  const forms = formsOf(row).filter((form) => form !== undefined);
  if (forms.length > 1 && forms.every((form) => form === 3)) return [];
  return row.cells.flatMap((cell, index) =>
    hasLostComma(cell, columns[index] ?? new Map(), table) ? [index] : [],
  );
};

/** The form that three others at least, and nearly all, of a column have, a cell of the form `own` left aside. */
const usualForm = (counts: Counts | undefined, own: number): number | undefined => {
  if (!counts) return undefined;
  const total = sum(counts) - 1;
  for (const [form, all] of counts) {
    const others = form === own ? all - 1 : all;
    if (others >= 3 && others * 6 >= total * 5) return form;
  }
  return undefined;
};

/**
 * Indexes of a row's cells that cannot stand where they are printed: cells that were swapped or shifted, so that
 * some have the form of the column of others and those have theirs. Those between them are no surer; where more than
 * half do not fit, none is.
 */
export const misplacedCells = (row: GridRow, { count, mixed }: Shapes): readonly number[] => {
  const forms = formsOf(row);
  if (!isFull(row, count) || !isMixed(forms)) return [];
  const pairs = forms.flatMap((form, index) => {
    const usual = form === undefined ? undefined : usualForm(mixed[index], form);
    return usual === undefined || usual === form
      ? []
      : [{ index, is: `${form} ${usual}`, turned: `${usual} ${form}` }];
  });
  const known = new Set(pairs.map(({ is }) => is));
  const odd = pairs.filter(({ turned }) => known.has(turned)).map(({ index }) => index);
  const [first, last] = [odd[0], odd.at(-1)];
  if (first === undefined || last === undefined) return [];
  const filled = row.cells.flatMap((cell, index) => (cell ? [index] : []));
  return odd.length * 2 > filled.length ? filled : filled.filter((index) => index >= first && index <= last);
};
