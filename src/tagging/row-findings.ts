import type { Row } from "../release/index.js";
import { normalizeLabel } from "../taxonomy/index.js";
import { nearestLabels } from "./nearest.js";
import { allSections, enclosing, linesNamed, type OutlineSection } from "./outline.js";
import type { RowContext, RowState } from "./row-state.js";

/** The headings around a section, the outermost first. */
export const headingPath = (section: OutlineSection): readonly string[] =>
  enclosing(section)
    .flatMap(({ heading }) => heading ?? [])
    .reverse();

const quoteRow = (row: Row): string => `“${row.label?.text ?? ""}”`;
const quoted = (labels: readonly string[]): string => labels.map((label) => `“${label}”`).join(", ");
const placeOf = (row: Row) => row.label?.span ?? { line: row.line, column: 1 };

/** A heading of a table that the statement does not have. */
export const reportUnknownHeading = (row: Row, { statement, state, collector }: RowContext): void => {
  const known = allSections(state.root).flatMap(({ heading }) => heading ?? []);
  const near = nearestLabels(row.label?.text ?? "", known);
  collector.warning(
    "unknown-heading",
    `The heading ${quoteRow(row)} is not one of ${statement.title.en}; the rows under it cannot be told apart from others of the same name.`,
    { place: placeOf(row), ...(near.length > 0 && { hint: `Known headings: ${quoted(near)}.` }) },
  );
};

const knownLabels = (state: RowState): readonly string[] =>
  allSections(state.root).flatMap(({ lines }) => lines.map(({ line }) => line.labels[0] ?? ""));

/** Where else the label is known, or which labels are near. */
const hintFor = (row: Row, state: RowState): string => {
  const label = normalizeLabel(row.label?.text ?? "");
  const elsewhere = allSections(state.root).filter((section) => linesNamed(label, section).length > 0);
  const headings = [...new Set(elsewhere.flatMap((section) => headingPath(section).at(-1) ?? []))];
  if (headings.length > 0) return `It is known under ${quoted(headings)}: print it under that heading.`;
  const near = nearestLabels(row.label?.text ?? "", knownLabels(state));
  return `If it is one of these, add the wording to the taxonomy's source as a variant: ${quoted(near)}.`;
};

/** A row whose label is not known where it stands, or can mean several lines. */
export const reportUnknownLine = (row: Row, several: boolean, context: RowContext): void => {
  const { statement, state, collector } = context;
  const heading = state.unknownHeading;
  if (heading && !heading.reported) {
    heading.reported = true;
    reportUnknownHeading(heading.row, context);
  }
  const within = heading ? ` under the heading ${quoteRow(heading.row)}, which is not known` : "";
  const message = several
    ? `The row ${quoteRow(row)} can mean several lines of ${statement.title.en}. Its cells are not tagged.`
    : `The row ${quoteRow(row)} is not a line of ${statement.title.en} that the taxonomy knows${within}. Its cells are not tagged.`;
  collector.warning(several ? "ambiguous-line-item" : "unknown-line-item", message, {
    place: placeOf(row),
    hint: several ? "Print it under its heading, or above its total." : hintFor(row, state),
  });
};
