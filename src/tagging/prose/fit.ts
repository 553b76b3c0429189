import { type RatioFamily, ratioConcept, type Taxonomy } from "../../taxonomy/index.js";
import type { Amount } from "./amounts.js";
import type { Target } from "./subjects.js";

const isPerUnit = ({ type }: Target): boolean => type.unit.kind === "currency" && type.scaling === "never";

const fitsMoney = (target: Target, { scale }: Amount, noteScale: number | undefined): boolean => {
  if (target.type.unit.kind !== "currency") return false;
  if (isPerUnit(target)) return scale === undefined;
  return scale !== undefined || noteScale !== undefined;
};

const fitsCount = ({ type: { unit } }: Target, { unit: named }: Amount): boolean =>
  unit.kind === "fixed" && (named === undefined ? true : unit.unit === named);

/** Can the amount be a value of the target, by what it counts? `noteScale`: amounts of a note are in its table's scale. */
export const fits = (target: Target, amount: Amount, noteScale: number | undefined): boolean => {
  const { type } = target;
  switch (amount.form) {
    case "money":
      return fitsMoney(target, amount, noteScale);
    case "percent":
      return type.name === "percent";
    case "times":
      return type.name === "pure";
    case "points":
      return false;
    case "unit":
      return type.unit.kind === "named"
        ? type.unit.units.includes(amount.unit ?? "")
        : type.unit.kind === "fixed" && type.unit.unit === amount.unit;
    case "bare":
      return type.name !== "percent" && type.name !== "pure" ? fitsCount(target, amount) : false;
  }
};

const sameMeaning = (a: Target, b: Target): boolean =>
  a.concept.name === b.concept.name && JSON.stringify(a.dimensions) === JSON.stringify(b.dimensions);

/** The one target of the best rank; undefined where there is none, or where several mean different things. */
export const onlyTarget = (targets: readonly Target[]): Target | undefined => {
  const rank = Math.min(...targets.map((target) => target.rank));
  const [best, ...others] = targets.filter((target) => target.rank === rank);
  return best && others.every((other) => sameMeaning(best, other)) ? best : undefined;
};

/** Change and multiple families, by how many months before the compared period ends. */
export const familyOf = (
  kind: "change" | "multiple",
  monthsBefore: number,
  taxonomy: Taxonomy,
): RatioFamily | undefined =>
  [...taxonomy.ratioFamilies.values()].find(
    (family) => family.kind === kind && family.monthsBefore === monthsBefore,
  );

/** The target's ratio of a family, where the taxonomy has it. */
export const ratioOf = (
  target: Target,
  family: RatioFamily | undefined,
  taxonomy: Taxonomy,
): Target | undefined => {
  const concept = family && ratioConcept(taxonomy, target.concept.name, family.name);
  const type = concept && taxonomy.types.get(concept.type);
  return concept && type && { ...target, concept, type };
};

/** The families of a kind that the taxonomy has for a target. */
export const familiesFor = (
  target: Target,
  kind: "change" | "multiple",
  taxonomy: Taxonomy,
): readonly RatioFamily[] =>
  [...taxonomy.ratioFamilies.values()].filter(
    (family) =>
      family.kind === kind && ratioConcept(taxonomy, target.concept.name, family.name) !== undefined,
  );
