import { describe, expect, it } from "vitest";
import { MAX_RELEASE_BYTES } from "../../src/release/index.js";
import { read } from "./read.js";

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === "string" ? [...new TextEncoder().encode(part)] : part)),
  );

const finding = (input: Uint8Array) => {
  const { release, diagnostics } = read(input);
  expect(release).toBeUndefined();
  expect(diagnostics.length).toBe(1);
  expect(diagnostics[0]?.severity).toBe("error");
  return diagnostics[0];
};

describe("bytes that are no release", () => {
  it.each([
    ["nothing", ""],
    ["blanks", " \n\t\r\n "],
    ["a byte order mark", "\ufeff"],
  ])("%s is empty", (_, text) => expect(finding(bytes(text))?.code).toBe("tanshin:empty-file"));

  it("more than 20 MB is too large, as much is not", () => {
    const found = finding(new Uint8Array(MAX_RELEASE_BYTES + 1).fill(0x41));
    expect(found).toMatchObject({ code: "tanshin:file-too-large" });
    expect(found?.message).toBe("r.txt has 20971521 bytes; releases of up to 20 MB are read.");
  });

  it("a NUL makes it binary, at its offset", () => {
    const found = finding(bytes("abc", [0], "def"));
    expect(found?.code).toBe("tanshin:binary-file");
    expect(found?.message).toBe("r.txt is not text: byte 3 (from 0) is no character of a text file.");
  });

  it("many control characters make it binary, a single one does not", () => {
    expect(finding(bytes("ab", [1, 2, 3, 4], "cd"))?.message).toContain("byte 2 ");
    expect(read(bytes("x".repeat(200), [1])).diagnostics).toEqual([]);
  });

  it("names documents that are saved in another format", () => {
    expect(finding(bytes("%PDF-1.4\n%", [0xe2, 0xe3], "\n"))?.message).toContain(
      "is a PDF document, not text",
    );
    expect(finding(bytes("PK", [3, 4, 20, 0]))?.message).toContain("a ZIP archive or an office document");
  });

  it("names Windows' Latin encoding, with the place of the first byte that is not UTF-8", () => {
    const text = "Results\r\nÜber us\n";
    const prose = "The company’s revenues and the results of its operations were good";
    const latin = bytes(
      text,
      `${prose.replace("’", "")} `,
      [0x93],
      "quoted",
      [0x94],
      ` ${prose.replace("’", "")}`,
    );
    const found = finding(latin);
    expect(found?.code).toBe("tanshin:invalid-encoding");
    // Line 3 begins after 9 + 9 bytes ("Ü" has two); the sentence without apostrophe has 65 characters and a blank.
    expect(found?.place).toEqual({ file: "r.txt", line: 3, column: 67 });
    expect(found?.message).toContain("byte 0x93 at offset 84 (line 3, column 67)");
    expect(found?.message).toContain("probably windows-1252");
    expect(found?.hint).toContain("iconv -f windows-1252 -t utf-8");
  });

  it("names Shift_JIS", () => {
    // 売上高は増加しました。 in Shift_JIS, three times
    const sentence = [
      0x94, 0x84, 0x8f, 0xe3, 0x8d, 0x82, 0x82, 0xcd, 0x91, 0x9d, 0x89, 0xc1, 0x82, 0xb5, 0x82, 0xdc, 0x82,
      0xb5, 0x82, 0xbd, 0x81, 0x42,
    ];
    const found = finding(bytes("A\n", sentence, sentence, sentence));
    expect(found?.message).toContain("Shift_JIS");
    expect(found?.place).toEqual({ file: "r.txt", line: 2, column: 1 });
  });

  it("names ISO-2022-JP, whose bytes are all ASCII", () => {
    const found = finding(bytes("Results ", [0x1b, 0x24, 0x42, 0x47, 0x64, 0x1b, 0x28, 0x42]));
    expect(found?.hint).toContain("iconv -f ISO-2022-JP");
    expect(found?.place).toMatchObject({ line: 1, column: 9 });
  });

  it.each([
    ["UTF-16LE", [0xff, 0xfe, 0x41, 0, 0x42, 0]],
    ["UTF-16BE", [0xfe, 0xff, 0, 0x41, 0, 0x42]],
    ["UTF-16LE", [...new TextEncoder().encode("Revenues rose")].flatMap((byte) => [byte, 0])],
    ["UTF-16BE", [...new TextEncoder().encode("Revenues rose")].flatMap((byte) => [0, byte])],
  ])("names %s", (encoding, input) => {
    const found = finding(Uint8Array.from(input));
    expect(found?.code).toBe("tanshin:invalid-encoding");
    expect(found?.hint).toContain(`iconv -f ${encoding} -t utf-8`);
  });

  it.each([
    ["a stray continuation byte", [0x80]],
    ["an overlong form", [0xc0, 0xaf]],
    ["a surrogate", [0xed, 0xa0, 0x80]],
    ["a character beyond Unicode", [0xf4, 0x90, 0x80, 0x80]],
    ["a sequence that the end cuts off", [0xe2, 0x80]],
  ])("finds %s", (_, bad) =>
    expect(finding(bytes("Text é ", bad))?.message).toContain("offset 8 (line 1, column 8)"),
  );
});

describe("bytes that are text", () => {
  it("drops a byte order mark; columns count from after it", () => {
    const { release, blocks } = read("\ufeffResults\n");
    expect(release?.lines).toEqual(["Results"]);
    expect(blocks[0]).toMatchObject({ kind: "heading", spans: [{ line: 1, column: 1, length: 7 }] });
  });

  it.each(["\n", "\r\n", "\r"])("takes %j for a line end", (end) => {
    const { release, tables } = read(["\t2002\t2001", "Cash\t5\t6", ""].join(end));
    expect(release?.lines).toEqual(["\t2002\t2001", "Cash\t5\t6"]);
    expect(tables[0]?.rows[0]?.cells[1]?.span).toMatchObject({ line: 2, column: 8, length: 1, text: "6" });
  });

  it("counts columns in UTF-16 units", () => {
    const { tables } = read("\t2002\n𝛼 rate\t5\n");
    expect(tables[0]?.rows[0]?.cells[0]?.span.column).toBe(9); // 2 for the letter, 5 for " rate", 1 for the tab
  });

  it("reads text in any script", () => expect(read("短信\n").blocks[0]).toMatchObject({ text: "短信" }));
});
