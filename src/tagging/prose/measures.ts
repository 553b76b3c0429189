import { isSignOf, isText, isWord, leftOf } from "./context.js";
import type { Target } from "./subjects.js";
import type { Token } from "./tokens.js";

/** What is known of who a sentence speaks of when it comes to a measure. */
export interface Speaking {
  /** The text before spoke of another company, and the sentence has not named the issuer. */
  readonly foreign: boolean;
  /** The section is about a part of the issuer: only measures of parts can be told. */
  readonly part?: boolean;
  /** The sentence before named somebody else, of whom this one may speak. */
  readonly named?: boolean;
}

const isMarket = (targets: readonly Target[]): boolean =>
  targets.some(({ concept }) => concept.market === true);

const isOfPart = ({ concept, dimensions }: Target): boolean =>
  concept.verboseLabel !== undefined || Object.keys(dimensions).length > 0;

/** Does the sentence name somebody else before the measure, which it does not say is the issuer's? */
const namesOthers = (tokens: readonly Token[], index: number): boolean => {
  const owners = tokens.slice(leftOf(tokens, index) + 1, index);
  if (owners.some((token) => token.kind === "issuer" || isText(token, "our"))) return false;
  return tokens
    .slice(0, index)
    .some((token) => token.kind === "company" || (token.kind === "unknown" && token.foreign));
};

/** Words before a clause that narrow nothing of what it says: when, why, and who speaks. */
const isPlainIntroduction = (intro: readonly Token[], market: boolean): boolean => {
  const first = intro.find((token) => !isWord(token, "neutral", "determiner"));
  if (isText(first, "according to")) return market;
  if (isText(first, "under")) return false;
  if (isWord(first, "cause", "boundary", "and")) return true;
  return intro.every(
    (token) =>
      token.kind === "period" ||
      token.kind === "amount" ||
      token.kind === "issuer" ||
      token.kind === "sign" ||
      (token.kind === "word" && token.class !== "otherwise"),
  );
};

/** `In North America, net sales …`: words before the measure say of what part it is. */
const isNarrowed = (tokens: readonly Token[], index: number, market: boolean): boolean => {
  let start = index;
  while (start > 0 && !isSignOf(tokens[start - 1], ";—–:") && !isWord(tokens[start - 1], "boundary"))
    start -= 1;
  const segment = tokens.slice(start, index);
  const comma = segment.findIndex((token) => isSignOf(token, ","));
  if (comma < 1) return false;
  const intro = segment.slice(0, comma);
  // A clause of its own, with its amount, is no introduction.
  if (intro.some(({ kind }) => kind === "measure") && intro.some(({ kind }) => kind === "amount"))
    return false;
  return !isPlainIntroduction(intro, market);
};

/** `Asia: net sales of …`: what stands before a colon or a dash narrows what comes after it. */
const isLabelled = (tokens: readonly Token[], index: number): boolean => {
  const colon = leftOf(tokens, index);
  if (!isSignOf(tokens[colon], ":—–")) return false;
  return tokens
    .slice(0, colon)
    .some(
      (token) =>
        token.kind === "company" ||
        token.kind === "part" ||
        token.kind === "measure" ||
        (token.kind === "unknown" && /^\p{Lu}/u.test(token.text)),
    );
};

/** By a name or as `we`: after a sentence about somebody else, `the company` may be that one. */
const namesIssuerItself = (tokens: readonly Token[], index: number): boolean =>
  tokens.slice(0, index).some((token) => (token.kind === "issuer" && !token.generic) || isText(token, "our"));

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
    return !tokens.slice(0, at).some((token) => token.kind === "unknown" || token.kind === "company");
  return false;
};

/** A wording as long as this is a clause of its own. */
const LONG_WORDING = 60;

/** What may stand before a measure that is the whole of what it names. */
const begins = (tokens: readonly Token[], index: number, anybody: boolean): boolean => {
  const left = leftOf(tokens, index);
  const before = tokens[left];
  if (before === undefined || before.kind === "period" || before.kind === "issuer") return true;
  if (isSignOf(before, ',;:(—–-•)“"')) return true;
  if (isWord(before, "pronoun")) return true;
  if (isWord(before, "and")) {
    const joined = tokens[leftOf(tokens, left)];
    const measure = tokens[index];
    const clause = measure !== undefined && measure.end - measure.start >= LONG_WORDING;
    return (
      clause ||
      joined === undefined ||
      joined.kind === "amount" ||
      joined.kind === "period" ||
      joined.kind === "sign" ||
      joined.kind === "word"
    );
  }
  if (isText(before, "before")) return false;
  if (isWord(before, "boundary")) return !/^includ/u.test(before.text) || isText(tokens[index + 1], "of");
  if (isWord(before, "be", "report", "forecast", "reach", "change"))
    return anybody || issuerActs(tokens, left);
  if (isText(before, "with"))
    return (
      isSignOf(tokens[leftOf(tokens, left)], ",") &&
      tokens.slice(0, left).some(({ kind }) => kind === "amount")
    );
  if (isText(before, "that", "in", "of", "for")) {
    const further = tokens[leftOf(tokens, left)];
    return (
      isWord(further, "change", "forecast") ||
      further?.kind === "amount" ||
      isSignOf(further, ")") ||
      (further === undefined && isText(before, "of", "for"))
    );
  }
  return isWord(before, "compare") && isText(tokens[index + 1], "of");
};

/**
 * Is the measure at an index the issuer's own, and all that its words name? A measure of somebody else, or one that
 * words before it make another (`broadband revenues`), is not. Figures of markets belong to nobody.
 */
export const isWhole = (
  tokens: readonly Token[],
  index: number,
  { foreign, named, part }: Speaking,
): boolean => {
  const token = tokens[index];
  if (token?.kind !== "measure") return false;
  const market = isMarket(token.targets);
  if (!begins(tokens, index, market)) return false;
  if (isNarrowed(tokens, index, market) || isLabelled(tokens, index)) return false;
  if (market)
    return !tokens
      .slice(leftOf(tokens, index) + 1, index)
      .some((owner) => owner.kind === "issuer" || isText(owner, "our", "its"));
  if (part && !token.targets.some(isOfPart)) return false;
  if (foreign && !namesIssuer(tokens, index)) return false;
  if (named && !namesIssuerItself(tokens, index)) return false;
  return !namesOthers(tokens, index);
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
