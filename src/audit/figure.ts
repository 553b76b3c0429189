import type { Place } from "../diagnostics/index.js";
import type { Dimensions, Occurrence, Period, QName, Unit, UnreadNumber } from "../model/index.js";
import { dimensionEntries, factId, isDecimal, periodKey, type Report, unitKey } from "../model/index.js";
import { type Fixed, fixed, powerOfTen } from "./fixed.js";

/** What figures are about: a numeric fact, whether or not any of its figures can be read. */
export interface Subject {
  readonly id: string;
  readonly concept: QName;
  readonly period: Period;
  readonly dimensions: Dimensions;
  readonly unit: Unit;
  /** Texts that are equal exactly for equal periods, dimensions and measures. */
  readonly periodKey: string;
  readonly dimensionsKey: string;
  readonly measure: string;
  /** In the order of the release. */
  readonly figures: Figure[];
}

/** A printed number: an occurrence of a numeric fact, or a cell that could not be read. Amounts are in base measures. */
export interface Figure {
  readonly index: number;
  readonly subject: Subject;
  readonly place: Place;
  /** As printed, or as a person corrected it. */
  readonly text: string;
  readonly label: string;
  readonly table?: string;
  readonly tableColumn?: number;
  /** Printed turned round: printed = −value. */
  readonly negated: boolean;
  readonly approximate: boolean;
  /** Absent where the text could not be read. */
  readonly value?: Fixed;
  /** One unit of the last printed place; nought where the number is exact. */
  readonly ulp: Fixed;
  /** Of the base measure; `ulp` in powers of ten. */
  readonly decimals: number;
  /** The digits of the text that make up the value, leading noughts with them; empty where it has none, as a dash. */
  readonly digits: string;
  /** How many of `digits` stand behind the decimal point. */
  readonly places: number;
  /** How a negative number is printed here, `#` being the number without its sign. */
  readonly negativeForm: string;
}

export interface Figures {
  /** Decimal places of `Fixed` numbers. */
  readonly scale: number;
  readonly all: readonly Figure[];
  readonly subjects: readonly Subject[];
}

/** More places than any release prints: accuracies beyond are those of damaged input. */
const MOST_DECIMALS = 20;

const dimensionsKey = (dimensions: Dimensions): string =>
  dimensionEntries(dimensions)
    .map((entry) => entry.join("="))
    .join(" ");

type Aspects = Pick<Subject, "id" | "concept" | "period" | "dimensions" | "unit">;

const subjectOf = ({ id, concept, period, dimensions, unit }: Aspects): Subject => ({
  id,
  concept,
  period,
  dimensions,
  unit,
  periodKey: periodKey(period),
  dimensionsKey: dimensionsKey(dimensions),
  measure: unitKey(unit),
  figures: [],
});

/** Signs as releases print them. */
const SIGNS: readonly (readonly [sign: RegExp, form: string])[] = [
  [/^\(.*\d.*\)$/, "(#)"],
  [/\(-\)/, "(-)#"],
  [/△/, "△#"],
  [/▲/, "▲#"],
  [/[-−–](?=[\d.])/, "-#"],
];

const signForm = (text: string): string | undefined => SIGNS.find(([sign]) => sign.test(text))?.[1];

const NUMBER = /\d[\d,]*(?:\.\d+)?|\.\d+/g;

/** The run of digits of a text that says the value, where one does. */
export const printedDigits = (
  text: string,
  mantissa: Fixed,
): { readonly digits: string; readonly places: number } => {
  for (const [run] of text.matchAll(NUMBER)) {
    const digits = run.replace(/[,.]/g, "");
    const point = run.indexOf(".");
    if (BigInt(digits) === mantissa) return { digits, places: point === -1 ? 0 : run.length - point - 1 };
  }
  return { digits: "", places: 0 };
};

const decimalsOf = ({ decimals }: Occurrence): number => (typeof decimals === "number" ? decimals : 0);

const placesNeeded = (value: string): number =>
  value.includes(".") ? value.length - value.indexOf(".") - 1 : 0;

const readable = (occurrence: Occurrence): boolean =>
  occurrence.decimals !== undefined &&
  isDecimal(occurrence.value) &&
  Math.abs(decimalsOf(occurrence)) <= MOST_DECIMALS;

interface Draft {
  readonly subject: Subject;
  readonly occurrence?: Occurrence;
  readonly unread?: UnreadNumber;
}

const place = ({ line, column, text }: { line: number; column: number; text: string }): Place => ({
  line,
  column,
  length: text.length,
});

