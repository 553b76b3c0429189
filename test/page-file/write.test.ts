import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { isPage, pageDocuments, writePage } from "../../src/page-file/index.js";
import { type Conversion, convert, output } from "../support/convert.js";
import { embeddedText, pageText, samplePage } from "../support/page.js";
import { sampleBytes, sampleText } from "../support/sample.js";

let converted: Conversion | undefined;
const sample = (): Conversion => {
  converted ??= convert(sampleBytes(), { formats: ["page"] });
  return converted;
};

const file = (name: string): string => output(sample(), name) ?? "";

/** Elements that run or hold something: the documents and one script. */
const scripts = (html: string): number => html.match(/<script/gi)?.length ?? 0;

describe("the page of the sample", () => {
  it("holds the documents that stand beside it, byte for byte but for line ends and indentation", () => {
    const html = pageText(sample());
    for (const name of ["facts", "run"]) {
      expect(JSON.parse(embeddedText(html, name))).toEqual(JSON.parse(file(name)));
      const tight = file(name)
        .split("\n")
        .map((line) => line.trimStart())
        .join("");
      expect(embeddedText(html, name).replaceAll("\\u003c", "<")).toBe(tight);
    }
  });

  it("is one file of less than 1.5 MB, and names no other", () => {
    const html = pageText(sample());
    expect(Buffer.byteLength(html)).toBeLessThan(1_500_000);
    const frame = html.replace(/<script type="application\/json"[\s\S]*?<\/script>/g, "");
    expect(frame.match(/\s(?:src|href|srcset|action)\s*=|@import|url\(|<link|<iframe|<base/i)).toBeNull();
    expect(file("run")).toContain('"iij-2q-fy2002.html"');
  });

  it("allows its own script and style and nothing else", () => {
    const html = pageText(sample());
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";
    const hash = (text: string | undefined): string =>
      `'sha256-${createHash("sha256")
        .update(text ?? "")
        .digest("base64")}'`;
    const script = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1];
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1];
    expect(policy.split("; ")).toEqual([
      "default-src 'none'",
      `script-src ${hash(script)}`,
      `style-src ${hash(style)}`,
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]);
    expect(html.match(/\beval\(|new Function|innerHTML|insertAdjacentHTML|document\.write/)).toBeNull();
  });

  it("says who and what before its script runs", () => {
    const { html } = samplePage();
    const first = html.slice(html.indexOf("<body>"), html.indexOf("<noscript>"));
    expect(first).toContain("<h1>Internet Initiative Japan Inc.</h1>");
    expect(first).toContain("<p>IIJ Announces Results of the 2nd Quarter 2002 Ended September 30, 2002</p>");
  });

  it("is known again, with what it was made from", () => {
    const html = pageText(sample());
    expect(isPage(html)).toBe(true);
    expect(JSON.parse(pageDocuments(html)?.facts ?? "").facts).toHaveLength(682);
    expect(isPage("<!DOCTYPE html><p>some page</p>")).toBe(false);
    expect(pageDocuments(file("facts"))).toBeUndefined();
  });
});

describe("a page", () => {
  it("takes markup in a release for text", () => {
    const hostile = sampleText().replaceAll(
      "Continued solid revenue growth",
      `</script><script>alert(1)</script><!-- <img src=x onerror=alert(2)> & "quoted"`,
    );
    const html = pageText(convert(hostile, { formats: ["page"] }));
    // Four documents and the script.
    expect(scripts(html)).toBe(scripts(pageText(sample())));
    expect(scripts(html)).toBe(5);
    expect(html.includes("<img")).toBe(false);
    expect(JSON.stringify(JSON.parse(embeddedText(html, "release")))).toContain(
      "</script><script>alert(1)</script><!-- <img",
    );
  });

  it("takes a title for text", () => {
    const title = "IIJ Announces Results of the 2nd Quarter 2002 Ended September 30, 2002";
    const html = pageText(convert(sampleText().replace(title, `${title} </title>&`), { formats: ["page"] }));
    expect(html.includes("&lt;/title&gt;&amp;")).toBe(true);
    expect(html.match(/<\/title>/g)).toHaveLength(1);
  });

  it("has no release where the report was made without one", () => {
    const { report, taxonomy } = sample();
    if (!report || !taxonomy) throw new Error("no report");
    const html = writePage({ facts: file("facts"), run: file("run"), report, taxonomy });
    expect(html.includes('id="release"')).toBe(false);
    expect(JSON.parse(embeddedText(html, "taxonomy")).statements.length).toBeGreaterThan(5);
  });

  it("is not left by a conversion that failed", () => {
    const failed = convert("no table here", { formats: ["page"] });
    expect(failed.status).toBe("failed");
    expect(failed.outputs.map(({ name }) => name)).toEqual(["run"]);
  });
});
