import { accuracyInWords, inThousands, isMoney, measureName } from "../amounts.js";
import type { Entry, Spot } from "../book.js";
import { relationsOf } from "../checks.js";
import { axisLabel, memberLabel } from "../labels.js";
import { fiscalName, periodInWords } from "../periods.js";
import { placeKey } from "../place.js";
import type { At } from "../state.js";
import { type Context, cellValue, count, fullValue, inLanguage, link, word } from "./context.js";
import { type Child, el } from "./dom.js";
import { placeLink, relationsList } from "./relations.js";
import { suggestionsFor } from "./suggestions.js";

const pair = (name: string, ...value: readonly Child[]): Child =>
  value.some((child) => child !== undefined && child !== "") && [el("dt", {}, name), el("dd", {}, ...value)];

const section = (title: string, ...children: readonly Child[]): HTMLElement =>
  el("section", {}, el("h3", {}, title), ...children);

/** The name in the reader's language, and smaller in the other one. */
const titleOf = ({ label }: Entry, { state }: Context): readonly Child[] => {
  const other = state.language === "en" ? "ja" : "en";
  return [
    el("h2", { tabindex: -1, id: "details-title" }, inLanguage(label, state.language)),
    el("p", { class: "other", lang: other }, label[other]),
  ];
};

const valueView = (entry: Entry, context: Context): HTMLElement => {
  const { fact, unit } = entry;
  const money = unit && isMoney(unit) && fact.value !== null;
  const text = fullValue(entry, context);
  const long = !unit && text.length > 160;
  return el(
    "p",
    { class: `figure${long ? " long" : ""}`, lang: unit ? undefined : fact.language },
    el("strong", {}, text.startsWith("<div>") ? plainText(text).slice(0, 600) : text.slice(0, 2000)),
    money && el("span", {}, inThousands(fact.value ?? "", unit, context.state.language)),
  );
};

/** Words of a text block: its markup is read, and none of it becomes part of the page. */
const plainText = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, " ")
    .replace(/&(lt|gt|amp);/g, (_, name: "lt" | "gt" | "amp") => ({ lt: "<", gt: ">", amp: "&" })[name])
    .replace(/\s+/g, " ")
    .trim();

const dimensionsView = ({ dimensions }: Entry, { book, state }: Context): readonly Child[] =>
  Object.entries(dimensions).map(([axis, member]) =>
    el(
      "div",
      {},
      el("span", { class: "quiet" }, `${inLanguage(axisLabel(axis, book.taxonomy), state.language)}: `),
      inLanguage(memberLabel(member, book.taxonomy), state.language),
    ),
  );

const unitName = ({ unit }: Entry, { state }: Context): string =>
  unit
    ? [unit.measure, unit.divisor]
        .flatMap((name) => (name ? [measureName(name, state.language)] : []))
        .join(" / ")
    : "";

const aspects = (entry: Entry, context: Context): HTMLElement => {
  const { fact, concept, period, unit } = entry;
  const { book, state } = context;
  const excerpt = book.taxonomy.concepts[fact.concept];
  const name = fiscalName(period, book.facts.release, state.language);
  const amount = { unit, type: concept.type };
  return el(
    "dl",
    {},
    pair(
      word(context, "period"),
      periodInWords(period, state.language),
      name && el("span", { class: "quiet" }, ` · ${name}`),
    ),
    pair(word(context, "dimensions"), ...dimensionsView(entry, context)),
    pair(
      word(context, "unit"),
      unitName(entry, context),
      fact.convenienceTranslation && el("div", { class: "quiet" }, word(context, "convenience")),
    ),
    pair(word(context, "accuracy"), accuracyInWords(fact.decimals, amount, state.language)),
    pair(word(context, "element"), el("code", {}, fact.concept)),
    concept.standard
      ? pair(
          word(context, "standard"),
          el("code", {}, concept.standard),
          excerpt?.standard && el("div", { class: "quiet", lang: "en" }, excerpt.standard),
        )
      : undefined,
    excerpt?.documentation &&
      pair(word(context, "meaning"), el("span", { lang: "en" }, excerpt.documentation)),
  );
};

const spotNotes = ({ entry, occurrence }: Spot, first: boolean, context: Context): string =>
  [
    occurrence.conflict
      ? word(context, "disagrees")
      : first
        ? word(context, "givesValue")
        : entry.unit && word(context, "agrees"),
    occurrence.negated && word(context, "turned"),
    occurrence.approximate && word(context, "approximate"),
    occurrence.corrected !== undefined && word(context, "correctedTo", occurrence.corrected),
  ]
    .filter(Boolean)
    .join(" · ");

