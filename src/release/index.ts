export { MAX_RELEASE_BYTES } from "./decode.js";
export { type LocatedText, locate, locateSpan } from "./located.js";
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
export { renderXhtml } from "./xhtml.js";
