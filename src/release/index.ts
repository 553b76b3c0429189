export { MAX_RELEASE_BYTES } from "./decode.js";
export { firstSpan } from "./first-span.js";
export { type LocatedText, locate, locateSpan, type MappedText } from "./located.js";
export type { Inset, Rendering } from "./markup.js";
export { MAX_PRINTED_DIGITS, type PrintedNumber, readPrintedNumber } from "./number.js";
export { readRelease } from "./read.js";
export type {
  Block,
  Cell,
  Furniture,
  HeaderRow,
  Heading,
  ListItem,
  Note,
  Paragraph,
  Release,
  Row,
  Span,
  Table,
  TextBlock,
} from "./release.js";
export { cleanText } from "./text.js";
export { renderXhtml } from "./xhtml.js";
