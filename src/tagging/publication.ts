import type { Release } from "../release/index.js";
import { PERIOD_PHRASES } from "./phrases/periods.js";
import { scan } from "./phrases/scan.js";

/** A dateline ends with a dash: `Tokyo, November 13, 2002 / New York, November 12, 2002 – …`. */
const DATELINE = /^([^–—]{0,160}?)\s(?:–|—|--?)\s/u;

const datesIn = (text: string): readonly string[] =>
  scan(text, PERIOD_PHRASES).found.flatMap(({ value }) => (value.kind === "date" ? [value.day] : []));

/**
 * Title and day of publication, where the release has a dateline: the first of its days (cities can lie a day
 * apart), and the headline that it stands under.
 */
export const publicationOf = (release: Release): { readonly title?: string; readonly published?: string } => {
  const index = release.blocks.findIndex(
    (block) => block.kind === "paragraph" && datesIn(DATELINE.exec(block.text)?.[1] ?? "").length > 0,
  );
  const dateline = release.blocks[index];
  if (dateline?.kind !== "paragraph") return {};
  const days = [...datesIn(DATELINE.exec(dateline.text)?.[1] ?? "")].sort();
  const headings = release.blocks.slice(0, index).filter((block) => block.kind === "heading");
  const title = headings.find(({ text }) => scan(text, PERIOD_PHRASES).found.length > 0)?.text;
  return { ...(title && { title }), ...(days[0] && { published: days[0] }) };
};
