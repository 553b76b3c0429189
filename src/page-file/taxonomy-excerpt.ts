import type { Dimensions, Report } from "../model/index.js";
import type {
  Label as PageLabel,
  RatioData,
  StatementData,
  StatementLineData,
  TaxonomyExcerpt,
} from "../page/data.js";
import {
  type Concept,
  lineLabel,
  linesOf,
  type QName,
  type Statement,
  type StatementLine,
  type StatementSection,
  type Summand,
  statementSums,
  type Taxonomy,
} from "../taxonomy/index.js";

/** Id of each table of the release → the statement that it was read as. */
export type TableStatements = ReadonlyMap<string, Statement>;

type Line = StatementData["lines"][number];
type ConceptExcerpt = TaxonomyExcerpt["concepts"][string];

/** Concept and members: where a sum finds its parts. */
const keyOf = ({ concept, dimensions }: Pick<Summand, "concept" | "dimensions">): string =>
  [concept, ...Object.entries(dimensions).flat()].join(" ");

/** A section's lines with its headings above them, as they are printed one under the other. */
const flattened = (
  { abstract, labels, children }: StatementSection,
  depth: number,
  taxonomy: Taxonomy,
): readonly (Line & { readonly source?: StatementLine })[] => {
  const label = labels.length > 0 && abstract ? taxonomy.concepts.get(abstract)?.label : undefined;
  const heading = label ? [{ heading: label, depth }] : [];
  const inner = heading.length > 0 ? depth + 1 : depth;
  return [
    ...heading,
    ...children.flatMap((child) =>
      child.kind === "section" ? flattened(child, inner, taxonomy) : [lineData(child, inner, taxonomy)],
    ),
  ];
};

const lineData = (
  source: StatementLine,
  depth: number,
  taxonomy: Taxonomy,
): StatementLineData & { readonly source: StatementLine } => ({
  concept: source.concept,
  dimensions: source.dimensions,
  label: lineLabel(source, taxonomy),
  depth,
  ...(source.total && { total: true as const }),
  ...(source.negated && { negated: true as const }),
  ...(source.balanceAt && { balanceAt: source.balanceAt }),
  ...(source.home && { home: true as const }),
  source,
});

const statementData = (statement: Statement, tables: TableStatements, taxonomy: Taxonomy): StatementData => {
  const lines = flattened(statement.root, 0, taxonomy);
  const sums = new Map(statementSums(statement).map(({ total, parts }) => [total, parts]));
  const at = new Map(
    lines.flatMap((line, index): [string, number][] =>
      "heading" in line || line.balanceAt ? [] : [[keyOf(line), index]],
    ),
  );
  const sumOf = (line: StatementLine | undefined): readonly (readonly [number, number])[] =>
    (line && sums.get(line) ? (sums.get(line) ?? []) : []).flatMap((part) => {
      const index = at.get(keyOf(part));
      return index === undefined ? [] : [[index, part.weight] as const];
    });
  return {
    id: statement.id,
    title: statement.title,
    periodType: statement.periodType,
    tables: [...tables].flatMap(([table, { roleUri }]) => (roleUri === statement.roleUri ? [table] : [])),
    lines: lines.map(({ source, ...line }) => {
      const sum = sumOf(source);
      return sum.length > 0 ? { ...line, sum } : line;
    }),
  };
};

/** What a fact is about in a statement: ratios belong to the line that they are ratios of. */
const subjectOf = (name: QName, taxonomy: Taxonomy): QName => taxonomy.concepts.get(name)?.ratio?.of ?? name;

/** Statements that a table of the release was read as; for what stands in none of them, its home. The own ones first. */
const shownStatements = (
  report: Report,
  tables: TableStatements,
  taxonomy: Taxonomy,
): readonly Statement[] => {
  const roles = new Set([...tables.values()].map(({ roleUri }) => roleUri));
  const all = [...taxonomy.parts].reverse().flatMap(({ statements }) => statements);
  const covered = new Set(
    all
      .filter(({ roleUri }) => roles.has(roleUri))
      .flatMap(({ root }) => linesOf(root).map(({ concept }) => concept)),
  );
  const open = new Set(
    report.facts.map(({ concept }) => subjectOf(concept, taxonomy)).filter((name) => !covered.has(name)),
  );
  const isHome = ({ root }: Statement): boolean =>
    linesOf(root).some(({ concept, home }) => home && open.has(concept));
  return all.filter((statement) => roles.has(statement.roleUri) || isHome(statement));
};

