import type { NamedPeriod } from "../period.js";
import type { Direction } from "../phrases/sentence-words.js";
import type { Amount } from "./amounts.js";
import { isBound, isSuperseded, labelOf, measureAfter, type Shape, shapeOf } from "./clause.js";
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
import { familiesFor, familyOf, fits, onlyTarget, ratioOf } from "./fit.js";
import { endsWhole, issuerActs, isWhole } from "./measures.js";
import { type Calendar, resolveMention } from "./period-mentions.js";
import { comparedAfter, comparedBefore, isLeading, mentionAfter } from "./periods-near.js";
import { rangesIn } from "./ranges.js";
import type { LeftAmount, Understood, UnderstoodAmount } from "./reading.js";
import { alignRespectively } from "./respectively.js";
import type { Target } from "./subjects.js";
import { type Lexicon, type Token, tokensOf } from "./tokens.js";

/** What a sentence leaves to the next one of its block. */
export interface Carried {
  readonly targets?: readonly Target[];
  /** Of the last amount, for a sentence that goes on about it. */
  readonly current?: NamedPeriod;
  /** The period that the block's first sentence with one is about. */
  readonly period?: NamedPeriod;
  /** The last period to come that was named. */
  readonly future?: NamedPeriod;
  /** It speaks of somebody else. */
  readonly foreign: boolean;
}

export interface SentenceContext {
  readonly lexicon: Lexicon;
  readonly calendar: Calendar;
  /** The period of the section, for sentences that name none. */
  readonly fallback: NamedPeriod;
  readonly carried: Carried;
  /** Amounts of a note without a scale word are in its table's. */
  readonly noteScale?: number;
}

export interface SentenceReading {
  readonly tokens: readonly Token[];
  readonly understood: readonly Understood[];
  /** Indexes of the tokens of clauses that deny, suppose or take back what they say. */
  readonly voids: ReadonlySet<number>;
  readonly carried: Carried;
}

/** How closely the words so far tie what comes next to the measure. */
type Phase =
  /** Not at all. */
  | "none"
  /** The measure has just been named. */
  | "phrase"
  /** A verb follows it. */
  | "clause"
  /** It has an amount, and nothing unknown has come since. */
  | "chain"
  /** It has an amount, and words that nobody knows have come since: only what it is compared with is still tied to it. */
  | "loose";

interface State {
  phase: Phase;
  targets: readonly Target[] | undefined;
  named: Token | undefined;
  /** The period between the measure and its amount, the one that the clause begins with, and the last amount's. */
  between: NamedPeriod | undefined;
  leading: NamedPeriod | undefined;
  current: NamedPeriod | undefined;
  /** Of the measure before, which the next one goes on with. */
  earlier: NamedPeriod | undefined;
  forecast: boolean;
  last:
    | {
        readonly index: number;
        readonly shape: Shape;
        readonly amount: Amount;
        readonly reading?: UnderstoodAmount;
      }
    | undefined;
}

interface Sentence {
  readonly tokens: readonly Token[];
  readonly context: SentenceContext;
  readonly state: State;
  readonly voids: ReadonlySet<number>;
  readonly ranges: ReturnType<typeof rangesIn>;
  readonly aligned: ReturnType<typeof alignRespectively>;
}

const left = (amount: Amount, reason: string, meaning: LeftAmount["meaning"] = "amount"): LeftAmount => ({
  kind: "left",
  amount,
  meaning,
  reason,
});

/**
 * What is measured otherwise: the part between commas that has a figure of its own, as in `up 9%, up 7% at constant
 * currency`; in any other place the words may mean all of the clause.
 */
const otherwiseIn = (
  tokens: readonly Token[],
  start: number,
  end: number,
): readonly (readonly [from: number, to: number])[] => {
  const commas = tokens.slice(start, end).flatMap((token, at) => (isSignOf(token, ",(") ? [start + at] : []));
  const bounds = [start, ...commas, end];
  return bounds.slice(0, -1).flatMap((from, part): (readonly [number, number])[] => {
    const to = bounds[part + 1] ?? end;
    const words = tokens.slice(from, to);
    if (!words.some((token) => isWord(token, "otherwise"))) return [];
    return part > 0 && words.some(({ kind }) => kind === "amount") ? [[from, to]] : [[start, end]];
  });
};

