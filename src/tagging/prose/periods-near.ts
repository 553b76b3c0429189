import { afterBrackets, isSignOf, isText, isWord, leftOf } from "./context.js";
import type { PeriodMention } from "./period-mentions.js";
import type { Token } from "./tokens.js";

/** Does a mention name what something is compared with by its distance? */
const compares = ({ relative }: PeriodMention): boolean =>
  relative !== undefined && ["before", "same-in", "year-before", "previous-year-end"].includes(relative.kind);

const PERIOD_PREPOSITIONS = [
  "in",
  "for",
  "at",
  "during",
  "on",
  "as of",
  "as at",
  "of",
  "at the end of",
  "as of the end of",
  "by",
  "by the end of",
  "over",
  "for the",
  "from",
  "to",
  "through",
];

const isPeriodPreposition = (token: Token | undefined): boolean => isText(token, ...PERIOD_PREPOSITIONS);

/** The period right after an amount: `JPY194 million ($1.6 million) in 2Q02`, `¥1,973 million a year earlier`. */
export const mentionAfter = (tokens: readonly Token[], index: number): PeriodMention | undefined => {
  let at = afterBrackets(tokens, index + 1);
  // `JPY40 million had been posted in 4Q02`
  while (isWord(tokens[at], "be", "report", "neutral") || isText(tokens[at], "had been")) at += 1;
  while (isPeriodPreposition(tokens[at]) || isWord(tokens[at], "determiner", "neutral", "rate")) at += 1;
  const token = tokens[at];
  return token?.kind === "period" ? token.mention : undefined;
};

/** The period with which a change compares, where it stands after it: `compared to 2Q01`, `from 6.7Gbps in 2Q01`. */
export const comparedAfter = (tokens: readonly Token[], index: number): PeriodMention | undefined => {
  let at = index + 1;
  let compared = false;
  for (; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) return undefined;
    if (token.kind === "period") {
      if (compared || compares(token.mention)) return token.mention;
      continue; // the period that the change is of
    }
    if (token.kind === "amount") {
      if (compared) return mentionAfter(tokens, at);
      if (isText(tokens[leftOf(tokens, at)], "to")) continue; // what the change leads to
      return undefined;
    }
    if (isWord(token, "compare") || isText(token, "from", "over", "on", "less than", "more than"))
      compared = true;
    else if (isSignOf(token, ",") && !compared) {
      const next = tokens[at + 1];
      if (
        !(
          isWord(next, "compare") ||
          isText(next, "to") ||
          (next?.kind === "period" && compares(next.mention))
        )
      )
        return undefined;
    } else if (
      !(
        isPeriodPreposition(token) ||
        isWord(token, "determiner", "neutral", "change", "loss", "income") ||
        isSignOf(token, "(,") ||
        (compared && token.kind === "measure") ||
        (token.kind === "word" && token.text === "with")
      )
    )
      return undefined;
  }
  return undefined;
};

/** The period with which a change compares, where it stands before it: `Compared to 2Q01, …`, `a year-on-year increase`. */
export const comparedBefore = (tokens: readonly Token[], index: number): PeriodMention | undefined => {
  for (let at = index - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token?.kind === "amount") return undefined;
    if (token?.kind !== "period") continue;
    const before = tokens[leftOf(tokens, at)];
    if (compares(token.mention) || isWord(before, "compare")) return token.mention;
  }
  return undefined;
};

/** Where the period stands that a sentence begins with, or that its clause does: `In 2Q02, …`. */
export const isLeading = (tokens: readonly Token[], index: number): boolean => {
  const token = tokens[index];
  if (token?.kind !== "period" || compares(token.mention)) return false;
  let at = leftOf(tokens, index);
  while (isPeriodPreposition(tokens[at])) at = leftOf(tokens, at);
  const before = tokens[at];
  return (
    before === undefined ||
    isWord(before, "and", "boundary") ||
    isSignOf(before, ",;:(—–-") ||
    isWord(before, "forecast")
  );
};
