import type { Slip } from "../audit.js";
import type { Figure } from "../figure.js";
import type { Fixed } from "../fixed.js";
import { asPrinted, printedOne } from "../print.js";
import { type Evidence, judgeTogether } from "./evidence.js";
import type { Hypothesis } from "./hypothesis.js";
import { RARITY } from "./slips.js";

/** Numbers of a text that was not read where it stands, but would be elsewhere. */
const PLAIN = /^\(?[-−△▲]?(\d[\d,]*)(?:\.(\d+))?%?\)?$/;

interface PrintedNumber {
  readonly mantissa: bigint;
  readonly places: number;
}

/** The printed number, whatever it means; undefined where the text has none. */
const printedNumber = (figure: Figure): PrintedNumber | undefined => {
  if (figure.value !== undefined) {
    if (figure.digits === "") return figure.value === 0n ? { mantissa: 0n, places: 0 } : undefined;
    const negative = asPrinted(figure, figure.value) < 0n;
    return { mantissa: BigInt(figure.digits) * (negative ? -1n : 1n), places: figure.places };
  }
  const match = PLAIN.exec(figure.text);
  if (!match) return undefined;
  const [, whole = "", fraction = ""] = match;
  const sign = /^\(|[-−△▲]/.test(figure.text) ? -1n : 1n;
  return { mantissa: BigInt(`${whole.replaceAll(",", "")}${fraction}`) * sign, places: fraction.length };
};

/** What a figure's value would be if another's printed number stood in its place. */
const readIn = (figure: Figure, printed: PrintedNumber | undefined): Fixed | undefined =>
  printed && asPrinted(figure, (printed.mantissa * printedOne(figure)) / 10n ** BigInt(printed.places));

type Move = readonly (readonly [figure: Figure, from: Figure | undefined])[];

const hypothesis = (evidence: Evidence, move: Move, slip: Slip): Hypothesis => {
  const values = new Map(
    move.map(([figure, from]) => [figure, from && readIn(figure, printedNumber(from))] as const),
  );
  const judged = judgeTogether(evidence, values);
  return {
    ...judged,
    score: judged.score - RARITY[slip],
    figures: [...values.keys()],
    slip,
    values: [...values.values()],
  };
};

/** Neighbours in a row, or in a column, with what stands next to each. */
const shifted = (cells: readonly Figure[], by: 1 | -1): Move =>
  cells.map((figure, index) => [figure, cells[index + by]]);

const swaps = (row: readonly Figure[]): readonly Move[] =>
  row.slice(1).map((second, index) => {
    const first = row[index] as Figure;
    return [
      [first, second],
      [second, first],
    ];
  });

const isFailing = (evidence: Evidence, figure: Figure): boolean =>
  (evidence.touching[figure.index] ?? []).some((relation) => {
    const status = evidence.statuses.get(relation);
    return !evidence.explained.has(relation) && (status === "broken" || status === "open");
  });

const groupedBy = (
  figures: readonly Figure[],
  keyOf: (figure: Figure) => string,
): readonly (readonly Figure[])[] => {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    if (figure.table === undefined) continue;
    const group = groups.get(keyOf(figure));
    if (group) group.push(figure);
    else groups.set(keyOf(figure), [figure]);
  }
  return [...groups.values()];
};

/** Fewer wrong numbers in a row than this are no moved row. */
const FEWEST_MOVED = 3;

/** Cells that changed places: neighbours in a row swapped, a row or a column that stands one cell further. */
export const movesOf = (evidence: Evidence, suspicious: ReadonlySet<Figure>): readonly Hypothesis[] => {
  const failing = (figures: readonly Figure[]): number =>
    figures.filter((figure) => suspicious.has(figure) && isFailing(evidence, figure)).length;
  const rows = groupedBy(evidence.figures, ({ table, place }) => `${table} ${place.line}`);
  const columns = groupedBy(evidence.figures, ({ table, tableColumn }) => `${table} ${tableColumn}`);
  const swapped = rows
    .filter((row) => failing(row) >= 2)
    .flatMap(swaps)
    .filter((move) => failing(move.map(([figure]) => figure)) === 2)
    .map((move) => hypothesis(evidence, move, "swapped-cells"));
  const movedRows = rows
    .filter((row) => failing(row) >= FEWEST_MOVED)
    .flatMap((row) => [shifted(row, 1), shifted(row, -1)])
    .map((move) => hypothesis(evidence, move, "moved-row"));
  const movedColumns = columns
    .filter((column) => failing(column) >= FEWEST_MOVED)
    .flatMap((column) => {
      const from = column.slice(column.findIndex((figure) => isFailing(evidence, figure)));
      return [shifted(from, 1), shifted(from, -1)];
    })
    .map((move) => hypothesis(evidence, move, "moved-column"));
  return [...swapped, ...movedRows, ...movedColumns].filter(
    ({ score, mends }) => score > 0 && mends.length > 1,
  );
};
