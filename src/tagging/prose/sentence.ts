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

export interface State {
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

export const periodOf = ({ state, context }: Sentence): NamedPeriod =>
  state.between ??
  state.leading ??
  state.earlier ??
  (state.forecast ? context.carried.future : undefined) ??
  context.carried.period ??
  context.fallback;

export const isMarket = (targets: readonly Target[] | undefined): boolean =>
  targets?.some(({ concept }) => concept.market === true) ?? false;

export const ownPeriod = (sentence: Sentence, index: number, base: NamedPeriod): NamedPeriod | undefined => {
  const mention = mentionAfter(sentence.tokens, index);
  return (
    mention && resolveMention(mention, base, sentence.context.calendar, isMarket(sentence.state.targets))
  );
};

export const tied = ({ state }: Sentence, ...phases: readonly Phase[]): readonly Target[] | undefined =>
  phases.includes(state.phase) ? state.targets : undefined;
