import { inCell, inFull, isMoney, scaleName } from "../amounts.js";
import type { SeriesData } from "../batch-data.js";
import { grouped, roughly } from "../decimal.js";
import { issuersOf, type Point, pointsOf, seriesFor, seriesKey } from "../filings.js";
import { columnsSvg } from "./columns.js";
import { type Child, el } from "./dom.js";
import { filingPeriod, type IndexContext, indexWord, issuerSelect } from "./filings.js";

const nameOf = (series: SeriesData, context: IndexContext): string => {
  const { label, months } = series;
  const length = months === 0 ? indexWord(context, "atEnd") : indexWord(context, "monthsLong", months);
  return `${label[context.state.language]} (${length})`;
};

const amount = ({ value, decimals }: Point, { unit, type }: SeriesData) => ({ value, unit, type, decimals });

const row = (point: Point, series: SeriesData, context: IndexContext): HTMLElement => {
  const { language, scale } = context.state;
  const { filing, change } = point;
  const period = filingPeriod(filing, language);
  return el(
    "tr",
    {},
    el("th", { scope: "row" }, filing.page === undefined ? period : el("a", { href: filing.page }, period)),
    el(
      "td",
      { title: inFull(amount(point, series), language) },
      inCell(amount(point, series), scale, language),
    ),
    el("td", { class: "change" }, change === undefined ? "" : `${grouped(change)}%`),
  );
};

const unitText = ({ unit }: SeriesData, { state }: IndexContext): string =>
  isMoney(unit) ? scaleName(unit.measure, state.scale, state.language) : "";

const chart = (points: readonly Point[], series: SeriesData, context: IndexContext): HTMLElement => {
  const { language, scale } = context.state;
  const text = points
    .map(
      (point) => `${filingPeriod(point.filing, language)}: ${inCell(amount(point, series), scale, language)}`,
    )
    .join(", ");
  return el(
    "figure",
    { class: "chart" },
    el(
      "figcaption",
      {},
      nameOf(series, context),
      " ",
      el("span", { class: "quiet" }, unitText(series, context)),
    ),
    columnsSvg(
      points.map(({ value }) => roughly(value)),
      Math.max(240, Math.min(points.length * 48, 960)),
      180,
      text,
    ),
  );
};

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
  return { issuer, all, series: all.find((series) => seriesKey(series) === state.series) ?? all[0] };
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
  ];
};