const readFigure = (
  { subject, occurrence }: Draft & { occurrence: Occurrence },
  index: number,
  scale: number,
  label: string,
): Figure => {
  const text = occurrence.corrected ?? occurrence.text;
  const exact = occurrence.decimals === "INF";
  const decimals = decimalsOf(occurrence);
  const ulp = exact ? 0n : powerOfTen(scale - decimals);
  const value = fixed(occurrence.value, scale + subject.unit.scale);
  const magnitude = value < 0n ? -value : value;
  return {
    index,
    subject,
    place: place(occurrence),
    text,
    label: occurrence.row || label,
    ...(occurrence.table !== undefined && { table: occurrence.table }),
    ...(occurrence.tableColumn !== undefined && { tableColumn: occurrence.tableColumn }),
    negated: occurrence.negated ?? false,
    approximate: occurrence.approximate ?? false,
    value,
    ulp,
    decimals,
    ...(ulp > 0n && magnitude % ulp === 0n
      ? printedDigits(text, magnitude / ulp)
      : { digits: "", places: 0 }),
    negativeForm: "",
  };
};

const unreadFigure = (subject: Subject, unread: UnreadNumber, index: number, scale: number): Figure => ({
  index,
  subject,
  place: place(unread),
  text: unread.text,
  label: unread.row,
  table: unread.table,
  tableColumn: unread.tableColumn,
  negated: unread.negated,
  approximate: false,
  ulp: powerOfTen(Math.max(0, scale - unread.decimals)),
  decimals: unread.decimals,
  digits: "",
  places: 0,
  negativeForm: "",
});

const order = (a: Draft, b: Draft): number => {
  const [at, other] = [a.occurrence ?? a.unread, b.occurrence ?? b.unread];
  return (at?.line ?? 0) - (other?.line ?? 0) || (at?.column ?? 0) - (other?.column ?? 0);
};

/**
 * What a text does not say itself, as its neighbours print it: the decimal places of a dash or of what cannot be read
 * are its column's, the sign of a number that has none is its table's.
 */
const asItsNeighbours = (figures: readonly Figure[]): readonly Figure[] => {
  const column = ({ table, tableColumn, decimals }: Figure): string => `${table} ${tableColumn} ${decimals}`;
  const places = new Map<string, number>();
  const forms = new Map<string | undefined, string>();
  for (const figure of figures) {
    if (figure.digits !== "") places.set(column(figure), figure.places);
    const form = signForm(figure.text);
    if (form !== undefined && !forms.has(figure.table)) forms.set(figure.table, form);
  }
  return figures.map((figure) => ({
    ...figure,
    ...(figure.digits === "" && { places: places.get(column(figure)) ?? 0 }),
    negativeForm: signForm(figure.text) ?? forms.get(figure.table) ?? (figure.table ? "(#)" : "-#"),
  }));
};

/** All numbers of a report that was tagged from a release, in the order of the release. */
export const figuresOf = (
  report: Report,
  unreadNumbers: readonly UnreadNumber[],
  labelOf: (concept: QName) => string,
): Figures => {
  const subjects = new Map<string, Subject>();
  const subject = (aspects: Aspects): Subject => {
    const known = subjects.get(aspects.id) ?? subjectOf(aspects);
    subjects.set(aspects.id, known);
    return known;
  };
  const drafts: Draft[] = report.facts.flatMap((fact) => {
    const { unit, occurrences } = fact;
    if (!unit) return [];
    return occurrences
      .filter(readable)
      .map((occurrence) => ({ subject: subject({ ...fact, unit }), occurrence }));
  });
  for (const unread of unreadNumbers)
    drafts.push({ subject: subject({ ...unread, id: factId(unread) }), unread });
  drafts.sort(order);
  // Two places more than the most accurate number has: half a unit of its last place, and the quotients of such.
  const scale = drafts.reduce(
    (most, { occurrence, subject: { unit } }) =>
      occurrence
        ? Math.max(most, decimalsOf(occurrence) + 2, placesNeeded(occurrence.value) - unit.scale + 2)
        : most,
    4,
  );
  const all = asItsNeighbours(
    drafts.map(({ subject: of, occurrence, unread }, index) =>
      occurrence
        ? readFigure({ subject: of, occurrence }, index, scale, labelOf(of.concept))
        : unreadFigure(of, unread as UnreadNumber, index, scale),
    ),
  );
  for (const figure of all) figure.subject.figures.push(figure);
  return { scale, all, subjects: [...subjects.values()] };
};
