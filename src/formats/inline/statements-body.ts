import { linkedNotes, type Report } from "../../model/index.js";
import type { Taxonomy } from "../../taxonomy/index.js";
import type { Body } from "./body.js";
import { isEmbeddable } from "./embed.js";
import { newSheet, noteLinks, type Sheet, textTag } from "./figure.js";
import type { Names } from "./names.js";
import { labelWords, memberWords, periodWords } from "./statement-columns.js";
import { fillStatements } from "./statement-lines.js";
import { otherFigures, statementTable, tableContainer } from "./statement-tables.js";
import { exclude, tableAnchor, tag, words } from "./tag.js";

/** Longer texts, and those of several lines, stand for themselves, not in a table. */
const MAX_CELL = 200;

const headOf = ({ release, entityName }: Report, taxonomy: Taxonomy): string => {
  const name = entityName ?? taxonomy.issuer?.name.en;
  const title = tag("h1", {}, words(release?.title ?? name ?? taxonomy.own.title.en));
  return release?.title !== undefined && name !== undefined
    ? `${title}\n${tag("p", {}, words(name))}\n`
    : `${title}\n`;
};

interface Text {
  readonly index: number;
  readonly label: string;
  readonly period: string;
  readonly value: string | null;
  readonly markup: boolean;
}

const textsOf = ({ report, taxonomy }: Sheet): readonly Text[] =>
  report.facts.flatMap(({ unit, concept, dimensions, period, value }, index) => {
    if (unit) return [];
    const members = memberWords(dimensions, taxonomy);
    const label = labelWords(concept, taxonomy);
    const markup = value !== null && isEmbeddable(value);
    return [
      {
        index,
        label: members === "" ? label : `${label}, ${members}`,
        period: periodWords(period),
        value,
        markup,
      },
    ];
  });

const isShort = ({ value, markup }: Text): boolean =>
  value === null || (!markup && value.length <= MAX_CELL && !/[\n\r]/.test(value));

const TABLE = '<div class="table">';

/** Markup as it is, with places by which a keyboard reaches its tables, which are no part of the text. */
const withAnchors = (markup: string, label: string, { names }: Sheet): string =>
  markup
    .split(TABLE)
    .map((part, index) => (index === 0 ? part : TABLE + exclude(tableAnchor(label, names)) + part))
    .join("");

const contentOf = ({ index, label, value, markup }: Text, sheet: Sheet): string => {
  const fact = sheet.report.facts[index];
  if (!fact) return "";
  const content = markup ? withAnchors(value ?? "", label, sheet) : words(value ?? "");
  return textTag(fact, index, content, markup, sheet) + noteLinks(fact.notes, sheet);
};

/** Short texts as a table: what is said, of which period, and its label. */
const shortTexts = (texts: readonly Text[], sheet: Sheet): string => {
  if (texts.length === 0) return "";
  const head = tag(
    "tr",
    {},
    ["Item", "Text", "Period"].map((name) => tag("th", { scope: "col" }, name)).join(""),
  );
  const rows = texts.map((text) =>
    tag(
      "tr",
      {},
      tag("th", { scope: "row" }, words(text.label)) +
        tag("td", { class: "text" }, contentOf(text, sheet)) +
        tag("td", { class: "text" }, words(text.period)),
    ),
  );
  const table = tag(
    "table",
    { class: "texts" },
    `\n${tag("caption", {}, "Texts")}\n${tag("thead", {}, `\n${head}\n`)}\n${tag("tbody", {}, `\n${rows.join("\n")}\n`)}\n`,
  );
  return tableContainer("Texts", table, sheet);
};

/** A long text under its label: its words with their line ends, or its markup. */
const longText = (text: Text, sheet: Sheet): string =>
  [
    tag("h2", {}, words(text.label)),
    tag("p", { class: "note" }, words(text.period)),
    tag("div", { class: text.markup ? "section" : "text" }, contentOf(text, sheet)),
  ]
    .map((line) => `${line}\n`)
    .join("");

const notesList = ({ report, names }: Sheet): string => {
  const notes = linkedNotes(report);
  if (notes.length === 0) return "";
  const items = notes.map(({ id, language, text }) =>
    tag(
      "li",
      { class: "text" },
      tag("ix:footnote", { id: names.noteId(id), "xml:lang": language }, words(text)),
    ),
  );
  return `${tag("h2", {}, "Notes")}\n${tag("ol", {}, `\n${items.join("\n")}\n`)}\n`;
};

/**
 * A report without its release as the body of an Inline report: its statements as tables, then figures that stand in none
 * of them, texts, and notes. Every fact is shown.
 */
export const statementsBody = (report: Report, taxonomy: Taxonomy, names: Names): Body => {
  const sheet = newSheet(report, taxonomy, names);
  const statements = fillStatements(report, taxonomy).map((filled) => statementTable(filled, sheet));
  const others = otherFigures(report, (index) => sheet.tags.has(index), sheet);
  const texts = textsOf(sheet);
  const markup = [
    headOf(report, taxonomy),
    ...statements,
    others,
    shortTexts(texts.filter(isShort), sheet),
    ...texts.filter((text) => !isShort(text)).map((text) => longText(text, sheet)),
    notesList(sheet),
  ].join("");
  return {
    markup: tag("div", {}, `\n${markup}`),
    tags: sheet.tags,
    stated: new Set(sheet.tags.keys()),
    notes: new Set(linkedNotes(report).map(({ id }) => id)),
  };
};
