import { copyText, statementCsv } from "./app/copy.js";
import { readDocuments } from "./app/documents.js";
import { focusDetails } from "./app/focus.js";
import { onKey, setListStop } from "./app/keys.js";
import { createPage } from "./app/page.js";
import { createStore, type Store } from "./app/store.js";
import { bookOf } from "./book.js";
import { type Change, parseAddress } from "./state.js";
import { say } from "./words.js";

const book = bookOf(readDocuments());
const page = createPage(book);
const store: Store = createStore(book, page.draw);
/** What was left for the details, to go back to. */
let opener: HTMLElement | undefined;

const announceFact = (): void => {
  const { fact, language } = store.get();
  const entry = fact === undefined ? undefined : book.byId.get(fact);
  if (entry) page.announce(entry.label[language]);
};

/** A link of the page changes what it says, and keeps the rest. */
const follow = (link: HTMLAnchorElement, byKey: boolean): void => {
  const change = parseAddress(link.hash);
  store.set(change, "push");
  announceFact();
  const { view, fact, at } = change;
  if (view === "release" && at) {
    if (byKey) page.release().find(at)?.focus();
  } else if (fact !== undefined || at) {
    opener = link;
    if (byKey) focusDetails();
  } else if (view !== undefined && byKey) document.getElementById("main")?.focus({ preventScroll: true });
  else if (view !== undefined) scrollTo({ top: 0 });
};

const close = (): void => {
  store.set({ fact: undefined, at: undefined }, "push");
  const key = opener?.dataset.key;
  const again = opener?.isConnected
    ? opener
    : [...document.querySelectorAll<HTMLElement>("[data-key]")].find(
        (element) => element.dataset.key === key,
      );
  again?.focus({ preventScroll: true });
};

const copy = async (button: HTMLElement): Promise<void> => {
  const state = store.get();
  const link = `${location.href.split("#")[0]}#${state.fact ?? ""}`;
  const copied = await copyText(button.dataset.copy === "csv" ? statementCsv(book, state) : link);
  if (!copied) return;
  const text = button.textContent;
  button.textContent = say("copied", state.language);
  page.announce(say("copied", state.language));
  setTimeout(() => {
    button.textContent = text;
  }, 1500);
};

const toggleFilter = (button: HTMLElement): void => {
  const { filter } = parseAddress(`#&only=${button.dataset.value}`);
  store.set({ filter: store.get().filter === filter ? undefined : filter }, "push");
};

const CLEARED: Change = { query: "", filter: undefined, within: undefined, period: undefined };

const clear = (): void => {
  store.set(CLEARED, "push");
  const input = document.querySelector<HTMLInputElement>("input[name=query]");
  if (input) input.value = "";
  input?.focus();
};

const onClick = (event: MouseEvent): void => {
  const target = event.target instanceof Element ? event.target : undefined;
  const element = target?.closest<HTMLElement>("a[href], button");
  if (!element || event.defaultPrevented) return;
  if (element instanceof HTMLAnchorElement) {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if ("skip" in element.dataset) document.getElementById("main")?.focus();
    else follow(element, event.detail === 0);
  } else if ("toggle" in element.dataset) toggleFilter(element);
  else if ("close" in element.dataset) close();
  else if ("clear" in element.dataset) clear();
  else if ("copy" in element.dataset) void copy(element);
};

/** Choices and selections: their names are keys of the state. */
const onChange = (event: Event): void => {
  const { target } = event;
  if (target instanceof HTMLInputElement && target.type === "radio") {
    store.set({ [target.name]: target.value }, "replace");
  } else if (target instanceof HTMLSelectElement) {
    store.set({ [target.name]: target.value === "" ? undefined : target.value }, "replace");
  }
};

const onInput = ({ target }: Event): void => {
  if (target instanceof HTMLInputElement && target.name === "query")
    store.set({ query: target.value }, "replace");
};

performance.mark("shown");

document.addEventListener("click", onClick);
document.addEventListener("change", onChange);
document.addEventListener("input", onInput);
document.addEventListener("submit", (event) => event.preventDefault());
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && document.documentElement.dataset.chosen === "true") close();
  else onKey(event, page.release);
});
document.addEventListener("focusin", ({ target }) => {
  const list = target instanceof Element ? target.closest("#list .items") : undefined;
  if (list && target instanceof Element && target.matches(".item")) setListStop(list, target);
});
