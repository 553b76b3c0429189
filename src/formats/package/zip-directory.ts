/**
 * The directory of a ZIP file (PKWARE APPNOTE 6.3.3), read strictly. It is not left to the library that packs, since
 * that has the sizes and names only: what makes an archive unsafe shows in flags, attributes, and where files begin.
 */
export interface ZipEntry {
  /** As the directory has it; one that ends with "/" is a folder. */
  readonly path: string;
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Type and rights as Unix has them (§4.4.15); 0 where they are not known. */
  readonly mode: number;
  /** Where its local header begins. */
  readonly offset: number;
  /** The path's bytes, to be compared with those of the local header. */
  readonly name: Uint8Array;
}

/** Why an archive is not read: broken or of an unknown kind (`syntax`), or made to harm (`unsafe`). */
export interface ZipFault {
  readonly kind: "syntax" | "unsafe";
  readonly message: string;
}

export const isFault = <T extends object>(found: T | ZipFault): found is ZipFault =>
  "kind" in found && "message" in found;

export const syntax = (message: string): ZipFault => ({ kind: "syntax", message });
export const unsafe = (message: string): ZipFault => ({ kind: "unsafe", message });

const END = 0x06054b50;
const END_LENGTH = 22;
const CENTRAL = 0x02014b50;
const CENTRAL_LENGTH = 46;
const LOCAL = 0x04034b50;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_LOCATOR_LENGTH = 20;

/** The signatures by which a ZIP file begins: of its first file, or of the end of one without files. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 &&
  bytes[1] === 0x4b &&
  ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The end record (§4.3.16) whose comment ends with the file; a comment can hold what looks like another. */
const endRecord = (view: DataView): number | undefined => {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--)
    if (view.getUint32(at, true) === END && view.getUint16(at + 20, true) === last - at) return at;
  return undefined;
};

interface Directory {
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

const locate = (view: DataView, maxEntries: number): Directory | ZipFault => {
  const end = endRecord(view);
  if (end === undefined) return syntax("its end record is missing, as where a file is cut off");
  const u16 = (at: number): number => view.getUint16(end + at, true);
  const [size, start] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
  const locator = end - ZIP64_LOCATOR_LENGTH;
  const isZip64 =
    u16(10) === 0xffff ||
    size === 0xffffffff ||
    start === 0xffffffff ||
    (locator >= 0 && view.getUint32(locator, true) === ZIP64_LOCATOR);
  if (isZip64) return syntax("it is a ZIP64 archive, and no report needs that");
  const count = u16(10);
  if (u16(4) !== 0 || u16(6) !== 0 || u16(8) !== count) return syntax("it is a part of several archives");
  if (start + size !== end) return syntax("its directory is not where its end record says");
  if (count > maxEntries) return unsafe(`it has ${count} entries, more than the ${maxEntries} that are read`);
  return { start, end, count };
};

const utf8 = new TextDecoder("utf-8", { fatal: true });
/** Names in an older encoding stay apart from each other; no name that matters has more than ASCII. */
const bytewise = new TextDecoder("latin1");

const decodeName = (name: Uint8Array): string => {
  try {
    return utf8.decode(name);
  } catch {
    return bytewise.decode(name);
  }
};

/** A central header (§4.3.12) with where the next one begins; undefined where it is none. */
const readHeader = (
  bytes: Uint8Array,
  view: DataView,
  at: number,
  end: number,
): { readonly entry: ZipEntry; readonly next: number } | undefined => {
  if (at + CENTRAL_LENGTH > end || view.getUint32(at, true) !== CENTRAL) return undefined;
  const u16 = (offset: number): number => view.getUint16(at + offset, true);
  const u32 = (offset: number): number => view.getUint32(at + offset, true);
  const next = at + CENTRAL_LENGTH + u16(28) + u16(30) + u16(32);
  if (next > end) return undefined;
  const name = bytes.subarray(at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + u16(28));
  const entry = {
    path: decodeName(name),
    flags: u16(8),
    method: u16(10),
    crc: u32(16),
    packed: u32(20),
    size: u32(24),
    mode: u32(38) >>> 16,
    offset: u32(42),
    name,
  };
  return { entry, next };
};

/** Entries in the directory's order. Nothing of their content is looked at. */
export const readDirectory = (
  bytes: Uint8Array,
  maxEntries: number,
): { readonly entries: readonly ZipEntry[]; readonly start: number } | ZipFault => {
  const view = viewOf(bytes);
  const directory = locate(view, maxEntries);
  if (isFault(directory)) return directory;
  const { start, end, count } = directory;
  const entries: ZipEntry[] = [];
  let at = start;
  while (entries.length < count) {
    const read = readHeader(bytes, view, at, end);
    if (!read) return syntax(`its directory breaks off after ${entries.length} of ${count} entries`);
    entries.push(read.entry);
    at = read.next;
  }
  if (at !== end) return syntax("its directory has more in it than its end record says");
  return { entries, start };
};

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

/** Sizes and checksum follow the data, and the local header may leave them at nought (§4.4.4). */
const HAS_DESCRIPTOR = 0x0008;
/** Traditional encryption, strong encryption, and a masked directory (§4.4.4). */
export const ENCRYPTED = 0x0001 | 0x0040 | 0x2000;

/**
 * Where the data of an entry begins, by its local header (§4.3.7), which must say what the directory says: readers that
 * trust the one or the other would see two archives.
 */
export const dataStart = (
  bytes: Uint8Array,
  entry: ZipEntry,
  directory: number,
): { readonly start: number } | ZipFault => {
  const view = viewOf(bytes);
  const { offset, name } = entry;
  const differs = syntax(`its directory and the file “${entry.path}” itself do not say the same`);
  if (offset + 30 > directory || view.getUint32(offset, true) !== LOCAL) return differs;
  const u16 = (at: number): number => view.getUint16(offset + at, true);
  const nameEnd = offset + 30 + u16(26);
  const start = nameEnd + u16(28);
  if (start + entry.packed > directory) return syntax(`“${entry.path}” ends after the directory begins`);
  const isEncrypted = (u16(6) & ENCRYPTED) !== 0;
  if (isEncrypted || u16(8) !== entry.method || !sameBytes(bytes.subarray(offset + 30, nameEnd), name))
    return differs;
  const follows = (u16(6) & HAS_DESCRIPTOR) !== 0;
  const agree = ([14, 18, 22] as const).every((at, index) => {
    const told = view.getUint32(offset + at, true);
    return told === [entry.crc, entry.packed, entry.size][index] || (follows && told === 0);
  });
  return agree ? { start } : differs;
};
