import { HEAT, heatOf } from "../checks.js";
import { placeKey } from "../place.js";
import type { At } from "../state.js";
import { nameOf, type Word } from "../words.js";
import { type Context, count, word } from "./context.js";
import { type Child, el } from "./dom.js";
import { factView } from "./fact.js";
import { suggestionsFor } from "./suggestions.js";

/** A number that is no fact, or a place that a finding speaks of. */
const placeView = (at: At, context: Context): readonly Child[] => {
  const { book, state } = context;
  const entry = book.ledger.get(placeKey(at));
  return [
    el("h2", { id: "details-title", tabindex: -1 }, entry ? entry.text : word(context, "line", at.line)),
    el(
      "dl",
      {},
      entry && [el("dt", {}, word(context, "kind")), el("dd", {}, nameOf(entry.kind, state.language))],
      entry?.reason && [el("dt", {}, word(context, "reason")), el("dd", { lang: "en" }, entry.reason)],
      el("dt", {}, word(context, "line", "").trim()),
      el("dd", {}, placeKey(at)),
    ),
    suggestionsFor([at], context),
  ];
};

/** How many numbers there are of each colour. */
const legendItems = (context: Context): readonly (readonly [kind: string, text: string, found: number])[] => {
  const { book, state } = context;
  if (state.overlay === "kinds")
    return Object.entries(book.run.ledger?.counts ?? {})
      .filter(([, found]) => found > 0)
      .map(([kind, found]) => [kind, nameOf(kind, state.language), found]);
  const counts = new Map<string, number>();
  for (const spots of book.spots.values())
    for (const spot of spots) {
      const heat = heatOf(spot, book);
      if (heat) counts.set(heat, (counts.get(heat) ?? 0) + 1);
    }
  return HEAT.map((heat) => [heat, word(context, heat as Word), counts.get(heat) ?? 0]);
};

/** A sample of a mark, and what it says. */
interface LegendItem {
  readonly sample: HTMLElement;
  readonly text: string;
  readonly found: number;
}

const colourItems = (context: Context): readonly LegendItem[] => {
  const attribute = context.state.overlay === "kinds" ? "data-kind" : "data-heat";
  return legendItems(context).map(([kind, text, found]) => ({
    sample: el("span", { class: "swatch", [attribute]: kind }, "123"),
    text,
    found,
  }));
};

const markItems = (context: Context): readonly LegendItem[] => {
  const spots = [...context.book.spots.values()].flat();
  const numbers = spots.filter(({ entry }) => entry.unit !== undefined);
  const conflicts = numbers.filter(({ occurrence }) => occurrence.conflict);
  const item = (kind: string, sample: string, name: Word, found: number): LegendItem => ({
    sample: el("span", { class: "sample" }, el("span", { class: `n fact ${kind}` }, sample)),
    text: word(context, name),
    found,
  });
  return [
    item("", "123", "legendNumber", numbers.length),
    item("text", "abc", "legendText", spots.length - numbers.length),
    item("conflict", "123", "legendConflict", conflicts.length),
  ];
};

/** What the marks of the release say. */
export const legendView = (context: Context): Child => {
  const items = context.state.overlay === "facts" ? markItems(context) : colourItems(context);
  return el(
    "section",
    { class: "legend" },
    el("h3", {}, word(context, "legend")),
    el(
      "ul",
      {},
      ...items.map(({ sample, text, found }) =>
        el("li", {}, sample, el("span", {}, text), el("span", { class: "count" }, count(found))),
      ),
    ),
  );
};

const nothingChosen = (context: Context): readonly Child[] => [
  el("h2", { id: "details-title", tabindex: -1 }, word(context, "choose")),
  el("p", { class: "quiet" }, word(context, "chooseHint")),
];

/** What is looked at: a fact, a place, or how to choose one. */
export const detailsView = (context: Context): readonly Child[] => {
  const { fact, at } = context.state;
  const entry = fact === undefined ? undefined : context.book.byId.get(fact);
  const chosen = entry !== undefined || fact !== undefined || at !== undefined;
  return [
    chosen &&
      el(
        "button",
        {
          type: "button",
          class: "close",
          "data-close": true,
          "aria-label": word(context, "close"),
          "data-key": "close",
        },
        "✕",
      ),
    ...(entry
      ? factView(entry, context)
      : fact !== undefined
        ? [el("h2", { id: "details-title", tabindex: -1 }, word(context, "lost", fact))]
        : at
          ? placeView(at, context)
          : nothingChosen(context)),
    context.book.release &&
      (context.state.view === "release" || context.state.view === "facts") &&
      legendView(context),
  ];
};
