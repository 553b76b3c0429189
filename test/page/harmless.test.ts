import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvOf } from "../../src/page/csv.js";
import { harmless } from "../../src/page/harmless.js";

describe("a text that is shown", () => {
  it("has pictures for control characters, and U+FFFD for what cannot be seen", () => {
    expect(harmless("a\u0000b\u001b[31m\u007f")).toBe("a␀b␛[31m␡");
    expect(harmless("right\u202eleft\u2066x\u2069\u200b\u2028")).toBe(
      "right\ufffdleft\ufffdx\ufffd\ufffd\ufffd",
    );
    expect(harmless("lone \ud800 surrogate")).toBe("lone \ufffd surrogate");
  });

  it("keeps everything else, letters of all scripts and emoji too", () => {
    const text = "Revenues ¥1,000\t売上高 العربية 👩‍💻\n<script>";
    expect(harmless(text)).toBe(text);
  });

  it("is as long as before, so that places stay what they are", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => harmless(text).length === text.length));
  });
});

describe("a statement as CSV", () => {
  it("quotes what has to be quoted (RFC 4180)", () => {
    expect(csvOf([["a", 'say "x"', "1,2"], ["two\nlines"]])).toBe('a,"say ""x""","1,2"\r\n"two\nlines"\r\n');
  });

  it("keeps spreadsheets from taking labels for formulas, and numbers as they are", () => {
    expect(csvOf([["=1+1", "@x", "-5", "-1.5%", "-x"]])).toBe("'=1+1,'@x,-5,-1.5%,'-x\r\n");
  });
});
