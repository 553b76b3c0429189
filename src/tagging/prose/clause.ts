import type { Direction } from "../phrases/sentence-words.js";
import {
  afterBrackets,
  closing,
  isSignOf,
  isText,
  isWord,
  leftHas,
  leftOf,
  openBracket,
  rightOf,
} from "./context.js";
import type { PeriodMention } from "./period-mentions.js";
import type { Token } from "./tokens.js";

/**
 * What the words around an amount make of it, before it is known of which measure:
 * `value` and `previous` are the measure's in its own or in another period, `difference` is how much it changed.
 */
export type Shape =
  | { readonly kind: "value"; readonly head?: "loss" | "income" | undefined }
  | { readonly kind: "previous"; readonly head?: "loss" | "income" | undefined }
  /** `word` is the index of the word for the change. */
  | { readonly kind: "change"; readonly direction: Direction; readonly word: number }
  | { readonly kind: "multiple"; readonly direction: Direction; readonly word: number }
  | { readonly kind: "difference"; readonly direction?: Direction }
  | { readonly kind: "translation"; readonly of: number }
  | { readonly kind: "carried" }
  | { readonly kind: "upper" }
  | { readonly kind: "none" };

type Amounts = Token & { kind: "amount" };

const isChange = (token: Token | undefined): token is Token & { kind: "word" } => isWord(token, "change");

/** Forms of the change words that stand for a thing: `an increase of`, `the growth of`. */
const NOUN =
  /^(?:increase|decrease|decline|rise|fall|drop|growth|gain|improvement|deterioration|reduction|jump|surge|advance|contraction|upturn|downturn|slump|dip|uptick|expansion)s?$/u;

const directionAt = (tokens: readonly Token[], index: number): Direction => {
  const token = tokens[index];
  return isChange(token) ? (token.direction ?? "up") : "up";
};

const changeAt = ({ amount }: Amounts, tokens: readonly Token[], word: number): Shape => {
  const direction = directionAt(tokens, word);
  if (amount.form === "percent") return { kind: "change", direction, word };
  return amount.form === "times" ? { kind: "multiple", direction, word } : { kind: "difference", direction };
};

/** Steps left over a period with its prepositions, as in `rose in 2Q02 to`. */
const overPeriod = (tokens: readonly Token[], index: number): number => {
  let at = index;
  while (
    tokens[at]?.kind === "period" ||
    isText(tokens[at], "in", "for", "during", "at the end of", "at", "as of", "over", "on") ||
    isWord(tokens[at], "compare")
  )
    at = leftOf(tokens, at);
  return at;
};

/** `increased by 5% to`, `fell from JPY5 million to`, `rose to`: what `to` before an amount goes back to. */
const comesFromChange = (tokens: readonly Token[], to: number): boolean => {
  let at = overPeriod(tokens, leftOf(tokens, to));
  if (isSignOf(tokens[at], ",")) at = overPeriod(tokens, leftOf(tokens, at));
  const token = tokens[at];
  if (isChange(token) || isWord(token, "report")) return true;
  // `upgraded its lines to`: the verb stands before what it changes.
  if (token?.kind === "measure") {
    const verb = leftOf(tokens, at);
    const forecast = isText(tokens[verb], "of", "for") && isWord(tokens[leftOf(tokens, verb)], "forecast");
    return forecast || isWord(tokens[verb], "report", "change");
  }
  if (token?.kind !== "amount" && !isSignOf(token, ")")) return false;
  // An amount between: look for the change word before it.
  for (; at >= 0; at -= 1) {
    if (isChange(tokens[at])) return true;
    if (isWord(tokens[at], "boundary") || isSignOf(tokens[at], ";")) return false;
  }
  return false;
};

/** `a loss of JPY464 million`: which word heads an amount, and where it stands. */
const headOf = (
  tokens: readonly Token[],
  index: number,
): { readonly at: number; readonly head?: "loss" | "income" } | undefined => {
  const of = leftOf(tokens, index);
  if (!isText(tokens[of], "of")) return undefined;
  const at = leftOf(tokens, of);
  const token = tokens[at];
  if (isWord(token, "loss", "income")) return { at, head: token.class === "loss" ? "loss" : "income" };
  return token?.kind === "measure" ? { at } : undefined;
};

/** `(1Q02: JPY9,849 million)`: the period that labels an amount. */
export const labelOf = (tokens: readonly Token[], index: number): PeriodMention | undefined => {
  const left = leftOf(tokens, index);
  const label = tokens[isSignOf(tokens[left], ":") ? leftOf(tokens, left) : left];
  return label?.kind === "period" ? label.mention : undefined;
};

const insideBrackets = (
  token: Amounts,
  tokens: readonly Token[],
  index: number,
  open: number,
): Shape | undefined => {
  const close = closing(tokens, open);
  const before = tokens[open - 1];
  const left = leftOf(tokens, index);
  if (left === open && before?.kind === "amount" && token.amount.form === "money" && close === index + 1) {
    return before.amount.form === "money" && before.amount.currency !== token.amount.currency
      ? { kind: "translation", of: open - 1 }
      : undefined;
  }
  const rest = tokens.slice(index + 1, close);
  const period = rest.find((other) => other.kind === "period");
  if (left === open && period && rest.length <= 3) return { kind: "previous" };
  return labelOf(tokens, index) ? { kind: "previous" } : undefined;
};

const isOver = (token: Token | undefined): boolean => isWord(token, "compare") || isText(token, "from");

/**
 * The shape of an amount by the words next to it. `last` is the shape of the amount before it in the same chain, which
 * `and` and commas carry on.
 */
