import { fileURLToPath } from "node:url";

/** The folder of this package: two levels up from `src/cli` and from `dist/cli` alike. */
export const packageRoot = fileURLToPath(new URL("../..", import.meta.url));
