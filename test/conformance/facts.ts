// Facts in a form that three sources share: what Arelle extracted from the XML, from the JSON, and our fact model.
// Nothing of src/ is used, so that a fault there cannot hide itself.

/** Aspects of a fact as one text → its value and accuracy as one text. */
export type Facts = ReadonlyMap<string, string>;

interface JsonReport {
  readonly documentInfo: { readonly namespaces: Readonly<Record<string, string>> };
  readonly facts: Readonly<
    Record<
      string,
      {
        readonly value: string | null;
        readonly decimals?: number;
        readonly dimensions: Readonly<Record<string, string>>;
        /** Type → group → ids of what the fact is linked to. */
        readonly links?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
      }
    >
  >;
}

type ModelPeriod = { readonly instant: string } | { readonly start: string; readonly end: string };

interface FactModel {
  readonly entity: { readonly scheme: string; readonly identifier: string };
  readonly contexts: Readonly<
    Record<string, { readonly period: ModelPeriod; readonly dimensions: Readonly<Record<string, string>> }>
  >;
  readonly units: Readonly<
    Record<string, { readonly measure: string; readonly divisor?: string; readonly scale: number }>
  >;
  readonly facts: readonly {
    readonly concept: string;
    readonly context: string;
    readonly unit?: string;
    readonly value: string | null;
    readonly decimals?: number | "INF";
    readonly language?: string;
    readonly notes?: readonly string[];
  }[];
  readonly notes?: Readonly<Record<string, { readonly text: string; readonly language: string }>>;
}

const NUMBER = /^(-?)0*(\d+?)(?:\.(\d*?)0*)?$/;

/** Decimal text × 10^scale without a superfluous digit: `1.50` and `1.5` are one value. */
export const canonicalNumber = (text: string, scale = 0): string => {
  const match = NUMBER.exec(text);
  if (!match) return text;
  const [, sign = "", whole = "", fraction = ""] = match;
  const digits = `${whole}${fraction}`.padEnd(whole.length + scale, "0");
  const point = whole.length + scale;
  const left = point > 0 ? digits.slice(0, point) : "0";
  const right = point > 0 ? digits.slice(point) : `${"0".repeat(-point)}${digits}`;
  const tidy = `${left.replace(/^0+(?=\d)/, "")}${`.${right}`.replace(/\.?0*$/, "")}`;
  return tidy === "0" ? "0" : `${sign}${tidy}`;
};

