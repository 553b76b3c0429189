import { isSignOf, isText, isWord, leftOf } from "./context.js";
import type { Target } from "./subjects.js";
import type { Token } from "./tokens.js";

/** What is known of who a sentence speaks of when it comes to a measure. */
export interface Speaking {
  /** The text before spoke of another company, and the sentence has not named the issuer. */
  readonly foreign: boolean;
}

const isMarket = (targets: readonly Target[]): boolean =>
  targets.some(({ concept }) => concept.market === true);

/** Does the sentence name somebody else before the measure, which it does not say is the issuer's? */
const namesOthers = (tokens: readonly Token[], index: number): boolean => {
  const owners = tokens.slice(leftOf(tokens, index) + 1, index);
  if (owners.some((token) => token.kind === "issuer" || isText(token, "our"))) return false;
  return tokens
    .slice(0, index)
    .some((token) => token.kind === "company" || (token.kind === "unknown" && token.foreign));
};

/** `In North America, net sales …`: words before the measure say of what part it is. */
const isNarrowed = (tokens: readonly Token[], index: number): boolean => {
  let start = index;
  while (start > 0 && !isSignOf(tokens[start - 1], ";:—–") && !isWord(tokens[start - 1], "boundary"))
    start -= 1;
  const comma = tokens.slice(start, index).findIndex((token) => isSignOf(token, ","));
  if (comma < 1 || !isText(tokens[start], "in", "at", "for", "within", "throughout", "by")) return false;
  return tokens
    .slice(start, start + comma)
    .some(({ kind }) => kind === "unknown" || kind === "measure" || kind === "company");
};

const namesIssuer = (tokens: readonly Token[], index: number): boolean =>
  tokens.slice(0, index).some(({ kind }) => kind === "issuer");

/** Who acts: the issuer, or nobody who is named. */
export const issuerActs = (tokens: readonly Token[], verb: number): boolean => {
  let at = leftOf(tokens, verb);
  while (
    isWord(tokens[at], "be", "forecast", "report", "change", "reach") ||
    isText(tokens[at], "to", "by", "in", "with")
  )
    at = leftOf(tokens, at);
  const agent = tokens[at];
  if (agent === undefined || agent.kind === "issuer") return true;
  if (isWord(agent, "pronoun")) return true;
  if (isWord(agent, "and") || isSignOf(agent, ",:)") || agent.kind === "period" || agent.kind === "amount")
    return (
      namesIssuer(tokens, at) ||
      !tokens.slice(0, at).some((token) => token.kind === "unknown" || token.kind === "company")
    );
  return false;
};

/** What may stand before a measure that is the whole of what it names. */
const begins = (tokens: readonly Token[], index: number, anybody: boolean): boolean => {
  const left = leftOf(tokens, index);
  const before = tokens[left];
  if (before === undefined || before.kind === "period" || before.kind === "issuer") return true;
  if (isSignOf(before, ',;:(—–-•)“"')) return true;
  if (isWord(before, "and", "boundary", "pronoun", "be")) return true;
  if (isWord(before, "report", "forecast", "reach", "change")) return anybody || issuerActs(tokens, left);
  if (isText(before, "with", "on", "at")) return true;
  if (isText(before, "that", "in", "of", "for")) {
    const further = tokens[leftOf(tokens, left)];
    return (
      isWord(further, "change", "forecast") ||
      further?.kind === "amount" ||
      isSignOf(further, ")") ||
      (further === undefined && isText(before, "of", "for"))
    );
  }
  return isWord(before, "compare");
};

/**
 * Is the measure at an index the issuer's own, and all that its words name? A measure of somebody else, or one that
 * words before it make another (`broadband revenues`), is not. Figures of markets belong to nobody.
 */
export const isWhole = (tokens: readonly Token[], index: number, { foreign }: Speaking): boolean => {
  const token = tokens[index];
  if (token?.kind !== "measure") return false;
  const market = isMarket(token.targets);
  if (!begins(tokens, index, market)) return false;
  if (market) return true;
  if (foreign && !namesIssuer(tokens, index)) return false;
  return !namesOthers(tokens, index) && !isNarrowed(tokens, index);
};

/** Does nothing after a measure make it another: `revenues from Asia`, `net loss of Crosswave`? */
export const endsWhole = (tokens: readonly Token[], index: number): boolean => {
  const after = tokens[index + 1];
  if (after === undefined || after.kind === "period" || after.kind === "sign" || after.kind === "amount")
    return true;
  if (isWord(after, "preposition")) {
    let at = index + 2;
    while (isWord(tokens[at], "determiner", "neutral")) at += 1;
    const next = tokens[at];
    return (
      next === undefined ||
      next.kind === "period" ||
      next.kind === "amount" ||
      next.kind === "issuer" ||
      (isText(after, "to") && isWord(next, "change", "be", "reach"))
    );
  }
  return after.kind === "word";
};
