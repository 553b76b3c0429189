import type { Checks } from "./checks.js";
import { differences, type Facts } from "./facts.js";

/** Checks that two sets of facts are the same, and that there are any. */
export const agreement = (name: string, a: Facts, b: Facts, { check }: Checks): void => {
  const found = differences(a, b);
  const said =
    found.length === 0 ? `${a.size} facts` : `${found.length} differ: ${found.slice(0, 3).join("; ")}`;
  check(name, found.length === 0 && a.size > 0, said);
};
