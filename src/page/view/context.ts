import { type Amount, inCell, inFull } from "../amounts.js";
import type { Book, Entry } from "../book.js";
import type { Label } from "../data.js";
import { negated } from "../decimal.js";
import { type Change, formatAddress, type Language, type State } from "../state.js";
import { say, type Word } from "../words.js";
import { type Attributes, type Child, el } from "./dom.js";

/** What every part of the page is drawn from. */
export interface Context {
  readonly book: Book;
  readonly state: State;
}

/** A word of the page in the language of the reader. */
export const word = ({ state }: Context, name: Word, ...values: readonly (string | number)[]): string =>
  say(name, state.language, ...values);

export const inLanguage = (label: Label, language: Language): string => label[language];

/** A link that changes what is shown and keeps the rest. */
export const link = (
  change: Change,
  attributes: Attributes,
  ...children: readonly Child[]
): HTMLAnchorElement => el("a", { href: formatAddress(change), ...attributes }, ...children);

const amountOf = ({ fact, unit, concept }: Entry): Amount => ({
  value: fact.value,
  unit,
  type: concept.type,
  decimals: fact.decimals,
});

export const fullValue = (entry: Entry, { state }: Context): string =>
  inFull(amountOf(entry), state.language);

export const cellValue = (entry: Entry, { state }: Context): string =>
  inCell(amountOf(entry), state.scale, state.language);

/** A value as its line prints it: some are printed turned round. */
export const lineValue = (entry: Entry, turned: boolean, { state }: Context): string => {
  const amount = amountOf(entry);
  const value = turned && amount.value !== null ? negated(amount.value) : amount.value;
  return inCell({ ...amount, value }, state.scale, state.language);
};

/** A whole number with commas. */
export const count = (value: number): string => value.toLocaleString("en-US");
