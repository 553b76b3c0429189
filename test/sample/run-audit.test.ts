import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { RELATION_RULES, SLIPS } from "../../src/audit/index.js";
import { createCollector, type Place } from "../../src/diagnostics/index.js";
import { validateJson } from "../../src/validation/index.js";
import { convert, output } from "../support/convert.js";
import { editLine } from "../support/grid.js";
import { sampleText } from "../support/sample.js";

const SECOND = readFileSync(new URL("../../samples/kazehara-3q-fy2025.txt", import.meta.url), "utf8");

const edited = (line: number, from: string, to: string): string =>
  editLine(sampleText(), line, (before) => before.replace(from, to));

const RELEASES: Readonly<Record<string, () => string>> = {
  "the sample": sampleText,
  "the second issuer's release": () => SECOND,
  "a wrong digit": () => edited(260, "3,546,372", "3,946,372"),
  "a wrong last digit, for which four numbers could be": () => edited(260, "3,546,372", "3,546,373"),
  "cells that changed places": () => edited(365, "509,228\t1,264,707", "1,264,707\t509,228"),
  "a lost bracket": () => edited(278, "(160,247)", "160,247"),
  "a row that stands one cell further": () =>
    edited(366, "\t(66)\t(8,051)\t388\t(45,560)", "\t\t(66)\t(8,051)\t388"),
  "a cell that cannot be read": () => edited(260, "3,546,372", "3,5S6,372"),
  "a wrong rate in a note": () => edited(289, "JPY 121.74", "JPY 127.14"),
  "a count below nought": () => edited(148, "3,269", "(3,269)"),
  "a release before its period": () => sampleText().replaceAll("November 12, 2002", "January 12, 2002"),
  "a row that is not known": () => edited(261, "Dial-up access services", "Sales of moonshine"),
  "half of it": () => sampleText().slice(0, sampleText().length / 2),
  "a file that is no release": () => "Dear reader,\n\nthis letter is about nothing.\n",
  "an empty file": () => "",
};

interface Entry {
  readonly places: readonly Place[];
}

interface Run {
  readonly status: string;
  readonly summary: Readonly<Record<string, number>>;
  readonly diagnostics: readonly Entry[];
  readonly audit?: Readonly<Record<string, readonly Entry[]>> & {
    readonly counts: Readonly<Record<string, number>>;
  };
}

const schemaFindings = (text: string): readonly string[] => {
  const collector = createCollector();
  validateJson(text, "run", collector, "run.json");
  return collector.diagnostics.map(({ message }) => message);
};

const LISTS = ["broken", "remarks", "suspects", "unchecked", "coverage", "diagnostics"];
/** All members but the counts; a relation names its numbers by their index in `coverage`. */
const MEMBERS = ["broken", "remarks", "suspects", "unchecked", "coverage", "relations", "diagnostics"];

describe.each(Object.entries(RELEASES))("the run record of %s", (_, release) => {
  let text = "";
  let run: Run;

  beforeAll(() => {
    text = output(convert(release()), "run") ?? "";
    run = JSON.parse(text) as Run;
  });

  it("is as its schema says", () => {
    expect(schemaFindings(text)).toEqual([]);
  });

  it("has places with every entry, lines and columns from 1", () => {
    const entries = [...run.diagnostics, ...LISTS.flatMap((name) => run.audit?.[name] ?? [])];
    for (const { places } of entries) {
      expect(places.length).toBeGreaterThan(0);
      expect(places.every(({ line, column }) => line >= 1 && column >= 1)).toBe(true);
    }
    expect(entries.length).toBeGreaterThan(0);
  });

  it("has an audit wherever there is a report, and counts it in the summary", () => {
    const { audit, status } = run;
    expect(audit === undefined).toBe(status === "failed");
    if (!audit) return;
    expect(Object.keys(audit).sort()).toEqual(["counts", ...MEMBERS].sort());
    expect(audit.relations).toHaveLength(audit.counts.relations ?? 0);
    expect(audit.diagnostics).toEqual(run.diagnostics);
    const { relations, remarks, broken, unchecked } = audit.counts;
    expect(run.summary).toMatchObject({ relations, remarks, broken, unchecked });
    expect([broken, remarks, unchecked]).toEqual(
      ["broken", "remarks", "unchecked"].map((name) => audit[name]?.length),
    );
  });
});

describe("the schema of the run record", () => {
  const schema = JSON.parse(
    readFileSync(new URL("../../schemas/run.schema.json", import.meta.url), "utf8"),
  ) as { $defs: Record<string, { enum?: string[]; properties?: Record<string, { enum?: string[] }> }> };

  it("knows the rules and the slips that there are", () => {
    expect(schema.$defs.relationRule?.enum).toEqual([...RELATION_RULES]);
    expect(schema.$defs.suspect?.properties?.slip?.enum).toEqual([...SLIPS]);
  });

  it.each([
    ["a rule that there is not", '"rule":"restatement"', '"rule":"hearsay"'],
    ["a broken relation without places", /("id":"restatement@358:47".*?),"places":\[.*?\]\}/, "$1}"],
    ["a suspect that stands nowhere", /("rank":1,"places":)\[.*?\]/, "$1[]"],
    ["a place in line 0", '{"line":358,"column":47,', '{"line":0,"column":47,'],
    ["a slip that there is not", '"slip":"digit"', '"slip":"tongue"'],
    ["a rank 0", '"rank":1', '"rank":0'],
    ["a difference that is no decimal", '"difference":"-1"', '"difference":-1'],
    ["a member that there is not", '"counts":', '"mood":"good","counts":'],
    ["an audit without suspects", '"suspects":', '"suspicions":'],
  ])("forbids %s", (_, from, to) => {
    const text = output(convert(sampleText()), "run") ?? "";
    const [before, audit = ""] = text.split(/(?="audit":)/);
    const changed = audit.replace(from, to);
    expect(changed).not.toBe(audit);
    expect(schemaFindings(`${before}${changed}`).length).toBeGreaterThan(0);
  });
});
