import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalizeLabel } from "../../src/taxonomy/index.js";

describe("normalizeLabel", () => {
  it.each([
    ["Accounts receivable, net:", "accounts receivable net"],
    ["Shareholders’ equity", "shareholders equity"],
    ["Shareholders' Equity", "shareholders equity"],
    ["Long-term borrowings–current portion", "long term borrowings current portion"],
    ["64kbps – 128kbps", "64kbps 128kbps"],
    ["3Mbps – 1.2Gbps", "3mbps 1.2gbps"],
    ["Total IP Service + DC connectivity", "total ip service + dc connectivity"],
    ["R&D expenses", "r and d expenses"],
    ["Research & development", "research and development"],
    ["% of Total Revenues", "% of total revenues"],
    ["IIJ4U (dialup services/individuals)", "iij4u dialup services individuals"],
    ["Internet Initiative Japan Inc.", "internet initiative japan inc"],
    ["  Net\u00a0income \t(loss) ", "net income loss"],
    ["Ｎｅｔ　ｌｏｓｓ", "net loss"],
    ["専用線接続サービス", "専用線接続サービス"],
    ["—", ""],
  ])("%j → %j", (text, expected) => {
    expect(normalizeLabel(text)).toBe(expected);
  });

  it("leaves a normal form as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const normal = normalizeLabel(text);
        expect(normalizeLabel(normal)).toBe(normal);
      }),
    );
  });
});
