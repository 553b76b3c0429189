import type { QName } from "../../model/index.js";
import type { Block, Heading, Note, Release } from "../../release/index.js";
import { normalizeLabel, type Taxonomy, type TextSection } from "../../taxonomy/index.js";
import { headlineOf } from "../publication.js";

/** The blocks of a release that one concept holds, in order. */
export interface Section {
  readonly concept: QName;
  /** Runs of blocks that stand apart in the release. Each begins with a block that is no page furniture. */
  readonly runs: readonly (readonly Block[])[];
}

/** The number before a heading: `3. Forecast`, `(2) Cash flows`. */
const NUMBER = /^\d{1,2}(?:\.\d{1,2})* /u;

/** How much of a paragraph can say that it begins a section. */
const LEAD = 200;

/** Longest title that is read as a note. */
const MAX_TITLE = 100;

const matchLength = (patterns: readonly RegExp[], text: string): number =>
  Math.max(0, ...patterns.map((pattern) => pattern.exec(text)?.[0].length ?? 0));

/** The section with the longest match; of equal ones the first, so an issuer's own before those of the core. */
const longest = (
  sections: readonly TextSection[],
  lengthOf: (section: TextSection) => number,
): TextSection | undefined => {
  let best: { section?: TextSection; length: number } = { length: 0 };
  for (const section of sections) {
    const length = lengthOf(section);
    if (length > best.length) best = { section, length };
  }
  return best.section;
};

/** `(2) Cash Flows` looks like a note with its mark; a title has no full stop. */
const isTitle = (block: Block): block is Heading | Note =>
  block.kind === "heading" ||
  (block.kind === "note" && block.text.length <= MAX_TITLE && !/[.:;,]$/u.test(block.text));

/** The section that a heading or paragraph begins. */
const beginning = (block: Block, sections: readonly TextSection[]): TextSection | undefined => {
  if (isTitle(block)) {
    const text = normalizeLabel(block.text).replace(NUMBER, "");
    return longest(sections, ({ headings }) => matchLength(headings, text));
  }
  if (block.kind !== "paragraph") return undefined;
  const text = normalizeLabel(block.text.slice(0, LEAD));
  return longest(sections, ({ paragraphs }) => matchLength(paragraphs, text));
};

const firstLine = (block: Heading): number => block.spans[0]?.line ?? 0;
const lastLine = (block: Heading): number => block.spans.at(-1)?.line ?? 0;

/** Is the block the line of a stack of titles that stands right above another? */
const isAbove = (
  block: Block | undefined,
  title: Heading,
  sections: readonly TextSection[],
): block is Heading =>
  block?.kind === "heading" &&
  lastLine(block) === firstLine(title) - 1 &&
  beginning(block, sections) === undefined;

/** Index at which a section that a block begins starts: titles stacked right above it are a part of it. */
const startOf = (blocks: readonly Block[], index: number, sections: readonly TextSection[]): number => {
  let start = index;
  for (let block = blocks[start]; block?.kind === "heading"; block = blocks[start]) {
    if (!isAbove(blocks[start - 1], block, sections)) return start;
    start -= 1;
  }
  return start;
};

/** A release's own title says what it is about, and begins no section. */
const afterTitle = (release: Release, blocks: readonly Block[]): number => {
  const { title } = headlineOf(release);
  return title ? blocks.indexOf(title) + 1 : 1;
};

interface Boundary {
  readonly start: number;
  readonly concept: QName;
}

/** Where sections begin, in order. */
const boundaries = (
  release: Release,
  blocks: readonly Block[],
  sections: readonly TextSection[],
): readonly Boundary[] => {
  const found: Boundary[] = [];
  const from = afterTitle(release, blocks);
  blocks.forEach((block, index) => {
    const section = index < from ? undefined : beginning(block, sections);
    if (!section) return;
    const start = Math.max(startOf(blocks, index, sections), from, found.at(-1)?.start ?? 0);
    found.push({ start, concept: section.concept });
  });
  return found;
};

/**
 * The sections of a release, in the order in which they first begin. Every block stands in exactly one, but page
 * furniture before the first: a heading that is not known belongs to the section that it stands in, and what stands
 * before the first known section is the opening. None where the taxonomy has no opening.
 */
export const readSections = (release: Release, { sections }: Taxonomy): readonly Section[] => {
  const opening = sections.find((section) => section.opening);
  if (!opening) return [];
  const places = release.blocks.flatMap(({ kind }, place) => (kind === "furniture" ? [] : [place]));
  const blocks = places.map((place) => release.blocks[place] as Block);
  const starts = [{ start: 0, concept: opening.concept }, ...boundaries(release, blocks, sections)];
  // A section that begins where it already is goes on.
  const changes = starts.filter(({ concept }, index) => concept !== starts[index - 1]?.concept);
  const runs = new Map<QName, (readonly Block[])[]>();
  changes.forEach(({ start, concept }, index) => {
    const end = changes[index + 1]?.start ?? blocks.length;
    if (end === start) return;
    // Page furniture belongs to the section that it stands in, or after.
    const run = release.blocks.slice(places[start], places[end]);
    runs.set(concept, [...(runs.get(concept) ?? []), run]);
  });
  return [...runs].map(([concept, parts]) => ({ concept, runs: parts }));
};
