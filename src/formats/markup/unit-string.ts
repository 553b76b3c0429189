import type { QName, Unit } from "../../model/index.js";

const product = (measures: readonly QName[], beside: boolean): string =>
  measures.length > 1 && beside ? `(${measures.join("*")})` : measures.join("*");

/** OIM 1.0 §“Unit string representation”: `iso4217:JPY/xbrli:shares`; undefined for a pure number, which has none. */
export const unitString = ({ numerators, denominators }: Unit): string | undefined => {
  if (denominators.length > 0) return `${product(numerators, true)}/${product(denominators, true)}`;
  return numerators.length === 1 && numerators[0] === "xbrli:pure" ? undefined : product(numerators, false);
};

const MEASURE = "[^:*/()\\s]+:[^:*/()\\s]+";
const PRODUCT = `${MEASURE}(?:\\*${MEASURE})*`;
const GROUP = `(?:(${MEASURE})|\\((${MEASURE}(?:\\*${MEASURE})+)\\))`;
const PLAIN = new RegExp(`^(${PRODUCT})$`);
const DIVIDED = new RegExp(`^${GROUP}/${GROUP}$`);

/** Numerators and denominators of a unit string; undefined where it is none. */
export const parseUnitString = (
  text: string,
): { readonly numerators: readonly string[]; readonly denominators: readonly string[] } | undefined => {
  const plain = PLAIN.exec(text)?.[1];
  if (plain !== undefined) return { numerators: plain.split("*"), denominators: [] };
  const match = DIVIDED.exec(text);
  if (!match) return undefined;
  const [, above = match[2], , below = match[4]] = match;
  return { numerators: above?.split("*") ?? [], denominators: below?.split("*") ?? [] };
};
