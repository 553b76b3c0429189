import { isWord } from "./context.js";
import { rangesIn } from "./ranges.js";
import type { Understood, UnderstoodAmount } from "./reading.js";
import { alignRespectively } from "./respectively.js";
import { type Carried, isFuture, type Sentence, type SentenceContext, type State } from "./sentence.js";
import { type Token, tokensOf } from "./tokens.js";
import { voidTokens } from "./voids.js";
import { walk } from "./walk.js";

export interface SentenceReading {
  readonly tokens: readonly Token[];
  readonly understood: readonly Understood[];
  /** Indexes of the tokens of clauses that deny, suppose or take back what they say. */
  readonly voids: ReadonlySet<number>;
  readonly carried: Carried;
}

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

/** Longest sentence that is read: reading one costs more than its length. */
const MAX_TOKENS = 600;

/** Reads the amounts of a sentence. Offsets are in the sentence. */
export const readSentence = (text: string, context: SentenceContext): SentenceReading => {
  const all = tokensOf(text, context.lexicon);
  const tokens = all.length > MAX_TOKENS ? [] : all;
  const state: State = {
    phase: "none",
    targets: undefined,
    named: undefined,
    changeOnly: false,
    unexplained: undefined,
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
  const understood = walk(sentence);
  const first = understood.find((one): one is UnderstoodAmount => one.kind === "understood");
  const foreign = speaksOfOthers(tokens) ?? context.carried.foreign;
  const leading = state.leading === "unknown" ? undefined : state.leading;
  const named = leading ?? first?.period;
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
      ...(context.carried.part && { part: true }),
      named: tokens.some((token) => token.kind === "company" || (token.kind === "unknown" && token.foreign)),
    },
  };
};
