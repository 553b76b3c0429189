import { InvalidArgumentError, Option } from "commander";
import { DEFAULT_FORMATS, FORMATS } from "../convert.js";

/** A parser of lists of names, separated by commas, of which there are only these. */
export const listOf =
  <T extends string>(known: readonly T[], what: string) =>
  (value: string): readonly T[] =>
    value.split(",").map((part) => {
      const found = known.find((name) => name === part.trim());
      if (found !== undefined) return found;
      throw new InvalidArgumentError(`“${part.trim()}” is no ${what}. There are: ${known.join(", ")}.`);
    });

/** `remark`: what else a command has to say of its formats. */
export const formatOption = (remark = ""): Option =>
  new Option(
    "-f, --format <list>",
    `formats to write, of: ${FORMATS.join(", ")} (default: ${DEFAULT_FORMATS.join(",")}${remark})`,
  ).argParser(listOf(FORMATS, "format"));
