import { MAX_DEPTH, MAX_EXPANDED, MAX_FILE, MAX_PATH, MAX_RATIO, RATIO_COUNTS_FROM } from "./limits.js";
import { ENCRYPTED, syntax, unsafe, type ZipEntry, type ZipFault } from "./zip-directory.js";

/** A path for a message, harmless and short. */
const shown = (path: string): string => `“${path.length > 120 ? `${path.slice(0, 119)}…` : path}”`;

const shownSize = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${Number((bytes / 1024 / 1024).toFixed(1))} MB`;

const encryption = ({ path, flags }: ZipEntry): ZipFault | undefined =>
  (flags & ENCRYPTED) === 0 ? undefined : syntax(`${shown(path)} is encrypted (rpe:invalidArchiveFormat)`);

const method = ({ path, method: used }: ZipEntry): ZipFault | undefined =>
  used === 0 || used === 8
    ? undefined
    : syntax(`${shown(path)} is packed by method ${used}; stored and deflated files are read`);

const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]/u;

/** What a path may not be (APPNOTE §4.4.17; Report Packages 1.0 §3): it would lead out of its folder, or to two places. */
const badPath = ({ path, name }: ZipEntry): ZipFault | undefined => {
  const climbs = (why: string): ZipFault => unsafe(`the path ${shown(path)} ${why}`);
  const segments = (path.endsWith("/") ? path.slice(0, -1) : path).split("/");
  if (path === "") return unsafe("an entry has no path");
  if (name.length > MAX_PATH) return climbs(`is longer than ${MAX_PATH} bytes`);
  if (segments.length > MAX_DEPTH) return climbs(`leads through more than ${MAX_DEPTH} folders`);
  if (CONTROL.test(path)) return climbs("has a NUL or another control character");
  if (path.includes("\\")) return climbs("has a backslash (rpe:invalidArchiveFormat)");
  if (path.startsWith("/") || /^[A-Za-z]:/.test(path))
    return climbs("is absolute (rpe:invalidArchiveFormat)");
  if (segments.some((segment) => segment === "." || segment === ".." || segment === ""))
    return climbs("has a part that is “..”, “.” or empty (rpe:invalidDirectoryStructure)");
  return undefined;
};

const TYPE = 0o170000;
const FILE = 0o100000;
const FOLDER = 0o040000;

const special = ({ path, mode }: ZipEntry): ZipFault | undefined =>
  [0, FILE, FOLDER].includes(mode & TYPE)
    ? undefined
    : unsafe(`${shown(path)} is a link or a device, not a file`);

/** What packs more than this would take memory and time out of proportion to the archive. */
const bomb = ({ path, packed, size, method: used }: ZipEntry): ZipFault | undefined => {
  if (used === 0 && packed !== size) return syntax(`${shown(path)} is stored in another size than its own`);
  if (path.endsWith("/") && size > 0) return syntax(`the folder ${shown(path)} has content`);
  if (size > MAX_FILE)
    return unsafe(`${shown(path)} has ${shownSize(size)} unpacked; at most ${shownSize(MAX_FILE)} are read`);
  if (size < RATIO_COUNTS_FROM || size <= packed * MAX_RATIO) return undefined;
  return unsafe(
    `${shown(path)} would grow from ${shownSize(packed)} to ${shownSize(size)}, more than ${MAX_RATIO} times`,
  );
};

const ENTRY_CHECKS = [encryption, method, badPath, special, bomb] as const;

const tooMuch = (entries: readonly ZipEntry[]): ZipFault | undefined => {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total <= MAX_EXPANDED) return undefined;
  return unsafe(`it would grow to ${shownSize(total)}; at most ${shownSize(MAX_EXPANDED)} are read`);
};

/** File systems take names for the same that differ in case or in how an accent is written. */
const folded = (path: string): string => path.normalize("NFC").toLowerCase();

/** Two entries of one path, or a file where another entry has a folder (Report Packages 1.0 §3). */
const collision = (entries: readonly ZipEntry[]): ZipFault | undefined => {
  const files = new Map<string, string>();
  for (const { path } of entries) {
    const key = folded(path);
    const other = files.get(key);
    if (other !== undefined)
      return unsafe(
        other === path
          ? `${shown(path)} stands in it twice (rpe:invalidDirectoryStructure)`
          : `${shown(other)} and ${shown(path)} are one path to many file systems`,
      );
    files.set(key, path);
  }
  const inside = entries.find(({ path }) => folders(folded(path)).some((folder) => files.has(folder)));
  return (
    inside && unsafe(`${shown(inside.path)} is inside of what is a file (rpe:invalidDirectoryStructure)`)
  );
};

/** The paths of all folders that a path leads through. */
const folders = (path: string): readonly string[] =>
  [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index));

/** The first thing that makes an archive unfit to be opened, by what its directory says. */
export const firstDanger = (entries: readonly ZipEntry[]): ZipFault | undefined => {
  for (const entry of entries)
    for (const check of ENTRY_CHECKS) {
      const fault = check(entry);
      if (fault) return fault;
    }
  return tooMuch(entries) ?? collision(entries);
};

/** Where an entry is in the archive, header and data. */
export interface Extent {
  readonly path: string;
  readonly from: number;
  readonly to: number;
}

/** Files that share bytes: the way in which a small archive can claim to hold gigabytes. */
export const overlap = (extents: readonly Extent[]): ZipFault | undefined => {
  const ordered = [...extents].sort((a, b) => a.from - b.from);
  const index = ordered.findIndex(({ from }, at) => at > 0 && from < (ordered[at - 1]?.to ?? 0));
  if (index === -1) return undefined;
  const [one, other] = [ordered[index - 1]?.path ?? "", ordered[index]?.path ?? ""];
  return unsafe(`${shown(one)} and ${shown(other)} overlap`);
};
