import type { WordClass } from "../phrases/sentence-words.js";
import type { Token } from "./tokens.js";

/** Looking left and right of a token of a sentence. */

export const isWord = (
  token: Token | undefined,
  ...classes: readonly WordClass[]
): token is Token & { kind: "word" } => token?.kind === "word" && classes.includes(token.class);

export const isSignOf = (token: Token | undefined, signs: string): boolean =>
  token?.kind === "sign" && signs.includes(token.text);

export const isText = (token: Token | undefined, ...texts: readonly string[]): boolean =>
  token?.kind === "word" && texts.includes(token.text);

const SILENT: readonly WordClass[] = ["determiner", "neutral", "approximate", "bound", "quality"];

const isSilent = (token: Token | undefined): boolean =>
  isWord(token, ...SILENT) || isSignOf(token, "“”\"'‘’.•*") || (token?.kind === "issuer" && token.possessive);

/** Index of the nearest token to the left that says something; −1 at the start. */
export const leftOf = (tokens: readonly Token[], index: number): number => {
  let at = index - 1;
  while (at >= 0 && isSilent(tokens[at])) at -= 1;
  return at;
};

/** Index of the nearest token to the right that says something; the length at the end. */
export const rightOf = (tokens: readonly Token[], index: number): number => {
  let at = index + 1;
  while (at < tokens.length && isSilent(tokens[at])) at += 1;
  return at;
};

/** Is there a silent token of a class between the token and what stands left of it? */
export const leftHas = (tokens: readonly Token[], index: number, kind: WordClass): boolean =>
  tokens.slice(leftOf(tokens, index) + 1, index).some((token) => isWord(token, kind));

/** Index of the bracket that closes the one at an index, or undefined. */
export const closing = (tokens: readonly Token[], open: number): number | undefined => {
  for (let at = open + 1, depth = 1; at < tokens.length; at += 1) {
    if (isSignOf(tokens[at], "(")) depth += 1;
    if (isSignOf(tokens[at], ")")) depth -= 1;
    if (depth === 0) return at;
  }
  return undefined;
};

/** Index after brackets that open at an index; the index itself where none does. */
export const afterBrackets = (tokens: readonly Token[], index: number): number => {
  if (!isSignOf(tokens[index], "(")) return index;
  const close = closing(tokens, index);
  return close === undefined ? index : close + 1;
};

/** Is the token within brackets that open at or after an index? The index of the bracket, or undefined. */
export const openBracket = (tokens: readonly Token[], index: number): number | undefined => {
  for (let at = index - 1, depth = 0; at >= 0; at -= 1) {
    if (isSignOf(tokens[at], ")")) depth += 1;
    if (!isSignOf(tokens[at], "(")) continue;
    if (depth === 0) return at;
    depth -= 1;
  }
  return undefined;
};

const ENDS: readonly WordClass[] = [
  "and",
  "boundary",
  "cause",
  "compare",
  "change",
  "pronoun",
  "reach",
  "respectively",
  "per",
  "superseded",
  "void",
  "otherwise",
  "forecast",
];

/**
 * Does nothing after an amount narrow it? Periods, comparisons, reasons and the end of its clause may follow;
 * `JPY310 million from Asian customers` is a part of what was named. `market`: yearly
 * growth is what is meant; `on`: the measure is of something, as a gain or interest is.
 */
export const endsClean = (
  tokens: readonly Token[],
  index: number,
  { market, on = false }: { readonly market: boolean; readonly on?: boolean },
): boolean => {
  let at = afterBrackets(tokens, index + 1);
  for (; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === "sign" || token.kind === "amount") return true;
    if (token.kind === "period" || isWord(token, "determiner", "neutral", "approximate")) continue;
    if (isWord(token, "rate")) {
      if (!market) return false;
      continue;
    }
    // `was recorded in 4Q02`, but not `was sold` or `was recorded by` somebody else.
    if (isWord(token, "be", "report")) {
      const next = tokens[rightOf(tokens, at)];
      if (next && ["unknown", "company", "part"].includes(next.kind)) return false;
      if (isText(next, "by")) return tokens[rightOf(tokens, rightOf(tokens, at))]?.kind === "issuer";
      continue;
    }
    if (isWord(token, ...ENDS)) return true;
    if (isWord(token, "bound")) return isText(token, "more than", "less than", "or more", "or less");
    if (!isWord(token, "preposition")) return false;
    if (on && isText(token, "on")) return true;
    const next = tokens[rightOf(tokens, at)];
    const goesOn =
      next?.kind === "period" ||
      next?.kind === "amount" ||
      next?.kind === "issuer" ||
      next === undefined ||
      (isText(token, "to") && isWord(next, "change", "be", "reach", "report"));
    if (!goesOn) return false;
    at = rightOf(tokens, at);
    if (next?.kind === "amount") return true;
  }
  return true;
};