const standardOf = ({ standard }: Concept): string | undefined =>
  standard && `${standard.publisher}, ${standard.taxonomy} ${standard.version}`;

const isSame = (a: PageLabel | undefined, b: PageLabel): boolean =>
  a === undefined || (a.en === b.en && a.ja === b.ja);

const conceptExcerpt = (concept: Concept): ConceptExcerpt => {
  const { verboseLabel, label, documentation, ratio, changeOf, quotients } = concept;
  const standard = standardOf(concept);
  const by = quotients?.[0]?.by;
  return {
    ...(verboseLabel && !isSame(verboseLabel, label) && { verbose: verboseLabel }),
    // What is generated for ratios says no more than their labels.
    ...(documentation !== "" && !ratio && { documentation }),
    ...(standard !== undefined && { standard }),
    ...(ratio && { ratio: ratio as RatioData }),
    ...(changeOf && { changeOf }),
    ...(by && { by }),
  };
};

/** What a label says of the kind of its element is for those who read schemas: `Forecast [Member]`. */
const withoutKind = ({ en, ja }: PageLabel): PageLabel => ({
  en: en.replace(/ \[[^[\]]+\]$/, ""),
  ja: ja.replace(/ \[[^[\]]+\]$/, ""),
});

const labelled = (names: Iterable<QName>, taxonomy: Taxonomy): Readonly<Record<string, PageLabel>> =>
  Object.fromEntries(
    [...new Set(names)].flatMap((name) => {
      const label = taxonomy.concepts.get(name)?.label;
      return label ? [[name, withoutKind(label)]] : [];
    }),
  );

const dimensionsIn = (report: Report, statements: readonly Statement[]): readonly Dimensions[] => [
  ...report.facts.map(({ dimensions }) => dimensions),
  ...statements.flatMap(({ root }) => linesOf(root).map(({ dimensions }) => dimensions)),
];

const axesOf = (dimensions: readonly Dimensions[], taxonomy: Taxonomy): TaxonomyExcerpt["axes"] => {
  const names = dimensions.flatMap((each) => Object.keys(each) as QName[]);
  return Object.fromEntries(
    Object.entries(labelled(names, taxonomy)).map(([name, label]) => {
      const forecast = taxonomy.axes.get(name as QName)?.forecast === true;
      return [name, { ...label, ...(forecast && { forecast: true as const }) }];
    }),
  );
};

const conceptExcerpts = (report: Report, taxonomy: Taxonomy): TaxonomyExcerpt["concepts"] =>
  Object.fromEntries(
    [...new Set(report.facts.map(({ concept }) => concept))].flatMap((name) => {
      const concept = taxonomy.concepts.get(name);
      const excerpt = concept && conceptExcerpt(concept);
      return excerpt && Object.keys(excerpt).length > 0 ? [[name, excerpt]] : [];
    }),
  );

const familiesOf = (
  concepts: TaxonomyExcerpt["concepts"],
  taxonomy: Taxonomy,
): TaxonomyExcerpt["families"] => {
  const names = new Set(Object.values(concepts).flatMap(({ ratio }) => ratio?.family ?? []));
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const family = taxonomy.ratioFamilies.get(name);
      if (!family) return [];
      const { kind, base, monthsBefore } = family;
      return [[name, { kind, ...(base && { base }), ...(monthsBefore !== undefined && { monthsBefore }) }]];
    }),
  );
};

/** What a reader of a report needs of its taxonomy: labels in both languages, and the statements with their lines in order. */
export const taxonomyExcerpt = (
  report: Report,
  tables: TableStatements,
  taxonomy: Taxonomy,
): TaxonomyExcerpt => {
  const { issuer } = taxonomy;
  const statements = shownStatements(report, tables, taxonomy);
  const dimensions = dimensionsIn(report, statements);
  const concepts = conceptExcerpts(report, taxonomy);
  return {
    ...(issuer && { issuer: issuer.name, currency: issuer.reportingCurrency }),
    statements: statements.map((statement) => statementData(statement, tables, taxonomy)),
    concepts,
    families: familiesOf(concepts, taxonomy),
    axes: axesOf(dimensions, taxonomy),
    members: labelled(
      dimensions.flatMap((each) => Object.values(each) as QName[]),
      taxonomy,
    ),
  };
};
