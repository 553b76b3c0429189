import type { NamedPeriod } from "../period.js";
import type { Amount } from "./amounts.js";
import type { Shape } from "./clause.js";
import { type Calendar, resolveMention } from "./period-mentions.js";
import { mentionAfter } from "./periods-near.js";
import type { RangeEnd } from "./ranges.js";
import type { LeftAmount, UnderstoodAmount } from "./reading.js";
import type { Aligned } from "./respectively.js";
import type { Target } from "./subjects.js";
import type { Lexicon, Token } from "./tokens.js";

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
  /** Its section is about a part of the issuer. */
  readonly part?: boolean;
  /** It names somebody else. */
  readonly named?: boolean;
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

/** How closely the words so far tie what comes next to the measure. */
export type Phase =
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

/** A period that was named; `unknown` where it cannot be told which it is, so that no other may take its place. */
export type Told = NamedPeriod | "unknown" | undefined;

export interface State {
  phase: Phase;
  targets: readonly Target[] | undefined;
  named: Token | undefined;
  /** The measure stands in what changed (`the decline in operating income came to …`): an amount is no value of it. */
  changeOnly: boolean;
  /** The period between the measure and its amount, the one that the clause begins with, and the last amount's. */
  between: Told;
  leading: Told;
  current: NamedPeriod | undefined;
  /** Of the measure before, which the next one goes on with. */
  earlier: NamedPeriod | undefined;
  forecast: boolean;
  /** The last amount that no measure explains. */
  unexplained: number | undefined;
  last:
    | {
        readonly index: number;
        readonly shape: Shape;
        readonly amount: Amount;
        readonly reading?: UnderstoodAmount;
      }
    | undefined;
}

export interface Sentence {
  readonly tokens: readonly Token[];
  readonly context: SentenceContext;
  readonly state: State;
  readonly voids: ReadonlySet<number>;
  readonly ranges: ReadonlyMap<number, RangeEnd>;
  readonly aligned: ReadonlyMap<number, Aligned | "unknown">;
}

export const left = (
  amount: Amount,
  reason: string,
  meaning: LeftAmount["meaning"] = "amount",
): LeftAmount => ({
  kind: "left",
  amount,
  meaning,
  reason,
});

export const isFuture = ({ end }: NamedPeriod, { reporting }: Calendar): boolean => end > reporting.end;

export const periodOf = ({ state, context }: Sentence): NamedPeriod | undefined => {
  const told = state.between ?? state.leading;
  if (told) return told === "unknown" ? undefined : told;
  return (
    state.earlier ??
    (state.forecast ? context.carried.future : undefined) ??
    context.carried.period ??
    context.fallback
  );
};

export const isMarket = (targets: readonly Target[] | undefined): boolean =>
  targets?.some(({ concept }) => concept.market === true) ?? false;

/** The period right after an amount, and in its place `base` where none is named; undefined where it cannot be told. */
export const ownPeriod = (
  sentence: Sentence,
  index: number,
  base: NamedPeriod | undefined,
): NamedPeriod | undefined => {
  const told = toldAfter(sentence, index, base);
  return told === "unknown" ? undefined : (told ?? base);
};

/** The period right after an amount. */
export const toldAfter = (sentence: Sentence, index: number, base: NamedPeriod | undefined): Told => {
  const { context, state, tokens } = sentence;
  const mention = mentionAfter(tokens, index);
  if (!mention) return undefined;
  const market = isMarket(state.targets);
  return resolveMention(mention, base ?? context.fallback, context.calendar, market) ?? "unknown";
};

export const tied = ({ state }: Sentence, ...phases: readonly Phase[]): readonly Target[] | undefined =>
  phases.includes(state.phase) ? state.targets : undefined;
