import { starterOf } from "./marks.js";
import type { Furniture, Heading, ListItem, Note, Paragraph, Span } from "./release.js";
import { cleanText, endsSentence, isCapitals, joinSpans, type Source, spanOf } from "./text.js";

export type ProseBlock = Heading | Paragraph | ListItem | Note;

/** Longest heading, in UTF-16 units. */
const MAX_HEADING = 160;

/** Lines of one block of text as they are gathered. */
interface Gathered {
  readonly kind: "text" | "note" | "list-item";
  readonly mark?: string;
  readonly spans: Span[];
}

const isHeadingLine = (text: string): boolean =>
  text.length <= MAX_HEADING && !endsSentence(text) && !/[,;]$/.test(text);

const startsLower = (text: string): boolean => /^["“(]?\p{Ll}/u.test(text);

/** Do the lines stand each for itself, as stacked titles do, rather than being one text that line ends divide? */
const areStacked = (texts: readonly string[]): boolean =>
  texts.every((text, index) => isHeadingLine(text) && (index === 0 || !startsLower(text))) &&
  !texts
    .slice(0, -1)
    .some((text) => /[-–—&/]$|\b(?:and|or|of|the|for|in|to|by|with|at|on|a|an)$/i.test(text));

const heading = (span: Span): Heading => ({ kind: "heading", text: cleanText(span.text), spans: [span] });

/** A text without mark: stacked headings, or headings in capitals and the paragraph under them. */
const proseOf = (spans: readonly Span[]): ProseBlock[] => {
  const texts = spans.map(({ text }) => cleanText(text));
  if (areStacked(texts)) return spans.map(heading);
  const whole = joinSpans(spans);
  if (texts.every((text) => !endsSentence(text)) && isHeadingLine(whole))
    return [{ kind: "heading", text: whole, spans }];
  const body = texts.findIndex((text) => !(isCapitals(text) && isHeadingLine(text)));
  if (body < 0) return spans.map(heading);
  const end = endOfSentences(texts, body);
  const rest = spans.slice(body, end);
  return [
    ...spans.slice(0, body).map(heading),
    { kind: "paragraph", text: joinSpans(rest), spans: rest },
    ...spans.slice(end).map(heading),
  ];
};

/** Where a paragraph ends and titles follow it without a blank line: after its last line that ends a sentence. */
const endOfSentences = (texts: readonly string[], body: number): number => {
  const last = texts.findLastIndex(endsSentence);
  const after = texts.slice(last + 1);
  return last >= body && after.length > 0 && areStacked(after) && !startsLower(after[0] ?? "")
    ? last + 1
    : texts.length;
};

const finish = (gathered: Gathered): ProseBlock[] => {
  const { kind, mark, spans } = gathered;
  if (kind === "text") return proseOf(spans);
  const text = joinSpans(spans);
  return [
    kind === "note" ? { kind, text, spans, ...(mark !== undefined && { mark }) } : { kind, text, spans },
  ];
};

/**
 * Blocks of text lines (indexes from 0) that no blank line divides. A mark or bullet at a line's start begins a
 * block; it belongs to neither the block's text nor its spans.
 */
export const readProse = (source: Source, lines: readonly number[]): ProseBlock[] => {
  const blocks: Gathered[] = [];
  let current: Gathered | undefined;
  for (const index of lines) {
    const starter = starterOf(source.lines[index] ?? "");
    const span = spanOf(source, index, starter?.length ?? 0);
    if (span.length === 0) {
      current = undefined; // a line of tabs alone
    } else if (starter || !current) {
      current = {
        kind: starter?.kind ?? "text",
        spans: [span],
        ...(starter?.mark && { mark: starter.mark }),
      };
      blocks.push(current);
    } else current.spans.push(span);
  }
  return blocks.flatMap(finish);
};

/** A running head or page number. */
export const readFurniture = (source: Source, index: number): Furniture => {
  const span = spanOf(source, index);
  return { kind: "furniture", text: cleanText(span.text), spans: [span] };
};

/** Does a text go on in the block that comes after a page break? */
export const goesOn = (before: ProseBlock, after: ProseBlock): boolean =>
  (after.kind === "paragraph" || after.kind === "heading") &&
  startsLower(after.text) &&
  !endsSentence(cleanText(before.spans.at(-1)?.text ?? ""));

/** A block with all the spans that page breaks divide, in the kind of the first; what goes on is no heading. */
export const withSpans = (block: ProseBlock, spans: readonly Span[]): ProseBlock => {
  const joined = { text: joinSpans(spans), spans };
  return block.kind === "heading" ? { kind: "paragraph", ...joined } : { ...block, ...joined };
};
