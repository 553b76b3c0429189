import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FEED_COLUMNS, type FeedRow } from "../../src/feed/index.js";
import { queriesIn } from "./documented.mjs";
import { rowWith, sampleRows } from "./support.js";

const markdown = readFileSync(new URL("../../docs/feed.md", import.meta.url), "utf8");
const rows = [...markdown.matchAll(/^\| `(\w+)` \| (.+?) \| (.+?) \| (.+?) \| (.*?) ?\|$/gm)].map(
  ([, name = "", type = "", , example = "", whenNull = ""]) => ({ name, type, example, whenNull }),
);

const TYPES = {
  code: "text",
  text: "text",
  integer: "integer",
  decimal: "decimal(38, 10)",
  date: "date",
  boolean: "boolean",
  map: "JSON",
} as const;

describe("the dictionary of the feed", () => {
  it("has every column in order, with its type and whether it can be null", () => {
    expect(rows.map(({ name, type, whenNull }) => [name, type, whenNull.trim() !== ""])).toEqual(
      FEED_COLUMNS.map(({ name, type, nullable }) => [name, TYPES[type], nullable]),
    );
  });

  it("has the sample's revenues as its examples", () => {
    const row = rowWith(sampleRows(), {
      concept: "core:Revenues",
      period_end: "2002-09-30",
      months: 3,
      unit: "iso4217:JPY",
      dimensions: null,
    });
    const others = ["instant", "dimensions", "text", "text_length", "language"];
    for (const { name, example } of rows.filter(({ name }) => !others.includes(name)))
      expect(example.split("`")[1], name).toBe(String(row[name as keyof FeedRow]));
  });

  it("has a table for PostgreSQL with the same columns", () => {
    const create = queriesIn(markdown).find(({ code }) => code.startsWith("CREATE TABLE"))?.code ?? "";
    const columns = [...create.matchAll(/^ {2}(\w+) ([a-z]+(?:\(38, 10\))?)( NOT NULL)?,$/gm)];
    const types = { ...TYPES, decimal: "numeric(38, 10)", map: "jsonb" } as const;
    expect(columns.map(([, name, type, required]) => [name, type, required === undefined])).toEqual(
      FEED_COLUMNS.map(({ name, type, nullable }) => [
        name,
        name === "value_exact" ? "numeric" : types[type],
        nullable,
      ]),
    );
  });

  it("shows a result for every query but those that load", () => {
    const queries = queriesIn(markdown);
    expect(queries.length).toBeGreaterThan(8);
    expect(
      queries.filter(({ result }) => result === undefined).map(({ code }) => code.split(" ")[0]),
    ).toEqual(["CREATE", "\\copy"]);
    for (const tool of ["duckdb", "pandas", "postgresql"])
      expect(queries.some((query) => query.tool === tool && query.code.includes("core:Revenues"))).toBe(true);
  });
});
