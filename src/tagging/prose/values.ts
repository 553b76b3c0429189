import type { NamedPeriod } from "../period.js";
import type { Amount } from "./amounts.js";
import { shapeOf } from "./clause.js";
import { isSignOf, isText, isWord, leftHas, rightOf } from "./context.js";
import { fits, onlyTarget } from "./fit.js";
import type { Role, Understood } from "./reading.js";
import { isFuture, left, type Sentence, type SentenceContext } from "./sentence.js";
import type { Target } from "./subjects.js";

interface Reading {
  readonly target: Target;
  readonly period: NamedPeriod;
  readonly negative: boolean;
}

/** Is the amount what was expected of a period that is over, and not what it is compared with? */
const isPastForecast = ({ tokens, state, aligned }: Sentence, index: number): boolean =>
  state.forecast &&
  state.last?.shape.kind !== "previous" &&
  !aligned.has(index) &&
  shapeOf(tokens, index).kind !== "previous";

/** An amount with its measure, period and role; what is of a period to come is a forecast. */
export const understand = (
  sentence: Sentence,
  index: number,
  amount: Amount,
  reading: Reading,
  role: Role,
): Understood => {
  const ranged = sentence.ranges.get(index);
  const future = isFuture(reading.period, sentence.context.calendar);
  if (ranged && !future) return left(amount, "it is one end of a range of results");
  if (!future && role !== "change" && (isPastForecast(sentence, index) || isPlannedAfter(sentence, index)))
    return left(amount, "the sentence speaks of what was expected, of a period that is over");
  const expects = sentence.tokens.some((token) => isWord(token, "forecast"));
  if (future && !expects && !sentence.context.carried.future)
    return left(amount, "its period is to come, and nothing says that it is expected");
  if (future && wasExpected(sentence, index)) return left(amount, "the issuer has replaced it");
  const approximate = leftHas(sentence.tokens, index, "approximate") || ranged?.approximate === true;
  return {
    kind: "understood",
    amount,
    role,
    ...reading,
    ...(future && { forecast: ranged?.end ?? "single" }),
    approximate,
  };
};

const isNegative = (
  target: Target | undefined,
  amount: Amount,
  head: "loss" | "income" | undefined,
): boolean => {
  if (!target || amount.number.negative || !target.reversible) return false;
  if (head) return head === "loss";
  return target.reversed;
};

const candidates = (
  targets: readonly Target[] | undefined,
  amount: Amount,
  context: SentenceContext,
): readonly Target[] => (targets ?? []).filter((target) => fits(target, amount, context.noteScale));

export const NO_MEASURE = "the sentence does not say of what it is, in words that the taxonomy knows";

/** `negative ¥194 million` */
const saysSign = ({ tokens }: Sentence, index: number): boolean =>
  tokens.slice(0, index).some((token) => isWord(token, "quality"));

/** `were expected to be …, but are now`: an expectation of the past. */
const wasExpected = ({ tokens }: Sentence, index: number): boolean =>
  tokens
    .slice(0, index)
    .some((token, at) => isText(token, "was", "were") && isWord(tokens[rightOf(tokens, at)], "forecast"));

/** `¥18.00 per share is planned`: the word for what is expected comes after the amount. */
const isPlannedAfter = ({ tokens }: Sentence, index: number): boolean => {
  for (let at = index + 1; at < tokens.length && at < index + 12; at += 1) {
    const token = tokens[at];
    if (isWord(token, "boundary") || isSignOf(token, ";,") || token?.kind === "amount") return false;
    if (isWord(token, "forecast")) return true;
  }
  return false;
};

export const readValue = (
  sentence: Sentence,
  index: number,
  amount: Amount,
  targets: readonly Target[] | undefined,
  period: NamedPeriod | undefined,
  head: "loss" | "income" | undefined,
): Understood => {
  if (!targets) return left(amount, NO_MEASURE);
  const fitting = candidates(targets, amount, sentence.context);
  if (fitting.length === 0) return left(amount, "it is in no unit of the measure that the sentence names");
  const target = onlyTarget(fitting);
  if (!target) return left(amount, "the words name several measures");
  if (!period) return left(amount, "its period is not told");
  if (head && !target.reversible)
    return left(amount, "the words for loss or income are not those of the measure");
  if (saysSign(sentence, index)) return left(amount, "its sign is said in words");
  const negative = isNegative(target, amount, head);
  if (negative && sentence.ranges.has(index)) return left(amount, "it is one end of a range of losses");
  return understand(sentence, index, amount, { target, period, negative }, "value");
};