const tableTitle = ({ occurrence }: Spot, { book, state }: Context): string => {
  const { table } = occurrence;
  const statement = book.taxonomy.statements.find(
    ({ tables }) => table !== undefined && tables.includes(table),
  );
  return statement ? inLanguage(statement.title, state.language) : (table ?? "");
};

const spotItem = (spot: Spot, first: boolean, at: At | undefined, context: Context): HTMLElement => {
  const { entry, occurrence } = spot;
  const here = at?.line === occurrence.line && at.column === occurrence.column;
  const where =
    occurrence.table === undefined
      ? word(context, "inSentence")
      : word(context, "inTable", occurrence.row ?? "", tableTitle(spot, context));
  return el(
    "li",
    { class: occurrence.conflict && "conflict" },
    link(
      { fact: entry.fact.id, at: occurrence, view: "release" },
      {
        class: "spot",
        "aria-current": here ? "location" : undefined,
        "data-key": `spot-${placeKey(occurrence)}`,
      },
      el("span", { class: "printed" }, occurrence.text.slice(0, 120)),
      el("span", { class: "where" }, `${word(context, "line", occurrence.line)} · ${where}`),
      el("span", { class: "says" }, spotNotes(spot, first, context)),
    ),
  );
};

const spotsView = (entry: Entry, context: Context): HTMLElement => {
  const { spots } = entry;
  const { at } = context.state;
  return section(
    word(context, "stated"),
    spots.length === 0
      ? el("p", {}, word(context, "notStated"))
      : el("ul", { class: "spots" }, ...spots.map((spot, index) => spotItem(spot, index === 0, at, context))),
  );
};

const checksView = (entry: Entry, context: Context): Child => {
  const relations = relationsOf(entry, context.book);
  if (!entry.unit || !context.book.run.audit) return undefined;
  const own = new Set(entry.spots.flatMap(({ coverage }) => coverage ?? []));
  return relations.length === 0
    ? section(word(context, "checks"), el("p", { class: "warn" }, word(context, "noChecks")))
    : section(
        `${word(context, "checks")} (${count(relations.length)})`,
        ...relationsList(relations, own, context),
      );
};

const notesView = ({ fact }: Entry, context: Context): Child => {
  const { notes } = context.book.facts;
  const found = (fact.notes ?? []).flatMap((id) => notes?.[id] ?? []);
  if (found.length === 0) return undefined;
  return section(
    word(context, "notes"),
    ...found.map(({ text, mark, line, column, language }) =>
      el(
        "p",
        { class: "note", lang: language },
        mark !== undefined && el("strong", {}, `(${mark}) `),
        text,
        line !== undefined && [" ", placeLink({ line, column: column ?? 1 }, word(context, "line", line))],
      ),
    ),
  );
};

/** Other facts that the place states which is looked at. */
const neighbours = (entry: Entry, context: Context): Child => {
  const { at } = context.state;
  const others = (at ? (context.book.spots.get(placeKey(at)) ?? []) : []).filter(
    (spot) => spot.entry !== entry,
  );
  if (others.length === 0) return undefined;
  return section(
    word(context, "alsoHere"),
    el(
      "ul",
      {},
      ...others.map(({ entry: other }) =>
        el(
          "li",
          {},
          link({ fact: other.fact.id, at }, {}, inLanguage(other.label, context.state.language)),
          ` ${cellValue(other, context).slice(0, 60)}`,
        ),
      ),
    ),
  );
};

const actions = ({ fact, statement, unit }: Entry, context: Context): HTMLElement =>
  el(
    "p",
    { class: "actions" },
    statement &&
      unit &&
      link(
        { view: "statements", statement: statement.id, fact: fact.id },
        { class: "button" },
        word(context, "inStatement"),
      ),
    el("button", { type: "button", "data-copy": "link", "data-key": "copy-link" }, word(context, "copyLink")),
  );

/** All that is known of a fact. */
export const factView = (entry: Entry, context: Context): readonly Child[] => [
  ...titleOf(entry, context),
  valueView(entry, context),
  suggestionsFor(
    entry.spots.map(({ occurrence }) => occurrence),
    context,
  ),
  aspects(entry, context),
  actions(entry, context),
  spotsView(entry, context),
  neighbours(entry, context),
  checksView(entry, context),
  notesView(entry, context),
];
