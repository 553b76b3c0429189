/** Files that cannot be converted at all: a finding, the status `failed`, and nothing written but run.json. */
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/index.js";
import { withPlaces } from "../../src/run.js";
import { convert, output } from "../support/convert.js";
import { shiftJis, utf16 } from "../support/encodings.js";
import { sampleBytes, sampleText } from "../support/sample.js";

/** The one error of a failed conversion. */
const failure = (input: string | Uint8Array): Diagnostic => {
  const conversion = convert(input);
  expect(conversion.status).toBe("failed");
  expect(conversion.outputs.map(({ name }) => name)).toEqual(["run"]);
  const run = JSON.parse(output(conversion, "run") ?? "null") as { diagnostics: unknown };
  expect(run).toMatchObject({ status: "failed" });
  expect(run.diagnostics).toEqual(JSON.parse(JSON.stringify(conversion.diagnostics.map(withPlaces))));
  const errors = conversion.diagnostics.filter(({ severity }) => severity === "error");
  expect(errors).toHaveLength(1);
  const [error] = errors as [Diagnostic];
  // A whole sentence for a person, without the program's entrails.
  expect(error.message).toMatch(/^(?:[\p{Lu}“]|iij-2q-fy2002\.txt ).*\.$/su);
  expect(error.message).not.toMatch(/\bat .*:\d+:\d+|Error:|undefined|\[object/);
  return error;
};

describe("files without a release", () => {
  it("an empty file", () => {
    expect(failure("").code).toBe("tanshin:empty-file");
  });

  it.each(["\n", " \t\n\r\n  ", "\uFEFF"])("a file of nothing but white space: %j", (text) => {
    expect(failure(text).code).toBe("tanshin:empty-file");
  });

  it("a binary file", () => {
    const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0];
    const noise = Array.from({ length: 4096 }, (_, index) => (index * 7919 + (index >> 3)) % 256);
    expect(failure(new Uint8Array([...png, ...noise])).code).toBe("tanshin:binary-file");
  });

  it("a text with NUL bytes", () => {
    expect(failure(`${sampleText().slice(0, 2000)}\u0000\u0000\u0001\u0002`).code).toBe(
      "tanshin:binary-file",
    );
  });

  it("a text without tables", () => {
    const prose = sampleText().replace(/^.*\t.*$/gm, "");
    const error = failure(prose);
    expect(error.code).toBe("tanshin:no-table");
    expect(error.hint).toBeTruthy();
  });

  it("a text of 50 MB", () => {
    const bytes = new Uint8Array(50 * 1024 * 1024);
    const sample = sampleBytes();
    for (let at = 0; at + sample.length <= bytes.length; at += sample.length) bytes.set(sample, at);
    const error = failure(bytes);
    expect(error.code).toBe("tanshin:file-too-large");
    expect(error.message).toMatch(/\d+\s?(?:MB|MiB|million|bytes)/);
  });

  it("a release of an issuer without a taxonomy: those there are, and what to do", () => {
    const other = sampleText().replace(/Internet Initiative Japan/gi, "Example Networks");
    const error = failure(other);
    expect(error.code).toBe("tanshin:unknown-issuer");
    const words = `${error.message} ${error.hint ?? ""}`;
    expect(words).toMatch(/iij|Internet Initiative Japan/);
    expect(words).toContain("--taxonomy");
  });
});

describe("texts in another encoding, which is named", () => {
  const japanese = [
    "株式会社インターネットイニシアティブ",
    "",
    "平成十五年三月期の第二四半期連結業績のお知らせ",
    "",
    "当四半期の連結売上高は、前年同期に比べて増加しました。専用線接続サービスの売上は減少しましたが、",
    "機器売上および付加価値サービスの売上が増加したためです。営業損失は前四半期に比べて改善しました。",
    "",
    "\t2Q02\t1Q02\t2Q01",
    "売上高合計\t10,568\t9,849\t9,528",
  ].join("\n");

  it("Shift_JIS", () => {
    const error = failure(shiftJis(japanese));
    expect(error.code).toBe("tanshin:invalid-encoding");
    expect(error.place).toMatchObject({ line: 1, column: 1 });
    expect(`${error.message} ${error.hint ?? ""}`).toMatch(/Shift[_-]?JIS/i);
  });

  it.each(["LE", "BE"] as const)("UTF-16%s with a byte order mark", (order) => {
    const error = failure(utf16(sampleText(), order));
    expect(error.code).toBe("tanshin:invalid-encoding");
    expect(`${error.message} ${error.hint ?? ""}`).toMatch(/UTF-16/i);
  });

  it("a single byte that is not UTF-8, at its place", () => {
    const bytes = new TextEncoder().encode("First line\nSecond ~ line\n\tRevenues\t1\n");
    bytes[bytes.indexOf("~".charCodeAt(0))] = 0x96;
    const error = failure(bytes);
    expect(error.code).toBe("tanshin:invalid-encoding");
    expect(error.place).toMatchObject({ line: 2, column: 8 });
  });
});
