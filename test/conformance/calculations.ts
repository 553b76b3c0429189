import { XMLParser } from "fast-xml-parser";

/**
 * Every amount that takes part in a sum, changed by more than the sum's tolerance: one case each. All cases stand in
 * one instance, each about an entity of its own, so that a processor loads them in one go.
 */
interface Model {
  readonly taxonomy: readonly string[];
  readonly contexts: Readonly<
    Record<string, { period: Period; dimensions: Readonly<Record<string, string>> }>
  >;
  readonly units: Readonly<Record<string, { measure: string; divisor?: string; scale: number }>>;
  readonly namespaces?: Readonly<Record<string, string>>;
  readonly facts: readonly ModelFact[];
}

type Period = { readonly instant: string } | { readonly start: string; readonly end: string };

interface ModelFact {
  readonly concept: string;
  readonly context: string;
  readonly unit?: string;
  readonly value: string | null;
  readonly decimals?: number | "INF";
}

interface Arc {
  readonly from: string;
  readonly to: string;
}

/** A changed fact among the facts that it is summed with. */
export interface CalculationCase {
  readonly id: string;
  /** In words; the control has nothing changed. */
  readonly name: string;
  readonly changed: boolean;
  readonly facts: readonly ModelFact[];
}

const attribute = (element: Readonly<Record<string, string>>, name: string): string =>
  element[`@${name}`] ?? "";

/** `core_Revenues` → `core:Revenues`: a locator's label in our linkbases. */
const conceptOf = (label: string): string => label.replace("_", ":");

/** Summations of a calculation linkbase, from total to part. */
export const readArcs = (linkbase: string): readonly Arc[] => {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "@",
    isArray: (_name, _path, _leaf, isAttribute) => !isAttribute,
  });
  const [root] = parser.parse(linkbase)["link:linkbase"] as readonly LinkbaseElement[];
  const links = root?.["link:calculationLink"] ?? [];
  return links
    .flatMap((link) => link["link:calculationArc"])
    .map((arc) => ({
      from: conceptOf(attribute(arc, "xlink:from")),
      to: conceptOf(attribute(arc, "xlink:to")),
    }));
};

interface LinkbaseElement {
  readonly "link:calculationLink": readonly {
    readonly "link:calculationArc": readonly Readonly<Record<string, string>>[];
  }[];
}

const groupBy = <T>(values: readonly T[], key: (value: T) => string): readonly (readonly T[])[] => {
  const groups = new Map<string, T[]>();
  for (const value of values) groups.set(key(value), [...(groups.get(key(value)) ?? []), value]);
  return [...groups.values()];
};

/** The facts of the sums that a concept takes part in, within one context and unit; none where no sum is complete enough. */
const summedWith = (
  concept: string,
  group: readonly ModelFact[],
  arcs: readonly Arc[],
): readonly ModelFact[] => {
  const has = (name: string): boolean => group.some((fact) => fact.concept === name);
  const totals = new Set(
    arcs
      .filter(({ from, to }) => (from === concept || to === concept) && has(from) && has(to))
      .map(({ from }) => from),
  );
  const involved = new Set([...totals, ...arcs.filter(({ from }) => totals.has(from)).map(({ to }) => to)]);
  return group.filter((fact) => involved.has(fact.concept));
};

/** More than all the roundings of a sum together, in the last digit that counts. */
const changed = (fact: ModelFact, parts: number, scale: number): ModelFact => {
  const unit = 10n ** BigInt(Math.max(0, -Number(fact.decimals) - scale));
  return { ...fact, value: String(BigInt(fact.value ?? "0") + BigInt(parts + 2) * unit) };
};

/** One case an amount that takes part in a sum, and a control a context and unit, in which nothing is changed. */
export const calculationCases = (model: Model, arcs: readonly Arc[]): readonly CalculationCase[] => {
  const amounts = model.facts.filter(
    ({ unit, context }) =>
      unit?.endsWith("_thousands") && Object.keys(model.contexts[context]?.dimensions ?? {}).length === 0,
  );
  const cases: CalculationCase[] = [];
  const add = (name: string, isChanged: boolean, facts: readonly ModelFact[]): void => {
    cases.push({ id: `case-${String(cases.length + 1).padStart(4, "0")}`, name, changed: isChanged, facts });
  };
  for (const group of groupBy(amounts, ({ context, unit }) => `${context} ${unit}`)) {
    for (const fact of group) {
      const facts = summedWith(fact.concept, group, arcs);
      if (facts.length === 0) continue;
      const scale = model.units[fact.unit ?? ""]?.scale ?? 0;
      const name = `${fact.concept} ${fact.context} ${fact.unit}`;
      add(
        name,
        true,
        facts.map((each) => (each === fact ? changed(each, facts.length, scale) : each)),
      );
    }
    add(`nothing in ${group[0]?.context} ${group[0]?.unit}`, false, group);
  }
  return cases;
};

const periodElement = (period: Period): string =>
  "instant" in period
    ? `<xbrli:instant>${period.instant}</xbrli:instant>`
    : `<xbrli:startDate>${period.start}</xbrli:startDate><xbrli:endDate>${period.end}</xbrli:endDate>`;

const STANDARD = {
  xbrli: "http://www.xbrl.org/2003/instance",
  link: "http://www.xbrl.org/2003/linkbase",
  xlink: "http://www.w3.org/1999/xlink",
};

/** The cases as one XBRL 2.1 instance; a case's id is the id of its context and the identifier of its entity. */
export const caseInstance = (
  { taxonomy, contexts, units }: Model,
  cases: readonly CalculationCase[],
  namespaces: Readonly<Record<string, string>>,
): string => {
  const lines: string[] = [];
  for (const { id, facts } of cases) {
    const [first] = facts;
    const period = first && contexts[first.context]?.period;
    if (!period) throw new Error(`${id} has no period`);
    lines.push(
      `<xbrli:context id="${id}"><xbrli:entity><xbrli:identifier scheme="https://tanshin.example/case">${id}</xbrli:identifier></xbrli:entity><xbrli:period>${periodElement(period)}</xbrli:period></xbrli:context>`,
    );
    for (const { concept, unit, value, decimals } of facts) {
      const zeros = value === "0" ? "" : "0".repeat(units[unit ?? ""]?.scale ?? 0);
      lines.push(
        `<${concept} contextRef="${id}" unitRef="${unit}" decimals="${decimals}">${value}${zeros}</${concept}>`,
      );
    }
  }
  const used = new Set(cases.flatMap(({ facts }) => facts.map(({ unit }) => unit ?? "")));
  const unitElements = [...used].map(
    (id) => `<xbrli:unit id="${id}"><xbrli:measure>${units[id]?.measure}</xbrli:measure></xbrli:unit>`,
  );
  const bindings = Object.entries({ ...namespaces, ...STANDARD }).map(
    ([prefix, uri]) => `xmlns:${prefix}="${uri}"`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<xbrli:xbrl ${bindings.join(" ")}>
<link:schemaRef xlink:type="simple" xlink:href="${taxonomy.at(-1)}"/>
${[...unitElements, ...lines].join("\n")}
</xbrli:xbrl>
`;
};

/** Ids of the cases that a processor found inconsistent, out of what it says. */
export const inconsistentCases = (messages: readonly string[]): ReadonlySet<string> =>
  new Set(messages.flatMap((message) => [...message.matchAll(/\bcase-\d{4}\b/g)].map(([id]) => id)));
