import { type Check, whole } from "./check.js";
import type { FileNameRule } from "./rule-set.js";

/** A file is called as the gate asks; its folders don't count. A report without file has no name to look at. */
export const checkFileName: Check<FileNameRule> = ({ pattern }, { findings, raise }) => {
  const name = findings.file?.split(/[\\/]/).at(-1);
  if (name !== undefined && !whole(pattern).test(name))
    raise(`The file is called “${name}”, which is not how files are named`);
};
