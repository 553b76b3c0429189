import { createHash } from "node:crypto";
import type { Taxonomy } from "../taxonomy.js";
import { axesSection } from "./axes.js";
import { conceptsSection } from "./concepts.js";
import { aboutList, contents, tools } from "./frame.js";
import { fragment, type Html, h, raw } from "./html.js";
import { findPlaces } from "./places.js";
import { SCRIPT } from "./script.js";
import { importedStatements, statementsSection } from "./statements.js";
import { STYLE } from "./style.js";
import { familiesSection, typesSection, unitsSection } from "./tables.js";
import { both, word } from "./words.js";

/**
 * A page for people about a taxonomy: its statements as trees, its axes, and each concept with its properties and its
 * labels in both languages. One file that loads nothing; its text depends on the taxonomy alone. A concept's place on
 * it is `#prefix:Name`.
 */
export const taxonomyPage = (taxonomy: Taxonomy): string => {
  // The prefixes in which the script looks up a name that has none: the taxonomy's own first.
  const prefixes = taxonomy.parts.map(({ prefix }) => prefix).reverse();
  const page = h("html", { lang: "en", "data-prefixes": prefixes.join(" ") }, head(taxonomy), body(taxonomy));
  return `<!DOCTYPE html>\n${page.html}`;
};

const sha256 = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Nothing is loaded, and nothing runs but this page's own style and script. */
const POLICY = [
  "default-src 'none'",
  `style-src ${sha256(STYLE)}`,
  `script-src ${sha256(SCRIPT)}`,
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const head = ({ own }: Taxonomy): Html =>
  h(
    "head",
    {},
    h("meta", { charset: "utf-8" }),
    h("meta", { "http-equiv": "Content-Security-Policy", content: POLICY }),
    h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    h("title", {}, own.title.en),
    raw("style", STYLE),
  );

const body = (taxonomy: Taxonomy): Html =>
  h(
    "body",
    {},
    h("a", { class: "skip", href: "#main" }, word("skip")),
    h("header", { id: "top" }, h("h1", {}, both(taxonomy.own.title)), aboutList(taxonomy)),
    tools(),
    h(
      "div",
      { id: "page" },
      contents(taxonomy),
      h("main", { id: "main", tabindex: "-1" }, sections(taxonomy)),
    ),
    raw("script", SCRIPT),
  );

const sections = (taxonomy: Taxonomy): Html =>
  fragment(
    statementsSection(taxonomy),
    axesSection(taxonomy),
    conceptsSection(findPlaces(taxonomy)),
    familiesSection(taxonomy),
    typesSection(taxonomy),
    unitsSection(taxonomy),
    ...importedStatements(taxonomy),
  );
