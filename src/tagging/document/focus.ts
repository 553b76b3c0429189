import type { ReportingPeriod } from "../../model/index.js";
import { PERIOD_PHRASES, type PeriodPhrase } from "../phrases/periods.js";
import { type Found, scan } from "../phrases/scan.js";
import { type DocumentStatement, occurrenceAt, type Reading } from "./statement.js";

/** How much of a block counts: its first sentences say which period it is about. */
const LEAD = 600;

const namesQuarter = (phrase: PeriodPhrase, { fiscalQuarter, fiscalYear }: ReportingPeriod): boolean =>
  phrase.kind === "quarter" &&
  phrase.quarter === fiscalQuarter &&
  (phrase.fiscalYear === undefined || phrase.fiscalYear === fiscalYear);

const namesYear = (phrase: PeriodPhrase, { fiscalYear }: ReportingPeriod): boolean =>
  "fiscalYear" in phrase && phrase.fiscalYear === fiscalYear;

const namesEnd = (phrase: PeriodPhrase, { end }: ReportingPeriod): boolean =>
  phrase.kind === "date" && phrase.day === end;

/**
 * Fiscal year, quarter and last day of the period that the figures are of, with the places of the opening that name
 * them. They follow from the tables, so they are known where the opening is silent.
 */
export const readFocus = ({ opening }: Reading, period: ReportingPeriod): readonly DocumentStatement[] => {
  const found = opening.map((block) => ({
    block,
    found: scan(block.text.slice(0, LEAD), PERIOD_PHRASES).found,
  }));
  const places = (names: (phrase: PeriodPhrase) => boolean, value: string) =>
    found.flatMap(({ block, found: phrases }) =>
      phrases
        .filter((phrase: Found<PeriodPhrase>) => names(phrase.value))
        .flatMap(({ start, end }) => occurrenceAt(block, start, end, value)),
    );
  const [year, quarter] = [String(period.fiscalYear), `Q${period.fiscalQuarter}`];
  return [
    {
      concept: "core:DocumentFiscalYearFocus",
      value: year,
      occurrences: places((phrase) => namesYear(phrase, period), year),
    },
    {
      concept: "core:DocumentFiscalPeriodFocus",
      value: quarter,
      occurrences: places((phrase) => namesQuarter(phrase, period), quarter),
    },
    {
      concept: "core:DocumentPeriodEndDate",
      value: period.end,
      occurrences: places((phrase) => namesEnd(phrase, period), period.end),
    },
  ];
};
