import type { Collector } from "../../diagnostics/index.js";

/** Encodings that show in the first bytes of a text that begins with ASCII (XML 1.0 Appendix F). */
const wideName = ([a, b, c, d]: Uint8Array): string | undefined => {
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? "UTF-32LE" : "UTF-16LE";
  if (a === 0xfe && b === 0xff) return "UTF-16BE";
  if (a === 0 && b === 0) return "UTF-32BE";
  if (a === 0 && b !== undefined) return "UTF-16BE";
  return a !== undefined && b === 0 ? (c === 0 && d === 0 ? "UTF-32LE" : "UTF-16LE") : undefined;
};

const DECLARED = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z][\w.-]*)["']/;

/** What an XML declaration calls the encoding, where it is another than UTF-8. */
const declaredName = (bytes: Uint8Array): string | undefined => {
  const name = DECLARED.exec(String.fromCharCode(...bytes.subarray(0, 200)))?.[1];
  return name !== undefined && /^(utf-?8|us-ascii)$/i.test(name) ? undefined : name;
};

/** UTF-8 bytes as text, without byte order mark; undefined with an `invalid-encoding` error where they are none. */
export const decodeText = (bytes: Uint8Array, file: string, collector: Collector): string | undefined => {
  const raise = (message: string, encoding = "ENCODING"): undefined => {
    collector.error("invalid-encoding", message, {
      place: { file, line: 1, column: 1 },
      hint: `Save it as UTF-8 and try again, for example with: iconv -f ${encoding} -t utf-8.`,
    });
    return undefined;
  };
  const wide = wideName(bytes);
  if (wide !== undefined) return raise(`The file is ${wide}; reports are read in UTF-8.`, wide);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const declared = declaredName(bytes);
    const said = declared === undefined ? "" : `; it says of itself that it is ${declared}`;
    return raise(`The file is not valid UTF-8${said}.`, declared);
  }
};
