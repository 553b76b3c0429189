import type { Placement } from "./placements.js";

/** A tag with those within it. A text that would not nest is cut, and goes on in `continues`. */
export interface Nested {
  readonly placement: Placement;
  readonly start: number;
  readonly end: number;
  /** Which part of its tag it is, from 0, and whether another part follows. */
  readonly part: number;
  readonly continues: boolean;
  readonly children: readonly Nested[];
}

type Piece = Omit<Nested, "children">;

const isNumber = ({ placement: { number } }: Piece): boolean => number !== undefined;

/** Longer tags stand around shorter ones; of equal ones notes around texts around numbers. */
const rank = ({ placement }: Piece): number => ("note" in placement.of ? 0 : placement.number ? 2 : 1);

/** What goes on comes first where it does, so that no number begins there and ends after it. */
const isPart = ({ part }: Piece): number => (part > 0 ? 0 : 1);

const inOrder = (a: Piece, b: Piece): number =>
  a.start - b.start || isPart(a) - isPart(b) || b.end - a.end || rank(a) - rank(b);

/** A number can stand around another only where both are the same digits in one format, scale and unit (§10.1.2). */
const mayHold = (outer: Piece, inner: Piece): boolean => {
  if (!isNumber(outer)) return true;
  const [one, other] = [outer.placement.number, inner.placement.number];
  if (!one || !other || outer.start !== inner.start || outer.end !== inner.end) return false;
  return one.format === other.format && one.scale === other.scale && one.unit === other.unit;
};

interface Open extends Piece {
  readonly children: Nested[];
}

const insert = (queue: Piece[], piece: Piece): void => {
  const at = queue.findIndex((each) => inOrder(piece, each) < 0);
  queue.splice(at < 0 ? queue.length : at, 0, piece);
};

/**
 * The tags of one stretch of words, nested. A text that overlaps another is cut at its end and goes on after it; a number
 * that cannot nest is left out.
 */
export const nest = (placements: readonly Placement[]): readonly Nested[] => {
  const queue: Piece[] = placements
    .map((placement) => ({
      placement,
      start: placement.start,
      end: placement.end,
      part: 0,
      continues: false,
    }))
    .sort(inOrder);
  const top: Nested[] = [];
  const open: Open[] = [];
  for (let piece = queue.shift(); piece; piece = queue.shift()) {
    while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= piece.start) open.pop();
    const outer = open.at(-1);
    if (outer && !mayHold(outer, piece)) continue;
    const cut = outer && piece.end > outer.end ? outer.end : undefined;
    if (cut !== undefined && isNumber(piece)) continue;
    if (cut !== undefined) insert(queue, { ...piece, start: cut, part: piece.part + 1 });
    const opened: Open = {
      ...piece,
      ...(cut !== undefined && { end: cut, continues: true }),
      children: [],
    };
    (outer?.children ?? top).push(opened);
    open.push(opened);
  }
  return top;
};

/** All tags of nested ones, each once. */
export const placementsIn = (nested: readonly Nested[]): readonly Placement[] =>
  nested.flatMap(({ placement, part, children }) => [
    ...(part === 0 ? [placement] : []),
    ...placementsIn(children),
  ]);