/** Clauses that deny, suppose or take back what they say, token by token. */
const voidTokens = (tokens: readonly Token[]): ReadonlySet<number> => {
  const voids = new Set<number>();
  let start = 0;
  const add = (from: number, to: number): void => {
    for (let at = from; at < to; at += 1) voids.add(at);
  };
  const close = (end: number): void => {
    const clause = tokens.slice(start, end);
    if (clause.some((token) => isWord(token, "void"))) add(start, end);
    else for (const [from, to] of otherwiseIn(tokens, start, end)) add(from, to);
    start = end;
  };
  tokens.forEach((token, index) => {
    const which = isWord(token, "pronoun") && isSignOf(tokens[index - 1], ",");
    const turns =
      which ||
      isText(token, "but", "while", "whereas", "although", "though", "however", "yet") ||
      isSignOf(token, ";");
    if (turns) close(index);
  });
  close(tokens.length);
  return voids;
};

const isFuture = ({ end }: NamedPeriod, { reporting }: Calendar): boolean => end > reporting.end;

const periodOf = ({ state, context }: Sentence): NamedPeriod =>
  state.between ??
  state.leading ??
  state.earlier ??
  (state.forecast ? context.carried.future : undefined) ??
  context.carried.period ??
  context.fallback;

const isMarket = (targets: readonly Target[] | undefined): boolean =>
  targets?.some(({ concept }) => concept.market === true) ?? false;

const ownPeriod = (sentence: Sentence, index: number, base: NamedPeriod): NamedPeriod | undefined => {
  const mention = mentionAfter(sentence.tokens, index);
  return (
    mention && resolveMention(mention, base, sentence.context.calendar, isMarket(sentence.state.targets))
  );
};

