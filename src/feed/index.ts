export { FEED_COLUMNS, type FeedColumn, type FeedRow } from "./columns.js";
export { compareFilings, type FilingKey, pieceOf, readPiece } from "./pieces.js";
export { type CheckedNumber, type FeedInfo, feedRows, MAX_FEED_TEXT } from "./rows.js";
export {
  createFeedWriter,
  FEED_FORMATS,
  type FeedFormat,
  type FeedSink,
  type FeedWriter,
} from "./writer.js";
