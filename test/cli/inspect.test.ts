import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { displayWidth } from "../../src/diagnostics/display.js";
import { SAMPLE, tanshin, temporary } from "./harness.js";

interface Inspection {
  readonly status: string;
  readonly tables: readonly {
    readonly statement: { readonly id: string } | null;
    readonly columns: readonly { readonly period: { readonly end: string }; readonly measure: string }[];
    readonly rows: readonly {
      readonly label: string;
      readonly concept?: string;
      readonly negated?: boolean;
    }[];
    readonly counts: { readonly cells: number };
  }[];
}

const inspectJson = async (file: string): Promise<Inspection> =>
  JSON.parse((await tanshin(["inspect", file, "--json"])).out) as Inspection;

const changed = (from: string | RegExp, to: string): string => {
  const file = join(temporary(), "changed.txt");
  const [before, after] = [readFileSync(SAMPLE, "utf8"), readFileSync(SAMPLE, "utf8").replace(from, to)];
  expect(after).not.toBe(before);
  writeFileSync(file, after);
  return file;
};

describe("inspect", () => {
  it("shows what each table, column and row was read as", async () => {
    const { status, out } = await tanshin(["inspect", SAMPLE]);
    expect(status).toBe(0);
    expect(out).toContain("statement: Number of Contracts (NumberOfContracts)");
    expect(out).toMatch(/1 +2Q02 +2002-09-30 +amount/);
    expect(out).toContain("iij:AccessServiceAxis = iij:IPService64kbpsTo128kbpsMember");
    expect(out).toMatch(/Dedicated access services +iij:DedicatedAccessServicesRevenues/);
    expect(out).toMatch(/2002-07-01 to 2002-09-30 +amount +JPY thousands/);
    expect(out).toContain("(negated)");
    expect(out.match(/cells: \d+ tagged, 0 untagged/g)).toHaveLength(8);
  });

  it("stays within the width of the terminal", async () => {
    const { out } = await tanshin(["inspect", SAMPLE], { width: 120 });
    for (const line of out.split("\n")) expect(displayWidth(line)).toBeLessThanOrEqual(120);
  });

  it("gives the same as JSON", async () => {
    const { status, tables } = await inspectJson(SAMPLE);
    expect(status).toBe("valid");
    expect(tables).toHaveLength(8);
    expect(tables.reduce((sum, { counts }) => sum + counts.cells, 0)).toBe(622);
    expect(tables[0]?.columns.map(({ period }) => period.end)).toEqual([
      "2002-09-30",
      "2002-06-30",
      "2001-09-30",
    ]);
  });

  it("marks a row that it does not know", async () => {
    const file = changed(/Dedicated access services [^\t\n]*\t/, "Sales of moonshine\t");
    const { out, err } = await tanshin(["inspect", file]);
    expect(out).toMatch(/Sales of moonshine +\? unknown/);
    expect(err).toContain("tanshin:unknown-line-item");
  });

  it("says when a file cannot be read", async () => {
    const { status, out, err } = await tanshin(["inspect", join(temporary(), "gone.txt")]);
    expect([status, out]).toEqual([1, ""]);
    expect(err).toContain("tanshin:file-not-readable");
  });
});
