/** What a printed cell or amount says, read by its characters alone: no unit, no scale, no meaning. */
export type PrintedNumber =
  | {
      readonly kind: "number";
      readonly negative: boolean;
      /** Canonical unsigned decimal: no grouping, no leading zeros, no trailing zeros after the point. */
      readonly digits: string;
      /** Digits printed after the point, trailing zeros included: 1 for `100.0`. */
      readonly fractionDigits: number;
      readonly percent: boolean;
      /** Currency sign or code as printed, without Markdown escape: `¥`, `US$`, `JPY`. */
      readonly currency?: string;
    }
  | { readonly kind: "dash" }
  | { readonly kind: "not-given"; readonly text: string }
  /** Has digits and is not a number. `reason` goes on from “cannot be read as a number: ”. */
  | { readonly kind: "malformed"; readonly reason: string }
  | { readonly kind: "text" };

/** Longest number that is read, in digits: a guard against hostile input. */
export const MAX_PRINTED_DIGITS = 40;
const MAX_LENGTH = 200;

const CODES = "JPY|USD|EUR|GBP|CHF|CNY|RMB|KRW|HKD|SGD|AUD|CAD|TWD|INR";
const CURRENCY = `(?:US|HK|NT|[ACS])\\$|[¥￥$€£￡₩円]|(?:${CODES})(?![A-Za-z])|[Yy]en(?![A-Za-z])|Y(?=[\\d\\s(.△▲−–-])`;

/** The tokens in the order in which they are tried; one group each, in the order of `KINDS`. */
const TOKENS = new RegExp(
  [
    `(${CURRENCY})`,
    "(\\([-−–]\\)|[-−–△▲])",
    "(\\+)",
    "([\\d.,]+)",
    "(\\()",
    "(\\))",
    "([%％])",
    "(\\s+)",
    "(\\p{L}+|.)",
  ].join("|"),
  "gsu",
);

/** Orders of tokens in which numbers are printed; each of currency, sign and percent at most once (see `shapeFault`). */
const SHAPE = /^c?[mp]?c?(?:Ne?c?|Oc?m?c?Ne?c?Ce?c?)$/;
const DASH = /^(?:[¥￥$€£]|[A-Z]{3})?\s?[-–—−―‒]+(?:\s[-–—−―‒]+)*\s?[%％]?$/;
const NOT_GIVEN = /^\(?(?:n\.?\/?a\.?|n\.?\/?m\.?|not (?:meaningful|applicable|available)|\*{1,3})\)?$/i;

interface Token {
  readonly kind: string;
  readonly text: string;
}

const KINDS = ["c", "m", "p", "N", "O", "C", "e", "w", "x"] as const;

const tokenize = (text: string): Token[] =>
  [...text.matchAll(TOKENS)]
    .map((match) => ({
      kind: KINDS.find((_, index) => match[index + 1] !== undefined) ?? "x",
      text: match[0],
    }))
    .filter(({ kind }) => kind !== "w");

const malformed = (reason: string): PrintedNumber => ({ kind: "malformed", reason });

/** Why digits, commas and points do not make a number; undefined where they do. Grouping is by threes or absent. */
const digitFault = (body: string): string | undefined => {
  const [whole = "", fraction, ...more] = body.split(".");
  if (more.length > 0) return "it has more than one decimal point";
  if (fraction === "") return "it ends with a decimal point";
  if (fraction?.includes(",")) return "it has a comma after the decimal point";
  if (whole.includes(",") && !/^[1-9]\d{0,2}(?:,\d{3})+$/.test(whole))
    return "its digits are not grouped in threes";
  if (body.replace(/\D/g, "").length > MAX_PRINTED_DIGITS)
    return `it has more than ${MAX_PRINTED_DIGITS} digits`;
  return undefined;
};

const shapeFault = (tokens: readonly Token[], shape: string): string | undefined => {
  const strange = tokens.find(({ kind }) => kind === "x");
  if (strange) return `it has “${strange.text}” beside its digits`;
  const count = (kinds: string): number => [...shape].filter((kind) => kinds.includes(kind)).length;
  if (count("O") !== count("C")) return "its brackets do not pair";
  if (count("N") > 1) return "it holds more than one number";
  if (count("c") > 1 || count("mp") > 1 || count("e") > 1) return "it repeats a sign";
  return SHAPE.test(shape) ? undefined : "its signs and brackets are in no known order";
};

const canonicalDigits = (body: string): string => {
  const [whole = "", fraction = ""] = body.replaceAll(",", "").split(".");
  const ones = whole.replace(/^0+(?=\d)/, "") || "0";
  let end = fraction.length;
  while (fraction[end - 1] === "0") end -= 1;
  return end === 0 ? ones : `${ones}.${fraction.slice(0, end)}`;
};

const PLAIN = /^[\d.,]+$/;

const readTokens = (tokens: readonly Token[]): PrintedNumber => {
  const shape = tokens.map(({ kind }) => kind).join("");
  const body = tokens.find(({ kind }) => kind === "N")?.text ?? "";
  const fault = shapeFault(tokens, shape) ?? digitFault(body);
  if (fault) return malformed(fault);
  const currency = tokens.find(({ kind }) => kind === "c")?.text;
  return {
    kind: "number",
    negative: /[mO]/.test(shape),
    digits: canonicalDigits(body),
    fractionDigits: body.split(".")[1]?.length ?? 0,
    percent: shape.includes("e"),
    ...(currency !== undefined && { currency }),
  };
};

/**
 * Reads a cell or an amount as printed. Negative are `(x)`, `-x`, `(-)x`, `−x`, `–x`, `△x`, `▲x`; a number in
 * brackets that carries a plus sign is malformed, since the two contradict. Never throws.
 */
export const readPrintedNumber = (text: string): PrintedNumber => {
  const printed = text.trim().replaceAll("\\$", "$");
  if (printed.length > MAX_LENGTH)
    return /\d/.test(printed) ? malformed("it is too long for a number") : { kind: "text" };
  if (DASH.test(printed)) return { kind: "dash" };
  if (NOT_GIVEN.test(printed)) return { kind: "not-given", text: printed };
  return /\d/.test(printed)
    ? readTokens(PLAIN.test(printed) ? [{ kind: "N", text: printed }] : tokenize(printed))
    : { kind: "text" };
};
