import {
  normalizeLabel,
  type Statement,
  type StatementLine,
  type StatementSection,
} from "../taxonomy/index.js";

/** A statement's section with its parent, its wordings in normal form, and what stands directly in it. */
export interface OutlineSection {
  /** The heading in its first wording; absent where none is printed. */
  readonly heading: string | undefined;
  readonly labels: readonly string[];
  readonly parent: OutlineSection | undefined;
  readonly lines: readonly OutlineLine[];
  readonly sections: readonly OutlineSection[];
}

export interface OutlineLine {
  readonly line: StatementLine;
  readonly labels: readonly string[];
  readonly section: OutlineSection;
}

/** A line that a label can mean, in the section where it stands. */
export type Candidate = OutlineLine;

const normalized = (labels: readonly string[]): readonly string[] => labels.map(normalizeLabel);

const outlineSection = (section: StatementSection, parent: OutlineSection | undefined): OutlineSection => {
  const lines: OutlineLine[] = [];
  const sections: OutlineSection[] = [];
  const labels = normalized(section.labels);
  const outline: OutlineSection = { heading: section.labels[0], labels, parent, lines, sections };
  for (const child of section.children) {
    if (child.kind === "section") sections.push(outlineSection(child, outline));
    else lines.push({ line: child, labels: normalized(child.labels), section: outline });
  }
  return outline;
};

const outlines = new WeakMap<Statement, OutlineSection>();

/** The outline of a statement; made once. */
export const outlineOf = (statement: Statement): OutlineSection => {
  const known = outlines.get(statement);
  if (known) return known;
  const outline = outlineSection(statement.root, undefined);
  outlines.set(statement, outline);
  return outline;
};

/** True for a section whose heading is not printed. */
const isHeadless = ({ labels }: OutlineSection): boolean => labels.length === 0;

/** A section and the sections inside it that have no heading of their own. */
export const withHeadless = (section: OutlineSection): readonly OutlineSection[] => [
  section,
  ...section.sections.filter(isHeadless).flatMap(withHeadless),
];

/** Every section of an outline, the outer before the inner. */
export const allSections = (section: OutlineSection): readonly OutlineSection[] => [
  section,
  ...section.sections.flatMap(allSections),
];

/** A section and those around it, the nearest first. */
export const enclosing = (section: OutlineSection): readonly OutlineSection[] =>
  section.parent ? [section, ...enclosing(section.parent)] : [section];

/** Lines of a section that a label in normal form can mean; headings printed inside it are not entered. */
export const linesNamed = (label: string, section: OutlineSection): readonly Candidate[] =>
  withHeadless(section).flatMap(({ lines }) => lines.filter(({ labels }) => labels.includes(label)));

/** `IP Service 64kbps – 128kbps`: a heading and its first line in one label. */
export const linesNamedWithHeading = (label: string, section: OutlineSection): readonly Candidate[] =>
  withHeadless(section)
    .flatMap(({ sections }) => sections)
    .flatMap((inner) => inner.labels.map((heading) => ({ inner, heading })))
    .filter(({ heading }) => label.startsWith(`${heading} `))
    .flatMap(({ inner, heading }) => linesNamed(label.slice(heading.length + 1), inner));

/** Sections that a heading in normal form can mean: those nearest to where it stands. */
export const sectionsNamed = (label: string, from: OutlineSection): readonly OutlineSection[] => {
  for (const scope of enclosing(from)) {
    const near = withHeadless(scope)
      .flatMap(({ sections }) => sections)
      .filter(({ labels }) => labels.includes(label));
    if (near.length > 0) return near;
  }
  const root = enclosing(from).at(-1) ?? from;
  return allSections(root).filter(({ labels }) => labels.includes(label));
};
