import type { Book } from "../book.js";
import { type Change, formatAddress, parseAddress, type State } from "../state.js";

/** How a change enters the history: as a step to go back from, in place of the last one, or not at all. */
export type Step = "push" | "replace" | "none";

export interface Store {
  readonly get: () => State;
  /** Changes what is shown; keys with `undefined` are taken away. */
  readonly set: (change: Change, step: Step) => void;
}

const defaultsFor = (book: Book): State => ({
  view: book.release ? "release" : "statements",
  language: navigator.language.startsWith("ja") ? "ja" : "en",
  theme: "auto",
  scale: "thousands",
  overlay: "facts",
  query: "",
});

/** A fact that is chosen ends the look at a place, and a place that is chosen the look at a fact. */
const settled = (change: Change): Change => ({
  ...(change.fact !== undefined && !("at" in change) && { at: undefined }),
  ...(change.at !== undefined && !("fact" in change) && { fact: undefined }),
  ...change,
});

const merged = (state: State, change: Change): State =>
  Object.fromEntries(
    Object.entries({ ...state, ...settled(change) }).filter(([, value]) => value !== undefined),
  ) as unknown as State;

/** The state of the page: it stands in the address, and follows it. */
export const createStore = (book: Book, changed: (before: State | undefined, now: State) => void): Store => {
  const defaults = defaultsFor(book);
  const fromAddress = (): State => merged(defaults, parseAddress(location.hash));
  let state = fromAddress();
  const follow = (): void => {
    const before = state;
    state = fromAddress();
    changed(before, state);
  };
  addEventListener("hashchange", follow);
  addEventListener("popstate", follow);
  changed(undefined, state);
  return {
    get: () => state,
    set: (change, step) => {
      const before = state;
      state = merged(state, change);
      const address = formatAddress(state, defaults);
      if (step === "push" && address !== location.hash) history.pushState(null, "", address);
      if (step === "replace") history.replaceState(null, "", address);
      changed(before, state);
    },
  };
};
