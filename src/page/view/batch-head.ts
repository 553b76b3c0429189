import { STATUSES } from "../filings.js";
import { LANGUAGES, THEMES } from "../state.js";
import { count } from "./context.js";
import { choices, scaleChoices, THEME_SIGNS } from "./controls.js";
import { type Child, el } from "./dom.js";
import { type IndexContext, indexWord } from "./filings.js";

const KINDS = { valid: "valid", errors: "warn", failed: "failed" } as const;

const verdict = (context: IndexContext): readonly Child[] =>
  STATUSES.map((status) => {
    const found = context.document.filings.filter((filing) => filing.status === status).length;
    return (
      found > 0 &&
      el(
        "li",
        { class: KINDS[status] },
        el(
          "a",
          { href: `#&view=filings&status=${status}`, "data-key": `verdict-${status}` },
          el("strong", {}, count(found)),
          " ",
          el("span", {}, indexWord(context, status)),
        ),
      )
    );
  });

const head = (context: IndexContext): HTMLElement => {
  const { filings } = context.document;
  const facts = filings.reduce((sum, filing) => sum + filing.facts, 0);
  return el(
    "header",
    { id: "head" },
    el(
      "div",
      { class: "who" },
      el(
        "h1",
        {},
        filings.length === 1
          ? indexWord(context, "oneFiling")
          : indexWord(context, "filingCount", count(filings.length)),
      ),
      el("p", { class: "about" }, indexWord(context, "factCount", count(facts))),
    ),
    el("ul", { class: "verdict" }, ...verdict(context)),
  );
};

const tab = (view: "filings" | "series", context: IndexContext): HTMLElement =>
  el(
    "li",
    {},
    el(
      "a",
      {
        href: `#&view=${view}`,
        "aria-current": context.state.view === view ? "page" : undefined,
        "data-key": `view-${view}`,
      },
      indexWord(context, view),
    ),
  );

/** The head of a batch's index: how many filings, in what state; and how they are shown. */
export const batchHead = (context: IndexContext): readonly HTMLElement[] => {
  const { language, theme, scale } = context.state;
  return [
    head(context),
    el(
      "div",
      { id: "controls" },
      el(
        "nav",
        { "aria-label": indexWord(context, "views") },
        el("ul", {}, tab("filings", context), context.document.series.length > 0 && tab("series", context)),
      ),
      el(
        "form",
        { class: "choices", "aria-label": indexWord(context, "choices") },
        context.state.view === "series" &&
          choices("scale", indexWord(context, "scale"), scaleChoices(language), scale),
        choices(
          "language",
          indexWord(context, "language"),
          LANGUAGES.map((value) => ({ value, text: value === "en" ? "English" : "日本語", lang: value })),
          language,
        ),
        choices(
          "theme",
          indexWord(context, "theme"),
          THEMES.map((value) => ({ value, text: THEME_SIGNS[value], name: indexWord(context, value) })),
          theme,
        ),
      ),
    ),
  ];
};
