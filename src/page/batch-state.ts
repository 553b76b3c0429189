import { type BatchState, SORTS, STATUSES } from "./filings.js";
import { LANGUAGES, type Language, SCALES, type Scale, THEMES, type Theme } from "./state.js";

/** What the index of a batch shows; it stands in the address. */
export interface IndexState extends BatchState {
  readonly language: Language;
  readonly theme: Theme;
  readonly scale: Scale;
}

export type IndexChange = { readonly [K in keyof IndexState]?: IndexState[K] | undefined };

const oneOf = <T extends string>(values: readonly T[], text: string | null): T | undefined =>
  values.find((value) => value === text);

export const parseIndexAddress = (hash: string): IndexChange => {
  const said = new URLSearchParams(hash.replace(/^#&?/, ""));
  const sort = said.get("sort") ?? "";
  const found = {
    view: oneOf(["filings", "series"] as const, said.get("view")),
    sort: oneOf(SORTS, sort.replace(/^-/, "")),
    descending: sort === "" ? undefined : sort.startsWith("-"),
    query: said.get("q") ?? undefined,
    status: oneOf(STATUSES, said.get("status")),
    issuer: said.get("issuer") ?? undefined,
    series: said.get("series") ?? undefined,
    language: oneOf(LANGUAGES, said.get("lang")),
    theme: oneOf(THEMES, said.get("theme")),
    scale: oneOf(SCALES, said.get("unit")),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
};

/** The address of a state; what is as in `defaults` is not said. */
export const formatIndexAddress = (state: IndexState, defaults: IndexState): string => {
  const said = new URLSearchParams();
  const say = (name: string, value: string | undefined, usual: string | undefined): void => {
    if (value !== undefined && value !== "" && value !== usual) said.set(name, value);
  };
  const sortOf = ({ sort, descending }: IndexState): string => `${descending ? "-" : ""}${sort}`;
  say("view", state.view, defaults.view);
  say("sort", sortOf(state), sortOf(defaults));
  say("q", state.query, defaults.query);
  say("status", state.status, undefined);
  say("issuer", state.issuer, undefined);
  say("series", state.series, undefined);
  say("unit", state.scale, defaults.scale);
  say("lang", state.language, defaults.language);
  say("theme", state.theme, defaults.theme);
  const text = said.toString();
  return text === "" ? "#" : `#&${text}`;
};
