import type { Issuer, Label, Taxonomy } from "../taxonomy.js";
import { type Child, fragment, type Html, h, joined } from "./html.js";
import { statementAnchor } from "./places.js";
import { importedAnchor, importedParts, importedTitle } from "./statements.js";
import { both, code, type Word, word } from "./words.js";

/** What the taxonomy is, as a list of names and values. */
export const aboutList = ({ own, issuer }: Taxonomy): Html =>
  h(
    "dl",
    { id: "about" },
    ...(issuer ? issuerItems(issuer) : []),
    item("publisher", both(own.publisher)),
    item("version", own.version),
    own.imports.length > 0 ? item("imports", own.imports.join(", ")) : undefined,
    item("namespace", code(own.namespace)),
    item("entryPoint", code(own.entryPoint)),
  );

const item = (key: Word, value: Child): Html => fragment(h("dt", {}, word(key)), h("dd", {}, value));

const issuerItems = ({
  name,
  scheme,
  identifier,
  fiscalYear,
  reportingCurrency,
}: Issuer): readonly Html[] => [
  item(
    "issuer",
    joined(" ", [both(name), h("span", { class: "quiet" }, "(", code(`${scheme} ${identifier}`), ")")]),
  ),
  item("fiscalYearEnd", both(monthName(fiscalYear.endMonth))),
  item("currency", reportingCurrency),
];

const monthName = (month: number): Label => {
  const format = new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" });
  return { en: format.format(new Date(Date.UTC(2000, month - 1))), ja: `${month}月` };
};

/** Search and language switch. They need the script, which shows them. */
export const tools = (): Html =>
  h(
    "form",
    { id: "tools", role: "search", hidden: true },
    h(
      "div",
      {},
      h("label", { for: "search" }, word("search")),
      h("input", { id: "search", type: "search", autocomplete: "off", spellcheck: "false" }),
      h("output", { id: "status", for: "search", role: "status" }),
      h(
        "fieldset",
        {},
        h("legend", { class: "hidden" }, word("language")),
        choice("en", "English"),
        choice("ja", "日本語"),
      ),
    ),
  );

const choice = (language: string, name: string): Html =>
  h(
    "label",
    { lang: language },
    h("input", { type: "radio", name: "language", value: language, checked: language === "en" }),
    name,
  );

/** Links to the parts of the page. */
export const contents = (taxonomy: Taxonomy): Html => {
  const { own, axes, ratioFamilies } = taxonomy;
  return h(
    "nav",
    { id: "contents", "aria-labelledby": "contents-title" },
    h("h2", { id: "contents-title" }, word("contents")),
    h(
      "ul",
      {},
      own.statements.length > 0 ? link("statements", statementLinks(taxonomy)) : undefined,
      axes.size > 0 ? link("axes", axisLinks(taxonomy)) : undefined,
      link("concepts"),
      ratioFamilies.size > 0 ? link("families") : undefined,
      link("types"),
      link("units"),
      ...importedParts(taxonomy).map((part) =>
        h("li", {}, anchor(importedAnchor(part), both(importedTitle(part)))),
      ),
    ),
  );
};

const anchor = (id: string, ...children: readonly Child[]): Html => h("a", { href: `#${id}` }, ...children);

const link = (key: Word, inner: readonly Html[] = []): Html =>
  h(
    "li",
    {},
    anchor(key, word(key)),
    inner.length > 0 ? h("ul", {}, ...inner.map((each) => h("li", {}, each))) : undefined,
  );

const statementLinks = ({ own }: Taxonomy): readonly Html[] =>
  own.statements.map((statement) => anchor(statementAnchor(statement), both(statement.title)));

const axisLinks = ({ axes, concepts }: Taxonomy): readonly Html[] =>
  [...axes.keys()].map((name) => anchor(name, both(concepts.get(name)?.label ?? { en: name, ja: name })));
