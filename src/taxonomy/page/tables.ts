import type { ItemType, RatioFamily, Taxonomy, UnitDefinition } from "../taxonomy.js";
import { type Child, type Html, h, joined } from "./html.js";
import { both, code, columnHeader, nameLink, type Word, word } from "./words.js";

interface Row {
  readonly id: string;
  readonly cells: readonly Child[];
}

/** A section that is one table; the first cell of a row is its header. */
const tableSection = (title: Word, columns: readonly Word[], rows: readonly Row[]): Html | undefined =>
  rows.length === 0
    ? undefined
    : h(
        "section",
        { id: title, "aria-labelledby": `${title}-title`, "data-node": true },
        h("h2", { id: `${title}-title` }, word(title)),
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

/** The families from which ratio concepts are made. */
export const familiesSection = ({ ratioFamilies }: Taxonomy): Html | undefined =>
  tableSection(
    "families",
    ["name", "label", "kind", "base", "type"],
    [...ratioFamilies.values()].map((family) => ({ id: `ratio-${family.name}`, cells: familyCells(family) })),
  );

const familyCells = (family: RatioFamily): readonly Child[] => [
  code(family.name),
  both(family.label),
  family.kind,
  family.base ? nameLink(family.base) : earlier(family.monthsBefore),
  typeLink(family.type),
];

const earlier = (months: number | undefined): Html | undefined =>
  months === undefined
    ? undefined
    : both({ en: `the period ${months} months before`, ja: `${months}か月前の期間・時点` });

const typeLink = (type: string): Html => h("a", { href: `#type-${type}` }, code(type));

/** The item types in use, each with the unit that its facts have. */
export const typesSection = ({ types }: Taxonomy): Html | undefined =>
  tableSection(
    "types",
    ["name", "schemaType", "unit"],
    [...types.values()].map((type) => ({
      id: `type-${type.name}`,
      cells: [code(type.name), code(type.xsdType), joined(", ", unitNames(type))],
    })),
  );

const unitNames = ({ unit }: ItemType): readonly Html[] => {
  if (unit.kind === "none") return [];
  if (unit.kind === "currency") return [code(unit.id)];
  const units = unit.kind === "fixed" ? [unit.unit] : unit.units;
  return units.map((id) => h("a", { href: `#unit-${id}` }, code(id)));
};

/** Units that are the same in every report; those of money are made from the report's currencies. */
export const unitsSection = ({ units }: Taxonomy): Html | undefined =>
  tableSection(
    "units",
    ["name", "measure", "scale", "phrases"],
    [...units.values()].map((unit) => ({ id: `unit-${unit.id}`, cells: unitCells(unit) })),
  );

const unitCells = ({ id, numerators, denominators, scale, phrases }: UnitDefinition): readonly Child[] => [
  code(id),
  code([numerators.join(" × "), ...denominators].join(" / ")),
  scale === 0 ? word("ones") : `10^${scale}`,
  h("bdi", { lang: "en", class: "find" }, phrases.join("; ")),
];
