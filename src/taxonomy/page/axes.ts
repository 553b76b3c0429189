import { conceptOf } from "../line-label.js";
import type { Axis, Concept, MemberNode, Taxonomy } from "../taxonomy.js";
import { type Html, h, joined } from "./html.js";
import { both, mark, nameLink, word } from "./words.js";

/** Axes with their members as trees, the domain on top. */
export const axesSection = (taxonomy: Taxonomy): Html | undefined =>
  taxonomy.axes.size === 0
    ? undefined
    : h(
        "section",
        { id: "axes", "aria-labelledby": "axes-title", "data-node": true },
        h("h2", { id: "axes-title" }, word("axes")),
        ...[...taxonomy.axes.values()].map((axis) => axisTree(axis, taxonomy)),
      );

const axisTree = (axis: Axis, taxonomy: Taxonomy): Html => {
  const { name, label, documentation } = conceptOf(axis.name, taxonomy);
  const domain: MemberNode = { name: axis.domain, total: axis.total, children: axis.members };
  return h(
    "section",
    { id: name, class: "axis", "aria-labelledby": `${name}-title`, "data-node": "concept" },
    h(
      "h3",
      { id: `${name}-title` },
      h("span", { class: "find" }, both(label)),
      " ",
      nameLink(name, { class: "find" }),
    ),
    h("p", { lang: "en" }, documentation),
    h("ul", { class: "tree" }, memberItem(domain, axis, taxonomy)),
  );
};

const memberItem = (node: MemberNode, axis: Axis, taxonomy: Taxonomy): Html => {
  const concept = conceptOf(node.name, taxonomy);
  return h(
    "li",
    { id: node.name, "data-node": "concept" },
    h("p", { class: "label" }, joined(" ", [memberLabel(concept), ...memberMarks(node, axis)])),
    h("p", { class: "names" }, nameLink(node.name, { class: "find" })),
    h("p", { class: "quiet", lang: "en" }, concept.documentation),
    wordings(concept),
    node.children.length > 0
      ? h("ul", { class: "tree" }, ...node.children.map((child) => memberItem(child, axis, taxonomy)))
      : undefined,
  );
};

const memberLabel = ({ label, verboseLabel }: Concept): Html =>
  h(
    "span",
    { class: "find" },
    both(label),
    verboseLabel && h("span", { class: "quiet" }, " (", both(verboseLabel), ")"),
  );

const wordings = ({ variants }: Concept): Html | undefined =>
  variants.length === 0
    ? undefined
    : h(
        "p",
        { class: "quiet" },
        word("variants"),
        ": ",
        h("bdi", { class: "find", lang: "en" }, variants.join("; ")),
      );

const memberMarks = ({ name, total, children }: MemberNode, axis: Axis): readonly Html[] => [
  ...(name === axis.domain ? [mark("domain")] : []),
  ...(name === axis.default ? [mark("isDefault")] : []),
  ...(total && children.length > 0 ? [mark("addsUp")] : []),
];
