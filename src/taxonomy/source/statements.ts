import { normalizeLabel } from "../normalize-label.js";
import { sectionSums } from "../sums.js";
import type {
  Axis,
  Concept,
  QName,
  Statement,
  StatementLine,
  StatementNode,
  StatementSection,
} from "../taxonomy.js";
import { namesOf, statementConceptName } from "./concepts.js";
import { readPatterns } from "./pattern.js";
import { isRawSection, type RawLine, type RawNode, type RawSection, type RawStatement } from "./raw.js";
import { qualified, reportUnknown, reportUnknownAt, type Scope } from "./scope.js";

/** What a statement's lines can refer to, of the part and of what it imports. */
export interface Lookups {
  readonly concepts: ReadonlyMap<QName, Concept>;
  readonly axes: readonly Axis[];
  readonly families: ReadonlySet<string>;
}

interface Reading extends Scope, Lookups {
  readonly statement: RawStatement;
}

/** One statement. `home` of its lines says only what the source says; `assignHomes` completes it. */
export const readStatement = (
  raw: RawStatement,
  order: number,
  roleBase: string,
  lookups: Lookups,
  scope: Scope,
): Statement => {
  const reading: Reading = { ...scope, ...lookups, statement: raw };
  const { id, title, period, percent } = raw;
  for (const family of raw.ratios ?? []) checkFamily(raw, "ratios", family, reading);
  if (percent !== undefined) checkFamily(raw, "percent", percent, reading);
  const section: StatementSection = {
    kind: "section",
    abstract: qualified(scope, statementConceptName(id)),
    labels: [],
    children: readNodes(raw.lines, reading),
    source: scope.places.of(raw),
  };
  return {
    id,
    roleUri: `${roleBase}${id}`,
    title,
    order,
    titlePatterns: readPatterns(raw.patterns, reading),
    periodType: period,
    ...(raw.generic && { generic: true }),
    ...(percent !== undefined && { percentFamily: percent }),
    root: settleWeights(section),
    source: scope.places.of(raw),
  };
};

const checkFamily = (container: object, key: string, family: string, reading: Reading): void => {
  if (!reading.families.has(family))
    reportUnknown(container, key, "ratio family", family, reading.families, reading);
};

const readNodes = (nodes: readonly RawNode[], reading: Reading): readonly StatementNode[] => {
  const children = nodes.flatMap((node): StatementNode[] =>
    isRawSection(node) ? [readSection(node, reading)] : readLine(node, reading),
  );
  reportSameLabels(children, reading);
  return children;
};

const readSection = (section: RawSection, reading: Reading): StatementSection => {
  const { heading } = section;
  return {
    kind: "section",
    ...(heading && { abstract: qualified(reading, heading.name) }),
    labels: heading ? [heading.en, ...(heading.variants ?? [])] : [],
    children: readNodes(section.lines, reading),
    source: reading.places.of(section),
  };
};

const readLine = (raw: RawLine, reading: Reading): StatementLine[] => {
  const name = conceptOf(raw, reading);
  const concept = name && reading.concepts.get(name);
  const member = raw.member === undefined ? undefined : memberOf(raw, raw.member, reading);
  if (!concept || member === null) return [];
  const ratios = raw.ratios ?? reading.statement.ratios ?? [];
  for (const family of raw.ratios ?? []) checkFamily(raw, "ratios", family, reading);
  const { negated = false, weight, total = false, balanceAt, home = false, draft } = raw;
  const sum = raw.sum && readSum(raw.sum, reading);
  const labels = lineLabels(raw, concept, member?.concept);
  if (labels.length === 0) {
    reading.problem(
      reading.places.of(raw),
      `The line of ${concept.name} has no wording.`,
      `Give it "labels", or the concept a "${balanceAt}" label.`,
    );
  }
  return [
    {
      kind: "line",
      concept: concept.name,
      dimensions: member ? { [member.axis]: member.concept.name } : {},
      labels,
      worded: raw.labels?.length ?? 0,
      ...(raw.labels?.[0] !== undefined && { wording: raw.labels[0] }),
      ...(raw.ja !== undefined && { wordingJa: raw.ja }),
      negated,
      weight: weight ?? (balanceAt ? 0 : 1),
      total,
      ...(sum && { sum }),
      ...(balanceAt && { balanceAt }),
      home,
      // Lines of a breakdown share a concept, so each says for itself which ratios it has.
      ratios: balanceAt ? [] : member ? (raw.ratios ?? []) : ratios,
      ...(draft && { draft }),
      source: reading.places.of(raw),
    },
  ];
};