const key = (aspects: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(aspects)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join(" ");

const worth = (
  value: string | null,
  decimals: number | "INF" | undefined,
  numeric: boolean,
  links: readonly string[],
): string => {
  const said = value === null ? "nil" : `${value} @ ${numeric ? (decimals ?? "INF") : "text"}`;
  return [said, ...[...links].sort()].join(" → ");
};

const FOOTNOTE = "footnote _";

/** Each link of a fact as `type group id`. */
const linksOf = (links: JsonReport["facts"][string]["links"] = {}): readonly string[] =>
  Object.entries(links).flatMap(([type, groups]) =>
    Object.entries(groups).flatMap(([group, ids]) => ids.map((id) => `${type} ${group} ${id}`)),
  );

/** `prefix:name` → `{namespace}name`, for every part of a text that is one. */
const expand = (text: string, namespaces: Readonly<Record<string, string>>): string =>
  text.replace(/([A-Za-z_][\w.-]*):(?=[\w.-])/g, (whole, prefix: string) =>
    namespaces[prefix] === undefined ? whole : `{${namespaces[prefix]}}`,
  );

const isName = (name: string): boolean =>
  name === "concept" || name === "entity" || name === "unit" || name.includes(":");

const reportDimensions = (
  dimensions: Readonly<Record<string, string>>,
  namespaces: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(dimensions).map(([name, value]) => [
      expand(name, namespaces),
      isName(name) ? expand(value, namespaces) : value,
    ]),
  );

/** xBRL-JSON does not tell a number from a text that has no language, as the fiscal year is one. */
const looksNumeric = (value: string | null, language: string | undefined): boolean =>
  language === undefined && value !== null && NUMBER.test(value);

/** Facts of an xBRL-JSON report. Two that share all aspects show as one with both values. */
export const jsonFacts = (text: string): Facts => {
  const { documentInfo, facts } = JSON.parse(text) as JsonReport;
  const result = new Map<string, string>();
  for (const { value, decimals, dimensions, links } of Object.values(facts)) {
    const numeric = looksNumeric(value, dimensions.language);
    const aspects = key(reportDimensions(dimensions, documentInfo.namespaces));
    const canonical = value !== null && numeric ? canonicalNumber(value) : value;
    const said = worth(canonical, decimals, numeric, linksOf(links));
    const other = result.get(aspects);
    result.set(aspects, other === undefined ? said : `${other} | ${said}`);
  }
  return result;
};

/**
 * An xBRL-JSON report whose notes are called by their language and words: in xBRL-CSV ids follow from where facts
 * stand, so the same note cannot have the id that it has elsewhere.
 */
export const notesByWords = (text: string): string => {
  const report = JSON.parse(text) as JsonReport;
  const words = (id: string): string => {
    const { value = id, dimensions = {} } = report.facts[id] ?? {};
    return dimensions.noteId === undefined ? id : `${dimensions.language} ${value?.trim()}`;
  };
  const renamed = Object.entries(report.facts).map(([id, { links = {}, dimensions, ...fact }]) => [
    id,
    {
      ...fact,
      dimensions: { ...dimensions, ...(dimensions.noteId !== undefined && { noteId: words(id) }) },
      links: Object.fromEntries(
        Object.entries(links).map(([type, groups]) => [
          type,
          Object.fromEntries(Object.entries(groups).map(([group, ids]) => [group, ids.map(words)])),
        ]),
      ),
    },
  ]);
  return JSON.stringify({ ...report, facts: Object.fromEntries(renamed) });
};

const nextMidnight = (day: string): string =>
  `${new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)}T00:00:00`;

/** OIM 1.0 §"period": the end of a day is the next midnight. */
const oimPeriod = (period: ModelPeriod): string =>
  "instant" in period ? nextMidnight(period.instant) : `${period.start}T00:00:00/${nextMidnight(period.end)}`;

/** A note's text as Arelle tells it: an XHTML fragment without white space at its ends. */
const fragment = (text: string): string =>
  text.trim().replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Notes as xBRL-JSON has them: facts of a concept of their own. */
const noteFacts = ({ notes = {} }: FactModel): readonly (readonly [string, string])[] =>
  Object.entries(notes).map(([noteId, { text, language }]) => [
    key({ concept: "{https://xbrl.org/2021}note", noteId, language }),
    worth(fragment(text), undefined, false, []),
  ]);

/** Facts of `STEM.facts.json`. Prefixes are read with the namespaces of a report of the same release. */
export const modelFacts = (text: string, reportOfSameRelease: string): Facts => {
  const { namespaces } = (JSON.parse(reportOfSameRelease) as JsonReport).documentInfo;
  const model = JSON.parse(text) as FactModel;
  const { entity, contexts, units, facts } = model;
  return new Map([
    ...facts.map(({ concept, context, unit, value, decimals, language, notes = [] }) => {
      const { period, dimensions } = contexts[context] ?? { period: { instant: "" }, dimensions: {} };
      const { measure, divisor, scale } = (unit === undefined ? undefined : units[unit]) ?? { scale: 0 };
      const measures = [measure, divisor].filter((each) => each !== undefined).join("/");
      const aspects = {
        ...Object.fromEntries(
          Object.entries(dimensions).map((pair) => pair.map((name) => expand(name, namespaces))),
        ),
        concept: expand(concept, namespaces),
        entity: `{${entity.scheme}}${entity.identifier}`,
        period: oimPeriod(period),
        unit: measures === "" || measures === "xbrli:pure" ? undefined : expand(measures, namespaces),
        language,
      };
      const exact = value === null || unit === undefined ? value : canonicalNumber(value, scale);
      const links = notes.map((note) => `${FOOTNOTE} ${note}`);
      return [key(aspects), worth(exact, decimals, looksNumeric(exact, language), links)] as const;
    }),
    ...noteFacts(model),
  ]);
};

/** What two sets of facts differ in; empty where they are the same. */
export const differences = (a: Facts, b: Facts): readonly string[] => [
  ...[...a]
    .filter(([aspects, value]) => b.get(aspects) !== value)
    .map(([k, v]) => `${k}: ${v}, there ${b.get(k) ?? "none"}`),
  ...[...b].filter(([aspects]) => !a.has(aspects)).map(([k, v]) => `${k}: none, there ${v}`),
];
