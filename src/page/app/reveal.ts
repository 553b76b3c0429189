import { placeKey } from "../place.js";
import type { At, State } from "../state.js";
import type { Context } from "../view/context.js";
import type { ReleaseView } from "../view/release.js";

const HERE = "here";
const NOW = "now";

/** The place that is looked at: the one that is asked for, else the one that gives the fact its value. */
const placeOf = ({ book, state }: Context): At | undefined =>
  state.at ?? (state.fact === undefined ? undefined : book.byId.get(state.fact)?.spots[0]?.occurrence);

/** In sight, and not at its edge: the bar on top covers what is behind it. */
const isInSight = (element: HTMLElement): boolean => {
  const { top, bottom, left, right } = element.getBoundingClientRect();
  const bar = document.getElementById("controls")?.getBoundingClientRect().bottom ?? 0;
  const sheet =
    document.documentElement.dataset.chosen === "true" && innerWidth < 960 ? innerHeight * 0.45 : 0;
  return top >= bar + 8 && bottom <= innerHeight - sheet - 8 && left >= 0 && right <= innerWidth;
};

const scrollTo = (element: HTMLElement): void => {
  if (isInSight(element)) return;
  element.scrollIntoView({ block: "center", inline: "nearest" });
  // Parts that were not drawn before they came near have their own heights only now.
  requestAnimationFrame(() => {
    if (!isInSight(element)) element.scrollIntoView({ block: "center", inline: "nearest" });
  });
};

/** What is marked now: to look for it among thousands of numbers would take longer than to remember it. */
let shown: readonly HTMLElement[] = [];
let stopAt: Element | undefined;

const mark = (release: ReleaseView, context: Context): HTMLElement | undefined => {
  for (const element of shown) element.classList.remove(HERE, NOW);
  const place = placeOf(context);
  const target = place && release.find(place);
  const { fact } = context.state;
  const same = fact === undefined ? [] : release.marksOf(fact);
  for (const element of same) element.classList.add(HERE);
  target?.classList.add(NOW);
  shown = target ? [...same, target] : same;
  return target;
};

/** Numbers that are no facts can be chosen where they are coloured by what they are. */
const setLinks = (release: ReleaseView, { state }: Context): void => {
  for (const element of release.element.querySelectorAll<HTMLAnchorElement>("a.n:not(.fact)")) {
    if (state.overlay === "kinds") element.href = `#&at=${element.dataset.at}`;
    else element.removeAttribute("href");
  }
};

/** The one number of the release that the Tab key stops at; the arrow keys go from there. */
export const setStop = (release: ReleaseView, wanted: Element | undefined): void => {
  stopAt?.setAttribute("tabindex", "-1");
  const known = [wanted, stopAt].find((element) => element?.matches("a.n[href]"));
  stopAt = known ?? release.element.querySelector("a.n[href]") ?? undefined;
  stopAt?.setAttribute("tabindex", "0");
};

/** Shows in the release what is looked at. */
export const reveal = (release: ReleaseView, before: State | undefined, context: Context): void => {
  const { state } = context;
  if (before?.overlay !== state.overlay) setLinks(release, context);
  const same =
    before !== undefined &&
    before.view === state.view &&
    before.fact === state.fact &&
    (before.at && placeKey(before.at)) === (state.at && placeKey(state.at));
  if (same) return;
  const target = mark(release, context);
  setStop(release, target);
  if (target) scrollTo(target);
};