/** The amount as its place in a range or a list completes it: `between JPY10.5 and 11.0 billion`, `compared to 5.6`. */
const completed = (sentence: Sentence, index: number, shape: Shape): Amount => {
  const { tokens, ranges, state } = sentence;
  const token = tokens[index];
  if (token?.kind !== "amount") throw new Error("no amount stands there");
  const ranged = ranges.get(index);
  if (ranged) return ranged.amount;
  const { amount } = token;
  const before = state.last?.reading?.role.kind === "value" ? state.last.amount : undefined;
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

const shapeWithLast = (sentence: Sentence, index: number): Shape => {
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

const forecastOf = (
  sentence: Sentence,
  index: number,
  period: NamedPeriod,
): UnderstoodAmount["forecast"] | "not" | "contradiction" => {
  const ranged = sentence.ranges.get(index);
  const future = isFuture(period, sentence.context.calendar);
  if (ranged) return future ? ranged.end : "contradiction";
  if (future) return "single";
  return "not";
};

interface Reading {
  readonly targets: readonly Target[];
  readonly period: NamedPeriod;
  readonly negative: boolean;
}

const understand = (
  sentence: Sentence,
  index: number,
  amount: Amount,
  reading: Reading,
  role: UnderstoodAmount["role"],
): Understood => {
  const forecast = forecastOf(sentence, index, reading.period);
  if (forecast === "contradiction") return left(amount, "it is one end of a range of results");
  if (
    forecast === "not" &&
    sentence.state.forecast &&
    role.kind !== "change" &&
    sentence.state.last?.shape.kind !== "previous" &&
    !sentence.aligned.has(index) &&
    isExpected(sentence, index)
  )
    return left(amount, "the sentence speaks of what was expected, of a period that is over");
  const approximate =
    leftHas(sentence.tokens, index, "approximate") || sentence.ranges.get(index)?.approximate === true;
  return {
    kind: "understood",
    amount,
    role,
    ...reading,
    ...(forecast !== "not" && { forecast: forecast ?? "single" }),
    approximate,
  };
};

/** Is the amount itself what somebody expects, and not what it is compared with? */
const isExpected = ({ tokens }: Sentence, index: number): boolean =>
  shapeOf(tokens, index).kind !== "previous";

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

const NO_MEASURE = "the sentence does not say of what it is, in words that the taxonomy knows";

const readValue = (
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
  return understand(
    sentence,
    index,
    amount,
    { targets: [target], period, negative: isNegative(target, amount, head) },
    { kind: "value" },
  );
};

const goesUp = (direction: Direction, target: Target): boolean | undefined => {
  if (direction === "up" || direction === "down") return direction === "up";
  if (target.concept.balance === "debit") return undefined;
  return (direction === "better") !== target.reversed;
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

const readChange = (
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
  const period = currentAfter(sentence, index, known) ?? known;
  const mention = comparedAfter(tokens, index) ?? comparedBefore(tokens, index);
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
  const role = { kind: shape.kind, up: reading.up, compared: compared ?? period } as const;
  const negative = shape.kind === "change" && !reading.up && !amount.number.negative;
  return understand(sentence, index, amount, { targets: [ratio], period, negative }, role);
};

const translationOf = (
  sentence: Sentence,
  shape: Shape & { kind: "translation" },
  amount: Amount,
): Understood => {
  const { last } = sentence.state;
  if (last?.index !== shape.of || last.reading?.role.kind !== "value")
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
  const whole = isWhole(tokens, at, { foreign: sentence.context.carried.foreign }) && endsWhole(tokens, at);
  return whole ? token.targets : "other";
};

const tied = ({ state }: Sentence, ...phases: readonly Phase[]): readonly Target[] | undefined =>
  phases.includes(state.phase) ? state.targets : undefined;

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
      return readChange(sentence, index, amount, shape, subject);
    }
    case "previous": {
      const of = leftOf(tokens, index);
      const head = isText(tokens[of], "of") ? tokens[leftOf(tokens, of)] : undefined;
      const targets =
        head?.kind === "measure" ? head.targets : tied(sentence, "phrase", "clause", "chain", "loose");
      const base = state.current ?? periodOf(sentence);
      const label = labelOf(tokens, index);
      const labelled = label && resolveMention(label, base, context.calendar, isMarket(targets));
      const period = labelled ?? ownPeriod(sentence, index, base) ?? (head ? undefined : state.leading);
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
  if (!targets) return readLoneAmount(sentence, index, amount);
  const base = chained ? (state.current ?? periodOf(sentence)) : periodOf(sentence);
  const own = ownPeriod(sentence, index, base);
  // In a chain a second value has a period of its own, or is what the change leads to.
  const leads = isText(tokens[leftOf(tokens, index)], "to");
  if (chained && state.last?.reading?.role.kind === "value" && !own && !leads)
    return left(amount, "its period is not told");
  return readValue(sentence, index, amount, targets, own ?? base, shape.head);
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
    return readValue(sentence, index, amount, counted.targets, own ?? period, undefined);
  }
  const begins =
    before === undefined ||
    isWord(before, "report", "be", "reach") ||
    isSignOf(before, ",:;") ||
    before.kind === "period";
  if (!after || after === "other" || !begins) return left(amount, NO_MEASURE);
  sentence.state.targets = after;
  const base = periodOf(sentence);
  return readValue(sentence, index, amount, after, ownPeriod(sentence, index, base) ?? base, undefined);
};

const readAmount = (sentence: Sentence, index: number): Understood => {
  const { tokens, voids, aligned, state, context } = sentence;
  const shape = aligned.has(index) ? ({ kind: "value" } as const) : shapeWithLast(sentence, index);
  const amount = completed(sentence, index, shape);
  if (isWord(tokens[index - 1], "per")) return left(amount, "it belongs to a unit of measure", "name");
  if (isLabel(tokens, index)) return left(amount, "it tells one thing from others of its kind", "name");
  if (voids.has(index))
    return left(amount, "its clause denies, supposes, excludes or takes back what it says");
  if (isSuperseded(tokens, index)) return left(amount, "the issuer has replaced it");
  if (isBound(tokens, index)) return left(amount, "it is a bound and no value", "count");
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
    const period = mention ? resolveMention(mention, base, context.calendar, isMarket(targets)) : base;
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

const measureAt = ({ tokens, context }: Sentence, index: number): readonly Target[] | undefined => {
  const token = tokens[index];
  const first = isWhole(tokens, index, { foreign: context.carried.foreign });
  return token?.kind === "measure" && first ? token.targets : undefined;
};

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
  const whole = isWhole(tokens, index, { foreign: context.carried.foreign });
  if (!whole && (state.phase === "chain" || state.phase === "loose")) {
    onUnknown(state);
    return;
  }
  state.targets = whole && !coordinated ? token.targets : undefined;
  state.named = token;
  state.phase = state.targets ? "phrase" : "none";
  state.earlier = state.current ?? state.between ?? state.earlier;
  state.between = undefined;
  state.current = undefined;
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
    case "be":
    case "reach":
    case "report":
    case "change":
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
      const start = tokens[leftOf(tokens, index)] === undefined;
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
  const resolved = resolveMention(token.mention, base, context.calendar, isMarket(state.targets));
  if (!resolved) return;
  const { relative } = token.mention;
  const comparing = relative && ["before", "same-in", "year-before"].includes(relative.kind);
  if (comparing) return;
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
    if (reading.role.kind === "value" && shape.kind !== "previous") state.current ??= reading.period;
    state.phase = state.phase === "loose" ? "loose" : "chain";
  } else if (shape.kind === "previous") {
    // Its place is understood, though its period is not told.
  } else if (shape.kind === "difference" || (reading.kind === "left" && reading.meaning === "count")) {
    if (state.phase === "phrase") state.phase = "clause";
  } else if (reading.kind === "left" && reading.reason !== "the issuer has replaced it") onUnknown(state);
  return reading;
};

