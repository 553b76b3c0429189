import { ratioConcept } from "../ratios.js";
import type { Axis, Concept, Label, QName, Statement, Taxonomy, TaxonomyPart } from "../taxonomy.js";
import { linesOf } from "../taxonomy.js";
import { localName } from "./names.js";

/**
 * A closed hypercube (Dimensions 1.0 §2.3) of a part: the concepts that share it may carry its axes and no others.
 * A concept may have several in roles of their own; a fact must satisfy one of them.
 */
export interface Hypercube {
  readonly name: QName;
  /** Abstract primary item from which the concepts inherit the hypercube. */
  readonly lineItems: QName;
  /** Name of the role that holds it. */
  readonly role: string;
  /** Id of the statement whose role it stands in; absent where the role is its own. */
  readonly statement?: string;
  readonly label: Label;
  readonly axes: readonly QName[];
  readonly concepts: readonly QName[];
}

interface Draft {
  readonly role: string;
  readonly statement?: string;
  readonly label: Label;
  readonly axes: readonly QName[];
  readonly concepts: readonly QName[];
}

/** The part and what it imports: what its own files may refer to, whatever else the taxonomy has. */
export const visibleParts = (part: TaxonomyPart, taxonomy: Taxonomy): readonly TaxonomyPart[] =>
  taxonomy.parts.filter(({ prefix }) => prefix === part.prefix || part.imports.includes(prefix));

/**
 * Every reportable concept of the part stands in one at least: with the axes of its breakdowns in the role of their
 * statement, otherwise in a role for all concepts without axes, or with the forecast axes only. A breakdown of an
 * imported concept adds a hypercube to those it has.
 */
export const hypercubes = (part: TaxonomyPart, taxonomy: Taxonomy): readonly Hypercube[] => {
  const visible = visibleParts(part, taxonomy);
  const forecast = visible.flatMap(({ axes }) => axes.filter((axis) => axis.forecast));
  const concepts = new Map(visible.flatMap((one) => one.concepts).map((concept) => [concept.name, concept]));
  const breakdowns = part.statements.flatMap((statement) =>
    breakdownsOf(statement, concepts, forecast, taxonomy),
  );
  const covered = new Set(breakdowns.flatMap((draft) => draft.concepts));
  const rest = part.concepts.filter(({ kind, name }) => kind === "item" && !covered.has(name));
  return [...breakdowns, ...withoutBreakdown(rest, forecast, taxonomy)].map(({ role, ...draft }) => ({
    name: `${part.prefix}:${role}Table`,
    lineItems: `${part.prefix}:${role}LineItems`,
    role,
    ...draft,
  }));
};

const breakdownsOf = (
  statement: Statement,
  concepts: ReadonlyMap<QName, Concept>,
  forecast: readonly Axis[],
  taxonomy: Taxonomy,
): readonly Draft[] => {
  const axes = new Map<QName, Set<QName>>();
  for (const line of linesOf(statement.root)) {
    const ratios = line.ratios.flatMap((family) => ratioConcept(taxonomy, line.concept, family)?.name ?? []);
    for (const axis of Object.keys(line.dimensions) as QName[]) {
      for (const concept of [line.concept, ...ratios])
        axes.set(concept, (axes.get(concept) ?? new Set()).add(axis));
    }
  }
  const groups = new Map<string, { axes: readonly QName[]; concepts: QName[] }>();
  for (const [concept, own] of axes) {
    const all = [...own, ...(concepts.get(concept)?.forecast ? forecast.map(({ name }) => name) : [])];
    const group = groups.get(all.join(" ")) ?? { axes: all, concepts: [] };
    group.concepts.push(concept);
    groups.set(all.join(" "), group);
  }
  return [...groups.values()].map((group, index) => ({
    ...group,
    ...(index === 0 && { statement: statement.id }),
    role: index === 0 ? statement.id : `${statement.id}By${group.axes.map(stem).join("")}`,
    label: statement.title,
  }));
};

/** `ResultForecast` of `core:ResultForecastAxis`. */
const stem = (axis: QName): string => localName(axis).replace(/Axis$/, "");

/** With no axis to carry, a concept that can be forecast is like any other. */
const withoutBreakdown = (
  rest: readonly Concept[],
  forecast: readonly Axis[],
  taxonomy: Taxonomy,
): readonly Draft[] => {
  const names = (some: readonly Concept[]): QName[] => some.map(({ name }) => name);
  const plain: Draft = {
    role: "NoDimensions",
    label: { en: "Concepts without axes", ja: "軸のない項目" },
    axes: [],
    concepts: names(rest.filter((concept) => !concept.forecast || forecast.length === 0)),
  };
  const forecasts: Draft = {
    role: forecast.map(({ name }) => stem(name)).join(""),
    label: joined(forecast.flatMap(({ name }) => taxonomy.concepts.get(name)?.label ?? [])),
    axes: forecast.map(({ name }) => name),
    concepts: names(rest.filter((concept) => concept.forecast && forecast.length > 0)),
  };
  return [plain, forecasts].filter(({ concepts }) => concepts.length > 0);
};

const joined = (labels: readonly Label[]): Label => ({
  en: labels.map(({ en }) => en.replace(/ \[.*\]$/, "")).join(", "),
  ja: labels.map(({ ja }) => ja.replace(/ \[.*\]$/, "")).join("、"),
});
