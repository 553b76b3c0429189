import fc from "fast-check";
import { strToU8, Zip, ZipDeflate, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { createCollector } from "../../src/diagnostics/index.js";
import { MAX_DEPTH, MAX_ENTRIES, MAX_PATH } from "../../src/formats/package/limits.js";
import { openZip } from "../../src/formats/package/zip.js";
import { type End, type Made, makeZip } from "../support/zip.js";

const open = (bytes: Uint8Array) => {
  const collector = createCollector();
  const archive = openZip(bytes, "x.xbr", collector);
  return { archive, findings: collector.diagnostics };
};

const text = (bytes: Uint8Array | undefined): string | undefined => bytes && new TextDecoder().decode(bytes);

const file: Made = { path: "a/one.txt", content: "one" };
const MB = 1024 * 1024;

describe("an archive", () => {
  it.each([
    ["stored", makeZip([{ path: "a/" }, file, { path: "a/two.txt", content: "two" }])],
    [
      "deflated",
      makeZip([{ path: "a/" }, { ...file, method: 8 }, { path: "a/two.txt", content: "two", method: 8 }]),
    ],
    [
      "with a comment",
      makeZip([{ path: "a/" }, file, { path: "a/two.txt", content: "two" }], { comment: "hello" }),
    ],
    ["of fflate's", zipSync({ "a/": strToU8(""), "a/one.txt": strToU8("one"), "a/two.txt": strToU8("two") })],
  ])("that is %s gives its files", (_, bytes) => {
    const { archive, findings } = open(bytes);
    expect(findings).toEqual([]);
    expect(archive?.paths).toEqual(["a/", "a/one.txt", "a/two.txt"]);
    expect(text(archive?.read("a/one.txt"))).toBe("one");
    expect(text(archive?.read("a/two.txt"))).toBe("two");
    expect(archive?.read("a/three.txt")).toBeUndefined();
    expect(archive?.read("a/")).toBeUndefined();
  });

  it("that was streamed, with sizes after the data, gives its files", () => {
    const chunks: Uint8Array[] = [];
    const zip = new Zip((error, chunk) => {
      if (error) throw error;
      chunks.push(chunk);
    });
    const stream = new ZipDeflate("a/one.txt");
    zip.add(stream);
    stream.push(strToU8("one"), true);
    zip.end();
    const { archive, findings } = open(new Uint8Array(Buffer.concat(chunks)));
    expect(findings).toEqual([]);
    expect(text(archive?.read("a/one.txt"))).toBe("one");
  });

  it("may pack a small file as well as it can, and a large one as well as texts do", () => {
    const texts = [
      { path: "a/small", content: " ".repeat(500_000), method: 8 },
      // Nine random digits in a line of three hundred: as monotonous as a table can be.
      {
        path: "a/large",
        content: Array.from(
          { length: 5000 },
          (_, i) => `${"0".repeat(300)}${(i * 2_654_435_761) % 1e9}`,
        ).join("\n"),
        method: 8,
      },
    ];
    const { archive, findings } = open(makeZip(texts));
    expect(findings).toEqual([]);
    expect(archive?.read("a/large")?.length).toBe(texts[1]?.content.length);
  });
});

const inside = makeZip([{ path: "a/inner", content: "inner" }]);
const localHeader = 30 + "a/outer".length;

/** What is wrong with an archive, and the words that say so. */
const HOSTILE: [what: string, entries: readonly Made[], words: string, end?: End][] = [
  ["a path that climbs out", [{ path: "a/../../etc/passwd" }], "“..”"],
  ["a path that begins with ..", [{ path: "../a" }], "“..”"],
  ["a path with a dot segment", [{ path: "a/./b" }], "rpe:invalidDirectoryStructure"],
  ["a path with an empty segment", [{ path: "a//b" }], "rpe:invalidDirectoryStructure"],
  ["an absolute path", [{ path: "/etc/passwd" }], "is absolute"],
  ["a drive letter", [{ path: "C:/windows" }], "is absolute"],
  ["a backslash", [{ path: "a\\b" }], "backslash"],
  ["a NUL in a path", [{ path: "a/b\u0000.json" }], "NUL"],
  ["a line end in a path", [{ path: "a/b\n" }], "control character"],
  ["no path", [{ path: "" }], "no path"],
  ["a path that is too long", [{ path: `a/${"b".repeat(MAX_PATH)}` }], `${MAX_PATH} bytes`],
  ["a path that is too deep", [{ path: "a/".repeat(MAX_DEPTH + 1) }], `${MAX_DEPTH} folders`],
  ["a symbolic link", [{ path: "a/link", content: "/etc/passwd", mode: 0o120777 }], "a link or a device"],
  ["a device", [{ path: "a/null", mode: 0o020666 }], "a link or a device"],
  ["one path twice", [file, file], "twice"],
  ["two paths that differ in case", [file, { path: "A/One.txt" }], "many file systems"],
  [
    "two paths that differ in how an accent is written",
    [{ path: "a/\u00e9" }, { path: "a/e\u0301" }],
    "many file systems",
  ],
  ["a file inside of a file", [file, { path: "a/one.txt/two" }], "inside of what is a file"],
  ["a file and a folder of one name", [file, { path: "a/one.txt/" }], "inside of what is a file"],
  [
    "a file that grows a thousandfold",
    [{ path: "a/bomb", content: new Uint8Array(16 * MB), method: 8 }],
    "100 times",
  ],
  [
    "a file that is too large",
    [{ path: "a/b", content: new Uint8Array(MB), method: 8, packed: MB, size: 65 * MB }],
    "65 MB unpacked; at most 64 MB",
  ],
  ["a stored file of another size", [{ ...file, packed: 3, size: 4 }], "stored in another size"],
  [
    "files that overlap",
    [
      { path: "a/outer", content: inside },
      { path: "a/inner", content: "inner", offset: localHeader },
    ],
    "overlap",
  ],
  ["two entries of one local header", [file, { path: "a/two.txt", offset: 0 }], "do not say the same"],
  ["more entries than are read", [file], `${MAX_ENTRIES}`, { count: MAX_ENTRIES + 1 }],
  ["encryption", [{ ...file, flags: 0x0801 }], "encrypted"],
  ["strong encryption", [{ ...file, flags: 0x0841 }], "encrypted"],
  ["a masked directory", [{ ...file, flags: 0x2000 }], "encrypted"],
  ["a method that is not read", [{ ...file, method: 12 }], "method 12"],
  ["a folder with content", [{ path: "a/", content: "hello" }], "has content"],
  ["a local header of another path", [{ ...file, local: { path: "a/two.txt" } }], "do not say the same"],
  ["a local header of another size", [{ ...file, local: { size: 4 } }], "do not say the same"],
  ["a local header that is encrypted", [{ ...file, local: { flags: 1 } }], "do not say the same"],
  ["a file that reaches into the directory", [{ ...file, packed: 80, size: 80 }], "ends after the directory"],
  ["an entry that begins nowhere", [{ ...file, offset: 5000 }], "do not say the same"],
  ["a directory that is elsewhere", [file], "not where", { start: 1 }],
  ["a directory that is larger than the file", [file], "not where", { size: 5000 }],
  ["fewer entries than its directory has", [file, { path: "a/two" }], "more in it", { count: 1 }],
  ["more entries than its directory has", [file], "breaks off after 1 of 2", { count: 2 }],
  ["a ZIP64 count", [file], "ZIP64", { count: 0xffff }],
  ["a ZIP64 size", [file], "ZIP64", { size: 0xffffffff }],
  ["a ZIP64 place", [file], "ZIP64", { start: 0xffffffff }],
  ["a part of several archives", [file], "several archives", { disk: 1 }],
];

describe("an archive is not opened that has", () => {
  it.each(HOSTILE)("%s", (_, entries, words, end) => {
    const { archive, findings } = open(makeZip(entries, end));
    expect(archive).toBeUndefined();
    expect(findings).toHaveLength(1);
    expect(findings[0]?.code).toMatch(/^tanshin:zip-(unsafe|syntax)$/);
    expect(findings[0]?.message).toContain(words);
    expect(findings[0]?.place).toEqual({ file: "x.xbr", line: 1, column: 1 });
    expect(findings[0]?.hint).toBeDefined();
  });

  it("a total that is beyond all bounds, though each file may be", () => {
    // Sixty times smaller each, so it is the sum that counts; that the data are none is not looked at before.
    const entries = [1, 2, 3, 4].map((n) => ({
      path: `a/${n}`,
      content: new Uint8Array(MB),
      method: 8,
      packed: MB,
      size: 60 * MB,
    }));
    const { archive, findings } = open(makeZip(entries));
    expect(archive).toBeUndefined();
    expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining("grow to 240 MB")]);
  });

  it.each([
    ["its end cut off", (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 1)],
    ["its directory cut off", (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 60)],
    ["something after its end", (bytes: Uint8Array) => new Uint8Array([...bytes, 1])],
    ["something before its beginning", (bytes: Uint8Array) => new Uint8Array([1, ...bytes])],
    ["nothing in it but its first bytes", () => Uint8Array.of(0x50, 0x4b, 3, 4)],
  ])("%s", (_, damage) => {
    const { archive, findings } = open(damage(makeZip([file])));
    expect(archive).toBeUndefined();
    expect(findings.map(({ code }) => code)).toEqual(["tanshin:zip-syntax"]);
  });
});

