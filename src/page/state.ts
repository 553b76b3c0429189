/** What the page shows. All of it stands in the address, so that a link leads others to the same sight. */
export const VIEWS = ["release", "facts", "statements", "findings"] as const;
export type View = (typeof VIEWS)[number];

export const LANGUAGES = ["en", "ja"] as const;
export type Language = (typeof LANGUAGES)[number];

export const THEMES = ["auto", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** In what amounts of money are counted. */
export const SCALES = ["units", "thousands", "millions"] as const;
export type Scale = (typeof SCALES)[number];

/** What colours the numbers of the release: facts, how well they are checked, or what each number is. */
export const OVERLAYS = ["facts", "checks", "kinds"] as const;
export type Overlay = (typeof OVERLAYS)[number];

export const FILTERS = ["unchecked", "suspect", "conflict", "forecast", "untagged"] as const;
export type Filter = (typeof FILTERS)[number];

/** Line and column, both from 1. */
export interface At {
  readonly line: number;
  readonly column: number;
}

export interface State {
  readonly view: View;
  readonly language: Language;
  readonly theme: Theme;
  readonly scale: Scale;
  readonly overlay: Overlay;
  /** Id of the fact that is looked at. */
  readonly fact?: string;
  /** The place that is looked at. */
  readonly at?: At;
  /** Id of the statement that is looked at; of the list's facts, only this statement's. */
  readonly statement?: string;
  readonly within?: string;
  /** Of the list's facts, only those of this period (`periodKey`). */
  readonly period?: string;
  readonly query: string;
  readonly filter?: Filter;
}

export type Change = { readonly [K in keyof State]?: State[K] | undefined };

const oneOf = <T extends string>(values: readonly T[], text: string | null): T | undefined =>
  values.find((value) => value === text);

const placeOf = (text: string | null): At | undefined => {
  const [, line, column] = /^(\d{1,9}):(\d{1,9})$/.exec(text ?? "") ?? [];
  return line && column ? { line: Number(line), column: Number(column) } : undefined;
};

const given = <K extends keyof State>(key: K, value: State[K] | undefined): Change =>
  value === undefined ? {} : { [key]: value };

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/**
 * What an address says (`#fact-id&view=statements&unit=millions`): the part before the first `&` is a fact's id. What
 * is not understood is left out.
 */
export const parseAddress = (hash: string): Change => {
  const text = hash.replace(/^#/, "");
  const end = text.indexOf("&");
  const first = decoded(end < 0 ? text : text.slice(0, end));
  const isId = first !== "" && !first.includes("=");
  const said = new URLSearchParams(isId ? (end < 0 ? "" : text.slice(end + 1)) : text.replace(/^&/, ""));
  return {
    ...given("fact", isId ? first : undefined),
    ...given("view", oneOf(VIEWS, said.get("view"))),
    ...given("language", oneOf(LANGUAGES, said.get("lang"))),
    ...given("theme", oneOf(THEMES, said.get("theme"))),
    ...given("scale", oneOf(SCALES, said.get("unit"))),
    ...given("overlay", oneOf(OVERLAYS, said.get("colour"))),
    ...given("at", placeOf(said.get("at"))),
    ...given("statement", said.get("statement") ?? undefined),
    ...given("within", said.get("in") ?? undefined),
    ...given("period", said.get("period") ?? undefined),
    ...given("query", said.get("q") ?? undefined),
    ...given("filter", oneOf(FILTERS, said.get("only"))),
  };
};

/** The address of a state, or of a change to one; what is as in `defaults` is not said. */
export const formatAddress = (state: Change, defaults: Change = {}): string => {
  const said = new URLSearchParams();
  const say = (key: keyof State, name: string, text?: string): void => {
    const value = text ?? state[key];
    if (typeof value === "string" && value !== "" && state[key] !== defaults[key]) said.set(name, value);
  };
  say("view", "view");
  say("at", "at", state.at && `${state.at.line}:${state.at.column}`);
  say("statement", "statement");
  say("scale", "unit");
  say("overlay", "colour");
  say("query", "q");
  say("filter", "only");
  say("within", "in");
  say("period", "period");
  say("language", "lang");
  say("theme", "theme");
  const rest = said.toString().replaceAll("%3A", ":").replaceAll("%2F", "/");
  const id = state.fact === undefined ? "" : encodeURIComponent(state.fact);
  return `#${id}${rest === "" ? "" : `&${rest}`}`;
};
