import type { Amount } from "./amounts.js";
import { readChange } from "./changes.js";
import { isBound, isSuperseded, labelOf, measureAfter, type Shape } from "./clause.js";
import { completed, shapeWithLast } from "./complete.js";
import { endsClean, isSignOf, isText, isWord, leftOf, openBracket, rightOf } from "./context.js";
import { endsWhole, issuerActs, isWhole } from "./measures.js";
import { resolveMention } from "./period-mentions.js";
import type { Understood } from "./reading.js";
import { isMarket, left, ownPeriod, periodOf, type Sentence, tied, toldAfter } from "./sentence.js";
import type { Target } from "./subjects.js";
import type { Token } from "./tokens.js";
import { NO_MEASURE, readValue } from "./values.js";

const wordText = (token: Token | undefined): string => (token?.kind === "word" ? token.text : "");

const translationOf = (
  sentence: Sentence,
  shape: Shape & { kind: "translation" },
  amount: Amount,
): Understood => {
  const { last } = sentence.state;
  if (last?.index !== shape.of || last.reading?.role !== "value")
    return left(amount, "the amount that it translates is no fact");
  const { reading } = last;
  return { ...reading, amount, approximate: reading.approximate };
};

/** Targets that a measure after the amount names: `a 10% increase in revenues`, `JPY9,800 million of total revenues`. */
const namedAfter = (sentence: Sentence, index: number): readonly Target[] | undefined | "other" => {
  const { tokens } = sentence;
  const at = measureAfter(tokens, index);
  const token = at === undefined ? undefined : tokens[at];
  if (at === undefined || token?.kind !== "measure") return undefined;
  const other = isText(tokens[at + 1], "of") && tokens[rightOf(tokens, at + 1)]?.kind === "amount";
  const whole = !other && isWhole(tokens, at, sentence.context.carried) && endsWhole(tokens, at);
  return whole ? token.targets : "other";
};

const NARROWED = "the words after it say that it is a part of what the sentence names";

/** `a gain of JPY54 million on monetary assets`, the only one: what a gain or interest is on does not narrow it. */
const isOn = (tokens: readonly Token[], targets: readonly Target[]): boolean => {
  const several =
    tokens.filter((token, at) => token.kind === "amount" && isText(tokens[at + 1], "on")).length > 1;
  return !several && targets.some(({ concept }) => /\b(?:gains?|interest)\b/iu.test(concept.label.en));
};

const readShape = (sentence: Sentence, index: number, shape: Shape, amount: Amount): Understood => {
  const { tokens, state, context } = sentence;
  switch (shape.kind) {
    case "translation":
      return translationOf(sentence, shape, amount);
    case "difference":
      return left(amount, "it is a change in an amount, for which the taxonomy has no concepts");
    case "change":
    case "multiple": {
      const after =
        namedAfter(sentence, index) ?? (shape.word > index ? namedAfter(sentence, shape.word) : undefined);
      const subject = after === "other" ? undefined : (after ?? tied(sentence, "phrase", "clause", "chain"));
      if (after && after !== "other") state.targets = after;
      const changed = Math.max(index, shape.word);
      if (!after && !endsClean(tokens, changed, { market: isMarket(subject) })) return left(amount, NARROWED);
      if (isWord(tokens[leftOf(tokens, Math.min(index, shape.word))], "compare"))
        return left(amount, "it is the change of another period");
      return readChange(sentence, index, amount, shape, subject);
    }
    case "previous": {
      const of = leftOf(tokens, index);
      const head = isText(tokens[of], "of") ? tokens[leftOf(tokens, of)] : undefined;
      const targets =
        head?.kind === "measure" ? head.targets : tied(sentence, "phrase", "clause", "chain", "loose");
      const base = state.current ?? periodOf(sentence);
      const label = labelOf(tokens, index);
      const whole =
        label?.phrases.every(({ kind }) => kind === "year") && !label.relative && base?.months !== 12;
      if (whole) return left(amount, "its period is not as long as the other");
      const labelled =
        label && resolveMention(label, base ?? context.fallback, context.calendar, isMarket(targets));
      // `In 4Q02 the loss had been JPY5 million`: only an earlier past has the period of its sentence.
      const past = /^had/u.test(wordText(tokens[leftOf(tokens, index)])) ? state.leading : undefined;
      const told = labelled ?? toldAfter(sentence, index, base) ?? past;
      const period = told === "unknown" ? undefined : told;
      return readValue(sentence, index, amount, targets, period, shape.head);
    }
    case "value":
      return readOwnValue(sentence, index, shape, amount);
    case "upper":
    case "carried":
    case "none":
      return readLoneAmount(sentence, index, amount);
  }
};

