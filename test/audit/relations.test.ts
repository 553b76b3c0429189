import { describe, expect, it } from "vitest";
import { convert } from "../support/convert.js";
import { sampleBytes, sampleText } from "../support/sample.js";

const auditOf = (input: string | Uint8Array) => {
  const { audit } = convert(input);
  if (!audit) throw new Error("no audit");
  return audit;
};

describe("the relations of the sample", () => {
  it("are listed all, each with its status", () => {
    const { relations, counts } = auditOf(sampleBytes());
    expect(relations).toHaveLength(counts.relations);
    const count = (status: string) => relations.filter((relation) => relation.status === status).length;
    expect([count("holds"), count("remark"), count("broken"), count("open")]).toEqual([
      counts.hold,
      counts.remarks,
      counts.broken,
      0,
    ]);
    expect(new Set(relations.map(({ id }) => id)).size).toBe(relations.length);
  });

  it("write out what holds, with the numbers that take part, the checked one first", () => {
    const { relations, coverage } = auditOf(sampleBytes());
    // Lines 265 to 267: the parts of total revenues in yen, 2Q02.
    const footing = relations.find(({ id }) => id === "footing@267:23");
    expect(footing?.status).toBe("holds");
    expect(footing?.arithmetic).toBe("5,699,221 + 3,094,168 + 1,774,953 = 10,568,342; printed is 10,568,342");
    const printed = footing?.numbers.map((index) => coverage[index]?.printed) ?? [];
    expect(printed[0]).toBe("10,568,342");
    expect([...printed].sort()).toEqual(["1,774,953", "10,568,342", "3,094,168", "5,699,221"]);
  });

  it("with a number that cannot be read are open", () => {
    const { relations, coverage } = auditOf(sampleText().replace("3,094,168", "3,09x,168"));
    const open = relations.filter(({ status }) => status === "open");
    expect(open.length).toBeGreaterThan(0);
    for (const { numbers } of open)
      expect(numbers.map((index) => coverage[index]?.printed)).toContain("3,09x,168");
  });
});
