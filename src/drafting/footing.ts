/** A row as the sums see it: its printed amounts in the amount columns, as integers of one power of ten. */
export interface FootingRow {
  /** Absent where a cell is blank or cannot be read: such a row takes part in no sum. */
  readonly values: readonly bigint[] | undefined;
  /** A heading stands right above the row. */
  readonly afterHeading: boolean;
}

/** The rows that a row is the sum of, each with its sign. */
export interface InferredSum {
  readonly parts: readonly { readonly row: number; readonly sign: 1 | -1 }[];
}

/** Whether a sum that foots can be one: what rows mean may contradict it. */
export type AcceptSum = (total: number, sum: InferredSum) => boolean;

/** Most parts that are tried with all combinations of signs. */
const MAX_SIGNED = 8;
/** Smaller numbers meet by chance too often for signs to be tried. */
const MIN_SIGNED_SIZE = 1000n;

const size = (value: bigint): bigint => (value < 0n ? -value : value);

const adds = (
  total: readonly bigint[],
  parts: readonly (readonly bigint[])[],
  signs: readonly bigint[],
): boolean =>
  total.every((value, column) => {
    const sum = parts.reduce((so, part, index) => so + (part[column] ?? 0n) * (signs[index] ?? 1n), 0n);
    return sum === value;
  });

/** At least two parts say something: a sum of one number and zeros is no sum. */
const isEvidence = (parts: readonly (readonly bigint[])[]): boolean =>
  parts.filter((part) => part.some((value) => value !== 0n)).length > 1;

const signsOf = (pattern: number, length: number): readonly bigint[] =>
  Array.from({ length }, (_, index) => ((pattern >> index) & 1 ? -1n : 1n));

/** Sums of the rows right above, those first that begin under a heading: rows of zeros can be left out or taken in. */
const plain = (total: readonly bigint[], open: readonly OpenRow[]): readonly InferredSum[] => {
  const fits: number[] = [];
  for (let count = 2; count <= open.length; count += 1) {
    const values = open.slice(-count).map((part) => part.values);
    if (isEvidence(values) && adds(total, values, [])) fits.push(count);
  }
  const headed = fits.filter((count) => open.at(-count)?.afterHeading);
  return [...headed, ...fits.filter((count) => !headed.includes(count))].map((count) => ({
    parts: open.slice(-count).map(({ row }) => ({ row, sign: 1 })),
  }));
};

/** Sums with differences, those of few parts first. */
const signed = (total: readonly bigint[], open: readonly OpenRow[]): readonly InferredSum[] => {
  const fits: InferredSum[] = [];
  if (total.length < 2 || total.every((value) => size(value) < MIN_SIGNED_SIZE)) return fits;
  for (let count = 2; count <= Math.min(MAX_SIGNED, open.length); count += 1) {
    const parts = open.slice(-count);
    const values = parts.map((part) => part.values);
    if (!isEvidence(values)) continue;
    for (let pattern = 1; pattern < 2 ** count; pattern += 1) {
      const signs = signsOf(pattern, count);
      if (signs[0] === -1n || !adds(total, values, signs)) continue;
      fits.push({ parts: parts.map(({ row }, index) => ({ row, sign: signs[index] === -1n ? -1 : 1 })) });
    }
  }
  return fits;
};

interface OpenRow {
  readonly row: number;
  readonly values: readonly bigint[];
  readonly afterHeading: boolean;
}

/**
 * Which rows are sums of rows above them: only those that foot exactly in every amount column. A sum stands for its
 * parts in later sums. Sums with differences (revenues less costs) need two columns and numbers of some size, since
 * small ones meet by chance. `accept` says no to what foots and cannot be meant.
 */
export const inferSums = (
  rows: readonly FootingRow[],
  accept: AcceptSum = () => true,
): ReadonlyMap<number, InferredSum> => {
  const sums = new Map<number, InferredSum>();
  let open: OpenRow[] = [];
  rows.forEach(({ values, afterHeading }, row) => {
    if (!values) return;
    const isMeant = (candidate: InferredSum): boolean => accept(row, candidate);
    const sum = plain(values, open).find(isMeant) ?? signed(values, open).find(isMeant);
    if (sum) {
      sums.set(row, sum);
      open = open.slice(0, open.length - sum.parts.length);
    }
    open.push({ row, values, afterHeading: sum ? false : afterHeading });
  });
  return sums;
};
