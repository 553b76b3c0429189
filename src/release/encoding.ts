import chardet from "chardet";

/** Bytes that the guess at an encoding looks at. */
const SAMPLE = 64 * 1024;

/** UTF-16 and UTF-32 by their byte order mark, or UTF-16 by a NUL in nearly every second byte. */
export const utf16Name = (bytes: Uint8Array): string | undefined => {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? "UTF-32LE" : "UTF-16LE";
  if (a === 0xfe && b === 0xff) return "UTF-16BE";
  const sample = bytes.subarray(0, 4096);
  const nuls = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) nuls[index % 2] = (nuls[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nuls;
  const most = sample.length * 0.4;
  if (odd > most && even === 0) return "UTF-16LE";
  return even > most && odd === 0 ? "UTF-16BE" : undefined;
};

/** Number of bytes of the sequence that a lead byte starts, and the range its second byte must have (RFC 3629 §4). */
const sequence = (lead: number): readonly [length: number, low: number, high: number] | undefined => {
  if (lead < 0x80) return [1, 0, 0];
  if (lead >= 0xc2 && lead <= 0xdf) return [2, 0x80, 0xbf];
  if (lead >= 0xe0 && lead <= 0xef) return [3, lead === 0xe0 ? 0xa0 : 0x80, lead === 0xed ? 0x9f : 0xbf];
  if (lead >= 0xf0 && lead <= 0xf4) return [4, lead === 0xf0 ? 0x90 : 0x80, lead === 0xf4 ? 0x8f : 0xbf];
  return undefined;
};

const isSequence = (bytes: Uint8Array, at: number, length: number, low: number, high: number): boolean => {
  for (let index = 1; index < length; index += 1) {
    const byte = bytes[at + index] ?? 0;
    if (index === 1 ? byte < low || byte > high : byte < 0x80 || byte > 0xbf) return false;
  }
  return true;
};

/** ISO-2022-JP is 7-bit, so valid UTF-8 in form; its escape to JIS X 0208 gives it away. */
const isJisEscape = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === 0x1b && bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40);

/** Offset of the first byte that is not UTF-8 (RFC 3629 §4); undefined where all are. */
export const firstInvalidByte = (bytes: Uint8Array): number | undefined => {
  for (let at = 0; at < bytes.length; ) {
    const form = sequence(bytes[at] ?? 0);
    if (!form || isJisEscape(bytes, at)) return at;
    const [length, low, high] = form;
    if (length > 1 && !isSequence(bytes, at, length, low, high)) return at;
    at += length;
  }
  return undefined;
};

/** The likeliest encoding of bytes that are not UTF-8, judged from their text around `offset`. */
export const likelyEncoding = (bytes: Uint8Array, offset: number): string | undefined => {
  if (isJisEscape(bytes, offset)) return "ISO-2022-JP";
  const start = Math.max(0, offset - 1024);
  const matches = chardet.analyse(bytes.subarray(start, start + SAMPLE));
  return matches.find(({ name }) => !/^(UTF|ASCII)/i.test(name))?.name;
};