/** The concept of a line, its own or the statement's; undefined after reporting that there is none. */
const conceptOf = (raw: RawLine, reading: Reading): QName | undefined => {
  const { statement } = reading;
  const holder = raw.concept === undefined ? statement : raw;
  if (holder.concept === undefined) {
    reading.problem(
      reading.places.of(raw),
      "This line has a member and no concept.",
      `Give the line or the statement a "concept".`,
    );
    return undefined;
  }
  const name = qualified(reading, holder.concept);
  if (reading.concepts.get(name)?.kind === "item") return name;
  reportUnknown(holder, "concept", "concept", name, reading.concepts.keys(), reading);
  return undefined;
};

/** The member of a line with its axis; null after reporting that it is unknown or of another axis. */
const memberOf = (
  raw: RawLine,
  written: string,
  reading: Reading,
): { axis: QName; concept: Concept } | null => {
  const name = qualified(reading, written);
  const concept = reading.concepts.get(name);
  const axis = reading.axes.find(({ members }) => namesOf(members).includes(name));
  if (concept?.kind !== "member" || !axis) {
    reportUnknown(
      raw,
      "member",
      "member",
      name,
      reading.axes.flatMap(({ members }) => namesOf(members)),
      reading,
    );
    return null;
  }
  const wanted =
    reading.statement.axis === undefined ? axis.name : qualified(reading, reading.statement.axis);
  if (wanted === axis.name) return { axis: axis.name, concept };
  reading.problem(
    reading.places.of(raw, "member"),
    `The member ${name} is of ${axis.name}, not of the statement's ${wanted}.`,
  );
  return null;
};

const readSum = (
  sum: Readonly<Record<string, number>>,
  reading: Reading,
): NonNullable<StatementLine["sum"]> =>
  Object.entries(sum).flatMap(([key, weight]) => {
    const concept = qualified(reading, key);
    if (reading.concepts.get(concept)?.kind === "item") return [{ concept, weight }];
    const known = [...reading.concepts.keys()];
    reportUnknownAt(reading.places.ofKey(sum, key), "concept", concept, known, reading);
    return [];
  });

/** Wordings of a line, its own first; a balance before or after the period goes only by its labels for that. */
const lineLabels = (raw: RawLine, concept: Concept, member: Concept | undefined): readonly string[] => {
  const named = member ?? concept;
  const edge = raw.balanceAt === "start" ? named.periodStartLabel : named.periodEndLabel;
  const { label, totalLabel, negatedLabel, verboseLabel } = named;
  const usual = [label.en, totalLabel?.en, negatedLabel?.en, verboseLabel?.en, ...named.variants];
  const all = [...(raw.labels ?? []), ...(raw.balanceAt ? [edge?.en] : usual)];
  return [...new Set(all.filter((text) => text !== undefined))];
};

/** Lines, and headings, that stand side by side must differ in every wording: a label is read within its headings. */
const reportSameLabels = (children: readonly StatementNode[], reading: Reading): void => {
  for (const kind of ["line", "section"] as const) {
    const first = new Map<string, StatementNode>();
    for (const node of children.filter((child) => child.kind === kind)) {
      for (const label of new Set(node.labels.map(normalizeLabel))) {
        const earlier = first.get(label);
        if (!earlier) first.set(label, node);
        else reportSameLabel(label, earlier, node, reading);
      }
    }
  }
};

const nameOf = (node: StatementNode): string =>
  node.kind === "section"
    ? String(node.abstract)
    : [node.concept, ...Object.values(node.dimensions)].join(" with ");

const reportSameLabel = (
  label: string,
  earlier: StatementNode,
  later: StatementNode,
  reading: Reading,
): void => {
  const { file, line } = earlier.source;
  reading.problem(
    later.source,
    `"${label}" stands for ${nameOf(later)} and for ${nameOf(earlier)} in one section of ${reading.statement.id}.`,
    `The other one is in ${file}, line ${line}: take the wording from one of them, or put them into sections of their own.`,
  );
};

/** Lines that no total takes have no weight. */
const settleWeights = (root: StatementSection): StatementSection => {
  const taken = new Set(sectionSums(root).sums.flatMap(({ lines }) => lines));
  return mapLines(root, (line) => (taken.has(line) ? line : { ...line, weight: 0 }));
};

/** The same tree with each line replaced. */
export const mapLines = (
  section: StatementSection,
  change: (line: StatementLine) => StatementLine,
): StatementSection => ({
  ...section,
  children: section.children.map((child) =>
    child.kind === "line" ? change(child) : mapLines(child, change),
  ),
});
