import { formatDay, isDay } from "../../model/index.js";
import type { Transformation } from "./transform-numbers.js";

/** Longest text that is a date: a guard for patterns that have to look far. */
const MAX_LENGTH = 80;

const MONTHS = [
  "jan(?:uary)?",
  "feb(?:ruary)?",
  "mar(?:ch)?",
  "apr(?:il)?",
  "may",
  "june?",
  "july?",
  "aug(?:ust)?",
  "sep(?:t(?:ember)?)?",
  "oct(?:ober)?",
  "nov(?:ember)?",
  "dec(?:ember)?",
];
const MONTH_NAMES = MONTHS.map((name) => new RegExp(`^${name}$`, "i"));

const NAME = `(?<name>${MONTHS.join("|")})`;
const DAY = "(?<day>\\d{1,2})";
const MONTH = "(?<month>\\d{1,2})";
const YEAR = "(?<year>\\d{4}|\\d{1,2})";
/** Anything between the parts of a date that is no digit. */
const GAP = "\\D+";

/** The first years of Japan's eras, less one: the first year of an era is 元 or 1. */
const ERAS: readonly (readonly [names: string, before: number])[] = [
  ["令和|令|R", 2018],
  ["平成|平|H", 1988],
  ["昭和|昭|S", 1925],
  ["大正|大|T", 1911],
  ["明治|明|M", 1867],
];
const ERA = `(?<era>${ERAS.map(([names]) => names).join("|")})\\s*(?<eraYear>元|\\d{1,2})`;

type Parts = Readonly<Record<string, string | undefined>>;

/** Years of one or two digits are those of this century (Registry 2 to 5). */
const yearOf = ({ year, era, eraYear }: Parts): number => {
  if (year !== undefined) return year.length < 4 ? 2000 + Number(year) : Number(year);
  const before = ERAS.find(([names]) => names.split("|").includes(era ?? ""))?.[1] ?? Number.NaN;
  return before + (eraYear === "元" ? 1 : Number(eraYear));
};

const monthOf = ({ month, name }: Parts): number =>
  month === undefined ? MONTH_NAMES.findIndex((each) => each.test(name ?? "")) + 1 : Number(month);

/** A date whose parts stand in an order; what is not there is not in the value either. */
const dated = (
  form: string,
  value: (year: number, month: number, day: number) => string | undefined,
): Transformation => {
  const pattern = new RegExp(`^${form}$`, "i");
  return (text) => {
    const parts = text.length > MAX_LENGTH ? undefined : pattern.exec(text.normalize("NFKC"))?.groups;
    return parts && value(yearOf(parts), monthOf(parts), Number(parts.day));
  };
};

const onDay = (year: number, month: number, day: number): string | undefined => {
  const text = formatDay(year, month, day);
  return isDay(text) ? text : undefined;
};
/** XML Schema's gYearMonth. */
const inMonth = (year: number, month: number): string | undefined => onDay(year, month, 1)?.slice(0, 7);
/** XML Schema's gMonthDay; the 29th of February is one. */
const yearly = (_: number, month: number, day: number): string | undefined => {
  const text = onDay(2000, month, day);
  return text && `--${text.slice(5)}`;
};

const ordinal = `${DAY}[a-z]{0,2}`;

const dayMonthYear = dated(DAY + GAP + MONTH + GAP + YEAR, onDay);
const monthDayYear = dated(MONTH + GAP + DAY + GAP + YEAR, onDay);
const yearMonthDay = dated(`${YEAR}${GAP}${MONTH}${GAP}${DAY}\\D{0,2}`, onDay);
const dayNameYear = dated(`${ordinal}[^0-9a-z]*${NAME}${GAP}${YEAR}`, onDay);
const nameDayYear = dated(`${NAME}${GAP}${DAY}${GAP}${YEAR}`, onDay);
const nameYear = dated(`${NAME}${GAP}${YEAR}`, inMonth);
const yearName = dated(`${YEAR}${GAP}${NAME}`, inMonth);
const monthYear = dated(MONTH + GAP + YEAR, inMonth);
const yearMonth = dated(`${YEAR}${GAP}${MONTH}\\D?`, inMonth);
const dayMonth = dated(`${DAY}${GAP}${MONTH}\\D?`, yearly);
const monthDay = dated(`${MONTH}${GAP}${DAY}\\D{0,2}`, yearly);
const dayName = dated(`${ordinal}[^0-9a-z]*${NAME}`, yearly);
const nameDay = dated(`${NAME}${GAP}${ordinal}`, yearly);
const eraDay = dated(`${ERA}${GAP}${MONTH}${GAP}${DAY}\\D?`, onDay);
const eraMonth = dated(`${ERA}${GAP}${MONTH}\\D?`, inMonth);

/** Dates of Registry 4 and 5, in digits, English and Japanese. The first that fits a text is the one to write. */
export const DATES: Readonly<Record<string, Transformation>> = {
  "date-monthname-day-year-en": nameDayYear,
  "date-day-monthname-year-en": dayNameYear,
  "date-year-month-day": yearMonthDay,
  "date-month-day-year": monthDayYear,
  "date-day-month-year": dayMonthYear,
  "date-jpn-era-year-month-day": eraDay,
  "date-monthname-year-en": nameYear,
  "date-year-monthname-en": yearName,
  "date-month-year": monthYear,
  "date-year-month": yearMonth,
  "date-jpn-era-year-month": eraMonth,
  "date-monthname-day-en": nameDay,
  "date-day-monthname-en": dayName,
  "date-month-day": monthDay,
  "date-day-month": dayMonth,
};

/** The same by their names in Registry 2 and 3. */
export const UNHYPHENATED_DATES: Readonly<Record<string, Transformation>> = {
  datemonthdayyearen: nameDayYear,
  datedaymonthyearen: dayNameYear,
  dateyearmonthday: yearMonthDay,
  dateyearmonthdaycjk: yearMonthDay,
  datemonthdayyear: monthDayYear,
  datedaymonthyear: dayMonthYear,
  dateerayearmonthdayjp: eraDay,
  datemonthyearen: nameYear,
  dateyearmonthen: yearName,
  datemonthyear: monthYear,
  dateyearmonthcjk: yearMonth,
  dateerayearmonthjp: eraMonth,
  datemonthdayen: nameDay,
  datedaymonthen: dayName,
  datemonthday: monthDay,
  datedaymonth: dayMonth,
};

/** Dates of Registry 1. */
export const FIRST_DATES: Readonly<Record<string, Transformation>> = {
  datelongus: nameDayYear,
  dateshortus: nameDayYear,
  datelonguk: dayNameYear,
  dateshortuk: dayNameYear,
  dateslashus: monthDayYear,
  datedotus: monthDayYear,
  dateslasheu: dayMonthYear,
  datedoteu: dayMonthYear,
};
