import { readFileSync } from "node:fs";

/** The front ends that the build makes of `src/page`, each a script and a style. */
export type FrontEnd = "report" | "batch";

export interface Bundle {
  readonly script: string;
  readonly style: string;
}

/** The package's own front ends: in `dist/page`, seen from `src/` and from `dist/` alike. */
const ROOT = new URL("../../dist/page/", import.meta.url);

const bundles = new Map<FrontEnd, Bundle>();

const readPart = (path: string): string => {
  try {
    return readFileSync(new URL(path, ROOT), "utf8");
  } catch {
    throw new Error(`dist/page/${path} is missing: “npm run build” makes it`);
  }
};

/** Script and style of a front end, read once a process. */
export const bundleOf = (name: FrontEnd): Bundle => {
  const known = bundles.get(name);
  if (known) return known;
  const bundle = { script: readPart(`${name}.js`), style: readPart(`${name}.css`) };
  bundles.set(name, bundle);
  return bundle;
};