export const shapeOf = (tokens: readonly Token[], index: number): Shape => {
  const token = tokens[index] as Amounts;
  const open = openBracket(tokens, index);
  const bracketed = open === undefined ? undefined : insideBrackets(token, tokens, index, open);
  if (bracketed) return bracketed;
  const left = leftOf(tokens, index);
  const before = tokens[left];
  const head = headOf(tokens, index);
  if (head) {
    const beyond = tokens[leftOf(tokens, head.at)];
    const changed = isText(beyond, "in", "of") ? leftOf(tokens, leftOf(tokens, head.at)) : -1;
    if (isChange(tokens[changed])) return changeAt(token, tokens, changed);
    if (isOver(beyond)) return { kind: "previous", head: head.head };
    if (tokens[head.at]?.kind === "measure") return { kind: "value", head: head.head };
    if (isText(beyond, "to") && isOver(tokens[leftOf(tokens, leftOf(tokens, head.at))]))
      return { kind: "previous", head: head.head };
  }
  if (isText(before, "by", "of")) {
    const word = leftOf(tokens, left);
    const changed = overPeriod(tokens, word);
    if (isChange(tokens[changed])) return changeAt(token, tokens, changed);
    const measure = tokens[word];
    // Only a measure that is a change itself is followed by `by`: `increase of … revenue by`.
    if (isText(before, "by") && measure?.kind === "measure")
      return measure.targets.some(({ concept }) =>
        /\b(?:increase|decrease|growth)\b/iu.test(concept.label.en),
      )
        ? { kind: "value" }
        : { kind: "difference" };
  }
  if (isText(before, "by")) return { kind: "carried" };
  if (isText(before, "from")) {
    const word = overPeriod(tokens, leftOf(tokens, left));
    const other = tokens[word];
    if (isChange(other) || other?.kind === "amount" || isSignOf(other, ")")) return { kind: "previous" };
    return { kind: "none" };
  }
  if (isWord(before, "compare")) return { kind: "previous" };
  const next = index + 1;
  const right = isWord(tokens[next], "bound") ? next : rightOf(tokens, index);
  const after = tokens[right];
  if (isChange(before) && !isText(before, "more", "less", "fewer", "better", "worse"))
    return changeAt(token, tokens, left);
  const relative =
    after?.kind === "period" && after.mention.relative ? tokens[rightOf(tokens, right)] : undefined;
  // `19.2% less than in 4Q02`
  if (isText(after, "less than", "more than") && token.amount.form === "percent")
    return { kind: "change", direction: isText(after, "more than") ? "up" : "down", word: right };
  if (
    isText(
      after,
      "higher",
      "lower",
      "more",
      "less",
      "fewer",
      "above",
      "below",
      "short",
      "ahead",
      "more than",
      "less than",
    ) &&
    token.amount.form !== "percent"
  )
    return { kind: "difference" };
  if (isChange(after) && token.amount.form !== "money" && !isText(after, "more", "less"))
    return changeAt(token, tokens, right);
  if (isChange(relative) && token.amount.form === "percent" && isNounText(relative.text))
    return changeAt(token, tokens, rightOf(tokens, right));
  if (token.amount.form === "points") return { kind: "difference" };
  if (before?.kind === "period" && before.possessive && isOver(tokens[leftOf(tokens, left)]))
    return { kind: "previous" };
  if (isText(before, "on", "over") && isChange(tokens[leftOf(tokens, left)])) return { kind: "previous" };
  if (
    token.amount.form === "percent" &&
    token.amount.signed &&
    (isSignOf(before, ",(;") || before?.kind === "amount")
  )
    return { kind: "change", direction: token.amount.signed === "+" ? "up" : "down", word: left };
  if (isText(before, "to")) return comesFromChange(tokens, left) ? { kind: "value" } : { kind: "upper" };
  if (isText(before, "at", "with") || isWord(before, "be", "reach")) return { kind: "value" };
  if (
    isText(
      before,
      "between",
      "in the range of",
      "in a range of",
      "a range of",
      "range of",
      "in the region of",
    )
  )
    return { kind: "value" };
  if (before?.kind === "measure" || isSignOf(before, ":")) return { kind: "value" };
  if (isText(before, "of")) return { kind: "none" };
  if (isWord(before, "and") || isSignOf(before, ",;–—-")) return { kind: "carried" };
  if (before?.kind === "amount") return { kind: "upper" };
  if (before?.kind === "period" || isSignOf(before, ")")) return { kind: "value" };
  return { kind: "none" };
};

const isNounText = (text: string): boolean => NOUN.test(text);

/** `JPY9,800 million of total revenues`, `¥2 billion in net sales`: the measure that comes after its amount. */
export const measureAfter = (tokens: readonly Token[], index: number): number | undefined => {
  const at = afterBrackets(tokens, index + 1);
  if (!isText(tokens[at], "of", "in")) return undefined;
  const measure = rightOf(tokens, at);
  return tokens[measure]?.kind === "measure" ? measure : undefined;
};

/** Is the number a bound, as in `more than 200`? `over` is one where no change stands before it. */
export const isBound = (tokens: readonly Token[], index: number): boolean => {
  if (leftHas(tokens, index, "bound")) return true;
  const before = tokens[index - 1];
  if (isText(before, "over")) return true;
  const after = tokens[index + 1];
  return isText(after, "or more", "or less");
};

/** Did the issuer replace the figure, as in `(previously ¥42,500 million)`? */
export const isSuperseded = (tokens: readonly Token[], index: number): boolean => {
  for (let at = index - 1; at >= 0 && index - at <= 8; at -= 1) {
    if (isWord(tokens[at], "superseded")) return true;
    if (isSignOf(tokens[at], "(,;") || isWord(tokens[at], "boundary") || tokens[at]?.kind === "amount")
      return false;
  }
  return false;
};
