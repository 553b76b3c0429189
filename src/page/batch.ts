import { keepingFocus } from "./app/focus.js";
import { growing } from "./app/growing.js";
import type { BatchDocument } from "./batch-data.js";
import { formatIndexAddress, type IndexChange, type IndexState, parseIndexAddress } from "./batch-state.js";
import { SORTS } from "./filings.js";
import { LANGUAGES, SCALES, THEMES } from "./state.js";
import { batchHead } from "./view/batch-head.js";
import { el } from "./view/dom.js";
import { filingsView, type IndexContext } from "./view/filings.js";
import { seriesView } from "./view/series.js";

const batch = JSON.parse(document.getElementById("batch")?.textContent ?? "{}") as BatchDocument;

const defaults: IndexState = {
  view: "filings",
  sort: "company",
  descending: false,
  query: "",
  language: navigator.language.startsWith("ja") ? "ja" : "en",
  theme: "auto",
  scale: "thousands",
};

const merged = (state: IndexState, change: IndexChange): IndexState =>
  Object.fromEntries(
    Object.entries({ ...state, ...change }).filter(([, value]) => value !== undefined),
  ) as unknown as IndexState;

const top = el("div", { id: "top" });
const main = el("main", { id: "main", class: "sheet", tabindex: -1 });
let state = merged(defaults, parseIndexAddress(location.hash));

const draw = (): void =>
  keepingFocus(() => {
    const context: IndexContext = { document: batch, state };
    const { documentElement: root } = document;
    root.lang = state.language;
    root.dataset.theme = state.theme;
    top.replaceChildren(...batchHead(context));
    if (state.view === "series") {
      main.replaceChildren(...el("div", {}, ...seriesView(context)).childNodes);
      return;
    }
    const { children, body, more } = filingsView(context);
    main.replaceChildren(...el("div", {}, ...children).childNodes);
    growing(body, more);
  });

const set = (change: IndexChange, push: boolean): void => {
  state = merged(state, change);
  const address = formatIndexAddress(state, defaults);
  if (push) history.pushState(null, "", address);
  else history.replaceState(null, "", address);
  draw();
};

const sortBy = (name: string | undefined): void => {
  const sort = SORTS.find((each) => each === name);
  if (!sort) return;
  // Numbers and days are looked for from the largest and latest.
  const first = sort !== "company" && sort !== "status";
  set({ sort, descending: state.sort === sort ? !state.descending : first }, false);
};

document.body.replaceChildren(top, main);
draw();
performance.mark("shown");

addEventListener("popstate", () => {
  state = merged(defaults, parseIndexAddress(location.hash));
  draw();
});
document.addEventListener("click", (event) => {
  const target =
    event.target instanceof Element ? event.target.closest<HTMLElement>("[data-sort], a[href^='#']") : null;
  if (target instanceof HTMLAnchorElement) {
    event.preventDefault();
    set(parseIndexAddress(target.hash), true);
  } else if (target) sortBy(target.dataset.sort);
});
document.addEventListener("input", ({ target }) => {
  if (target instanceof HTMLInputElement && target.name === "query") set({ query: target.value }, false);
});
document.addEventListener("change", ({ target }) => {
  const known = target instanceof HTMLInputElement ? [...LANGUAGES, ...SCALES, ...THEMES] : undefined;
  if (target instanceof HTMLInputElement && known?.some((value) => value === target.value))
    set({ [target.name]: target.value }, false);
  else if (target instanceof HTMLSelectElement)
    set({ [target.name]: target.value === "" ? undefined : target.value }, false);
});
document.addEventListener("submit", (event) => event.preventDefault());
