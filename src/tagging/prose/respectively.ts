import { isSignOf, isText, isWord, leftOf } from "./context.js";
import { endsWhole } from "./measures.js";
import type { PeriodMention } from "./period-mentions.js";
import type { Token } from "./tokens.js";

/** What `respectively` makes of an amount: the period or the measure at the same place of the other list. */
export interface Aligned {
  readonly period?: PeriodMention;
  /** Index of the measure's token. */
  readonly measure?: number;
}

type Kind = "amount" | "period" | "measure";

const isJoint = (token: Token | undefined): boolean =>
  isSignOf(token, ",") || isWord(token, "and", "determiner") || isText(token, "in", "for", "at the end of");

/** Runs of two or more tokens of a kind with nothing but joints between them. */
const listsOf = (tokens: readonly Token[], kind: Kind): readonly (readonly number[])[] => {
  const lists: number[][] = [];
  let run: number[] = [];
  tokens.forEach((token, index) => {
    if (token.kind === kind) run.push(index);
    else if (!isJoint(token)) {
      if (run.length > 1) lists.push(run);
      run = [];
    }
  });
  return run.length > 1 ? [...lists, run] : lists;
};

/**
 * The amounts of a sentence with `respectively`. Where one list of amounts has a list of periods or measures as long,
 * they go together in order; otherwise nothing is known of them.
 */
export const alignRespectively = (tokens: readonly Token[]): ReadonlyMap<number, Aligned | "unknown"> => {
  if (!tokens.some((token) => isWord(token, "respectively"))) return new Map();
  const amounts = listsOf(tokens, "amount");
  const periods = listsOf(tokens, "period");
  const measures = listsOf(tokens, "measure");
  const all = tokens.flatMap((token, index) => (token.kind === "amount" ? [index] : []));
  const unknown = new Map<number, "unknown">(all.map((index) => [index, "unknown"]));
  const [list, ...otherLists] = amounts;
  if (!list || otherLists.length > 0 || list.length !== all.length) return unknown;
  const before = tokens[leftOf(tokens, list[0] ?? 0)];
  if (!isWord(before, "be", "reach") && !isText(before, "of", "to") && !isSignOf(before, ":")) return unknown;
  if (isText(before, "to") && !isWord(tokens[leftOf(tokens, leftOf(tokens, list[0] ?? 0))], "change"))
    return unknown;
  const byPeriod = periods.find((other) => other.length === list.length);
  const byMeasure = measures.find((other) => other.length === list.length);
  if ((byPeriod === undefined) === (byMeasure === undefined)) return unknown;
  const lastMeasure = byMeasure?.at(-1);
  if (lastMeasure !== undefined && !endsWhole(tokens, lastMeasure)) return unknown;
  return new Map(
    list.map((index, place): [number, Aligned] => {
      const period = tokens[byPeriod?.[place] ?? -1];
      const measure = byMeasure?.[place];
      return [
        index,
        {
          ...(period?.kind === "period" && { period: period.mention }),
          ...(measure !== undefined && { measure }),
        },
      ];
    }),
  );
};
