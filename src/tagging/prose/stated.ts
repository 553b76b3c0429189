import type { Taxonomy } from "../../taxonomy/index.js";
import type { NamedPeriod } from "../period.js";
import { isSignOf, isText, isWord, leftHas, leftOf, rightOf } from "./context.js";
import { onlyTarget } from "./fit.js";
import { type Calendar, resolveMention } from "./period-mentions.js";
import type { StatedFigure, Understood } from "./reading.js";
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
  if (!translates || !tokens.some(({ kind }) => kind === "rate")) return [];
  const concept = [...taxonomy.concepts.values()].find(({ sense }) => sense === "translation-rate");
  const type = concept && taxonomy.types.get(concept.type);
  if (!concept || !type || type.unit.kind !== "named") return [];
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

/** `the Company's 50.1% owned subsidiary`: the issuer's, by a possessive right before it. */
const isPossessed = (tokens: readonly Token[], index: number): boolean => {
  let before = index - 1;
  while (isWord(tokens[before], "approximate", "neutral")) before -= 1;
  const owner = tokens[before];
  return (owner?.kind === "issuer" && owner.possessive) || isText(owner, "our");
};

/** `IIJ owns 37.9% of`, `we hold a 26.7% stake in`: the issuer's, as it is now. */
const isHeld = (tokens: readonly Token[], index: number): boolean => {
  const verb = leftOf(tokens, index);
  return /^(?:owns?|holds?)$/u.test(wordAt(tokens, verb)) && tokens[leftOf(tokens, verb)]?.kind === "issuer";
};

/** `PoweredCom, Inc., a 32.06% affiliate of Tokyo Electric Power`: said of the company in apposition. */
const isApposition = (tokens: readonly Token[], index: number): boolean => {
  let before = index - 1;
  while (isWord(tokens[before], "determiner", "approximate")) before -= 1;
  let named = before - 1;
  while (isSignOf(tokens[named], ".,)") || tokens[named]?.kind === "sign") named -= 1;
  return isSignOf(tokens[before], ",") && tokens[named]?.kind === "company";
};

const isPast = (token: Token): boolean => isWord(token, "void", "superseded") || isText(token, "held", "had");

const stakesOf = (tokens: readonly Token[], calendar: Calendar): readonly StatedFigure[] =>
  tokens.flatMap((token, index): readonly StatedFigure[] => {
    if (token.kind !== "amount" || token.amount.form !== "percent" || tokens.some(isPast)) return [];
    const next = wordAt(tokens, rightOf(tokens, index)).replace(/^-/u, "");
    const kin = KIN.test(next) || (isSignOf(tokens[index + 1], "-") && KIN.test(wordAt(tokens, index + 2)));
    const held = isHeld(tokens, index);
    const possessed = kin && isPossessed(tokens, index);
    const apposition = kin && isApposition(tokens, index);
    if (!(held || possessed || apposition) || leftHas(tokens, index, "bound")) return [];
    const sense = held || possessed ? "ownership" : "third-party-ownership";
    const around = held ? tokens.slice(index) : tokens.slice(0, index);
    const company = held
      ? around.find(({ kind }) => kind === "company")
      : around.findLast(({ kind }) => kind === "company");
    const targets = company?.kind === "company" ? company.targets : [];
    const target = onlyTarget(targets.filter(({ concept }) => concept.sense === sense));
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
const sharesOf = (
  tokens: readonly Token[],
  fallback: NamedPeriod,
  calendar: Calendar,
): readonly StatedFigure[] => {
  const whole = tokens.find((token) => token.kind === "measure");
  if (whole?.kind !== "measure" || !isText(tokens[leftOf(tokens, tokens.indexOf(whole))], "of")) return [];
  const verb = tokens.findIndex((_, index) => COMES.test(wordAt(tokens, index)));
  if (verb < 0) return [];
  const named = tokens.find(({ kind }) => kind === "period");
  const period = named?.kind === "period" ? resolveMention(named.mention, fallback, calendar) : fallback;
  if (!period) return [];
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
  ...sharesOf(tokens, period, calendar),
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
