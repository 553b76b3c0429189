import { isInRelease } from "../book.js";
import type { DiagnosticData, FindingData, Place } from "../data.js";
import { placeKey } from "../place.js";
import { nameOf, ruleName, syntaxName } from "../words.js";
import { type Context, count, inLanguage, word } from "./context.js";
import { type Child, el } from "./dom.js";
import { coverageSection, ledgerSection, section } from "./overview.js";
import { placeLink } from "./relations.js";
import { brokenAt, findingArithmetic, suspectsOf, suspectView } from "./suggestions.js";

/** A place of the release as a link, one of another file in words. */
const whereOf = (place: Place, context: Context): Child =>
  isInRelease(place, context.book)
    ? placeLink(place, word(context, "line", place.line))
    : el("code", {}, `${place.file}:${placeKey(place)}`);

/** A message may write out the arithmetic that is shown beside it with links. */
const withoutArithmetic = (message: string, shown: readonly FindingData[]): string =>
  shown.reduce((text, { arithmetic }) => text.replace(` ${arithmetic}.`, ""), message);

/** Other places of a finding, those of which the same is said in one line. */
const relatedView = (
  related: NonNullable<DiagnosticData["related"]>,
  context: Context,
): readonly HTMLElement[] =>
  [...new Set(related.map(({ message }) => message))].map((said) => {
    const places = related.filter(({ message }) => message === said);
    return el(
      "p",
      { class: "related", lang: "en" },
      el("span", { class: "quiet" }, `${said}: `),
      ...places.flatMap(({ place }, index): Child[] => [index > 0 && ", ", whereOf(place, context)]),
    );
  });

const diagnosticItem = (
  diagnostic: DiagnosticData,
  shown: readonly FindingData[],
  context: Context,
): HTMLElement => {
  const { code, severity, message, place, related = [], hint } = diagnostic;
  return el(
    "li",
    { class: `finding ${severity}` },
    el(
      "p",
      { class: "head" },
      el("span", { class: "severity" }, nameOf(severity, context.state.language)),
      place && whereOf(place, context),
      el("code", { class: "code" }, code),
    ),
    el("p", { class: "message", lang: "en" }, withoutArithmetic(message, shown)),
    ...shown.map((finding) => findingArithmetic(finding, context)),
    ...shown.flatMap((finding) =>
      suspectsOf(finding, context.book).map((suspect) => suspectView(suspect, context)),
    ),
    hint !== undefined &&
      shown.length === 0 &&
      el(
        "p",
        { class: "suggestion", lang: "en" },
        el("strong", {}, `${word(context, "suggestion")}: `),
        hint,
      ),
    ...relatedView(related, context),
  );
};

const findingItem = (finding: FindingData, context: Context): HTMLElement => {
  const [place] = finding.places;
  return el(
    "li",
    { class: "finding" },
    el(
      "p",
      { class: "head" },
      el("span", { class: "severity" }, ruleName(finding.rule, context.state.language)),
      place && whereOf(place, context),
    ),
    el("p", { class: "message", lang: "en" }, finding.message),
    findingArithmetic(finding, context),
    ...suspectsOf(finding, context.book).map((suspect) => suspectView(suspect, context)),
  );
};

const validationSection = (context: Context): { element: HTMLElement; told: ReadonlySet<FindingData> } => {
  const { diagnostics } = context.book.run;
  const told = new Set<FindingData>();
  const items = diagnostics.map((diagnostic) => {
    const shown = diagnostic.place
      ? brokenAt([diagnostic.place], context.book).filter((finding) => !told.has(finding))
      : [];
    for (const finding of shown) told.add(finding);
    return diagnosticItem(diagnostic, shown, context);
  });
  const element = section(
    "found",
    word(context, "validationFindings"),
    items.length === 0 ? el("p", {}, word(context, "noFindings")) : el("ul", {}, ...items),
  );
  return { element, told };
};

const folded = (summary: string, hint: string, children: readonly HTMLElement[]): HTMLElement =>
  el("details", {}, el("summary", {}, summary), el("p", { class: "quiet" }, hint), el("ul", {}, ...children));

const uncheckedSection = (context: Context): Child => {
  const unchecked = (context.book.run.audit?.coverage ?? []).filter(({ checks }) => checks === 0);
  if (unchecked.length === 0) return undefined;
  return section(
    "unchecked",
    `${word(context, "uncheckedTitle")} (${count(unchecked.length)})`,
    el("p", { class: "quiet" }, word(context, "uncheckedHint")),
    el(
      "ul",
      { class: "numbers" },
      ...unchecked.map(({ places: [place], printed, label }) => {
        const spot = place && context.book.spots.get(placeKey(place))?.[0];
        const name = spot ? inLanguage(spot.entry.label, context.state.language) : label;
        return el("li", {}, place && placeLink(place, printed), el("span", {}, ` ${name}`));
      }),
    ),
  );
};

const auditSection = (told: ReadonlySet<FindingData>, context: Context): Child => {
  const { audit, source } = context.book.run;
  if (!audit)
    return section(
      "audit",
      word(context, "notAudited"),
      el("p", {}, word(context, "noAudit", syntaxName(source?.syntax ?? ""))),
    );
  const rest = audit.broken.filter((finding) => !told.has(finding));
  return [
    rest.length > 0 &&
      section(
        "broken",
        word(context, "brokenRelations"),
        el("ul", {}, ...rest.map((finding) => findingItem(finding, context))),
      ),
    uncheckedSection(context),
    audit.remarks.length > 0 &&
      section(
        "remarks",
        `${word(context, "remarks")} (${count(audit.remarks.length)})`,
        folded(
          word(context, "remarksHint"),
          "",
          audit.remarks.map((finding) => findingItem(finding, context)),
        ),
      ),
  ];
};

/** Everything that was found, by what a person has to do about it. */
export const findingsView = (context: Context): HTMLElement => {
  const { element, told } = validationSection(context);
  return el(
    "div",
    { class: "sheet" },
    element,
    auditSection(told, context),
    coverageSection(context),
    ledgerSection(context),
  );
};
