/** The kinds of file that tanshin writes and can check. */
export type Syntax = "xbrl-xml" | "xbrl-json" | "fact-model" | "run";

/** Enough of a file to see what it is. */
const START = 4096;

/**
 * What a text is, from its beginning alone; undefined where it is none of them. Nothing is parsed: a file that is
 * broken further on is still of its kind, and its reader says what is wrong.
 */
export const detectSyntax = (text: string): Syntax | undefined => {
  const start = text.replace(/^\uFEFF/, "").trimStart();
  if (start.startsWith("<")) return "xbrl-xml";
  if (!start.startsWith("{")) return undefined;
  const head = start.slice(0, START);
  if (/"documentType"\s*:|"documentInfo"\s*:/.test(head)) return "xbrl-json";
  if (/^\{\s*"tanshin"\s*:/.test(head))
    return /"status"\s*:\s*"(valid|errors|failed)"/.test(head) ? "run" : "fact-model";
  if (/"documentInfo"\s*:/.test(start)) return "xbrl-json";
  return /"occurrences"\s*:|"contexts"\s*:/.test(start) ? "fact-model" : undefined;
};
