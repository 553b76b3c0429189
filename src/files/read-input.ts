import { closeSync, fstatSync, openSync, readFileSync } from "node:fs";
import type { Collector } from "../diagnostics/index.js";

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EACCES: "permission is denied",
  EPERM: "permission is denied",
  EROFS: "the file system is read-only",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of the path is not a folder",
  EEXIST: "a file of that name is in the way",
  ENOSPC: "there is no room left on the device",
  ENAMETOOLONG: "the name is too long",
};

/** Why the system refused, in words. */
export const systemReason = (error: unknown): string => {
  const { code, message } = error as NodeJS.ErrnoException;
  return (code !== undefined && REASONS[code]) || message;
};

const megabytes = (bytes: number): string => `${Number((bytes / 1024 / 1024).toFixed(1))} MB`;

/** Tells that a file is larger than what is read. */
export const raiseTooLarge = (file: string, size: number, limit: number, collector: Collector): void =>
  collector.error(
    "file-too-large",
    `The file has ${megabytes(size)}; at most ${megabytes(limit)} are read.`,
    {
      place: { file, line: 1, column: 1 },
      hint: "Give the text of one release, without pictures or attachments.",
    },
  );

/**
 * The bytes of an input file; undefined, with a diagnostic, where it cannot be read or is larger than `limit`
 * (which is seen before it is read).
 */
export const readInput = (file: string, limit: number, collector: Collector): Uint8Array | undefined => {
  const place = { file, line: 1, column: 1 };
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, "r");
    const stats = fstatSync(descriptor);
    if (stats.isDirectory()) throw Object.assign(new Error(), { code: "EISDIR" });
    if (stats.size <= limit) return readFileSync(descriptor);
    raiseTooLarge(file, stats.size, limit, collector);
  } catch (error) {
    collector.error("file-not-readable", `The file cannot be read: ${systemReason(error)}.`, {
      place,
      hint: "Check the path and its permissions.",
    });
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
  return undefined;
};
