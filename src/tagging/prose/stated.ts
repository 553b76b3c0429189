import type { Taxonomy } from "../../taxonomy/index.js";
import type { NamedPeriod } from "../period.js";
import { isSignOf, isText, isWord, leftHas, leftOf, rightOf } from "./context.js";
import { onlyTarget } from "./fit.js";
import { type Calendar, resolveMention } from "./period-mentions.js";
import type { StatedFigure, Understood } from "./reading.js";
import type { Target } from "./subjects.js";
import type { Token } from "./tokens.js";

/** Facts that have a sentence form of their own, whatever the words around them: rates, stakes, shares of a measure. */

const wordAt = (tokens: readonly Token[], index: number): string => {
  const token = tokens[index];
  return token?.kind === "unknown" || token?.kind === "word" ? token.text.toLowerCase() : "";
};

const periodNear = (tokens: readonly Token[], index: number, calendar: Calendar): NamedPeriod => {
  const fallback: NamedPeriod = { end: calendar.reporting.end, months: 3 };
  for (let at = index + 1; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind === "amount" || token?.kind === "rate") break;
    if (token?.kind === "period") return resolveMention(token.mention, fallback, calendar) ?? fallback;
  }
  return fallback;
};

/** `at the rate of JPY121.74 = US$1`: in a text that speaks of translations only. */
const ratesOf = (
  tokens: readonly Token[],
  translates: boolean,
  calendar: Calendar,
  taxonomy: Taxonomy,
): readonly StatedFigure[] => {
  const concept = [...taxonomy.concepts.values()].find(({ sense }) => sense === "translation-rate");
  const type = concept && taxonomy.types.get(concept.type);
  if (!concept || !type || type.unit.kind !== "named" || !translates) return [];
  const { units } = type.unit;
  return tokens.flatMap((token, index): readonly StatedFigure[] => {
    if (token.kind !== "rate") return [];
    const [price, of] = token.rate.currencies;
    const unit = [...taxonomy.units.values()].find(
      ({ id, numerators, denominators }) =>
        units.includes(id) &&
        numerators.join() === `iso4217:${price}` &&
        denominators.join() === `iso4217:${of}`,
    );
    if (!unit) return [];
    return [
      {
        kind: "stated",
        start: token.start,
        end: token.end,
        number: token.rate.number,
        target: { concept, type, dimensions: {} },
        period: periodNear(tokens, index, calendar),
        unit: unit.id,
        approximate: leftHas(tokens, index, "approximate"),
      },
    ];
  });
};

const KIN =
  /^(?:-?owned|subsidiary|affiliate|affiliated|associate|stake|interest|investee|joint|shareholding|equity)/u;

/** The company that a stake is in: the nearest that the sentence names, before or after. */
const companyNear = (tokens: readonly Token[], index: number): readonly Target[] | undefined => {
  const distance = (at: number): number => Math.abs(at - index);
  const [nearest] = tokens
    .map((token, at) => ({ token, at }))
    .filter(({ token }) => token.kind === "company")
    .sort((a, b) => distance(a.at) - distance(b.at));
  return nearest?.token.kind === "company" ? nearest.token.targets : undefined;
};

/** Whose stake it is: the issuer's where the issuer is named as the owner next to it. */
const isIssuers = (tokens: readonly Token[], index: number): boolean => {
  let before = index - 1;
  while (isWord(tokens[before], "approximate", "determiner", "neutral", "bound")) {
    if (isText(tokens[before], "our", "its")) return true;
    before -= 1;
  }
  const owner = tokens[before];
  if (owner?.kind === "issuer") return true;
  if (/^(?:owns?|holds?|held|owned)$/u.test(wordAt(tokens, before)) || isText(owner, "held"))
    return tokens[leftOf(tokens, before)]?.kind === "issuer";
  const after = tokens.slice(index + 1, index + 7);
  return after.some(
    (token, at) =>
      token.kind === "issuer" && (isText(after[at - 1], "of", "by") || isText(after[at - 2], "of", "by")),
  );
};

const stakesOf = (tokens: readonly Token[], calendar: Calendar): readonly StatedFigure[] =>
  tokens.flatMap((token, index): readonly StatedFigure[] => {
    if (token.kind !== "amount" || token.amount.form !== "percent") return [];
    const next = wordAt(tokens, rightOf(tokens, index)).replace(/^-/u, "");
    const kin = KIN.test(next) || (isSignOf(tokens[index + 1], "-") && KIN.test(wordAt(tokens, index + 2)));
    if (!kin || leftHas(tokens, index, "bound")) return [];
    const sense = isIssuers(tokens, index) ? "ownership" : "third-party-ownership";
    const target = onlyTarget(
      (companyNear(tokens, index) ?? []).filter(({ concept }) => concept.sense === sense),
    );
    if (!target) return [];
    const { amount } = token;
    return [
      {
        kind: "stated",
        start: amount.start,
        end: amount.end,
        number: amount.number,
        target,
        period: { end: calendar.reporting.end, months: 3 },
        approximate: leftHas(tokens, index, "approximate"),
      },
    ];
  });

const COMES = /^(?:come|comes|came|coming|derive|derives|derived|stem|stems|stemmed|arise|arises|arose)$/u;

/** `Of SI revenues, approximately 65% come from development and 35% from recurring fees`. */
const sharesOf = (tokens: readonly Token[], period: NamedPeriod): readonly StatedFigure[] => {
  const whole = tokens.find((token) => token.kind === "measure");
  if (whole?.kind !== "measure" || !isText(tokens[leftOf(tokens, tokens.indexOf(whole))], "of")) return [];
  const verb = tokens.findIndex((_, index) => COMES.test(wordAt(tokens, index)));
  if (verb < 0) return [];
  return tokens.flatMap((token, index): readonly StatedFigure[] => {
    if (token.kind !== "amount" || token.amount.form !== "percent" || leftHas(tokens, index, "bound"))
      return [];
    let at = rightOf(tokens, index);
    if (COMES.test(wordAt(tokens, at))) at = rightOf(tokens, at);
    if (!isText(tokens[at], "from")) return [];
    const part = tokens[rightOf(tokens, at)];
    const target =
      part?.kind === "part" &&
      onlyTarget(
        part.targets.filter(({ concept }) =>
          whole.targets.some((other) => other.concept.name === concept.shareOf),
        ),
      );
    if (!target) return [];
    const { start, end, number } = token.amount;
    const approximate = leftHas(tokens, index, "approximate");
    return [{ kind: "stated", start, end, number, target, period, approximate }];
  });
};

/** Rates, stakes and shares of a sentence; they come before what the amounts would mean otherwise. */
export const statedIn = (
  tokens: readonly Token[],
  text: string,
  period: NamedPeriod,
  calendar: Calendar,
  taxonomy: Taxonomy,
): readonly StatedFigure[] => [
  ...ratesOf(tokens, /\b(?:translat|convert|convenience)/iu.test(text), calendar, taxonomy),
  ...stakesOf(tokens, calendar),
  ...sharesOf(tokens, period),
];

/** What was understood, with what has a form of its own in place of what the amounts seemed to mean. */
export const withStated = (
  understood: readonly Understood[],
  stated: readonly StatedFigure[],
): readonly Understood[] => [
  ...understood.filter(
    (one) =>
      !("amount" in one) ||
      !stated.some(({ start, end }) => one.amount.start < end && start < one.amount.end),
  ),
  ...stated,
];
