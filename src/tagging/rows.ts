import type { Collector } from "../diagnostics/index.js";
import type { Row, Table } from "../release/index.js";
import {
  normalizeLabel,
  type Statement,
  type StatementLine,
  type Taxonomy,
  type UnitDefinition,
} from "../taxonomy/index.js";
import { type LabelUnits, splitLabelUnits } from "./label-units.js";
import { nearestLabels } from "./nearest.js";
import {
  allSections,
  type Candidate,
  enclosing,
  linesNamed,
  linesNamedWithHeading,
  type OutlineSection,
  outlineOf,
  sectionsNamed,
} from "./outline.js";

/** A row with what it was read as. */
export interface TaggedRow {
  readonly row: Row;
  readonly kind: "line" | "heading" | "unknown";
  /** The statement's line; only of kind `line`. */
  readonly line?: StatementLine;
  /** The label with the headings it was read within, the outermost first. */
  readonly path: readonly string[];
  /** Units that the label names. */
  readonly units?: LabelUnits;
}

interface State {
  readonly root: OutlineSection;
  current: OutlineSection;
  /** Sections whose heading has been printed. */
  readonly headed: Set<OutlineSection>;
  /** Sections of which a line has been printed, and those whose total has been printed after such lines. */
  readonly begun: Set<OutlineSection>;
  readonly closed: Set<OutlineSection>;
  /** An open heading that is not known: `strict` where it certainly is a heading. */
  unknownHeading: { readonly text: string; readonly strict: boolean } | undefined;
}

const isTotal = ({ line }: Candidate): boolean => line.total || line.sum !== undefined;

const unique = (candidates: readonly Candidate[]): readonly Candidate[] => [...new Set(candidates)];

const inScope = (label: string, scope: OutlineSection): readonly Candidate[] =>
  unique([...linesNamed(label, scope), ...linesNamedWithHeading(label, scope)]);

/** Lines that a label can mean, those in the nearest open section first. */
const candidatesFor = (label: string, state: State): readonly Candidate[] => {
  const scopes = enclosing(state.current).map((scope) => inScope(label, scope));
  const open = scopes.map((found) => found.filter(({ section }) => !state.closed.has(section)));
  const near = open.find((found) => found.length > 0) ?? scopes.find((found) => found.length > 0);
  if (near) return near;
  // Elsewhere in the statement only where no printed heading says otherwise.
  const underHeading = enclosing(state.current).some(
    (section) => state.headed.has(section) && !state.closed.has(section),
  );
  return underHeading ? [] : unique(allSections(state.root).flatMap((section) => inScope(label, section)));
};

/** Of several candidates, the one whose section's total is printed next. */
const byNextTotal = (candidates: readonly Candidate[], rest: readonly Row[]): Candidate | undefined => {
  for (const row of rest) {
    const label = normalizeLabel(row.label?.text ?? "");
    const closing = candidates.filter(({ section }) =>
      section.lines.some((other) => isTotal(other) && other.labels.includes(label)),
    );
    if (closing.length > 0) return closing.length === 1 ? closing[0] : undefined;
  }
  return undefined;
};

/** Under a heading that is not known only what ends it can be told: a total, or a line that is one of its kind. */
const allowedUnder = (candidates: readonly Candidate[], state: State): readonly Candidate[] => {
  if (!state.unknownHeading) return candidates;
  if (state.unknownHeading.strict) return candidates.filter(isTotal);
  const isGeneric = ({ labels }: Candidate): boolean =>
    allSections(state.root)
      .flatMap(({ lines }) => lines)
      .filter((other) => other.labels.some((label) => labels.includes(label))).length > 1;
  return candidates.filter((candidate) => !isGeneric(candidate));
};

const enter = (candidate: Candidate, state: State): void => {
  state.unknownHeading = undefined;
  state.current = candidate.section;
  const begun = state.begun.has(candidate.section);
  for (const section of enclosing(candidate.section)) state.begun.add(section);
  // A total that stands first opens its section, one that stands last closes it.
  if (!candidate.line.total || !begun) return;
  state.closed.add(candidate.section);
  state.current = candidate.section.parent ?? state.root;
};

/** The headings around a section, the outermost first. */
const headingPath = (section: OutlineSection): readonly string[] =>
  enclosing(section)
    .flatMap(({ heading }) => heading ?? [])
    .reverse();

const knownLabels = (state: State): readonly string[] =>
  allSections(state.root).flatMap(({ lines }) => lines.map(({ line }) => line.labels[0] ?? ""));

const quoteRow = (row: Row): string => `“${row.label?.text ?? ""}”`;

