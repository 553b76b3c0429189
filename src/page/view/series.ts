import { inCell, inFull, isMoney, scaleName } from "../amounts.js";
import type { SeriesData } from "../batch-data.js";
import { grouped, roughly } from "../decimal.js";
import { firstSeries, issuersOf, type Point, pointsOf, seriesFor, seriesKey } from "../filings.js";
import { periodInBrief } from "../periods.js";
import type { Language } from "../state.js";
import { type Child, el } from "./dom.js";
import { filingPeriod, type IndexContext, indexWord, issuerSelect } from "./filings.js";

const nameOf = (series: SeriesData, context: IndexContext): string => {
  const { label, months } = series;
  const length = months === 0 ? indexWord(context, "atEnd") : indexWord(context, "monthsLong", months);
  return `${label[context.state.language]} (${length})`;
};

const amount = ({ value, decimals }: Point, { unit, type }: SeriesData) => ({ value, unit, type, decimals });

/** Money in the scale that was chosen, all else with the name of its unit. */
const cellText = (point: Point, series: SeriesData, { state }: IndexContext): string =>
  isMoney(series.unit)
    ? inCell(amount(point, series), state.scale, state.language)
    : inFull(amount(point, series), state.language);

const row = (point: Point, series: SeriesData, context: IndexContext): HTMLElement => {
  const { language } = context.state;
  const { filing, change } = point;
  const period = filingPeriod(filing, language);
  return el(
    "tr",
    {},
    el("th", { scope: "row" }, filing.page === undefined ? period : el("a", { href: filing.page }, period)),
    el("td", { title: inFull(amount(point, series), language) }, cellText(point, series, context)),
    el("td", { class: "change" }, change === undefined ? "" : `${grouped(change)}%`),
  );
};

const unitText = ({ unit }: SeriesData, { state }: IndexContext): string =>
  isMoney(unit) ? scaleName(unit.measure, state.scale, state.language) : "";

/** A quarter in two short lines: `Q2 FY2002`, `Jul – Sep 2002`. */
const quarterLines = (
  { fiscalYear, fiscalQuarter, start, end }: Point["filing"],
  language: Language,
): readonly Child[] => [
  fiscalYear !== undefined &&
    el(
      "strong",
      {},
      language === "en" ? `Q${fiscalQuarter} FY${fiscalYear}` : `${fiscalYear}年度${fiscalQuarter}Q`,
    ),
  start !== undefined && end !== undefined && el("span", {}, periodInBrief({ start, end }, language)),
];

/** Where a bar begins and how long it is, in hundredths of what all of them span. */
const barOf = (value: number, low: number, high: number): HTMLElement => {
  const span = high - low || 1;
  const bar = el("span", { class: value < 0 ? "bar negative" : "bar" });
  bar.style.setProperty("inset-block-end", `${((Math.min(value, 0) - low) / span) * 100}%`);
  bar.style.setProperty("block-size", `${Math.max((Math.abs(value) / span) * 100, 0.5)}%`);
  return bar;
};

const bars = (points: readonly Point[], series: SeriesData, context: IndexContext): HTMLElement => {
  const values = points.map(({ value }) => roughly(value));
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const column = (point: Point, index: number): HTMLElement =>
    el(
      "span",
      { class: index === points.length - 1 ? "column latest" : "column" },
      el("span", { class: "amount" }, cellText(point, series, context)),
      el("span", { class: "field" }, barOf(values[index] ?? 0, low, high)),
      el("span", { class: "when" }, ...quarterLines(point.filing, context.state.language)),
    );
  const text = points
    .map(
      (point) => `${filingPeriod(point.filing, context.state.language)}: ${cellText(point, series, context)}`,
    )
    .join(", ");
  return el("div", { class: "course", role: "img", "aria-label": text }, ...points.map(column));
};

const chart = (points: readonly Point[], series: SeriesData, context: IndexContext): HTMLElement =>
  el(
    "figure",
    { class: "chart" },
    el(
      "figcaption",
      {},
      nameOf(series, context),
      " ",
      el("span", { class: "quiet" }, unitText(series, context)),
    ),
    el(
      "div",
      { class: "scroll", role: "region", tabindex: 0, "aria-label": indexWord(context, "series") },
      bars(points, series, context),
    ),
  );

const table = (points: readonly Point[], series: SeriesData, context: IndexContext): HTMLElement =>
  el(
    "div",
    { class: "scroll", role: "region", tabindex: 0, "aria-label": nameOf(series, context) },
    el(
      "table",
      { class: "filings series" },
      el(
        "thead",
        {},
        el(
          "tr",
          {},
          el("th", { scope: "col" }, indexWord(context, "period")),
          el("th", { scope: "col" }, nameOf(series, context)),
          el("th", { scope: "col" }, indexWord(context, "changeBefore")),
        ),
      ),
      el("tbody", {}, ...[...points].reverse().map((point) => row(point, series, context))),
    ),
  );

/** The company that is asked for, else the one with most filings; and of its series the one asked for, else the first. */
const chosen = ({ document, state }: IndexContext) => {
  const issuer = state.issuer ?? issuersOf(document)[0]?.[0];
  const all = issuer === undefined ? [] : seriesFor(document, issuer);
  return { issuer, all, series: all.find((each) => seriesKey(each) === state.series) ?? firstSeries(all) };
};

/** Any measure of a company over its filings' quarters. */
export const seriesView = (context: IndexContext): readonly Child[] => {
  const { issuer, all, series } = chosen(context);
  if (issuer === undefined || !series) return [el("p", { class: "quiet" }, indexWord(context, "noSeries"))];
  const points = pointsOf(context.document, issuer, seriesKey(series));
  return [
    el(
      "form",
      { class: "filters" },
      issuerSelect(context, false),
      el(
        "select",
        { name: "series", "aria-label": indexWord(context, "measure"), "data-key": "series" },
        ...all.map((each) =>
          el("option", { value: seriesKey(each), selected: each === series }, nameOf(each, context)),
        ),
      ),
    ),
    points.length > 1
      ? chart(points, series, context)
      : el("p", { class: "quiet" }, indexWord(context, "noSeries")),
    table(points, series, context),
    context.document.limit !== undefined &&
      el("p", { class: "quiet" }, indexWord(context, "seriesLimit", context.document.limit)),
  ];
};
