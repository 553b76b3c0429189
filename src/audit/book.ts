import { asName, type Dimensions, type Period, periodKey, type QName, type Report } from "../model/index.js";
import {
  type Axis,
  type RatioFamily,
  ratioConcept,
  type Statement,
  type Taxonomy,
} from "../taxonomy/index.js";
import type { Reading } from "./audit.js";
import { type Figure, type Figures, figuresOf, type Subject } from "./figure.js";

/** The figures of a release with the ways to find them: what the rules read. */
export interface Book {
  readonly report: Report;
  readonly taxonomy: Taxonomy;
  readonly statements: ReadonlyMap<string, Statement>;
  readonly figures: readonly Figure[];
  readonly subjects: readonly Subject[];
  readonly scale: number;
  /** Lines of rows that were left out, by table. */
  readonly unreadRows: ReadonlyMap<string, readonly number[]>;
  readonly byConcept: ReadonlyMap<QName, readonly Subject[]>;
  /** Table and column (`columnKey`) → its figures, from top to bottom. */
  readonly columns: ReadonlyMap<string, readonly Figure[]>;
  /** The figure that gives a subject its value; absent where none can be read. */
  readonly leads: ReadonlyMap<Subject, Figure>;
}

export const columnKey = (table: string, column: number): string => `${table}\t${column}`;

const grouped = <K, V>(
  values: readonly V[],
  keyOf: (value: V) => K | undefined,
): ReadonlyMap<K, readonly V[]> => {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const key = keyOf(value);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
};

/** The first figure that says what the fact says. */
const leadsOf = (report: Report, { subjects, all, scale }: Figures): ReadonlyMap<Subject, Figure> => {
  const byId = new Map(subjects.map((subject) => [subject.id, subject]));
  const leads = new Map<Subject, Figure>();
  for (const { id, decimals, value, occurrences } of report.facts) {
    const subject = byId.get(id);
    if (!subject) continue;
    const same = occurrences.find((o) => o.value === value && o.decimals === decimals && !o.approximate);
    const at = same ?? occurrences.find((o) => o.value === value && o.decimals === decimals);
    const lead = subject.figures.find(({ place }) => place.line === at?.line && place.column === at.column);
    if (lead) leads.set(subject, lead);
  }
  return all.length > 0 && scale >= 0 ? leads : new Map();
};

export const bookOf = (report: Report, taxonomy: Taxonomy, reading: Reading): Book => {
  const labelOf = (concept: QName): string => {
    const known = taxonomy.concepts.get(concept);
    return known?.verboseLabel?.en ?? known?.label.en ?? asName(concept);
  };
  const figures = figuresOf(report, reading.unreadNumbers, labelOf);
  return {
    report,
    taxonomy,
    statements: reading.statements,
    figures: figures.all,
    subjects: figures.subjects,
    scale: figures.scale,
    unreadRows: new Map(
      [...grouped(reading.unreadRows, ({ table }) => table)].map(([table, rows]) => [
        table,
        rows.map(({ line }) => line),
      ]),
    ),
    byConcept: grouped(figures.subjects, ({ concept }) => concept),
    columns: grouped(figures.all, ({ table, tableColumn }) =>
      table === undefined || tableColumn === undefined ? undefined : columnKey(table, tableColumn),
    ),
    leads: leadsOf(report, figures),
  };
};

/** The figure of a subject that stands beside another: in its column, its table, else the one that leads. */
export const figureNear = (book: Book, subject: Subject | undefined, near: Figure): Figure | undefined => {
  if (!subject) return undefined;
  const { table, tableColumn, place } = near;
  if (table !== undefined) {
    const inTable = subject.figures.filter((figure) => figure.table === table);
    const best =
      inTable.find((figure) => figure.tableColumn === tableColumn) ??
      inTable.find((figure) => figure.place.line === place.line) ??
      inTable[0];
    if (best) return best;
  }
  return book.leads.get(subject) ?? subject.figures[0];
};

export interface Aspects {
  readonly concept: QName;
  readonly period: Period;
  readonly dimensions: Dimensions;
}

const keyOfDimensions = (dimensions: Dimensions): string =>
  Object.entries(dimensions)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map((entry) => entry.join("="))
    .join(" ");

/**
 * The subject of these aspects: of this measure, or of the issuer's own currency where none is asked for, or of the
 * only measure that there is.
 */
export const subjectOf = (
  book: Book,
  { concept, period, dimensions }: Aspects,
  measure?: string,
): Subject | undefined => {
  const candidates = book.byConcept.get(concept);
  if (!candidates) return undefined;
  const [period_, dimensions_] = [periodKey(period), keyOfDimensions(dimensions)];
  const found = candidates.filter(
    (subject) => subject.periodKey === period_ && subject.dimensionsKey === dimensions_,
  );
  if (measure !== undefined) return found.find((subject) => subject.measure === measure);
  const own = found.find(({ unit }) => unit.numerators.includes(reportingMeasure(book)));
  return own ?? (found.length === 1 ? found[0] : undefined);
};

export const reportingMeasure = ({ taxonomy }: Book): QName =>
  `iso4217:${taxonomy.issuer?.reportingCurrency ?? ""}`;

/** The figures that a rule about a concept looks at: each in a table, and the one that leads. */
export const checkedFigures = (book: Book, subject: Subject): readonly Figure[] =>
  subject.figures.filter((figure) => figure.table !== undefined || figure === book.leads.get(subject));

/** The line and family of a ratio concept. */
export const ratioOf = (
  { taxonomy }: Book,
  concept: QName,
): { readonly of: QName; readonly family: RatioFamily } | undefined => {
  const ratio = taxonomy.concepts.get(concept)?.ratio;
  const family = ratio && taxonomy.ratioFamilies.get(ratio.family);
  return family && { of: ratio.of, family };
};

export const withoutAxes = (dimensions: Dimensions, axes: readonly Axis[]): Dimensions =>
  Object.fromEntries(
    Object.entries(dimensions).filter(([axis]) => !axes.some(({ name }) => name === axis)),
  ) as Dimensions;

export { ratioConcept };