/** Where else the label is known, or which labels are near. */
const unknownHint = (row: Row, state: State): string => {
  const label = normalizeLabel(row.label?.text ?? "");
  const elsewhere = allSections(state.root).filter((section) => linesNamed(label, section).length > 0);
  const headings = elsewhere.flatMap((section) => headingPath(section).at(-1) ?? []);
  if (headings.length > 0)
    return `It is known under ${headings.map((name) => `“${name}”`).join(", ")}: print it under that heading.`;
  const near = nearestLabels(row.label?.text ?? "", knownLabels(state));
  return `If it is one of these, add the wording to the taxonomy's source as a variant: ${near.map((name) => `“${name}”`).join(", ")}.`;
};

const reportUnknown = (
  row: Row,
  state: State,
  statement: Statement,
  collector: Collector,
  several: boolean,
): void => {
  const within = state.unknownHeading
    ? ` under the heading “${state.unknownHeading.text}”, which is not known`
    : "";
  const text = several
    ? `The row ${quoteRow(row)} can mean several lines of ${statement.title.en}. Its cells are not tagged.`
    : `The row ${quoteRow(row)} is not a line of ${statement.title.en} that the taxonomy knows${within}. Its cells are not tagged.`;
  collector.warning(several ? "ambiguous-line-item" : "unknown-line-item", text, {
    place: row.label?.span ?? { line: row.line, column: 1 },
    hint: several ? "Print it under its heading, or above its total." : unknownHint(row, state),
  });
};

const readHeading = (row: Row, state: State, statement: Statement, collector: Collector): TaggedRow => {
  const text = row.label?.text ?? "";
  const label = normalizeLabel(text);
  const [section, ...others] = sectionsNamed(label, state.current);
  if (section && others.length === 0) {
    state.current = section;
    state.headed.add(section);
    state.unknownHeading = undefined;
    return { row, kind: "heading", path: headingPath(section) };
  }
  const [line] = row.kind === "label" ? candidatesFor(label, state) : [];
  if (line) return { row, kind: "line", line: line.line, path: [] };
  state.unknownHeading = { text, strict: row.kind === "heading" };
  if (row.kind === "heading") {
    const known = allSections(state.root).flatMap(({ labels }) => labels.slice(0, 1));
    const near = nearestLabels(text, known);
    collector.warning(
      "unknown-heading",
      `The heading ${quoteRow(row)} is not one of ${statement.title.en}; the rows under it cannot be told apart from others of the same name.`,
      {
        place: row.label?.span ?? { line: row.line, column: 1 },
        ...(near.length > 0 && { hint: `Known headings: ${near.map((name) => `“${name}”`).join(", ")}.` }),
      },
    );
  }
  return { row, kind: "unknown", path: [] };
};

interface Wording {
  readonly label: string;
  readonly units?: LabelUnits;
}

/** A label can be printed in two rows, the first of which has no cells, and can end with its unit in brackets. */
const wordings = (
  row: Row,
  previous: Row | undefined,
  units: readonly UnitDefinition[],
): readonly Wording[] => {
  const own = row.label?.text ?? "";
  const texts = previous?.kind === "label" ? [own, `${previous.label?.text ?? ""} ${own}`] : [own];
  const split = texts.flatMap((text) => splitLabelUnits(text, units) ?? []);
  return [
    ...texts.map((text) => ({ label: normalizeLabel(text) })),
    ...split.map((part) => ({ label: normalizeLabel(part.text), units: part.units })),
  ];
};

const readLine = (
  row: Row,
  previous: Row | undefined,
  rest: readonly Row[],
  state: State,
  statement: Statement,
  collector: Collector,
  units: readonly UnitDefinition[],
): TaggedRow => {
  for (const { label, units: own } of wordings(row, previous, units)) {
    const candidates = allowedUnder(candidatesFor(label, state), state);
    const chosen = candidates.length > 1 ? byNextTotal(candidates, rest) : candidates[0];
    if (chosen) {
      const path = headingPath(chosen.section);
      enter(chosen, state);
      return { row, kind: "line", line: chosen.line, path, ...(own && { units: own }) };
    }
    if (candidates.length > 1) {
      reportUnknown(row, state, statement, collector, true);
      return { row, kind: "unknown", path: [] };
    }
  }
  reportUnknown(row, state, statement, collector, false);
  return { row, kind: "unknown", path: [] };
};

/**
 * Which line of the statement each row is: its label within its headings, never by resemblance. Rows can stand in
 * any order within their headings; a total closes its section.
 */
export const readRows = (
  table: Table,
  statement: Statement,
  taxonomy: Taxonomy,
  collector: Collector,
): readonly TaggedRow[] => {
  const units = [...taxonomy.units.values()];
  const root = outlineOf(statement);
  const state: State = {
    root,
    current: root,
    headed: new Set(),
    begun: new Set(),
    closed: new Set(),
    unknownHeading: undefined,
  };
  return table.rows.map((row, index) =>
    row.kind === "data"
      ? readLine(row, table.rows[index - 1], table.rows.slice(index + 1), state, statement, collector, units)
      : readHeading(row, state, statement, collector),
  );
};
