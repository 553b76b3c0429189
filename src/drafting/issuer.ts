import type { Release } from "../release/index.js";
import { PERIOD_PHRASES, readCaption, scan } from "../tagging/index.js";
import type { FiscalYear, Issuer, UnitDefinition } from "../taxonomy/index.js";

/** An issuer as far as its release tells; `undecided` says what it does not. */
export interface DraftIssuer {
  readonly issuer: Issuer;
  readonly undecided: readonly string[];
}

const COMPANY =
  /\b(?:[A-Z][\p{L}\d&.'’-]* +){0,5}[A-Z][\p{L}\d&.'’-]*,? +(?:Inc\.?|Incorporated|Corporation|Corp\.|Co\.,? Ltd\.?|Company,? Limited|Limited|Ltd\.?|Holdings|PLC|plc|K\.K\.|N\.V\.|S\.A\.|AG|SE)(?![\p{L}\d])/gu;
const YEAR_END =
  /year\s+(?:ending|ended|to end|that ends)\s+(?:on\s+)?([A-Z][a-z]+\.?\s+\d{1,2},?\s+\d{4}|\d{1,2}\s+[A-Z][a-z]+\.?\s+\d{4})/u;
const YEAR_NAME = /^[\s,]*\(?\s*["“']?(?:the\s+)?(?:fiscal(?: year)?|FY)\s*(\d{4})/iu;

const texts = (release: Release): readonly string[] =>
  release.blocks.flatMap((block) => (block.kind === "table" ? [] : [block.text]));

/** The company that the release names most often, the first of those. */
const companyName = (release: Release): string | undefined => {
  const counts = new Map<string, number>();
  for (const [name] of texts(release).join("\n").matchAll(COMPANY))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].reduce<[string, number] | undefined>(
    (best, next) => (best && best[1] >= next[1] ? best : next),
    undefined,
  )?.[0];
};

const fiscalYear = (
  release: Release,
): { readonly year: FiscalYear; readonly undecided: readonly string[] } => {
  for (const text of texts(release)) {
    const match = YEAR_END.exec(text);
    const day = match && scan(match[1] ?? "", PERIOD_PHRASES).found[0]?.value;
    if (!match || day?.kind !== "date") continue;
    const named = YEAR_NAME.exec(text.slice(match.index + match[0].length))?.[1];
    const endMonth = Number(day.day.slice(5, 7));
    if (named)
      return { year: { endMonth, namedBy: named === day.day.slice(0, 4) ? "end" : "start" }, undecided: [] };
    const undecided =
      endMonth === 12
        ? []
        : ["whether a fiscal year is named by the year it starts or ends in (taken: ends)"];
    return { year: { endMonth, namedBy: "end" }, undecided };
  }
  return {
    year: { endMonth: 12, namedBy: "end" },
    undecided: ["the end of the fiscal year (taken: December, since the release names none)"],
  };
};

/** The currency that the captions name most often. */
const currency = (release: Release, units: readonly UnitDefinition[]): string | undefined => {
  const counts = new Map<string, number>();
  for (const block of release.blocks) {
    if (block.kind !== "table") continue;
    for (const [code] of readCaption(block.caption, units).currencies)
      counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
};

/** What a release says of its issuer. */
export const draftIssuer = (release: Release, units: readonly UnitDefinition[]): DraftIssuer => {
  const name = companyName(release);
  const year = fiscalYear(release);
  const code = currency(release, units);
  return {
    issuer: {
      name: { en: name ?? "Unknown issuer", ja: name ?? "Unknown issuer" },
      names: [name ?? "Unknown issuer"],
      scheme: "https://tanshin.example/draft",
      identifier: "undecided",
      fiscalYear: year.year,
      reportingCurrency: code ?? "JPY",
    },
    undecided: [
      ...(name === undefined ? ["the issuer's name"] : []),
      "the issuer's Japanese name",
      "the issuer's identifier and its scheme",
      ...year.undecided,
      ...(code === undefined ? ["the reporting currency (taken: JPY)"] : []),
    ],
  };
};
