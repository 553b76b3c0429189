import { shapeWithLast } from "./complete.js";
import { closing, isSignOf, isText, isWord, leftOf, openBracket, rightOf } from "./context.js";
import { isWhole } from "./measures.js";
import { resolveMention } from "./period-mentions.js";
import { isLeading } from "./periods-near.js";
import { readAmount } from "./read-amount.js";
import type { Understood } from "./reading.js";
import { isMarket, type Phase, type Sentence, type State, type Told } from "./sentence.js";
import type { Target } from "./subjects.js";
import type { Token } from "./tokens.js";

/** Measures in a list (`revenues and operating income were …`): which amount belongs to which is not told. */
const isCoordinated = (tokens: readonly Token[], index: number, before: number): boolean => {
  const earlier = tokens[leftOf(tokens, before)];
  const joint = tokens[rightOf(tokens, index)];
  const later = tokens[rightOf(tokens, rightOf(tokens, index))];
  const follows = (isWord(joint, "and") || isSignOf(joint, ",")) && later?.kind === "measure";
  return (isWord(tokens[before], "and") && earlier?.kind === "measure") || follows;
};

const onMeasure = (sentence: Sentence, index: number): void => {
  const { tokens, state, context } = sentence;
  const token = tokens[index];
  if (token?.kind !== "measure") return;
  const before = leftOf(tokens, index);
  // The head of an amount in a comparison: `compared to operating income of JPY16 million`.
  const compared = isWord(tokens[before], "compare") || isText(tokens[before], "from");
  if (compared && isText(tokens[index + 1], "of") && (state.phase === "chain" || state.phase === "loose"))
    return;
  // `had 12,480 employees`: the noun of the amount before it.
  if (
    tokens[index - 1]?.kind === "amount" &&
    state.last?.index === index - 1 &&
    state.last.amount.form === "bare"
  )
    return;
  const coordinated = isCoordinated(tokens, index, before);
  const joined = leftOf(tokens, before);
  const follows =
    isWord(tokens[before], "and") && tokens[joined]?.kind === "amount" && state.unexplained === joined;
  const whole = !follows && isWhole(tokens, index, context.carried);
  if (!whole && (state.phase === "chain" || state.phase === "loose")) {
    onUnknown(state);
    return;
  }
  state.targets = whole && !coordinated ? token.targets : undefined;
  state.named = token;
  state.phase = state.targets ? "phrase" : "none";
  const between = state.between === "unknown" ? undefined : state.between;
  state.earlier = state.current ?? between ?? state.earlier;
  const further = leftOf(tokens, before);
  state.changeOnly = isText(tokens[before], "in", "of") && isWord(tokens[further], "change");
  state.between = undefined;
  state.current = undefined;
  const beside = tokens[before];
  if (beside?.kind === "period") onPeriodOf(sentence, before);
};

/** `third-quarter net sales`: the period right before a measure is that of its amounts. */
const onPeriodOf = (sentence: Sentence, index: number): void => {
  const { tokens, state, context } = sentence;
  const token = tokens[index];
  if (token?.kind !== "period" || token.mention.relative?.kind === "before") return;
  const base = context.carried.period ?? context.fallback;
  const market = isMarket(state.targets);
  state.between = resolveMention(token.mention, base, context.calendar, market) ?? "unknown";
};

const onUnknown = (state: State): void => {
  if (state.phase === "chain" || state.phase === "loose") state.phase = "loose";
  else state.phase = "none";
};

const onPreposition = (sentence: Sentence, index: number): void => {
  const { tokens, state } = sentence;
  if (state.phase !== "phrase") return;
  const next = tokens[rightOf(tokens, index)];
  const goesOn =
    next?.kind === "period" ||
    next?.kind === "amount" ||
    next?.kind === "issuer" ||
    (isText(tokens[index], "to") && isWord(next, "change", "be", "reach", "report")) ||
    (isText(tokens[index], "in", "at") && isText(next, "the end of", "at the end of"));
  if (!goesOn) state.phase = "none";
};

const onWord = (sentence: Sentence, index: number): void => {
  const { tokens, state, context } = sentence;
  const token = tokens[index];
  if (token?.kind !== "word") return;
  switch (token.class) {
    case "forecast":
      state.forecast = true;
      if (state.phase === "phrase") state.phase = "clause";
      return;
    case "loss":
    case "income":
    case "per":
      if (state.phase === "phrase") state.phase = "none";
      return;
    case "be":
    case "reach":
    case "report":
    case "change":
      if (state.phase === "phrase" && isChangeNoun(tokens, index)) state.changeOnly = true;
      if (state.phase === "phrase") state.phase = "clause";
      if (
        state.phase === "loose" &&
        !tokens.slice(Math.max(index - 1, 0), index).some((t) => isSignOf(t, ","))
      ) {
        if (token.class !== "change" || !isText(tokens[index - 1], "the", "an", "a")) closeLoose(state);
      }
      return;
    case "preposition":
      onPreposition(sentence, index);
      return;
    case "pronoun": {
      const start = tokens[leftOf(tokens, index)] === undefined && !isText(token, "it", "they");
      if (start && context.carried.targets && state.phase === "none") {
        state.targets = context.carried.targets;
        state.current = context.carried.current;
        state.phase = "chain";
      }
      return;
    }
    case "boundary":
      state.phase = "none";
      state.targets = undefined;
      state.between = undefined;
      state.forecast = false;
      return;
    default:
  }
};

