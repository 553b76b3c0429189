import type { Concept, Label, Taxonomy } from "../taxonomy.js";
import { fragment, type Html, h, joined } from "./html.js";
import { type Place, type Places, statementAnchor } from "./places.js";
import { properties } from "./statements.js";
import { both, code, mark, nameLink, type Word, word } from "./words.js";

/** All concepts that facts can have, by part; those that no statement shows come last, and not on paper. */
export const conceptsSection = (places: Places): Html => {
  const groups = conceptGroups(places).filter(({ concepts }) => concepts.length > 0);
  const ratios = ratiosByConcept(places.taxonomy);
  return h(
    "section",
    { id: "concepts", "aria-labelledby": "concepts-title", "data-node": true },
    h("h2", { id: "concepts-title" }, word("concepts")),
    ...groups.map(({ title, unused, concepts }) =>
      h(
        "section",
        { class: unused ? "unused" : undefined, "data-node": true },
        h("h3", {}, both(title)),
        ...concepts.map((concept) => entry(concept, ratios.get(concept.name) ?? [], places)),
      ),
    ),
  );
};

interface Group {
  readonly title: Label;
  readonly unused: boolean;
  readonly concepts: readonly Concept[];
}

const conceptGroups = ({ taxonomy, shown }: Places): readonly Group[] => {
  const { own, parts } = taxonomy;
  const items = (prefix: string): readonly Concept[] =>
    [...taxonomy.concepts.values()].filter(
      ({ kind, ratio, name }) => kind === "item" && !ratio && name.startsWith(`${prefix}:`),
    );
  const imported = parts.filter(({ prefix }) => prefix !== own.prefix);
  const plain = ({ title }: { readonly title: Label }, unused = false) => ({ title, unused });
  return [
    { ...plain(own), concepts: items(own.prefix) },
    ...imported.map((part) => ({
      ...plain(part),
      concepts: items(part.prefix).filter(({ name }) => shown.has(name)),
    })),
    ...imported.map((part) => ({
      title: { en: `${part.title.en}: in no statement here`, ja: `${part.title.ja}：ここでは表示なし` },
      unused: true,
      concepts: items(part.prefix).filter(({ name }) => !shown.has(name)),
    })),
  ];
};

const ratiosByConcept = ({ concepts }: Taxonomy): ReadonlyMap<string, readonly Concept[]> => {
  const found = new Map<string, readonly Concept[]>();
  for (const concept of concepts.values()) {
    if (concept.ratio) found.set(concept.ratio.of, [...(found.get(concept.ratio.of) ?? []), concept]);
  }
  return found;
};

const entry = (concept: Concept, ratios: readonly Concept[], places: Places): Html =>
  h(
    "article",
    { id: concept.name, "data-node": "concept" },
    h(
      "h4",
      {},
      both(concept.label),
      " ",
      nameLink(concept.name, { class: "find" }),
      concept.draft ? mark("draft") : undefined,
    ),
    h(
      "p",
      { class: "quiet" },
      properties(concept),
      concept.forecast ? fragment(" · ", word("forecast")) : undefined,
    ),
    h("p", { lang: "en" }, concept.documentation),
    h("dl", {}, ...labelDetails(concept), ...details(concept, ratios, places)),
  );

const LABEL_ROLES = [
  "label",
  "totalLabel",
  "negatedLabel",
  "verboseLabel",
  "periodStartLabel",
  "periodEndLabel",
] as const satisfies readonly (keyof Concept & Word)[];

/** All labels in both languages, whichever the page is set to. */
const labelDetails = (concept: Concept): readonly Html[] =>
  LABEL_ROLES.flatMap((role) => {
    const label = concept[role];
    return label
      ? [fragment(h("dt", {}, word(role)), labelValue("en", label.en), labelValue("ja", label.ja))]
      : [];
  });

const labelValue = (lang: keyof Label, text: string): Html => h("dd", { lang, class: "find" }, text);

const detail = (key: Word, value: Html | undefined): Html | undefined =>
  value && fragment(h("dt", {}, word(key)), h("dd", {}, value));

const details = (
  { name, variants, standard }: Concept,
  ratios: readonly Concept[],
  { of, axes }: Places,
): readonly (Html | undefined)[] => [
  detail("standard", standard && standardText(standard)),
  detail(
    "dimensions",
    some(axes.get(name) ?? [], (all) =>
      joined(
        ", ",
        all.map((axis) => nameLink(axis)),
      ),
    ),
  ),
  detail(
    "standsIn",
    some(of.get(name) ?? [], (all) => h("ul", {}, ...statementItems(all))),
  ),
  detail(
    "ratios",
    some(ratios, (all) => h("ul", {}, ...all.map(ratioItem))),
  ),
  detail("variants", some(variants, wordings)),
];

const some = <T>(list: readonly T[], write: (list: readonly T[]) => Html): Html | undefined =>
  list.length === 0 ? undefined : write(list);

const standardText = ({ publisher, taxonomy, version, element }: NonNullable<Concept["standard"]>): Html =>
  fragment(code(element, { class: "find" }), ` (${publisher}, ${taxonomy} ${version})`);

/** A few wordings are written out; of many the reader first sees how many there are. */
const wordings = (all: readonly string[]): Html => {
  const text = h("p", { class: "find", lang: "en" }, all.join("; "));
  return all.length <= 5 ? text : h("details", {}, h("summary", {}, String(all.length)), text);
};

/** Each statement once: a breakdown has a line for each of its members. */
const statementItems = (all: readonly Place[]): readonly Html[] =>
  [...new Set(all.map(({ statement }) => statement))].map((statement) => {
    const lines = all.filter((place) => place.statement === statement).map(({ line }) => line);
    const marks = (["home", "total", "negated"] as const).filter((key) => lines.some((line) => line[key]));
    const link = h("a", { href: `#${statementAnchor(statement)}` }, both(statement.title));
    return h("li", {}, joined(" ", [link, ...marks.map(mark)]));
  });

const ratioItem = ({ name, label, type }: Concept): Html =>
  h(
    "li",
    { id: name, "data-node": "concept" },
    h("span", { class: "find" }, both(label)),
    " ",
    nameLink(name, { class: "find" }),
    h("span", { class: "quiet" }, ` · ${type}`),
  );
