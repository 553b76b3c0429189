import { type Label, linesOf, type Statement, type Taxonomy, type TaxonomyPart } from "../taxonomy.js";
import { unlistedConcepts } from "./elements.js";
import { hypercubes } from "./hypercubes.js";

/** A role of a part's extended links. */
export interface Role {
  /** Last step of its URI, and the base of its id. */
  readonly name: string;
  readonly uri: string;
  readonly definition: Label;
  readonly usedOn: readonly string[];
}

const PRESENTATION = "link:presentationLink";
const CALCULATION = "link:calculationLink";
const DEFINITION = "link:definitionLink";

/** Role of a statement's ratios of one family. */
export const ratioRoleName = (statement: string, family: string): string => `${statement}${family}`;
/** Role of the concepts that no statement of the part lists. */
export const OTHER_ROLE = "OtherConcepts";
export const DEFAULTS_ROLE = "DimensionDefaults";

/** Ratio families that a statement's lines have. */
export const statementFamilies = ({ root }: Statement): readonly string[] => [
  ...new Set(linesOf(root).flatMap((line) => line.ratios)),
];

/** All roles that a part's linkbases use, statements first. */
export const partRoles = (part: TaxonomyPart, taxonomy: Taxonomy): readonly Role[] => [
  ...part.statements.flatMap((statement) => [
    role(part, statement.id, statement.order, "Statement", statement.title, [
      PRESENTATION,
      CALCULATION,
      DEFINITION,
    ]),
    ...statementFamilies(statement).map((family) =>
      role(
        part,
        ratioRoleName(statement.id, family),
        statement.order,
        `Statement, ${family}`,
        statement.title,
        [PRESENTATION],
      ),
    ),
  ]),
  ...(unlistedConcepts(part).length > 0
    ? [role(part, OTHER_ROLE, 900, "Concepts", OTHER, [PRESENTATION])]
    : []),
  ...hypercubes(part, taxonomy)
    .filter(({ statement }) => statement === undefined)
    .map(({ role: name, label }) => role(part, name, 910, "Dimensions", label, [PRESENTATION, DEFINITION])),
  ...(part.axes.length > 0 ? [role(part, DEFAULTS_ROLE, 920, "Dimensions", DEFAULTS, [DEFINITION])] : []),
];

const OTHER: Label = { en: "Concepts outside of the statements", ja: "計算書外の項目" };
const DEFAULTS: Label = { en: "Defaults of axes", ja: "軸の既定メンバー" };

const GROUPS_JA: Readonly<Record<string, string>> = {
  Statement: "計算書",
  Concepts: "項目",
  Dimensions: "ディメンション",
};

/** Definitions sort as the statements do: `006 - Statement - Consolidated Statements of Operations`. */
const role = (
  part: TaxonomyPart,
  name: string,
  order: number,
  group: string,
  title: Label,
  usedOn: readonly string[],
): Role => {
  const number = String(order).padStart(3, "0");
  return {
    name,
    uri: `${part.roleBase}${name}`,
    definition: {
      en: `${number} - ${group} - ${title.en}`,
      ja: `${number} - ${GROUPS_JA[group] ?? group.replace("Statement,", "計算書、")} - ${title.ja}`,
    },
    usedOn,
  };
};
