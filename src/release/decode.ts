import type { Collector } from "../diagnostics/index.js";
import { firstInvalidByte, likelyEncoding, utf16Name } from "./encoding.js";

/** Largest release that is read, in bytes: far above any earnings release. Callers can check a file's size first. */
export const MAX_RELEASE_BYTES = 20 * 1024 * 1024;

/** Share of control characters above which bytes are no text. */
const CONTROL_SHARE = 0.02;

const isControl = (byte: number): boolean =>
  (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b) || byte === 0x7f;

/** Formats whose bytes could pass for damaged text, by their first bytes. */
const FORMATS: readonly (readonly [signature: string, name: string])[] = [
  ["%PDF-", "a PDF document"],
  ["PK\u0003\u0004", "a ZIP archive or an office document"],
  ["\u00d0\u00cf\u0011\u00e0", "an office document"],
  ["\u0089PNG", "a PNG image"],
  ["\u001f\u008b", "a gzip archive"],
];

const binaryFormat = (bytes: Uint8Array): string | undefined => {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  return FORMATS.find(([signature]) => head.startsWith(signature))?.[1];
};

/** Offset of the first byte that shows the bytes to be no text; undefined where they may be text. */
const binaryOffset = (bytes: Uint8Array): number | undefined => {
  const nul = bytes.indexOf(0);
  if (nul >= 0) return nul;
  let controls = 0;
  for (const byte of bytes) if (isControl(byte)) controls += 1;
  return controls > bytes.length * CONTROL_SHARE ? bytes.findIndex(isControl) : undefined;
};

const raiseBinary = (
  collector: Collector,
  file: string,
  offset: number,
  format: string | undefined,
): void => {
  const what = format ? `${file} is ${format}, not text` : `${file} is not text`;
  collector.error("binary-file", `${what}: byte ${offset} (from 0) is no character of a text file.`, {
    place: { file, line: 1, column: 1 },
    hint: "Save the release as plain text in UTF-8, with tabs between the columns of its tables.",
  });
};

const raiseEncoding = (
  collector: Collector,
  file: string,
  message: string,
  from: string,
  place: { line: number; column: number } = { line: 1, column: 1 },
): void =>
  collector.error("invalid-encoding", message, {
    place: { file, ...place },
    hint: `Convert it first: iconv -f ${from} -t utf-8 ${JSON.stringify(file)} > converted.txt`,
  });

/** Line and column (from 1) that follow a text. */
const endOf = (text: string): { line: number; column: number } => {
  const lines = text.split(/\r\n|\n|\r/);
  return { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
};

const raiseInvalidUtf8 = (bytes: Uint8Array, offset: number, file: string, collector: Collector): void => {
  const before = new TextDecoder().decode(bytes.subarray(0, offset));
  const place = endOf(before);
  const encoding = likelyEncoding(bytes, offset);
  const byte = `0x${(bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, "0")}`;
  const guess = encoding ? `The encoding is probably ${encoding}.` : "Its encoding is not known.";
  const message = `${file} is not UTF-8: byte ${byte} at offset ${offset} (line ${place.line}, column ${place.column}) starts no character. ${guess}`;
  raiseEncoding(collector, file, message, encoding ?? "ENCODING", place);
};

/** UTF-8 bytes as text; undefined, with one error, where they are binary or in another encoding. */
const decodeUtf8 = (bytes: Uint8Array, file: string, collector: Collector): string | undefined => {
  const wide = utf16Name(bytes);
  if (wide) {
    raiseEncoding(collector, file, `${file} is ${wide}, not UTF-8 (byte offset 0).`, wide);
    return undefined;
  }
  const format = binaryFormat(bytes);
  const binary = format ? 0 : binaryOffset(bytes);
  if (binary !== undefined) {
    raiseBinary(collector, file, binary, format);
    return undefined;
  }
  const invalid = firstInvalidByte(bytes);
  if (invalid !== undefined) {
    raiseInvalidUtf8(bytes, invalid, file, collector);
    return undefined;
  }
  return new TextDecoder("utf-8").decode(bytes);
};

/**
 * Bytes of a release as text, without byte order mark. Raises `empty-file`, `file-too-large`, `binary-file` or
 * `invalid-encoding` and gives undefined where there is no text to read.
 */
export const decodeRelease = (bytes: Uint8Array, file: string, collector: Collector): string | undefined => {
  if (bytes.length > MAX_RELEASE_BYTES) {
    const limit = MAX_RELEASE_BYTES / 1024 / 1024;
    collector.error(
      "file-too-large",
      `${file} has ${bytes.length} bytes; releases of up to ${limit} MB are read.`,
      {
        place: { file, line: 1, column: 1 },
        hint: "Check that this is the release and not an archive or a whole filing.",
      },
    );
    return undefined;
  }
  const text = bytes.length === 0 ? "" : decodeUtf8(bytes, file, collector);
  if (text?.trim() !== "") return text;
  collector.error("empty-file", `${file} has no text.`, {
    place: { file, line: 1, column: 1 },
    hint: "Check that the file was saved completely.",
  });
  return undefined;
};

/** Lines without their ends; LF, CRLF and CR end a line. A last line end starts no further line. */
export const splitLines = (text: string): string[] => {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === "") lines.pop();
  return lines;
};
