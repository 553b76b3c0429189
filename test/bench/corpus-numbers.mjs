/** Chance, rounding and print of the figures of generated releases. Everything follows from the seed. */

/** 32 bits of a text: FNV-1a. */
const hash = (text) => {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  return state >>> 0;
};

/** A number in [0, 1) for a name: the same wherever and whenever it is asked for. Mulberry32. */
export const chanceOf = (seed) => (name) => {
  let state = (hash(`${seed} ${name}`) + 0x6d2b79f5) | 0;
  state = Math.imul(state ^ (state >>> 15), state | 1);
  state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
  return ((state ^ (state >>> 14)) >>> 0) / 2 ** 32;
};

export const pick = (chance, name, values) => values[Math.floor(chance(name) * values.length)];

/** The values in another order. */
export const shuffled = (chance, name, values) =>
  values
    .map((value, index) => [chance(`${name} ${index}`), value])
    .sort(([a], [b]) => a - b)
    .map(([, value]) => value);

const abs = (value) => (value < 0n ? -value : value);

/** numerator / denominator, rounded to the nearest, half away from zero. */
export const roundDiv = (numerator, denominator) => {
  const sign = numerator < 0n !== denominator < 0n ? -1n : 1n;
  const [n, d] = [abs(numerator), abs(denominator)];
  return (sign * (2n * n + d)) / (2n * d);
};

const floorDiv = (n, d) => {
  const quotient = n / d;
  return n % d !== 0n && n < 0n !== d < 0n ? quotient - 1n : quotient;
};

/**
 * Rounds the parts of a sum so that they add up to a total that is rounded already, each to one of the two whole
 * numbers beside it, as releases do whose columns add up as printed. `parts`: name, exact value as a fraction over
 * `denominator`, weight ±1, and `fixed` for one that is printed elsewhere.
 */
export const footed = (total, parts, denominator) => {
  const signed = parts.map((part) => ({ ...part, value: part.weight * part.exact }));
  const free = signed.filter(({ fixed }) => fixed === undefined);
  const whole = free.map(({ name, weight, value }) => {
    const floor = floorDiv(value, denominator);
    return { name, weight, floor, rest: value - floor * denominator };
  });
  const given = signed.reduce(
    (sum, { fixed, weight }) => (fixed === undefined ? sum : sum + weight * fixed),
    0n,
  );
  let missing = total - given - whole.reduce((sum, { floor }) => sum + floor, 0n);
  const result = new Map(whole.map(({ name, floor }) => [name, floor]));
  // Those with the largest rest first; whole numbers stay unless nothing else is left.
  const order = [...whole].sort((a, b) => (a.rest === b.rest ? 0 : a.rest > b.rest ? -1 : 1));
  for (const { name, rest } of order) {
    if (missing <= 0n || rest === 0n) break;
    result.set(name, result.get(name) + 1n);
    missing -= 1n;
  }
  for (const { name, rest } of missing > 0n ? order : [...order].reverse()) {
    if (missing === 0n) break;
    if (rest === 0n) continue;
    const step = missing > 0n ? 1n : -1n;
    result.set(name, result.get(name) + step);
    missing -= step;
  }
  if (missing !== 0n) throw new Error(`a sum of ${parts.length} parts cannot be made to add up`);
  return new Map(whole.map(({ name, weight }) => [name, weight * result.get(name)]));
};

const grouped = (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ",");

/** `1234567` with 1 decimal place is `123,456.7`. */
export const printed = (value, places = 0) => {
  const digits = abs(value)
    .toString()
    .padStart(places + 1, "0");
  const whole = grouped(digits.slice(0, digits.length - places));
  return places === 0 ? whole : `${whole}.${digits.slice(-places)}`;
};

/** How negative numbers are printed. */
export const SIGNS = {
  brackets: (text) => `(${text})`,
  minus: (text) => `-${text}`,
  triangle: (text) => `△${text}`,
};

export const cell = (value, sign, { places = 0, dash, percent = "" } = {}) => {
  if (value === 0n && dash !== undefined) return dash;
  const text = `${printed(value, places)}${percent}`;
  return value < 0n ? SIGNS[sign](text) : text;
};
