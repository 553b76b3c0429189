/** Files and folders of an archive: far above any filing's. */
export const MAX_ENTRIES = 10_000;

/** Bytes of one file, and of all files of an archive, unpacked, as their headers say it before one is. */
export const MAX_FILE = 64 * 1024 * 1024;
export const MAX_EXPANDED = 200 * 1024 * 1024;

/**
 * How many times smaller a file may be packed. Instances and tables pack to a tenth or a thirtieth; what packs to a
 * hundredth says nothing. Deflate reaches a thousandth, and bombs come near it. Small files may, since they cost nothing.
 */
export const MAX_RATIO = 100;
export const RATIO_COUNTS_FROM = 1024 * 1024;

/** Bytes of a path, and folders that it leads through: what file systems take, and people can follow. */
export const MAX_PATH = 1024;
export const MAX_DEPTH = 32;
