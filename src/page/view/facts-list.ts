import type { Entry, Group } from "../book.js";
import type { LedgerData } from "../data.js";
import { groupId, type Listing, listingOf } from "../listing.js";
import { lastDay, periodInBrief, periodKey } from "../periods.js";
import { placeKey } from "../place.js";
import { FILTERS, type Filter } from "../state.js";
import { nameOf } from "../words.js";
import { type Context, cellValue, count, inLanguage, link, word } from "./context.js";
import { type Child, el } from "./dom.js";
import { shortPeriod } from "./names.js";

const countOf = (filter: Filter, { book }: Context): number =>
  filter === "untagged" ? book.untagged.length : book.entries.filter(({ marks }) => marks.has(filter)).length;

const filterButtons = (context: Context): readonly HTMLElement[] =>
  FILTERS.map((filter) => {
    const found = countOf(filter, context);
    return el(
      "button",
      {
        type: "button",
        class: `filter ${filter}`,
        "data-toggle": "filter",
        "data-value": filter,
        "data-key": `filter-${filter}`,
        "aria-pressed": context.state.filter === filter ? "true" : "false",
        disabled: found === 0,
      },
      word(context, filter),
      " ",
      el("span", { class: "badge" }, count(found)),
    );
  });

const options = (
  current: string | undefined,
  all: readonly (readonly [string, string])[],
): readonly Child[] =>
  all.map(([value, text]) => el("option", { value, selected: value === (current ?? "") }, text));

const select = (
  key: "within" | "period",
  name: string,
  current: string | undefined,
  all: readonly (readonly [string, string])[],
): HTMLElement => el("select", { name: key, "aria-label": name, "data-key": key }, ...options(current, all));

const groupTitle = ({ statement }: Group, context: Context): string =>
  statement ? inLanguage(statement.title, context.state.language) : word(context, "otherFacts");

const periodsOf = (context: Context): readonly (readonly [string, string])[] => {
  const periods = new Map(context.book.entries.map((entry) => [periodKey(entry.period), entry]));
  return [...periods.values()]
    .sort((a, b) => lastDay(b.period).localeCompare(lastDay(a.period)))
    .map((entry) => {
      const brief = periodInBrief(entry.period, context.state.language);
      const name = shortPeriod(entry, context);
      return [periodKey(entry.period), name === brief ? brief : `${name} (${brief})`];
    });
};

/** Search and filters. */
export const filtersView = (context: Context): HTMLElement => {
  const { book, state } = context;
  const statements = book.groups.map((group): [string, string] => [
    groupId(group),
    groupTitle(group, context),
  ]);
  return el(
    "form",
    { class: "filters", role: "search" },
    el("input", {
      type: "search",
      name: "query",
      value: state.query,
      placeholder: word(context, "searchHint"),
      "aria-label": word(context, "search"),
      autocomplete: "off",
      spellcheck: "false",
      "data-key": "query",
    }),
    el(
      "div",
      { class: "buttons", role: "group", "aria-label": word(context, "filters") },
      ...filterButtons(context),
    ),
    el(
      "div",
      { class: "selects" },
      select("within", word(context, "byStatement"), state.within, [
        ["", word(context, "allStatements")],
        ...statements,
      ]),
      select("period", word(context, "byPeriod"), state.period, [
        ["", word(context, "allPeriods")],
        ...periodsOf(context),
      ]),
    ),
  );
};

/** Signs that ask for an eye, with their words for those who hear them. */
const flags = ({ marks }: Entry, context: Context): readonly Child[] =>
  (["conflict", "suspect", "unchecked", "forecast"] as const)
    .filter((mark) => marks.has(mark))
    .map((mark) => el("span", { class: `flag ${mark}` }, word(context, mark)));

const factItem = (entry: Entry, repeated: boolean, context: Context): HTMLElement => {
  const { state } = context;
  const isText = entry.unit === undefined;
  return el(
    "li",
    {},
    link(
      { fact: entry.fact.id },
      {
        class: repeated ? "item repeated" : "item",
        "data-fact": entry.fact.id,
        "data-key": `item-${entry.fact.id}`,
        "aria-current": state.fact === entry.fact.id ? "true" : undefined,
      },
      el("span", { class: repeated ? "hidden" : "label" }, inLanguage(entry.label, state.language)),
      el(
        "span",
        { class: "period" },
        shortPeriod(entry, context),
        currencyOf(entry, context),
        ...flags(entry, context),
      ),
      el(
        "span",
        { class: "value" },
        isText ? cellValue(entry, context).slice(0, 40) : cellValue(entry, context),
      ),
    ),
  );
};

/** The currency of a translation, since amounts show none. */
const currencyOf = ({ fact, unit }: Entry, _: Context): string =>
  fact.convenienceTranslation && unit ? ` · ${unit.measure.replace("iso4217:", "")}` : "";

const untaggedItem = (entry: LedgerData, context: Context): HTMLElement =>
  el(
    "li",
    {},
    link(
      { at: entry },
      { class: "item", "data-key": `at-${placeKey(entry)}` },
      el("span", { class: "label" }, entry.text),
      el("span", { class: "value" }, nameOf(entry.kind, context.state.language)),
      el("span", { class: "period" }, entry.reason ?? word(context, "line", entry.line)),
    ),
  );

/** What a list is filled with, item after item under its headings. */
export interface Filling {
  readonly listing: Listing;
  /** Makes the next items and says whether there are more. */
  readonly more: (count: number) => boolean;
}

type Step =
  | { readonly title: string }
  /** `repeated`: the entry before it has the same label. */
  | { readonly entry: Entry; readonly repeated: boolean }
  | { readonly number: LedgerData };

const stepsOf = ({ groups, untagged }: Listing, context: Context): readonly Step[] => [
  ...groups.flatMap((group): readonly Step[] => [
    { title: `${groupTitle(group, context)} ${count(group.entries.length)}` },
    ...group.entries.map((entry, index) => ({
      entry,
      repeated: group.entries[index - 1]?.label.en === entry.label.en,
    })),
  ]),
  ...untagged.map((number) => ({ number })),
];

/**
 * Fills the list's element as far as it is looked at: a filing has thousands of facts, of which a reader sees thirty.
 */
export const fillList = (list: HTMLElement, context: Context): Filling => {
  const listing = listingOf(context.book, context.state);
  const steps = stepsOf(listing, context);
  list.replaceChildren();
  let [next, items] = [0, undefined as HTMLElement | undefined];
  const add = (step: Step): void => {
    if ("title" in step) {
      list.append(el("h2", {}, step.title));
      items = undefined;
      return;
    }
    if (!items) {
      items = el("ul");
      list.append(items);
    }
    items.append(
      "entry" in step ? factItem(step.entry, step.repeated, context) : untaggedItem(step.number, context),
    );
  };
  const more = (wanted: number): boolean => {
    for (const end = Math.min(next + wanted, steps.length); next < end; next += 1) {
      const step = steps[next];
      if (step) add(step);
    }
    return next < steps.length;
  };
  return { listing, more };
};

/** How many facts there are, for eye and ear. */
export const countText = ({ count: found }: Listing, context: Context): string =>
  context.state.filter === "untagged"
    ? word(context, "untaggedShown", count(found))
    : word(context, "shown", count(found), count(context.book.entries.length));
