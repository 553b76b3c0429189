import type { Book } from "../book.js";
import type { State } from "../state.js";
import { type Context, word } from "../view/context.js";
import { controlsView } from "../view/controls.js";
import { detailsView } from "../view/details.js";
import { type Child, el } from "../view/dom.js";
import { countText, fillList, filtersView } from "../view/facts-list.js";
import { findingsView } from "../view/findings.js";
import { headView } from "../view/head.js";
import { type ReleaseView, releaseView } from "../view/release.js";
import { statementsView } from "../view/statements.js";
import { watchBar } from "./bar.js";
import { keepingFocus } from "./focus.js";
import { growing } from "./growing.js";
import { reveal } from "./reveal.js";

/** The elements that stay; what is in them is drawn anew. */
const buildFrame = () => {
  const frame = {
    top: el("div", { id: "top" }),
    filters: el("div"),
    count: el("p", { class: "count", role: "status" }),
    items: el("div", { class: "items" }),
    list: el("section", { id: "list" }),
    main: el("div", { id: "main", tabindex: -1 }),
    details: el("section", { id: "details", "aria-labelledby": "details-title" }),
    announce: el("p", { class: "hidden", role: "status" }),
  };
  const { top, filters, count, items, list, main, details, announce } = frame;
  list.append(filters, count, items);
  document.body.replaceChildren(top, el("main", { id: "columns" }, list, main, details), announce);
  return frame;
};

type Frame = ReturnType<typeof buildFrame>;

const fill = (part: HTMLElement, ...children: readonly Child[]): void => {
  part.replaceChildren(...el("div", {}, ...children).childNodes);
};

const drawTop = ({ top }: Frame, context: Context): void => {
  fill(
    top,
    el("a", { class: "skip", href: "#main", "data-skip": true }, word(context, "skip")),
    headView(context),
    controlsView(context),
  );
  watchBar();
};

const drawFilters = ({ filters, list }: Frame, context: Context): void => {
  fill(filters, filtersView(context));
  list.setAttribute("aria-label", word(context, "facts"));
};

const nothingFits = (context: Context): HTMLElement =>
  el(
    "p",
    { class: "nothing" },
    word(context, "nothing"),
    el("button", { type: "button", "data-clear": true }, word(context, "clear")),
  );

const drawList = ({ items, count }: Frame, context: Context): void => {
  const { listing, more } = fillList(items, context);
  growing(items, more);
  count.textContent = countText(listing, context);
  if (listing.count === 0) items.append(nothingFits(context));
};

const showsRelease = ({ view }: State): boolean => view === "release" || view === "facts";

/** The middle. The release is drawn once, when it is first seen: its words are the same in every language and state. */
const createMain = ({ main }: Frame, book: Book) => {
  let drawn: ReleaseView | undefined;
  const release = (): ReleaseView => {
    drawn ??= releaseView(book);
    return drawn;
  };
  const draw = (context: Context, before: State | undefined): void => {
    const { state } = context;
    if (state.view === "statements") main.replaceChildren(statementsView(context));
    else if (state.view === "findings") main.replaceChildren(findingsView(context));
    else if (!book.release) fill(main, el("p", { class: "sheet" }, word(context, "noRelease")));
    else if (!before || !showsRelease(before)) main.replaceChildren(release().element);
  };
  return { draw, release };
};

/** What the style of the whole page hangs on is touched only where it changes. */
const setRoot = ({ state }: Context): void => {
  const { documentElement: root } = document;
  if (root.lang !== state.language) root.lang = state.language;
  const said = {
    theme: state.theme,
    view: state.view,
    overlay: state.overlay,
    chosen: String(state.fact !== undefined || state.at !== undefined),
  };
  for (const [name, value] of Object.entries(said))
    if (root.dataset[name] !== value) root.dataset[name] = value;
};

const setCurrent = (element: Element, name: string, value: string | undefined): void => {
  if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value);
};

/** Says of links and buttons that stay whether they lead to what is shown. */
const setChosen = ({ state }: Context): void => {
  for (const link of document.querySelectorAll<HTMLElement>("[data-fact]"))
    setCurrent(link, "aria-current", link.dataset.fact === state.fact ? "true" : undefined);
  for (const tab of document.querySelectorAll<HTMLElement>("#controls nav a"))
    setCurrent(tab, "aria-current", tab.dataset.key === `view-${state.view}` ? "page" : undefined);
  for (const button of document.querySelectorAll<HTMLElement>("[data-toggle=filter]"))
    setCurrent(button, "aria-pressed", String(button.dataset.value === state.filter));
};

/** A part of the page with what of the state it hangs on. */
interface Part {
  readonly keys: readonly (keyof State)[];
  readonly draw: (context: Context, before: State | undefined) => void;
}

const partsOf = (frame: Frame, main: ReturnType<typeof createMain>): readonly Part[] => [
  { keys: ["language"], draw: (context) => drawTop(frame, context) },
  { keys: ["language", "within", "period"], draw: (context) => drawFilters(frame, context) },
  { keys: ["view", "statement", "language", "scale"], draw: main.draw },
  {
    keys: ["language", "scale", "query", "filter", "within", "period"],
    draw: (context) => drawList(frame, context),
  },
  {
    keys: ["language", "scale", "fact", "at", "overlay", "view"],
    draw: (context) => fill(frame.details, ...detailsView(context)),
  },
];

export interface Page {
  /** Draws what a change of state concerns. */
  readonly draw: (before: State | undefined, now: State) => void;
  /** Says something to those who hear the page. */
  readonly announce: (text: string) => void;
  readonly release: () => ReleaseView;
}

/** The page around its state. */
export const createPage = (book: Book): Page => {
  const frame = buildFrame();
  const main = createMain(frame, book);
  const parts = partsOf(frame, main);
  const draw = (before: State | undefined, now: State): void => {
    const context: Context = { book, state: now };
    setRoot(context);
    for (const part of parts)
      if (before === undefined || part.keys.some((key) => before[key] !== now[key]))
        keepingFocus(() => part.draw(context, before));
    setChosen(context);
    if (book.release && showsRelease(now)) reveal(main.release(), before, context);
  };
  const announce = (text: string): void => {
    frame.announce.textContent = text;
  };
  return { draw, announce, release: main.release };
};
