import { createHash } from "node:crypto";
import { VERSION } from "../model/index.js";
import { escapeHtml } from "../taxonomy/index.js";
import { bundleOf, type FrontEnd } from "./bundle.js";

export interface Frame {
  readonly frontEnd: FrontEnd;
  readonly title: string;
  /** What shows before the script runs, and where none may run: a heading and a line of text under it. */
  readonly heading: string;
  readonly subheading: string;
  /** JSON texts by the id of their element. */
  readonly data: Readonly<Record<string, string>>;
}

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/**
 * Nothing is loaded, nothing runs but this file's own script and style, and markup is never made from text (Trusted
 * Types: no policy can be made, so that an assignment of text as markup fails).
 */
const policyOf = (script: string, style: string): string =>
  [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");

/**
 * JSON within HTML: line ends and indentation go (no text of JSON holds a raw line end), and no `<` can end its
 * element or begin a comment. What is left is byte for byte what the document says.
 */
const embedded = (id: string, json: string): string =>
  `<script type="application/json" id="${id}">${json.replace(/\n */g, "").replaceAll("<", "\\u003c")}</script>\n`;

/** Script and style are constants of the package; this sees that they cannot end their own element. */
const constant = (name: "script" | "style", text: string): string => {
  if (/<\/(?:script|style)|<!--/i.test(text)) throw new Error(`the page's ${name} would end early`);
  return `<${name}>${text}</${name}>\n`;
};

/** One HTML file that holds a front end and its data, and loads nothing. */
export const writeFrame = ({ frontEnd, title, heading, subheading, data }: Frame): string => {
  const { script, style } = bundleOf(frontEnd);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(script, style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="tanshin ${VERSION}">
<title>${escapeHtml(title)}</title>
${constant("style", style)}</head>
<body>
<header id="first"><h1>${escapeHtml(heading)}</h1><p>${escapeHtml(subheading)}</p></header>
<noscript><p>This page shows its data with a script of its own, which this browser does not run.</p></noscript>
${Object.entries(data)
  .map(([id, json]) => embedded(id, json))
  .join("")}${constant("script", script)}</body>
</html>
`;
};
