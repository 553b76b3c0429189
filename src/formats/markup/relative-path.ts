/** What has a scheme, an authority or a root of its own is no path beside a file. */
const ABSOLUTE = /^(?:[A-Za-z][A-Za-z0-9+.-]*:|\/)/;

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/**
 * The path that a reference in a file leads to (RFC 3986 §5.2, of relative references): `folder` is where the file is,
 * `""` or with a closing "/". Undefined where it leads out of the root of `folder`, or is no relative path.
 */
export const relativePath = (folder: string, reference: string): string | undefined => {
  const path = decoded(reference);
  if (path === "" || ABSOLUTE.test(path) || /[\\\p{Cc}]/u.test(path)) return undefined;
  const parts: string[] = [];
  for (const part of `${folder}${path}`.split("/")) {
    if (part === "..") {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
};

/** The folder of a path, `""` or with a closing "/". */
export const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1);
