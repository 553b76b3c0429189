import { HEAT, heatOf } from "../checks.js";
import { nameOf, type Word } from "../words.js";
import { type Context, count, link, word } from "./context.js";
import { type Child, el } from "./dom.js";

/** A part of what was found, under its title. */
export const section = (id: string, title: string, ...children: readonly Child[]): HTMLElement =>
  el("section", { class: "findings", "aria-labelledby": id }, el("h2", { id }, title), ...children);

/** Bars of how many numbers there are of each kind, each with its share in words. */
const bars = (
  attribute: "data-heat" | "data-kind",
  items: readonly (readonly [code: string, text: string, found: number])[],
): HTMLElement => {
  const most = Math.max(1, ...items.map(([, , found]) => found));
  return el(
    "ul",
    { class: "bars" },
    ...items.map(([code, text, found]) => {
      const bar = el("span", { class: "bar", [attribute]: code });
      bar.style.setProperty("inline-size", `${Math.max((found / most) * 100, found > 0 ? 0.5 : 0)}%`);
      return el(
        "li",
        {},
        el("span", { class: "name" }, text),
        el("span", { class: "track" }, bar),
        el("span", { class: "count" }, count(found)),
      );
    }),
  );
};

/** How well the numbers are checked. */
export const coverageSection = (context: Context): Child => {
  const { book } = context;
  if (!book.run.audit) return undefined;
  const heats = [...book.spots.values()].flat().flatMap((spot) => heatOf(spot, book) ?? []);
  return section(
    "coverage",
    word(context, "coverage"),
    bars(
      "data-heat",
      HEAT.map((heat) => [heat, word(context, heat as Word), heats.filter((other) => other === heat).length]),
    ),
    book.release &&
      el(
        "p",
        {},
        link({ view: "release", overlay: "checks" }, { class: "button" }, word(context, "seeOverlay")),
      ),
  );
};

/** What every number of the release is. */
export const ledgerSection = (context: Context): Child => {
  const { ledger } = context.book.run;
  if (!ledger) return undefined;
  return section(
    "ledger",
    word(context, "ledgerTitle"),
    bars(
      "data-kind",
      Object.entries(ledger.counts).map(([kind, found]) => [
        kind,
        nameOf(kind, context.state.language),
        found,
      ]),
    ),
    context.book.release &&
      el(
        "p",
        {},
        link({ view: "release", overlay: "kinds" }, { class: "button" }, word(context, "seeOverlay")),
      ),
  );
};