const readOwnValue = (
  sentence: Sentence,
  index: number,
  shape: Shape & { kind: "value" },
  amount: Amount,
): Understood => {
  const { tokens, state } = sentence;
  const after = namedAfter(sentence, index);
  if (after === "other") return left(amount, NO_MEASURE);
  const chained = state.phase === "chain";
  const targets = after ?? tied(sentence, "phrase", "clause", "chain");
  if (targets && !after && state.changeOnly) return left(amount, "it is how much the measure changed");
  if (
    targets &&
    !after &&
    !endsClean(tokens, index, { market: isMarket(targets), on: isOn(tokens, targets) })
  )
    return left(amount, NARROWED);
  if (!targets) return readLoneAmount(sentence, index, amount);
  // In a chain a second value has a period of its own, or is what the change leads to.
  const leads = isText(tokens[leftOf(tokens, index)], "to");
  const base = chained && !leads ? (state.current ?? periodOf(sentence)) : periodOf(sentence);
  const second = chained && state.last?.reading?.role === "value" && !leads;
  if (second && !toldAfter(sentence, index, base)) return left(amount, "its period is not told");
  return readValue(sentence, index, amount, targets, ownPeriod(sentence, index, base), shape.head);
};

/** An amount that only a measure after it can name. */
const readLoneAmount = (sentence: Sentence, index: number, amount: Amount): Understood => {
  const after = namedAfter(sentence, index);
  const before = sentence.tokens[leftOf(sentence.tokens, index)];
  const counted = sentence.tokens[index + 1];
  const holds =
    isWord(before, "be", "report", "reach") && issuerActs(sentence.tokens, leftOf(sentence.tokens, index));
  if (
    counted?.kind === "measure" &&
    amount.form === "bare" &&
    holds &&
    endsWhole(sentence.tokens, index + 1)
  ) {
    sentence.state.targets = counted.targets;
    const period = periodOf(sentence);
    const own = ownPeriod(sentence, index + 1, period);
    return readValue(sentence, index, amount, counted.targets, own, undefined);
  }
  const acts =
    isWord(before, "report", "be", "reach") && issuerActs(sentence.tokens, leftOf(sentence.tokens, index));
  const begins = before === undefined || acts || isSignOf(before, ",:;") || before.kind === "period";
  if (!after || after === "other" || !begins) return left(amount, NO_MEASURE);
  sentence.state.targets = after;
  const base = periodOf(sentence);
  return readValue(sentence, index, amount, after, ownPeriod(sentence, index, base), undefined);
};

export const readAmount = (sentence: Sentence, index: number): Understood => {
  const { tokens, voids, aligned, state, context } = sentence;
  const shape = aligned.has(index) ? ({ kind: "value" } as const) : shapeWithLast(sentence, index);
  const amount = completed(sentence, index, shape);
  if (isWord(tokens[index - 1], "per")) return left(amount, "it belongs to a unit of measure", "name");
  if (isLabel(tokens, index)) return left(amount, "it tells one thing from others of its kind", "name");
  if (isBound(tokens, index)) return left(amount, "it is a bound and no value", "count");
  if (voids.has(index))
    return left(amount, "its clause denies, supposes, excludes or takes back what it says");
  if (isWord(tokens[index + 1], "rate") && !isMarket(state.targets))
    return left(amount, "it is for another length of time than its period");
  if (isSuperseded(tokens, index)) return left(amount, "the issuer has replaced it");
  if (isWord(tokens[index + 1], "per") && amount.form === "money") {
    const fitting = (state.targets ?? []).filter(
      ({ type }) => type.unit.kind === "currency" && type.scaling === "never",
    );
    if (fitting.length === 0) return left(amount, "it is an amount for each of something");
  }
  const place = aligned.get(index);
  if (place === "unknown") return left(amount, "the order of the amounts and periods is not told");
  if (place) {
    const targets =
      place.measure === undefined
        ? tied(sentence, "phrase", "clause", "chain")
        : measureAt(sentence, place.measure);
    const mention = place.period;
    const base = periodOf(sentence);
    const period = mention
      ? resolveMention(mention, base ?? context.fallback, context.calendar, isMarket(targets))
      : base;
    return readValue(sentence, index, amount, targets, period, undefined);
  }
  const ranged = sentence.ranges.get(index);
  if (
    ranged?.end === "upper" &&
    state.last?.reading?.forecast === "lower" &&
    state.last.index >= ranged.other
  ) {
    const { reading } = state.last;
    return { ...reading, amount, forecast: "upper", approximate: reading.approximate };
  }
  return readShape(sentence, index, shape, amount);
};

/** `T1 Standard Service (1.5Mbps)`: a measure in brackets after words that are no measure. */
const isLabel = (tokens: readonly Token[], index: number): boolean => {
  const token = tokens[index];
  const open = openBracket(tokens, index);
  if (token?.kind !== "amount" || token.amount.form !== "unit" || open === undefined) return false;
  return tokens[open - 1]?.kind === "unknown";
};

/** A measure of a list: the first one says whether they are the issuer's own. */
const measureAt = ({ tokens, context }: Sentence, index: number): readonly Target[] | undefined => {
  const token = tokens[index];
  let first = index;
  for (let joint = leftOf(tokens, first); isWord(tokens[joint], "and") || isSignOf(tokens[joint], ","); ) {
    const earlier = leftOf(tokens, joint);
    if (tokens[earlier]?.kind !== "measure") break;
    first = earlier;
    joint = leftOf(tokens, first);
  }
  return token?.kind === "measure" && isWhole(tokens, first, context.carried) ? token.targets : undefined;
};