describe("a file of an archive is not unpacked", () => {
  it.each([
    [
      "that is larger than its header says",
      { content: new Uint8Array(64 * MB), size: 1000 },
      "zip-unsafe",
      "grows beyond",
    ],
    ["that is smaller than its header says", { content: "one", size: 4 }, "zip-syntax", "damaged"],
    ["whose checksum is another", { content: "one", crc: 1 }, "zip-syntax", "checksum"],
  ])("%s", (_, made, code, words) => {
    const { archive, findings } = open(makeZip([{ path: "a/bad", method: 8, ...made }, file]));
    expect(findings).toEqual([]);
    expect(archive?.read("a/bad")).toBeUndefined();
    expect(findings.map((each) => each.code)).toEqual([`tanshin:${code}`]);
    expect(findings[0]?.message).toContain(words);
    expect(text(archive?.read("a/one.txt"))).toBe("one");
  });

  it("whose data are none", () => {
    const bytes = makeZip([{ path: "a/bad", content: "x".repeat(100), method: 8 }]);
    bytes.fill(0xff, 30 + "a/bad".length, 30 + "a/bad".length + 2);
    const { archive, findings } = open(bytes);
    expect(archive?.read("a/bad")).toBeUndefined();
    expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining("“a/bad” is damaged")]);
  });
});

it("whatever an archive is damaged by, it is opened or gives one finding", () => {
  const whole = makeZip([file, { path: "a/two", content: "2".repeat(50), method: 8 }]);
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.uint8Array({ maxLength: 4 }), fc.nat(8), (at, by, less) => {
      const damaged = new Uint8Array([...whole.subarray(0, at), ...by, ...whole.subarray(at + less)]);
      const { archive, findings } = open(damaged);
      expect(findings).toHaveLength(archive ? 0 : 1);
      for (const path of archive?.paths ?? []) archive?.read(path);
    }),
    { numRuns: 500 },
  );
});
