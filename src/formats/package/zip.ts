import { constants, crc32, inflateRawSync } from "node:zlib";
import type { Collector } from "../../diagnostics/index.js";
import { MAX_ENTRIES } from "./limits.js";
import {
  dataStart,
  isFault,
  readDirectory,
  syntax,
  unsafe,
  type ZipEntry,
  type ZipFault,
} from "./zip-directory.js";
import { type Extent, firstDanger, overlap } from "./zip-safety.js";

/** An archive that is safe to look into. Files are unpacked when they are read, and only then. */
export interface Archive {
  /** Paths in the archive's order; those of folders, where it has them, end with "/". */
  readonly paths: readonly string[];
  /** The bytes of a file; undefined where there is none of this path, or it cannot be unpacked, which is reported. */
  readonly read: (path: string) => Uint8Array | undefined;
}

interface Placed extends Extent {
  readonly entry: ZipEntry;
  /** Where its data begins. */
  readonly start: number;
}

const place = (bytes: Uint8Array, entry: ZipEntry, directory: number): Placed | ZipFault => {
  const found = dataStart(bytes, entry, directory);
  if (isFault(found)) return found;
  const { offset: from, packed, path } = entry;
  return { entry, path, start: found.start, from, to: found.start + packed };
};

/** All entries with their places, where nothing about the archive is wrong. */
const examine = (bytes: Uint8Array): readonly Placed[] | ZipFault => {
  const directory = readDirectory(bytes, MAX_ENTRIES);
  if (isFault(directory)) return directory;
  const { entries, start } = directory;
  const danger = firstDanger(entries);
  if (danger) return danger;
  const placed: Placed[] = [];
  for (const entry of entries) {
    const found = place(bytes, entry, start);
    if (isFault(found)) return found;
    placed.push(found);
  }
  return overlap(placed) ?? placed;
};

/**
 * Inflates with the size of the header as the limit, since headers lie. Node's zlib does it, which stops at a limit and
 * is several times as fast as a library in JavaScript. One chunk takes all, so that nothing is copied.
 */
const inflate = (data: Uint8Array, { path, size }: ZipEntry): Uint8Array | ZipFault => {
  const chunkSize = Math.max(size + 1, constants.Z_MIN_CHUNK);
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(size, 1), chunkSize });
  } catch (error) {
    const isLarger = (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE";
    return isLarger
      ? unsafe(`“${path}” grows beyond the ${size} bytes that its header claims`)
      : syntax(`“${path}” is damaged`);
  }
};

const unpack = (bytes: Uint8Array, { entry, start, to }: Placed): Uint8Array | ZipFault => {
  const data = bytes.subarray(start, to);
  const content = entry.method === 0 ? data : inflate(data, entry);
  if (isFault(content)) return content;
  const isWhole = content.length === entry.size && crc32(content) === entry.crc;
  return isWhole ? content : syntax(`“${entry.path}” is damaged: its checksum or size is another`);
};

const HINTS = {
  syntax: "Ask for the file again, or pack it anew without encryption.",
  unsafe: "Nothing of it has been unpacked. Do not open it with other programs; ask its sender what it is.",
} as const;

/**
 * Opens a ZIP file. What is wrong with it is one error, `zip-syntax` or `zip-unsafe`, and nothing is unpacked then:
 * paths that climb out, links, files that overlap, sizes that bombs have (`limits.ts`), encryption, ZIP64, and headers
 * that contradict the directory.
 */
export const openZip = (bytes: Uint8Array, file: string, collector: Collector): Archive | undefined => {
  const raise = ({ kind, message }: ZipFault): undefined => {
    const what = kind === "syntax" ? "is no ZIP archive that can be read" : "is not opened, for safety";
    collector.error(kind === "syntax" ? "zip-syntax" : "zip-unsafe", `The file ${what}: ${message}.`, {
      place: { file, line: 1, column: 1 },
      hint: HINTS[kind],
    });
    return undefined;
  };
  const examined = examine(bytes);
  if (isFault(examined)) return raise(examined);
  const placedAt = new Map(examined.map((placed) => [placed.path, placed]));
  return {
    paths: [...placedAt.keys()],
    read: (path) => {
      const placed = path.endsWith("/") ? undefined : placedAt.get(path);
      const content = placed && unpack(bytes, placed);
      return content && isFault(content) ? raise(content) : content;
    },
  };
};
