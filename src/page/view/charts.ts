import type { Entry } from "../book.js";
import type { MarginChart, MixChart, RollForward } from "../chart-data.js";
import { roughly, rounded, shifted } from "../decimal.js";
import type { Column } from "../statement-table.js";
import { columnsSvg } from "./columns.js";
import { type Context, fullValue, inLanguage, lineValue, link, word } from "./context.js";
import { type Child, el } from "./dom.js";
import { columnNames, shortPeriod } from "./names.js";

const figure = (title: string, kind: string, ...children: readonly Child[]): HTMLElement =>
  el("figure", { class: `chart ${kind}` }, el("figcaption", {}, title), ...children);

const periodName = (column: Column, context: Context): string => columnNames(column, context)[0] ?? "";

const sized = (element: HTMLElement, sizes: Readonly<Record<string, number>>): HTMLElement => {
  for (const [property, percent] of Object.entries(sizes))
    element.style.setProperty(property, `${Math.round(percent * 100) / 100}%`);
  return element;
};

const amountOf = ({ fact, unit }: Entry): number => roughly(shifted(fact.value ?? "0", unit?.scale ?? 0));

/** A line's course over periods, from the earliest; nothing where there is but one. */
export const sparkline = (
  series: readonly { readonly entry: Entry }[],
  turned: boolean,
  context: Context,
): Child => {
  if (series.length < 2) return undefined;
  const text = series.map(({ entry }) => lineValue(entry, turned, context)).join(" → ");
  return columnsSvg(
    series.map(({ entry }) => (turned ? -amountOf(entry) : amountOf(entry))),
    16 * Math.min(series.length, 8),
    24,
    text,
  );
};

/** What a total is made of: a bar a period, the same part in the same colour. */
export const mixChart = ({ label, mixes }: MixChart, context: Context): HTMLElement => {
  const { language } = context.state;
  const name = (index: number): string =>
    inLanguage(mixes[0]?.parts[index]?.row.line.label ?? label, language);
  const bar = (parts: MixChart["mixes"][number]["parts"]): HTMLElement =>
    el(
      "span",
      { class: "stack" },
      ...parts.map(({ share, entry }, index) =>
        sized(
          link(
            { fact: entry.fact.id },
            {
              class: `part part-${index}`,
              title: `${name(index)}: ${share}%`,
              "data-fact": entry.fact.id,
              "data-key": `mix-${entry.fact.id}`,
            },
            el("span", { class: "hidden" }, `${name(index)}: `),
            el("span", { class: roughly(share) < 3 && "hidden" }, `${rounded(share, 1)}%`),
          ),
          { "inline-size": roughly(share) },
        ),
      ),
    );
  return figure(
    word(context, "madeOf", inLanguage(label, language)),
    "mix",
    el(
      "ul",
      { class: "keys" },
      ...(mixes[0]?.parts ?? []).map((_, index) =>
        el("li", {}, el("span", { class: `key part-${index}` }), name(index)),
      ),
    ),
    el(
      "ul",
      { class: "rows" },
      ...mixes.map(({ column, parts }) =>
        el("li", {}, el("span", { class: "when" }, periodName(column, context)), bar(parts)),
      ),
    ),
  );
};

/** The periods that percentages stand under; each says its own where they differ. */
const marginHeads = (margins: MarginChart["margins"], context: Context): Child => {
  const names = margins.map(({ points }) => points.map(({ entry }) => shortPeriod(entry, context)));
  const [first] = names;
  if (!first || names.some((each) => each.join() !== first.join())) return undefined;
  return el(
    "li",
    { class: "heads", "aria-hidden": "true" },
    el("span", { class: "name" }),
    el("span", {}),
    el("span", { class: "points" }, ...first.map((name) => el("span", {}, name))),
  );
};

/** Percentages of a base over periods, as small columns with their numbers. */
export const marginChart = ({ base, margins }: MarginChart, context: Context): HTMLElement => {
  const { language } = context.state;
  return figure(
    word(context, "percentOf", inLanguage(base, language)),
    "margins",
    el(
      "ul",
      { class: "rows" },
      marginHeads(margins, context),
      ...margins.map(({ label, points }) =>
        el(
          "li",
          {},
          el("span", { class: "name" }, inLanguage(label, language)),
          columnsSvg(
            points.map(({ percent }) => roughly(percent)),
            96,
            44,
            points
              .map(({ entry }) => `${shortPeriod(entry, context)}: ${fullValue(entry, context)}`)
              .join(", "),
          ),
          el(
            "span",
            { class: "points" },
            ...points.map(({ entry }) =>
              link(
                { fact: entry.fact.id },
                {
                  title: shortPeriod(entry, context),
                  "data-fact": entry.fact.id,
                  "data-key": `margin-${entry.fact.id}`,
                },
                fullValue(entry, context),
              ),
            ),
          ),
        ),
      ),
    ),
  );
};

interface Step {
  readonly from: number;
  readonly to: number;
}

/** Where each step begins and ends: changes go on from what stands before. */
const courseOf = ({ steps }: RollForward): readonly Step[] => {
  let level = 0;
  return steps.map(({ amount, kind }) => {
    const from = kind === "balance" ? 0 : level;
    level = from + roughly(amount);
    return { from, to: level };
  });
};

/** A balance, what changed it, and what it became. */
export const rollForwardChart = (rollForward: RollForward, context: Context): HTMLElement => {
  const { language } = context.state;
  const course = courseOf(rollForward);
  const ends = course.flatMap(({ from, to }) => [from, to]);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const percent = (value: number): number => ((value - low) / (high - low || 1)) * 100;
  const title = `${word(context, "rollForward", inLanguage(rollForward.label, language))}, ${periodName(rollForward.column, context)}`;
  return figure(
    title,
    "roll-forward",
    el(
      "ul",
      { class: "rows" },
      ...rollForward.steps.map(({ label, entry, amount, kind, turned }, index) => {
        const { from, to } = course[index] ?? { from: 0, to: 0 };
        const rising = amount.startsWith("-") ? "falling" : "rising";
        const bar = sized(el("span", { class: `bar ${kind === "balance" ? "balance" : rising}` }), {
          "margin-inline-start": percent(Math.min(from, to)),
          "inline-size": Math.max(percent(Math.max(from, to)) - percent(Math.min(from, to)), 0.4),
        });
        return el(
          "li",
          { class: kind },
          el("span", { class: "name" }, inLanguage(label, language)),
          el("span", { class: "track" }, bar),
          link(
            { fact: entry.fact.id },
            {
              class: "amount",
              title: fullValue(entry, context),
              "data-fact": entry.fact.id,
              "data-key": `step-${entry.fact.id}`,
            },
            lineValue(entry, turned, context),
          ),
        );
      }),
    ),
  );
};
