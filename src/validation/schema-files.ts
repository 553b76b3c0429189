import { readFileSync } from "node:fs";

/** The package's own schemas, beside `src/` and `dist/` alike. */
const ROOT = new URL("../../schemas/", import.meta.url);

export const readSchemaFile = (path: string): string => readFileSync(new URL(path, ROOT), "utf8");

/** Canonical address → path in `schemas/` of the XML schemas that taxonomies import. */
export const readCatalog = (): Readonly<Record<string, string>> =>
  JSON.parse(readSchemaFile("catalog.json")) as Record<string, string>;
