import { describe, expect, it } from "vitest";
import { lineWidth, wantsColor } from "../../src/cli/io.js";
import { SAMPLE, tanshin, temporary } from "./harness.js";

describe("help", () => {
  it("tells a newcomer what there is, on standard output", async () => {
    const { status, out, err } = await tanshin(["--help"]);
    expect(status).toBe(0);
    expect(err).toBe("");
    for (const word of [
      "convert",
      "inspect",
      "audit",
      "validate",
      "taxonomy",
      "Examples:",
      "Exit status:",
      "NO_COLOR",
    ]) {
      expect(out).toContain(word);
    }
  });

  it("is what comes without arguments", async () => {
    expect(await tanshin([])).toEqual(await tanshin(["--help"]));
  });

  it.each([
    [
      ["convert", "--help"],
      [
        "--out",
        "--taxonomy",
        "--format",
        "--strict",
        "--accept-suggestions",
        "--json",
        "STEM.xbrl",
        "Examples:",
      ],
    ],
    [
      ["inspect", "--help"],
      ["--taxonomy", "--json", "Examples:"],
    ],
    [
      ["audit", "--help"],
      ["--taxonomy", "--remarks", "--strict", "--suggestions", "--accept-suggestions", "--json", "Examples:"],
    ],
    [
      ["validate", "--help"],
      ["--taxonomy", "--json", "Examples:"],
    ],
    [
      ["taxonomy", "--help"],
      ["draft", "build", "check", "Examples:"],
    ],
    [
      ["taxonomy", "draft", "--help"],
      ["--name", "--out", "Examples:"],
    ],
    [
      ["taxonomy", "build", "--help"],
      ["--packages", "index.html", "Examples:"],
    ],
    [["taxonomy", "check", "--help"], ["Examples:"]],
    [["help", "convert"], ["--out"]],
  ])("of %j names %j", async (argv, words) => {
    const { status, out } = await tanshin(argv);
    expect(status).toBe(0);
    for (const word of words) expect(out).toContain(word);
  });

  it("fits into 120 columns", async () => {
    for (const argv of [
      ["--help"],
      ["convert", "--help"],
      ["inspect", "--help"],
      ["audit", "--help"],
      ["validate", "--help"],
      ["taxonomy", "--help"],
      ["taxonomy", "draft", "--help"],
      ["taxonomy", "build", "--help"],
      ["taxonomy", "check", "--help"],
    ]) {
      const { out } = await tanshin(argv);
      for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(120);
    }
  });
});

describe("version", () => {
  it("is that of the package", async () => {
    expect((await tanshin(["--version"])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe("wrong usage ends with 2 and says why on standard error", () => {
  const out = temporary();

  it.each([
    ["a command that is not there", ["convrt", "x"], "convert"],
    ["an option that is not there", ["convert", SAMPLE, "--out", out, "--frmat", "xml"], "--format"],
    ["no file", ["convert", "--out", out], "file"],
    ["no folder for the outputs", ["convert", SAMPLE], "--out"],
    ["a format that is not there", ["convert", SAMPLE, "--out", out, "--format", "xml,pdf"], "pdf"],
    ["a taxonomy that is not there", ["convert", SAMPLE, "--out", out, "--taxonomy", "nobody"], "iij"],
    ["nothing to audit", ["audit"], "release"],
    ["two releases to audit", ["audit", SAMPLE, SAMPLE], "argument"],
    ["nothing to validate", ["validate"], "file"],
    ["a taxonomy that cannot be built", ["taxonomy", "build", "nobody"], "nobody"],
  ])("%s", async (_, argv, word) => {
    const result = await tanshin(argv);
    expect(result.status).toBe(2);
    expect(result.out).toBe("");
    expect(result.err).toContain(word);
    expect(result.err).not.toMatch(/\n\s+at /);
  });
});

describe("colour", () => {
  const terminal = { isTTY: true };
  const pipe = {};

  it.each([
    ["a terminal", terminal, {}, true],
    ["a pipe", pipe, {}, false],
    ["a terminal with NO_COLOR", terminal, { NO_COLOR: "1" }, false],
    ["a terminal with an empty NO_COLOR", terminal, { NO_COLOR: "" }, true],
    ["a pipe with FORCE_COLOR", pipe, { FORCE_COLOR: "1" }, true],
    ["a terminal with FORCE_COLOR=0", terminal, { FORCE_COLOR: "0" }, false],
    ["NO_COLOR and FORCE_COLOR", terminal, { NO_COLOR: "1", FORCE_COLOR: "1" }, false],
    ["a dumb terminal", terminal, { TERM: "dumb" }, false],
  ])("on %s", (_, stream, env, expected) => {
    expect(wantsColor(stream, env)).toBe(expected);
  });

  it("stands in results and diagnostics only where it is wanted", async () => {
    const colour = "\u001b[";
    const plain = await tanshin(["convert", SAMPLE, "--out", temporary()]);
    expect(plain.out + plain.err).not.toContain(colour);
    const colored = await tanshin(["convert", SAMPLE, "--out", temporary()], {
      outColor: true,
      errColor: true,
    });
    expect(colored.out).toContain(colour);
    expect(colored.err).toContain(colour);
  });
});

describe("the width of lines", () => {
  it("is that of the terminal within bounds, and a page's without one", () => {
    expect([{ columns: 100 }, { columns: 30 }, { columns: 400 }, {}].map(lineWidth)).toEqual([
      100, 60, 160, 120,
    ]);
  });
});
