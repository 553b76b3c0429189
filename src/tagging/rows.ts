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
import { headingPath, reportUnknownHeading, reportUnknownLine } from "./row-findings.js";
import type { RowContext, RowState } from "./row-state.js";
import { unitsOf } from "./units.js";

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
  /** The label begins in the row before. */
  readonly joined?: true;
}

const isTotal = ({ line }: Candidate): boolean => line.total || line.sum !== undefined;

/** Labels that say nothing without what they stand among. */
const GENERIC = /^(?:others?(?: net)?|net|totals?|sub ?totals?|miscellaneous)$/u;

const unique = (candidates: readonly Candidate[]): readonly Candidate[] => [...new Set(candidates)];

const inScope = (label: string, scope: OutlineSection): readonly Candidate[] =>
  unique([...linesNamed(label, scope), ...linesNamedWithHeading(label, scope)]);

interface Candidates {
  readonly lines: readonly Candidate[];
  /** Only the total that follows can tell that it is one of them. */
  readonly needTotal: boolean;
}

/** Lines that a label can mean, those in the nearest open section first. */
const candidatesFor = (label: string, state: RowState): Candidates => {
  const scopes = enclosing(state.current).map((scope) => inScope(label, scope));
  const open = scopes.map((found) => found.filter(({ section }) => !state.closed.has(section)));
  const near = open.find((found) => found.length > 0);
  if (near) return { lines: near, needTotal: near.length > 1 };
  const needTotal = GENERIC.test(label);
  const closed = scopes.find((found) => found.length > 0);
  if (closed) return { lines: closed, needTotal: needTotal || closed.length > 1 };
  // Elsewhere in the statement only where no printed heading says otherwise.
  const underHeading = enclosing(state.current).some(
    (section) => state.headed.has(section) && !state.closed.has(section),
  );
  const lines = underHeading
    ? []
    : unique(allSections(state.root).flatMap((section) => inScope(label, section)));
  return { lines, needTotal: needTotal || lines.length > 1 };
};

/** A total stands near: looking further would cost much in a table of many doubtful rows. */
const MAX_ROWS_TO_TOTAL = 200;

/** Of several candidates, the one whose section's total is printed next. */
const byNextTotal = (candidates: readonly Candidate[], following: readonly Row[]): Candidate | undefined => {
  for (const row of following) {
    const label = normalizeLabel(row.label?.text ?? "");
    const closing = candidates.filter(({ section }) =>
      section.lines.some((other) => isTotal(other) && other.labels.includes(label)),
    );
    if (closing.length > 0) return closing.length === 1 ? closing[0] : undefined;
  }
  return undefined;
};

const enter = (candidate: Candidate, state: RowState): void => {
  state.unknownHeading = undefined;
  state.current = candidate.section;
  const begun = state.begun.has(candidate.section);
  for (const section of enclosing(candidate.section)) state.begun.add(section);
  // A total that stands first opens its section, one that stands last closes it.
  if (!candidate.line.total || !begun) return;
  state.closed.add(candidate.section);
  state.current = candidate.section.parent ?? state.root;
};

/** Rows that head nothing: what stands in brackets, rules, page marks. */
const NO_HEADING = /^(?:\(.*\)|[^\p{L}]*)$/u;

const readHeading = (row: Row, context: RowContext): TaggedRow => {
  const { state } = context;
  const text = row.label?.text ?? "";
  const label = normalizeLabel(text);
  const [section, ...others] = sectionsNamed(label, state.current);
  if (section && others.length === 0) {
    state.current = section;
    state.headed.add(section);
    state.unknownHeading = undefined;
    return { row, kind: "heading", path: headingPath(section) };
  }
  const [line] = row.kind === "label" ? candidatesFor(label, state).lines : [];
  if (line) return { row, kind: "line", line: line.line, path: [] };
  if (NO_HEADING.test(text.trim())) return { row, kind: "unknown", path: [] };
  state.unknownHeading = { row, reported: row.kind === "heading" };
  if (row.kind === "heading") reportUnknownHeading(row, context);
  return { row, kind: "unknown", path: [] };
};

interface Wording {
  readonly label: string;
  readonly units?: LabelUnits;
  /** The label goes on from the row before, which so was no heading. */
  readonly joined: boolean;
}

/** A label can be printed in two rows, the first of which has no cells, and can end with its unit in brackets. */
const wordings = (
  row: Row,
  previous: Row | undefined,
  units: readonly UnitDefinition[],
): readonly Wording[] => {
  const own = row.label?.text ?? "";
  const joint = previous?.kind === "label" ? [`${previous.label?.text ?? ""} ${own}`] : [];
  const texts = [own, ...joint].map((text, index) => ({ text, joined: index > 0 }));
  const split = texts.flatMap(({ text, joined }) => {
    const parts = splitLabelUnits(text, units);
    return parts ? [{ label: normalizeLabel(parts.text), units: parts.units, joined }] : [];
  });
  return [...texts.map(({ text, joined }) => ({ label: normalizeLabel(text), joined })), ...split];
};

/** Under a heading that is not known only a total can be told, since it ends it. */
const allowed = ({ lines, needTotal }: Candidates, joined: boolean, state: RowState): Candidates =>
  state.unknownHeading && !joined ? { lines: lines.filter(isTotal), needTotal } : { lines, needTotal };

const readLine = (row: Row, index: number, context: RowContext): TaggedRow => {
  const { table, units, state } = context;
  const following = () => table.rows.slice(index + 1, index + 1 + MAX_ROWS_TO_TOTAL);
  let ambiguous = false;
  for (const { label, units: own, joined } of wordings(row, table.rows[index - 1], units)) {
    const { lines, needTotal } = allowed(candidatesFor(label, state), joined, state);
    const chosen = needTotal ? byNextTotal(lines, following()) : lines[0];
    if (chosen) {
      const path = headingPath(chosen.section);
      enter(chosen, state);
      return {
        row,
        kind: "line",
        line: chosen.line,
        path,
        ...(own && { units: own }),
        ...(joined && { joined }),
      };
    }
    ambiguous ||= lines.length > 1;
  }
  reportUnknownLine(row, ambiguous, context);
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
  const root = outlineOf(statement);
  const state: RowState = {
    root,
    current: root,
    headed: new Set(),
    begun: new Set(),
    closed: new Set(),
    unknownHeading: undefined,
  };
  const context: RowContext = { table, statement, units: unitsOf(taxonomy), collector, state };
  return table.rows.map((row, index) =>
    row.kind === "data" ? readLine(row, index, context) : readHeading(row, context),
  );
};
