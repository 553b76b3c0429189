import { type Label, linesOf, type Taxonomy, type TaxonomyPart } from "../taxonomy.js";
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

const numbered = (order: number): string => String(order).padStart(3, "0");

/** Role of a statement's ratios of one family. */
export const ratioRoleName = (statement: string, family: string): string => `${statement}${family}`;
/** Role of the concepts that no statement of the part lists. */
export const OTHER_ROLE = "OtherConcepts";
export const DEFAULTS_ROLE = "DimensionDefaults";

/** All roles that a part's linkbases use, statements first. */
export const partRoles = (part: TaxonomyPart, taxonomy: Taxonomy): readonly Role[] => [
  ...part.statements.flatMap((statement) => {
    const { id, title, order } = statement;
    const families = new Set(linesOf(statement.root).flatMap((line) => line.ratios));
    return [
      role(part, id, numbered(order), "Statement", title, [PRESENTATION, CALCULATION, DEFINITION]),
      ...[...families].map((family) =>
        role(part, ratioRoleName(id, family), numbered(order), `Ratios ${family}`, title, [PRESENTATION]),
      ),
    ];
  }),
  role(
    part,
    OTHER_ROLE,
    "900",
    "Concepts",
    { en: "Concepts outside of the statements", ja: "計算書外の項目" },
    [PRESENTATION],
  ),
  ...hypercubes(part, taxonomy)
    .filter(({ statement }) => statement === undefined)
    .map(({ role: name, label }) => role(part, name, "910", "Dimensions", label, [DEFINITION])),
  role(part, DEFAULTS_ROLE, "920", "Dimensions", { en: "Defaults of axes", ja: "軸の既定メンバー" }, [
    DEFINITION,
  ]),
];

const role = (
  part: TaxonomyPart,
  name: string,
  order: string,
  group: string,
  title: Label,
  usedOn: readonly string[],
): Role => ({
  name,
  uri: `${part.roleBase}${name}`,
  definition: { en: `${order} - ${group} - ${title.en}`, ja: `${order} - ${group} - ${title.ja}` },
  usedOn,
});