/** Does the sentence speak of somebody else: does another name act in it before the issuer is named? */
const speaksOfOthers = (tokens: readonly Token[]): boolean | undefined => {
  for (const [index, token] of tokens.entries()) {
    if (token.kind === "issuer") return false;
    const named = token.kind === "company" || (token.kind === "unknown" && token.foreign);
    if (
      named &&
      tokens
        .slice(index + 1, index + 12)
        .some((other) => isWord(other, "report", "reach", "change", "be", "forecast"))
    )
      return true;
  }
  return undefined;
};

/** Brackets are passed over: after them the sentence goes on as before. */
const withBrackets = (sentence: Sentence): readonly Understood[] => {
  const { tokens, state } = sentence;
  const understood: Understood[] = [];
  const open: {
    readonly until: number;
    readonly phase: Phase;
    readonly targets: readonly Target[] | undefined;
    readonly between: NamedPeriod | undefined;
  }[] = [];
  tokens.forEach((token, index) => {
    const [inner] = open;
    if (inner && index === inner.until) {
      open.shift();
      const fresh = state.phase === "chain" && inner.phase === "phrase";
      Object.assign(state, {
        phase: fresh ? inner.phase : inner.phase,
        targets: inner.targets,
        between: inner.between,
      });
    }
    const reading = step(sentence, index);
    if (reading) understood.push(reading);
    const until = isSignOf(token, "(") ? closing(tokens, index) : undefined;
    if (until !== undefined)
      open.unshift({ until, phase: state.phase, targets: state.targets, between: state.between });
  });
  return understood;
};

/** Reads the amounts of a sentence. Offsets are in the sentence. */
export const readSentence = (text: string, context: SentenceContext): SentenceReading => {
  const tokens = tokensOf(text, context.lexicon);
  const state: State = {
    phase: "none",
    targets: undefined,
    named: undefined,
    between: undefined,
    leading: undefined,
    current: undefined,
    earlier: undefined,
    forecast: false,
    last: undefined,
  };
  const sentence: Sentence = {
    tokens,
    context,
    state,
    voids: voidTokens(tokens),
    ranges: rangesIn(tokens),
    aligned: alignRespectively(tokens),
  };
  const understood = withBrackets(sentence);
  const first = understood.find((one): one is UnderstoodAmount => one.kind === "understood");
  const foreign = speaksOfOthers(tokens) ?? context.carried.foreign;
  const named = state.leading ?? first?.period;
  const coming = named && isFuture(named, context.calendar) ? named : undefined;
  const future = coming ?? context.carried.future;
  const topic = context.carried.period ?? (coming ? undefined : named);
  return {
    tokens,
    understood,
    voids: sentence.voids,
    carried: {
      ...(first && state.targets && { targets: state.targets }),
      ...(first && { current: state.current ?? first.period }),
      ...(topic && { period: topic }),
      ...(future && { future }),
      foreign,
    },
  };
};

export { afterBrackets };
