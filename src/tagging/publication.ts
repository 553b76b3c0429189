import type { Heading, Paragraph, Release } from "../release/index.js";
import { PERIOD_PHRASES } from "./phrases/periods.js";
import { scan } from "./phrases/scan.js";

/** A dateline ends with a dash: `Tokyo, November 13, 2002 / New York, November 12, 2002 – …`. */
const DATELINE = /^([^–—]{0,160}?)\s(?:–|—|--?)\s/u;

const datesIn = (text: string): readonly string[] =>
  scan(text, PERIOD_PHRASES).found.flatMap(({ value }) => (value.kind === "date" ? [value.day] : []));

/** The words of a paragraph before the dash of its dateline; empty where it has none. */
export const datelineOf = ({ text }: Paragraph): string => {
  const words = DATELINE.exec(text)?.[1] ?? "";
  return datesIn(words).length > 0 ? words : "";
};

/** The paragraph that begins with a dateline, where there is one, and the headline that it stands under. */
export interface Headline {
  readonly dateline?: Paragraph;
  readonly title?: Heading;
}

/** Where a release says what it is; nothing where it has no dateline. */
export const headlineOf = ({ blocks }: Release): Headline => {
  const index = blocks.findIndex((block) => block.kind === "paragraph" && datelineOf(block) !== "");
  const dateline = blocks[index];
  if (dateline?.kind !== "paragraph") return {};
  const headings = blocks.slice(0, index).filter((block) => block.kind === "heading");
  const title = headings.find(({ text }) => scan(text, PERIOD_PHRASES).found.length > 0);
  return { dateline, ...(title && { title }) };
};

/**
 * Title and day of publication, where the release has a dateline: the first of its days (cities can lie a day
 * apart), and the headline that it stands under.
 */
export const publicationOf = (release: Release): { readonly title?: string; readonly published?: string } => {
  const { dateline, title } = headlineOf(release);
  if (!dateline) return {};
  const [day] = [...datesIn(datelineOf(dateline))].sort();
  return { ...(title && { title: title.text }), ...(day && { published: day }) };
};
