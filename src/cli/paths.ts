import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of this package: two levels up from `src/cli` and from `dist/cli` alike. */
export const packageRoot = fileURLToPath(new URL("../..", import.meta.url));

/** Version of this package. */
export const packageVersion = (): string => {
  const { version } = JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8")) as {
    version: string;
  };
  return version;
};
