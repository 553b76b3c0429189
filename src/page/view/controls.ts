import { LANGUAGES, type Language, OVERLAYS, SCALES, THEMES, VIEWS, type View } from "../state.js";
import type { Word } from "../words.js";
import { type Context, count, link, word } from "./context.js";
import { type Child, el } from "./dom.js";

export interface Choice {
  readonly value: string;
  readonly text: string;
  /** What a screen reader says, where the text is a sign. */
  readonly name?: string;
  readonly lang?: string;
}

/** A row of choices of which one is taken; the page listens for their change. */
export const choices = (key: string, title: string, all: readonly Choice[], current: string): HTMLElement =>
  el(
    "fieldset",
    { class: `choice ${key}` },
    el("legend", {}, title),
    ...all.map(({ value, text, name, lang }) =>
      el(
        "label",
        { title: name, lang },
        el("input", {
          type: "radio",
          name: key,
          value,
          checked: value === current,
          "data-key": `${key}-${value}`,
          "aria-label": name,
        }),
        el("span", {}, text),
      ),
    ),
  );

const VIEW_WORDS: Readonly<Record<View, Word>> = {
  release: "release",
  facts: "facts",
  statements: "statements",
  findings: "findings",
};

const tab = (context: Context, view: View, ...extra: readonly Child[]): HTMLElement =>
  el(
    "li",
    { class: `to-${view}` },
    link(
      { view },
      { "aria-current": context.state.view === view ? "page" : undefined, "data-key": `view-${view}` },
      word(context, VIEW_WORDS[view]),
      ...extra,
    ),
  );

const tabs = (context: Context): HTMLElement => {
  const found = context.book.run.diagnostics.length;
  return el(
    "nav",
    { "aria-label": word(context, "views") },
    el(
      "ul",
      {},
      ...VIEWS.filter((view) => view !== "release" || context.book.release).map((view) =>
        tab(
          context,
          view,
          view === "findings" && found > 0 && [" ", el("span", { class: "badge" }, count(found))],
        ),
      ),
    ),
  );
};

const OVERLAY_WORDS = { facts: "byFacts", checks: "byChecks", kinds: "byKinds" } as const;

const overlayChoice = (context: Context): HTMLElement =>
  choices(
    "overlay",
    word(context, "overlay"),
    OVERLAYS.map((value) => ({ value, text: word(context, OVERLAY_WORDS[value]) })),
    context.state.overlay,
  );

const SCALE_TEXTS = { en: ["1", "thousand", "million"], ja: ["1", "千", "百万"] } as const;

export const scaleChoices = (language: Language): readonly Choice[] =>
  SCALES.map((value, index) => ({ value, text: SCALE_TEXTS[language][index] ?? value }));

const scaleChoice = (context: Context): HTMLElement =>
  choices("scale", word(context, "scale"), scaleChoices(context.state.language), context.state.scale);

const languageChoice = (context: Context): HTMLElement =>
  choices(
    "language",
    word(context, "language"),
    LANGUAGES.map((value) => ({ value, text: value === "en" ? "English" : "日本語", lang: value })),
    context.state.language,
  );

export const THEME_SIGNS = { auto: "◐", light: "☀", dark: "☾" } as const;

const themeChoice = (context: Context): HTMLElement =>
  choices(
    "theme",
    word(context, "theme"),
    THEMES.map((value) => ({ value, text: THEME_SIGNS[value], name: word(context, value) })),
    context.state.theme,
  );

/** The bar that stays at the top: views, and how they are shown. */
export const controlsView = (context: Context): HTMLElement =>
  el(
    "div",
    { id: "controls" },
    tabs(context),
    el(
      "form",
      { class: "choices", "aria-label": word(context, "choices") },
      context.book.release && overlayChoice(context),
      scaleChoice(context),
      languageChoice(context),
      themeChoice(context),
    ),
  );