/** `the net sales increase was`, `the improvement came to`: the change is spoken of, not the measure. */
const isChangeNoun = (tokens: readonly Token[], index: number): boolean =>
  isWord(tokens[index], "change") &&
  isWord(tokens[index + 1], "be", "reach") &&
  !isText(tokens[index + 1], "being");

/** A verb after words that nobody knows has a subject of its own. */
const closeLoose = (state: State): void => {
  state.phase = "none";
  state.targets = undefined;
};

const onSign = (sentence: Sentence, index: number): void => {
  const { tokens, state } = sentence;
  const token = tokens[index];
  if (isSignOf(token, ";") && openBracket(tokens, index) === undefined) {
    state.phase = "none";
    state.targets = undefined;
    state.between = undefined;
    return;
  }
  if (isSignOf(token, ",;(“”\"'‘’–—-:)•.*†‡※")) return;
  onUnknown(state);
};

const onPeriod = (sentence: Sentence, index: number): void => {
  const { tokens, state, context } = sentence;
  const token = tokens[index];
  if (token?.kind !== "period") return;
  let left = leftOf(tokens, index);
  while (isWord(tokens[left], "preposition")) left = leftOf(tokens, left);
  const compared = tokens.slice(left, index).some((other) => isWord(other, "compare"));
  if (
    compared ||
    (isText(tokens[leftOf(tokens, index)], "over", "on", "from") && isWord(tokens[left], "change"))
  )
    return;
  const base = context.carried.period ?? context.fallback;
  const { relative } = token.mention;
  const comparing =
    relative && ["before", "same-in", "year-before", "previous-year-end"].includes(relative.kind);
  const placed =
    isText(tokens[leftOf(tokens, index)], "in", "for", "during", "at", "of", "as of", "at the end of") ||
    token.possessive;
  const first = tokens.slice(0, index).every((other) => isWord(other, "determiner", "neutral"));
  const adverb = relative?.kind === "before" && relative.adverb;
  const stands = placed || state.phase === "phrase" || (first && isSignOf(tokens[index + 1], ","));
  if (comparing && (adverb || !stands)) return;
  const vague = relative?.kind === "before" && relative.vague && base.months !== 12;
  const resolved = vague
    ? "unknown"
    : (resolveMention(token.mention, base, context.calendar, isMarket(state.targets)) ?? "unknown");
  if (comparing && state.phase === "none") {
    state.leading = resolved;
    return;
  }
  if (state.phase === "phrase" || state.phase === "clause") state.between = resolved;
  else if (isLeading(tokens, index) && state.phase === "none") state.leading = resolved;
};

const step = (sentence: Sentence, index: number): Understood | undefined => {
  const { tokens, state } = sentence;
  const token = tokens[index];
  switch (token?.kind) {
    case "measure":
      onMeasure(sentence, index);
      return undefined;
    case "period":
      onPeriod(sentence, index);
      return undefined;
    case "word":
      onWord(sentence, index);
      return undefined;
    case "sign":
      onSign(sentence, index);
      return undefined;
    case "part":
    case "company":
    case "unknown":
    case "rate":
      onUnknown(state);
      return undefined;
    case "amount":
      return onAmount(sentence, index);
    default:
      return undefined;
  }
};

const onAmount = (sentence: Sentence, index: number): Understood => {
  const { state } = sentence;
  const shape = shapeWithLast(sentence, index);
  const read = readAmount(sentence, index);
  const { named } = state;
  const reading =
    read.kind === "understood" && named ? { ...read, named: { start: named.start, end: named.end } } : read;
  if (reading.kind === "understood") {
    state.last = { index, shape, amount: reading.amount, reading };
    if (reading.role === "value" && shape.kind !== "previous" && shape.kind !== "translation")
      state.current = isText(sentence.tokens[leftOf(sentence.tokens, index)], "to")
        ? reading.period
        : (state.current ?? reading.period);
    state.phase = state.phase === "loose" ? "loose" : "chain";
  } else if (shape.kind === "previous") {
    // Its place is understood, though its period is not told.
  } else if (shape.kind === "difference" || (reading.kind === "left" && reading.meaning === "count")) {
    if (state.phase === "phrase") state.phase = "clause";
  } else if (reading.kind === "left" && reading.reason !== "the issuer has replaced it") {
    state.unexplained = index;
    onUnknown(state);
  }
  return reading;
};

/** Brackets are passed over: after them the sentence goes on as before. */
export const walk = (sentence: Sentence): readonly Understood[] => {
  const { tokens, state } = sentence;
  const understood: Understood[] = [];
  const open: {
    readonly from: number;
    readonly until: number;
    readonly phase: Phase;
    readonly targets: readonly Target[] | undefined;
    readonly between: Told;
  }[] = [];
  tokens.forEach((token, index) => {
    const [inner] = open;
    if (inner && index === inner.until) {
      open.shift();
      const narrowed =
        inner.phase === "phrase" &&
        tokens
          .slice(inner.from + 1, index)
          .some(
            (other) =>
              other.kind === "unknown" ||
              other.kind === "measure" ||
              other.kind === "company" ||
              isWord(other, "rate", "otherwise"),
          );
      Object.assign(state, {
        phase: narrowed ? "none" : inner.phase,
        targets: inner.targets,
        between: inner.between,
      });
    }
    const reading = step(sentence, index);
    if (reading) understood.push(reading);
    const until = isSignOf(token, "(") ? closing(tokens, index) : undefined;
    if (until !== undefined)
      open.unshift({
        from: index,
        until,
        phase: state.phase,
        targets: state.targets,
        between: state.between,
      });
  });
  return understood;
};
