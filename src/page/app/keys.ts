import type { ReleaseView } from "../view/release.js";
import { setStop } from "./reveal.js";

const middle = (element: Element): number => {
  const { left, right } = element.getBoundingClientRect();
  return (left + right) / 2;
};

/** The number of the next row, up or down, that stands nearest under or over this one. */
const inColumn = (from: HTMLElement, down: boolean): HTMLElement | undefined => {
  const at = middle(from);
  const step = (row: Element): Element | null => (down ? row.nextElementSibling : row.previousElementSibling);
  for (let row = from.closest("tr") && step(from.closest("tr") as Element); row; row = step(row)) {
    const numbers = [...row.querySelectorAll<HTMLElement>("td a.n[href]")];
    const [nearest] = numbers.sort((a, b) => Math.abs(middle(a) - at) - Math.abs(middle(b) - at));
    if (nearest) return nearest;
  }
  return undefined;
};

const inOrder = (all: readonly HTMLElement[], from: Element, by: number): HTMLElement | undefined =>
  all[Math.min(Math.max(all.indexOf(from as HTMLElement) + by, 0), all.length - 1)];

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1 };

const focus = (element: HTMLElement): void => {
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "nearest", inline: "nearest" });
};

/** Arrow keys go from number to number: left and right in the order of the text, up and down in a table's column. */
const moveInRelease = (event: KeyboardEvent, from: HTMLElement, release: ReleaseView): void => {
  const by = STEPS[event.key];
  if (by === undefined) return;
  const vertical = event.key === "ArrowUp" || event.key === "ArrowDown";
  const below = vertical ? inColumn(from, by > 0) : undefined;
  const all = [...release.element.querySelectorAll<HTMLElement>("a.n[href]")];
  const next = below ?? inOrder(all, from, by);
  event.preventDefault();
  if (!next) return;
  setStop(release, next);
  focus(next);
};

/** The item of the list that the Tab key stops at: the one that has the focus, is chosen, or is the first. */
export const setListStop = (list: Element, wanted?: Element): void => {
  const stop = wanted ?? list.querySelector(".item[aria-current]") ?? list.querySelector(".item");
  for (const item of list.querySelectorAll('.item:not([tabindex="-1"])')) item.setAttribute("tabindex", "-1");
  stop?.setAttribute("tabindex", "0");
};

const moveInList = (event: KeyboardEvent, from: HTMLElement, list: Element): void => {
  const all = [...list.querySelectorAll<HTMLElement>(".item")];
  const ends: Readonly<Record<string, HTMLElement | undefined>> = { Home: all[0], End: all.at(-1) };
  const by = event.key === "ArrowUp" || event.key === "ArrowDown" ? STEPS[event.key] : undefined;
  const next = ends[event.key] ?? (by === undefined ? undefined : inOrder(all, from, by));
  if (!next) return;
  event.preventDefault();
  setListStop(list, next);
  focus(next);
};

/** Keys that move the focus. */
export const onKey = (event: KeyboardEvent, release: () => ReleaseView): void => {
  const from = event.target;
  if (!(from instanceof HTMLElement) || event.altKey || event.ctrlKey || event.metaKey) return;
  const list = from.closest("#list .items");
  if (from.matches(".paper a.n")) moveInRelease(event, from, release());
  else if (list && from.matches(".item")) moveInList(event, from, list);
};
