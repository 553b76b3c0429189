import type { Amount } from "./amounts.js";
import { afterBrackets, isSignOf, isText, isWord, leftHas, leftOf } from "./context.js";
import type { Token } from "./tokens.js";

/** One end of a range, completed by the other: `JPY10.5 and 11.0 billion` are both billions of yen. */
export interface RangeEnd {
  readonly end: "lower" | "upper";
  readonly other: number;
  readonly amount: Amount;
  readonly approximate: boolean;
}

const RANGE_WORDS = [
  "between",
  "in the range of",
  "in a range of",
  "a range of",
  "range of",
  "in the region of",
];

const joined = (lower: Amount, upper: Amount): readonly [Amount, Amount] | undefined => {
  const form = lower.form === "bare" ? upper.form : lower.form;
  if (upper.form !== "bare" && upper.form !== form) return undefined;
  const currency = lower.currency ?? upper.currency;
  const scale = upper.scale ?? lower.scale;
  const unit = lower.unit ?? upper.unit;
  const complete = (amount: Amount): Amount => ({
    ...amount,
    number: { ...amount.number, percent: form === "percent" },
    form,
    ...(currency !== undefined && { currency }),
    ...((amount.scale ?? scale) !== undefined && { scale: amount.scale ?? scale ?? 0 }),
    ...(unit !== undefined && { unit }),
  });
  const [a, b] = [complete(lower), complete(upper)];
  return a.currency === b.currency ? [a, b] : undefined;
};

/** Did the measure change from one amount to the other, or by one to the other, rather than lie between them? */
const isPath = (tokens: readonly Token[], index: number): boolean => {
  const before = leftOf(tokens, index);
  if (isWord(tokens[before], "change") || isText(tokens[before], "by")) return true;
  if (!isText(tokens[before], "from")) return false;
  return !isWord(tokens[leftOf(tokens, before)], "forecast", "be");
};

/** The ends of the ranges of a sentence, by their index. */
export const rangesIn = (tokens: readonly Token[]): ReadonlyMap<number, RangeEnd> => {
  const ends = new Map<number, RangeEnd>();
  tokens.forEach((token, index) => {
    if (token.kind !== "amount" || ends.has(index)) return;
    const joint = afterBrackets(tokens, index + 1);
    let other = joint + 1;
    while (isWord(tokens[other], "approximate", "determiner")) other += 1;
    const upper = tokens[other];
    if (upper?.kind !== "amount") return;
    const within = isText(tokens[leftOf(tokens, index)], ...RANGE_WORDS);
    const spans = isText(tokens[joint], "to") || isSignOf(tokens[joint], "–—-~～");
    const shares =
      token.amount.form === "percent" &&
      upper.amount.form === "percent" &&
      !isText(tokens[leftOf(tokens, index)], "from");
    if (
      !(within && (spans || isText(tokens[joint], "and"))) &&
      !(spans && (shares || !isPath(tokens, index)))
    )
      return;
    const pair = joined(token.amount, upper.amount);
    if (!pair) return;
    const approximate = leftHas(tokens, index, "approximate");
    ends.set(index, { end: "lower", other, amount: pair[0], approximate });
    ends.set(other, { end: "upper", other: index, amount: pair[1], approximate });
  });
  return ends;
};
