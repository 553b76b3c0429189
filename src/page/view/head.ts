import { dayInWords, fiscalName, periodInBrief } from "../periods.js";
import type { Change } from "../state.js";
import { syntaxName, type Word } from "../words.js";
import { type Context, count, inLanguage, link, word } from "./context.js";
import { type Child, el } from "./dom.js";

/** The period that the release is for and the day on which it was published. */
const about = (context: Context): string => {
  const { book, state } = context;
  const { release } = book.facts;
  const { quarterStart: start, quarterEnd: end, published } = release;
  const period = start !== undefined && end !== undefined ? { start, end } : undefined;
  const parts = [
    period && fiscalName(period, release, state.language),
    period && periodInBrief(period, state.language),
    published && word(context, "published", dayInWords(published, state.language)),
  ];
  return parts.filter(Boolean).join(" · ");
};

const item = (kind: string, change: Change | undefined, large: string, small: string): HTMLElement => {
  const children: readonly Child[] = [el("strong", {}, large), " ", el("span", {}, small)];
  return el("li", { class: kind }, change ? link(change, {}, ...children) : el("span", {}, ...children));
};

const ICONS = { valid: "✓", errors: "!", failed: "✕" } as const;

const statusItem = (context: Context): HTMLElement => {
  const { status, audit } = context.book.run;
  const relations = audit?.counts.relations;
  return item(
    `status ${status}`,
    { view: "findings" },
    `${ICONS[status]} ${word(context, status)}`,
    relations === undefined ? "" : word(context, "relationCount", count(relations)),
  );
};

const factsItem = (context: Context): HTMLElement => {
  const { entries } = context.book;
  const numbers = entries.filter(({ unit }) => unit !== undefined).length;
  return item(
    "",
    { view: "statements" },
    word(context, "factCount", count(entries.length)),
    word(context, "numbersAndTexts", count(numbers), count(entries.length - numbers)),
  );
};

const SEVERITIES = [
  ["error", "oneError", "errorCount"],
  ["warning", "oneWarning", "warningCount"],
  ["info", "oneInfo", "infoCount"],
] as const;

const findingsItem = (context: Context): HTMLElement => {
  const { diagnostics } = context.book.run;
  const counts = SEVERITIES.flatMap(([severity, one, many]) => {
    const found = diagnostics.filter((each) => each.severity === severity).length;
    return found > 0 ? [word(context, found === 1 ? one : many, count(found))] : [];
  });
  const { length } = diagnostics;
  const name: Word = length === 0 ? "noFinding" : length === 1 ? "oneFinding" : "findingCount";
  const kind = diagnostics.some(({ severity }) => severity === "error") ? "bad" : length > 0 ? "warn" : "";
  return item(kind, { view: "findings" }, word(context, name, count(length)), counts.join(", "));
};

interface Eye {
  readonly found: number;
  readonly one: Word;
  readonly many: Word;
  readonly change: Change;
}

/** What a conversion leaves for a person to look at, with where it is shown. */
const eyes = ({ book }: Context): readonly Eye[] => {
  const { audit } = book.run;
  const unexplained = book.untagged.filter(({ kind }) => kind === "other").length;
  const all: readonly Eye[] = [
    {
      found: audit?.broken.length ?? 0,
      one: "oneContradiction",
      many: "contradictions",
      change: { view: "findings" },
    },
    {
      found: audit?.counts.unchecked ?? 0,
      one: "oneUncheckedNumber",
      many: "uncheckedNumbers",
      change: { view: "facts", filter: "unchecked" },
    },
    {
      found: unexplained,
      one: "oneUnexplainedNumber",
      many: "unexplainedNumbers",
      change: { view: "facts", filter: "untagged" },
    },
  ];
  return all.filter(({ found }) => found > 0);
};

const eyeItem = (context: Context): HTMLElement => {
  const found = eyes(context);
  const { audit, source } = context.book.run;
  if (!audit && source)
    return item(
      "",
      { view: "findings" },
      word(context, "notAudited"),
      word(context, "madeFrom", syntaxName(source.syntax)),
    );
  if (found.length === 0) return item("good", undefined, word(context, "nothingForEye"), "");
  const links = found.flatMap(({ found: number, one, many, change }, index): Child[] => [
    index > 0 && " · ",
    link(change, {}, number === 1 ? word(context, one) : word(context, many, count(number))),
  ]);
  return el(
    "li",
    { class: "eye" },
    el("span", {}, el("strong", {}, word(context, "humanEye")), " ", el("span", {}, ...links)),
  );
};

/** A report may not say of which release it is: then the file says what is shown. */
const titleOf = ({ facts, run }: Context["book"]): string =>
  (facts.release.file || run.release.file).split(/[\\/]/).at(-1) ?? "";

/** The head line: who, which period, how many facts, whether it is valid, and what asks for a person's eye. */
export const headView = (context: Context): HTMLElement => {
  const { book, state } = context;
  const name = book.taxonomy.issuer
    ? inLanguage(book.taxonomy.issuer, state.language)
    : book.facts.entity.name;
  return el(
    "header",
    { id: "head" },
    el(
      "div",
      { class: "who" },
      el("h1", {}, name),
      el("p", { class: "title", lang: "en" }, book.facts.release.title ?? titleOf(book)),
      el("p", { class: "about" }, about(context)),
    ),
    el(
      "ul",
      { class: "verdict" },
      statusItem(context),
      factsItem(context),
      findingsItem(context),
      eyeItem(context),
    ),
  );
};
