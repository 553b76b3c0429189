import type { ItemType, RatioFamily, Taxonomy, UnitDefinition, UnitRule } from "../taxonomy.js";
import { columnHeader } from "./concepts.js";
import { type Child, type Html, h } from "./html.js";
import { both, code, nameLink, type Word, word } from "./words.js";

interface Row {
  readonly id: string;
  readonly cells: readonly Child[];
}

/** A section that is one table; the first cell of a row is its header. */
const tableSection = (
  id: Word,
  columns: readonly Word[],
  labels: readonly Word[],
  rows: readonly Row[],
): Html | undefined =>
  rows.length === 0
    ? undefined
    : h(
        "section",
        { id, "aria-labelledby": `${id}-title`, "data-node": true },
        h("h2", { id: `${id}-title` }, word(labels[0] ?? id)),
        h(
          "table",
          { class: "wide" },
          h("thead", {}, h("tr", {}, ...columns.map(columnHeader))),
          h("tbody", {}, ...rows.map(tableRow)),
        ),
      );

const tableRow = ({ id, cells: [first, ...rest] }: Row): Html =>
  h(
    "tr",
    { id, "data-node": true },
    h("th", { scope: "row", class: "find" }, first),
    ...rest.map((cell) => h("td", {}, cell)),
  );
