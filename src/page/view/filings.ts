import type { BatchDocument, FilingData } from "../batch-data.js";
import type { IndexState } from "../batch-state.js";
import { filingsOf, issuersOf, SORTS, type Sort, STATUSES } from "../filings.js";
import { periodInBrief } from "../periods.js";
import type { Language } from "../state.js";
import { say, type Word } from "../words.js";
import { count } from "./context.js";
import { type Child, el } from "./dom.js";

export interface IndexContext {
  readonly document: BatchDocument;
  readonly state: IndexState;
}

export const indexWord = (
  { state }: IndexContext,
  word: Word,
  ...values: readonly (string | number)[]
): string => say(word, state.language, ...values);

/** The fiscal quarter that a filing is for. */
export const filingPeriod = (
  { start, end, fiscalYear, fiscalQuarter }: FilingData,
  language: Language,
): string => {
  if (start === undefined || end === undefined || fiscalYear === undefined || fiscalQuarter === undefined)
    return "";
  const brief = periodInBrief({ start, end }, language);
  const name =
    language === "en" ? `Q${fiscalQuarter} FY${fiscalYear}` : `${fiscalYear}年度第${fiscalQuarter}四半期`;
  return `${name} · ${brief}`;
};

const HEADS: Readonly<Record<Sort, Word>> = {
  company: "company",
  period: "period",
  status: "status",
  facts: "facts",
  findings: "findings",
  time: "time",
};

const headCell = (sort: Sort, context: IndexContext): HTMLElement => {
  const { state } = context;
  const current = state.sort === sort;
  const order = !current ? "none" : state.descending ? "descending" : "ascending";
  return el(
    "th",
    { scope: "col", class: sort, "aria-sort": order },
    el(
      "button",
      { type: "button", "data-sort": sort, "data-key": `sort-${sort}` },
      indexWord(context, HEADS[sort]),
      el("span", { "aria-hidden": "true" }, current ? (state.descending ? " ↓" : " ↑") : ""),
    ),
  );
};

const STATUS_WORDS = { valid: "valid", errors: "errors", failed: "failed" } as const;

const findingsText = ({ errors, warnings }: FilingData, context: IndexContext): string =>
  [
    errors > 0 && indexWord(context, errors === 1 ? "oneError" : "errorCount", count(errors)),
    warnings > 0 && indexWord(context, warnings === 1 ? "oneWarning" : "warningCount", count(warnings)),
  ]
    .filter(Boolean)
    .join(", ");

const row = (filing: FilingData, context: IndexContext): HTMLElement => {
  const { language } = context.state;
  const { name, page, company, status, facts, milliseconds, reason } = filing;
  return el(
    "tr",
    { class: status },
    el(
      "th",
      { scope: "row" },
      page === undefined ? el("span", {}, name) : el("a", { href: page }, company?.[language] ?? name),
      el("span", { class: "quiet" }, company && page !== undefined ? name : ""),
    ),
    el("td", { class: "period" }, filingPeriod(filing, language)),
    el(
      "td",
      { class: "status" },
      el("span", { class: "state" }, indexWord(context, STATUS_WORDS[status])),
      reason !== undefined && el("span", { class: "reason", lang: "en" }, reason),
    ),
    el("td", { class: "facts" }, count(facts)),
    el("td", { class: "findings" }, findingsText(filing, context)),
    el(
      "td",
      { class: "time" },
      milliseconds === undefined ? "" : indexWord(context, "milliseconds", count(milliseconds)),
    ),
  );
};

const option = (value: string, text: string, current: string | undefined): HTMLElement =>
  el("option", { value, selected: value === (current ?? "") }, text);

const issuerName = (issuer: string, { document, state }: IndexContext): string => {
  const filing = document.filings.find((each) => each.issuer === issuer && each.company);
  return filing?.company?.[state.language] ?? issuer;
};

/** Which company; `all` where none has to be chosen. */
export const issuerSelect = (context: IndexContext, all: boolean): HTMLElement =>
  el(
    "select",
    { name: "issuer", "aria-label": indexWord(context, "company"), "data-key": "issuer" },
    all && option("", indexWord(context, "allIssuers"), context.state.issuer),
    ...issuersOf(context.document).map(([issuer, filings]) =>
      option(issuer, `${issuerName(issuer, context)} (${filings})`, context.state.issuer),
    ),
  );

const filters = (context: IndexContext): HTMLElement =>
  el(
    "form",
    { class: "filters", role: "search" },
    el("input", {
      type: "search",
      name: "query",
      value: context.state.query,
      placeholder: indexWord(context, "filingHint"),
      "aria-label": indexWord(context, "searchFilings"),
      autocomplete: "off",
      spellcheck: "false",
      "data-key": "query",
    }),
    issuerSelect(context, true),
    el(
      "select",
      { name: "status", "aria-label": indexWord(context, "status"), "data-key": "status" },
      option("", indexWord(context, "allStatuses"), context.state.status),
      ...STATUSES.map((status) =>
        option(status, indexWord(context, STATUS_WORDS[status]), context.state.status),
      ),
    ),
  );

/** The table of filings with its search; `more` makes further rows. */
export const filingsView = (
  context: IndexContext,
): {
  readonly children: readonly Child[];
  readonly body: HTMLElement;
  readonly more: (count: number) => boolean;
} => {
  const found = filingsOf(context.document, context.state);
  const body = el("tbody");
  let next = 0;
  const more = (wanted: number): boolean => {
    for (const filing of found.slice(next, next + wanted)) body.append(row(filing, context));
    next += wanted;
    return next < found.length;
  };
  const children: readonly Child[] = [
    filters(context),
    el(
      "p",
      { class: "count", role: "status" },
      indexWord(context, "shownFilings", count(found.length), count(context.document.filings.length)),
    ),
    el(
      "div",
      { class: "scroll", role: "region", tabindex: 0, "aria-label": indexWord(context, "filings") },
      el(
        "table",
        { class: "filings" },
        el("thead", {}, el("tr", {}, ...SORTS.map((sort) => headCell(sort, context)))),
        body,
      ),
    ),
  ];
  return { children, body, more };
};
