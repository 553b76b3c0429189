import type { NamedPeriod } from "../period.js";
import type { Direction } from "../phrases/sentence-words.js";
import type { Amount } from "./amounts.js";
import type { Shape } from "./clause.js";
import { isSignOf, isText, isWord, rightOf } from "./context.js";
import { familiesFor, familyOf, onlyTarget, ratioOf } from "./fit.js";
import { resolveMention } from "./period-mentions.js";
import { comparedAfter, comparedBefore } from "./periods-near.js";
import type { Understood } from "./reading.js";
import { isMarket, left, ownPeriod, periodOf, type Sentence } from "./sentence.js";
import type { Target } from "./subjects.js";
import { NO_MEASURE, understand } from "./values.js";

const goesUp = (direction: Direction, target: Target): boolean | undefined => {
  if (direction === "up" || direction === "down") return direction === "up";
  if (target.concept.balance === "debit") return undefined;
  return (direction === "better") !== target.reversed;
};

/** `6.3% higher than planned`, `since 2020`: a comparison is there, and it is with no period that is known. */
const comparesOtherwise = (tokens: Sentence["tokens"], index: number): boolean => {
  for (let at = index + 1; at <= index + 3; at += 1) {
    const token = tokens[at];
    if (token === undefined || isSignOf(token, ",;")) return false;
    if (isWord(token, "compare", "bound") || isText(token, "since", "over", "from", "on")) return true;
  }
  return false;
};

/** Months by which the compared period ends earlier, where both are as long. */
const monthsBetween = (earlier: NamedPeriod, later: NamedPeriod, instant: boolean): number | undefined => {
  if (
    !instant &&
    earlier.months !== later.months &&
    earlier.months !== undefined &&
    later.months !== undefined
  )
    return undefined;
  const month = ({ end }: NamedPeriod): number => Number(end.slice(0, 4)) * 12 + Number(end.slice(5, 7));
  return month(later) - month(earlier);
};

const currentAfter = (sentence: Sentence, index: number, base: NamedPeriod): NamedPeriod | undefined => {
  const { tokens } = sentence;
  const at = rightOf(tokens, index);
  if (!isText(tokens[at], "in", "for", "during", "at the end of", "as of")) return undefined;
  const next = tokens[rightOf(tokens, at)];
  if (
    next?.kind !== "period" ||
    next.mention.relative?.kind === "before" ||
    next.mention.relative?.kind === "same-in"
  )
    return undefined;
  return ownPeriod(sentence, index, base);
};

export const readChange = (
  sentence: Sentence,
  index: number,
  amount: Amount,
  shape: Shape & { kind: "change" | "multiple" },
  targets: readonly Target[] | undefined,
): Understood => {
  const { tokens, state, context } = sentence;
  const { taxonomy } = context.lexicon;
  if (!targets) return left(amount, NO_MEASURE);
  const market = isMarket(targets);
  const known = state.current ?? periodOf(sentence);
  if (!known) return left(amount, "its period is not told");
  const period = currentAfter(sentence, index, known) ?? known;
  const mention = comparedAfter(tokens, index) ?? comparedBefore(tokens, index);
  if (!mention && comparesOtherwise(tokens, Math.max(index, shape.word)))
    return left(amount, "what it compares with is no period");
  const compared = mention && resolveMention(mention, period, context.calendar, market);
  if (mention && !compared) return left(amount, "the period that it compares with is not told");
  const readings = targets.flatMap((target) => {
    const months = compared && monthsBetween(compared, period, target.concept.periodType === "instant");
    const families = familiesFor(target, shape.kind, taxonomy);
    const family = compared
      ? months === undefined
        ? undefined
        : familyOf(shape.kind, months, taxonomy)
      : families.length === 1
        ? families[0]
        : undefined;
    const ratio = ratioOf(target, family, taxonomy);
    const up = goesUp(shape.direction, target);
    return ratio && up !== undefined ? [{ ratio, up }] : [];
  });
  const ratio = onlyTarget(readings.map((reading) => reading.ratio));
  const reading = readings.find((other) => other.ratio === ratio);
  if (!ratio || !reading)
    return left(
      amount,
      compared || targets.length === 0
        ? "the taxonomy has no ratio of that measure and comparison"
        : "the sentence does not say with what it compares",
    );
  const negative = shape.kind === "change" && !reading.up && !amount.number.negative;
  return understand(sentence, index, amount, { target: ratio, period, negative }, shape.kind);
};
