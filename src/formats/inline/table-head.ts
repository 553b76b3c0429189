import type { Taxonomy } from "../../taxonomy/index.js";
import { type Column, familyWords, memberWords, periodWords } from "./statement-columns.js";
import { tag, words } from "./tag.js";

/** What the header says of a column, level by level: its period, members, and what its figures are. */
export const headers = (
  column: Column,
  units: ReadonlyMap<string, string>,
  taxonomy: Taxonomy,
): readonly string[] => [
  periodWords(column.period),
  memberWords(column.dimensions, taxonomy),
  column.family === "" ? (units.get(column.key) ?? "") : familyWords(column.family, taxonomy),
];

/** Equal header cells side by side, under equal ones, are one that spans them. */
const headRow = (names: readonly (readonly string[])[], level: number): string => {
  const cells: { readonly name: string; span: number }[] = [];
  names.forEach((own, index) => {
    const before = names[index - 1];
    const same = before?.slice(0, level + 1).join("\n") === own.slice(0, level + 1).join("\n");
    const last = cells.at(-1);
    if (same && last && level < own.length - 1) last.span += 1;
    else cells.push({ name: own[level] ?? "", span: 1 });
  });
  const markup = cells.map(({ name, span }) =>
    name === ""
      ? tag("td", { colspan: span > 1 ? span : undefined })
      : tag(
          "th",
          { colspan: span > 1 ? span : undefined, scope: span > 1 ? "colgroup" : "col" },
          words(name),
        ),
  );
  return tag("tr", {}, `<td></td>${markup.join("")}`);
};

/** What all columns count, where their headers say nothing else. */
export const commonUnit = (names: readonly (readonly string[])[]): string => {
  const [first] = names;
  return names.every((own) => own[2] === first?.[2]) ? (first?.[2] ?? "") : "";
};

/** The header of a table from what its columns' headers say. */
export const tableHead = (names: readonly (readonly string[])[]): string => {
  const known = commonUnit(names);
  const levels = [0, 1, 2].filter(
    (level) => names.some((own) => own[level] !== "") && (level < 2 || known === ""),
  );
  return tag("thead", {}, `\n${levels.map((level) => `${headRow(names, level)}\n`).join("")}`);
};
