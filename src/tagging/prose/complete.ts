import type { Amount } from "./amounts.js";
import { type Shape, shapeOf } from "./clause.js";
import { isSignOf, isText, isWord } from "./context.js";
import type { Sentence } from "./sentence.js";

/** The amount as its place in a range or a list completes it: `between JPY10.5 and 11.0 billion`, `compared to 5.6`. */
export const completed = (sentence: Sentence, index: number, shape: Shape): Amount => {
  const { tokens, ranges, state } = sentence;
  const token = tokens[index];
  if (token?.kind !== "amount") throw new Error("no amount stands there");
  const ranged = ranges.get(index);
  if (ranged) return ranged.amount;
  const { amount } = token;
  const before = state.last?.reading?.role === "value" ? state.last.amount : undefined;
  const follows =
    shape.kind === "previous" ||
    shape.kind === "carried" ||
    (shape.kind === "value" && state.phase === "chain");
  if (!follows || !before || amount.form !== "bare" || amount.unit !== undefined || before.form === "bare")
    return amount;
  if (amount.scale !== undefined && before.form !== "money") return amount;
  const { form, currency, scale, unit } = before;
  const number = form === "percent" ? { ...amount.number, percent: true } : amount.number;
  return {
    ...amount,
    number,
    form,
    ...(currency !== undefined && { currency }),
    ...(scale !== undefined && amount.scale === undefined && { scale }),
    ...(unit !== undefined && { unit }),
  };
};

/** `decreased by 315.8 billion yen, or 27.3%`: the share that an amount of change is. */
const differenceBefore = ({ tokens }: Sentence, index: number, shape: Shape): Shape | undefined => {
  const token = tokens[index];
  if (shape.kind !== "carried" || token?.kind !== "amount" || token.amount.form !== "percent")
    return undefined;
  let at = index - 1;
  while (isText(tokens[at], "or", "and") || isSignOf(tokens[at], ",(")) at -= 1;
  if (tokens[at]?.kind !== "amount") return undefined;
  const before = shapeOf(tokens, at);
  return before.kind === "difference" && before.direction
    ? { kind: "change", direction: before.direction, word: at }
    : undefined;
};

export const shapeWithLast = (sentence: Sentence, index: number): Shape => {
  const shape = shapeOf(sentence.tokens, index);
  const { last } = sentence.state;
  const byDifference = differenceBefore(sentence, index, shape);
  if (byDifference) return byDifference;
  if (shape.kind !== "carried" || !last?.reading) return shape;
  // Between the amount before and this one nothing but periods, comparisons and joints may stand.
  const between = sentence.tokens.slice(last.index + 1, index);
  const joined = between.every(
    (token) =>
      token.kind === "period" ||
      token.kind === "sign" ||
      token.kind === "amount" ||
      isWord(token, "and", "preposition", "compare", "determiner", "approximate", "neutral"),
  );
  if (!joined) return { kind: "none" };
  const token = sentence.tokens[index];
  const form = token?.kind === "amount" ? token.amount.form : undefined;
  const compatible = form === last.amount.form || form === "bare";
  return compatible ? last.shape : { kind: "none" };
};
