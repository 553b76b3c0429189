import { isSignOf, isText, isWord } from "./context.js";
import type { Token } from "./tokens.js";

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

const WITHDRAWS = /withdr|suspend|cancel|rescind|retract|abandon|no longer/u;
const SUPPOSES = /^(?:should|provided|had|were|suppose|supposing|assuming|if|unless)$/iu;

/** Clauses that deny, suppose or take back what they say, token by token. */
export const voidTokens = (tokens: readonly Token[]): ReadonlySet<number> => {
  const voids = new Set<number>();
  let start = 0;
  const add = (from: number, to: number): void => {
    for (let at = from; at < to; at += 1) voids.add(at);
  };
  const [first] = tokens;
  // `Should net sales fall to …`, `Provided net sales reach …`
  const supposes = (first?.kind === "word" || first?.kind === "unknown") && SUPPOSES.test(first.text);
  if (supposes) add(0, tokens.length);
  const close = (end: number): void => {
    const clause = tokens.slice(start, end);
    const withdrawn = clause.some((token) => isWord(token, "void") && WITHDRAWS.test(token.text));
    const takesBack =
      withdrawn &&
      clause.slice(0, 3).some((token) => isWord(token, "pronoun") || isText(token, "this", "it", "that"));
    // `…, but this has been withdrawn`
    if (clause.some((token) => isWord(token, "void"))) add(takesBack && start > 0 ? 0 : start, end);
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
