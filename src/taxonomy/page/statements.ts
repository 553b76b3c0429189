import { conceptOf, lineLabel } from "../line-label.js";
import { mapLines } from "../source/statements.js";
import {
  type Concept,
  type Label,
  linesOf,
  type QName,
  type Statement,
  type StatementLine,
  type StatementNode,
  type StatementSection,
  type Taxonomy,
  type TaxonomyPart,
} from "../taxonomy.js";
import { fragment, type Html, h, joined } from "./html.js";
import { statementAnchor } from "./places.js";
import { both, code, mark, nameLink, WORDS, word } from "./words.js";

/** The taxonomy's own statements as trees, each line with its place in the sum and the properties of its concept. */
export const statementsSection = (taxonomy: Taxonomy): Html | undefined =>
  treesSection("statements", word("statements"), taxonomy.own.statements, taxonomy);

/** The statements of the taxonomies that this one is built on. */
export const importedStatements = (taxonomy: Taxonomy): readonly (Html | undefined)[] =>
  importedParts(taxonomy).map((part) =>
    treesSection(importedAnchor(part), both(importedTitle(part)), part.statements, taxonomy),
  );

/** Imported taxonomies that have statements. */
export const importedParts = ({ parts, own }: Taxonomy): readonly TaxonomyPart[] =>
  parts.filter(({ prefix, statements }) => prefix !== own.prefix && statements.length > 0);

export const importedAnchor = ({ prefix }: TaxonomyPart): string => `statements-${prefix}`;

export const importedTitle = ({ title }: TaxonomyPart): Label => ({
  en: `${WORDS.statements.en}: ${title.en}`,
  ja: `${WORDS.statements.ja}：${title.ja}`,
});

const treesSection = (
  id: string,
  title: Html,
  statements: readonly Statement[],
  taxonomy: Taxonomy,
): Html | undefined =>
  statements.length === 0
    ? undefined
    : h(
        "section",
        {
          id,
          class: id === "statements" ? undefined : "unused",
          "aria-labelledby": `${id}-title`,
          "data-node": true,
        },
        h("h2", { id: `${id}-title` }, title),
        id === "statements" ? h("p", { class: "quiet" }, word("legend")) : undefined,
        ...statements.map((statement) => statementTree(withoutGenericWeights(statement), taxonomy)),
      );

/** The layout that a generic statement shows is one of several: nothing adds up by it. */
const withoutGenericWeights = (statement: Statement): Statement =>
  statement.generic
    ? { ...statement, root: mapLines(statement.root, (line) => ({ ...line, weight: 0 })) }
    : statement;

const statementTree = (statement: Statement, taxonomy: Taxonomy): Html => {
  const anchor = statementAnchor(statement);
  return h(
    "section",
    { id: anchor, class: "statement", "aria-labelledby": `${anchor}-title`, "data-node": true },
    h("h3", { id: `${anchor}-title`, class: "find" }, both(statement.title)),
    h("p", { class: "quiet" }, word(statement.periodType), " · ", word("role"), " ", code(statement.roleUri)),
    ratioFamilies(statement),
    nodeList(statement.root.children, taxonomy),
  );
};

/** The families of the statement's lines; a concept's entry names the concepts made for it. */
const ratioFamilies = ({ root }: Statement): Html | undefined => {
  const families = [...new Set(linesOf(root).flatMap(({ ratios }) => ratios))];
  if (families.length === 0) return undefined;
  const links = families.map((name) => h("a", { href: `#ratio-${name}` }, code(name)));
  return h("p", { class: "quiet" }, word("ratios"), ": ", joined(", ", links));
};

const nodeList = (nodes: readonly StatementNode[], taxonomy: Taxonomy): Html =>
  h(
    "ul",
    { class: "tree" },
    ...nodes.map((node) => (node.kind === "line" ? lineItem(node, taxonomy) : sectionItem(node, taxonomy))),
  );

const sectionItem = (section: StatementSection, taxonomy: Taxonomy): Html => {
  const heading = section.abstract && conceptOf(section.abstract, taxonomy);
  return h(
    "li",
    { class: heading ? "heading" : "group", id: heading?.name, "data-node": true },
    heading && h("p", { class: "find" }, both(heading.label)),
    nodeList(section.children, taxonomy),
  );
};

const lineItem = (line: StatementLine, taxonomy: Taxonomy): Html => {
  const concept = conceptOf(line.concept, taxonomy);
  const members = Object.values(line.dimensions);
  return h(
    "li",
    {
      class: line.total || line.sum ? "line sum" : "line",
      "data-node": true,
      "data-of": [line.concept, ...members].join(" "),
    },
    h(
      "p",
      { class: "label" },
      h("span", { class: "find" }, both(lineLabel(line, taxonomy))),
      ...lineMarks(line).flatMap((item) => [" ", item]),
    ),
    h("p", { class: "kind" }, properties(concept), ratioCount(line)),
    h("p", { class: "weight" }, weightText(line)),
    h("p", { class: "names" }, joined(" ", lineNames(line, concept))),
  );
};

const lineMarks = ({ total, negated, balanceAt, draft }: StatementLine): readonly Html[] => [
  ...(total ? [mark("total")] : []),
  ...(negated ? [mark("negated")] : []),
  ...(balanceAt ? [mark(balanceAt)] : []),
  ...(draft ? [mark("draft")] : []),
];

/** Type, period type and balance; the words say by themselves what they are. */
export const properties = ({ type, periodType, balance }: Concept): Html =>
  joined(" · ", [type, word(periodType), balance && word(balance)]);

const ratioCount = ({ ratios }: StatementLine): Html | undefined =>
  ratios.length === 0
    ? undefined
    : fragment(" · ", both({ en: `ratios: ${ratios.length}`, ja: `比率: ${ratios.length}` }));

/** Real minus signs: a hyphen is too small beside a digit, and some screen readers are silent about it. */
const signed = (weight: number): string => (weight < 0 ? `−${Math.abs(weight)}` : `+${weight}`);

const weightText = ({ weight }: StatementLine): Html | undefined =>
  weight === 0 ? undefined : fragment(h("span", { class: "hidden" }, word("weight"), " "), signed(weight));

const lineNames = (line: StatementLine, concept: Concept): readonly (Html | undefined)[] => [
  nameLink(line.concept, { class: "find" }),
  ...Object.entries(line.dimensions).map(([axis, member]) =>
    h("span", { class: "dimension find" }, "[", nameLink(axis as QName), " = ", nameLink(member), "]"),
  ),
  concept.standard &&
    h("span", { class: "standard" }, "→ ", code(concept.standard.element, { class: "find" })),
  line.sum && sumText(line.sum),
];

/** A sum that is not that of the lines above, written out. */
const sumText = (sum: NonNullable<StatementLine["sum"]>): Html =>
  h("span", { class: "formula" }, "= ", joined(" ", sum.map(summandText)));

const summandText = (
  { concept, weight }: { readonly concept: QName; readonly weight: number },
  index: number,
): Html => {
  const sign = weight < 0 ? "− " : index > 0 ? "+ " : "";
  const factor = Math.abs(weight) === 1 ? "" : `${Math.abs(weight)} × `;
  return fragment(sign, factor, nameLink(concept));
};
