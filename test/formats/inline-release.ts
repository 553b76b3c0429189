import { createCollector } from "../../src/diagnostics/index.js";
import { readInline, writeInline } from "../../src/formats/inline/index.js";
import type { Fact, Occurrence, Report } from "../../src/model/index.js";
import { type Release, readRelease } from "../../src/release/index.js";
import { compareReports } from "../../src/validation/index.js";
import { taxonomies } from "../support/taxonomies.js";
import { report as reportOf } from "./example.js";
import { taxonomy, violations } from "./inline-document.js";

/** A release of made-up text. */
export const releaseOf = (text: string): Release => {
  const release = readRelease(new TextEncoder().encode(text), "release.txt", createCollector());
  if (!release) throw new Error("no release");
  return release;
};

/** Where a text stands in another, line and column from 1; `nth`: which of several, from 0. */
export const at = (
  text: string,
  printed: string,
  nth = 0,
): { line: number; column: number; text: string } => {
  let offset = text.indexOf(printed);
  for (let count = 0; count < nth; count += 1) offset = text.indexOf(printed, offset + 1);
  if (offset < 0) throw new Error(`not in the text: ${printed}`);
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1, text: printed };
};

/** An occurrence at a text that stands in another. */
export const occurrence = (
  text: string,
  printed: string,
  value: string,
  rest: Partial<Occurrence> & { readonly nth?: number } = {},
): Occurrence => {
  const { nth, ...more } = rest;
  return { ...at(text, printed, nth), value, ...more };
};

/** Checks that a document is valid and says what the report says, and gives it. */
export const writeChecked = (report: Report, release?: Release): string => {
  const written = writeInline(report, taxonomy, release);
  const collector = createCollector();
  const back = readInline(written, "a.xhtml", taxonomies(), collector);
  if (back) compareReports(report, back.report, collector, ["the report", "what was read"]);
  const found = [...violations(written), ...collector.diagnostics.map(({ message }) => message)];
  if (!back || found.length > 0) throw new Error(`${found.join("\n")}\n${written}`);
  return written;
};

/** What is shown of a report with its release: the body's markup after the header. */
export const bodyOf = (text: string, facts: readonly Fact[], rest: Partial<Report> = {}): string => {
  const written = writeChecked(reportOf(taxonomy, facts, rest), releaseOf(text));
  return written.slice(written.indexOf("</ix:header>") + "</ix:header>\n    </div>\n".length);
};

/** The facts of the hidden header, each as `name: text`. */
export const hiddenIn = (written: string): readonly string[] => {
  const hidden = /<ix:hidden>([\s\S]*)<\/ix:hidden>/.exec(written)?.[1] ?? "";
  return [...hidden.matchAll(/<ix:\w+ [^>]*?(?:name|id)="([^"]*)"[^>]*>([^<]*)</g)].map(
    ([, name, text]) => `${name}: ${text}`,
  );
};

/** Markup with tags of numbers and texts in short: `[scale=9 decimals=-8|10.6]`. */
export const short = (
  markup: string,
  attributes: readonly string[] = ["decimals", "scale", "sign", "format"],
): string =>
  markup
    .replace(/<ix:(?:nonFraction|nonNumeric)\b([^>]*)>/g, (_, given: string) => {
      const found = attributes.flatMap((name) => {
        const value = new RegExp(` ${name}="([^"]*)"`).exec(given)?.[1];
        return value === undefined ? [] : [`${name}=${value.replace("ixt:", "")}`];
      });
      return `[${found.join(" ")}|`;
    })
    .replace(/<\/ix:(?:nonFraction|nonNumeric)>/g, "]");
