import type { UnitData } from "./data.js";
import { grouped, isDecimal, padded, rounded, shifted } from "./decimal.js";
import { dayInWords } from "./periods.js";
import type { Language, Scale } from "./state.js";

/** A value with what says how to read it. */
export interface Amount {
  readonly value: string | null;
  /** Absent where it is text. */
  readonly unit?: UnitData | undefined;
  /** Item type of its concept. */
  readonly type: string;
  /** Accuracy in the measure: noughts at the end of a fraction say something. */
  readonly decimals?: number | "INF" | undefined;
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

const isCurrency = (measure: string): boolean => measure.startsWith("iso4217:");

/** An amount of money, not one per share or other unit. */
export const isMoney = (unit: UnitData | undefined): boolean =>
  unit !== undefined && unit.divisor === undefined && isCurrency(unit.measure);

const isPercent = ({ unit, type }: Amount): boolean => unit?.measure === "xbrli:pure" && type === "percent";

const symbols = new Map<string, string>();

/** `¥`, `$`; the code where a currency has no sign of its own. */
export const currencySign = (code: string): string => {
  const known = symbols.get(code);
  if (known !== undefined) return known;
  let sign = code;
  try {
    const format = new Intl.NumberFormat("en", {
      style: "currency",
      currency: code,
      currencyDisplay: "narrowSymbol",
    });
    sign = format.formatToParts(0).find(({ type }) => type === "currency")?.value ?? code;
  } catch {
    // No currency's code: it stands for itself.
  }
  symbols.set(code, sign);
  return sign;
};

/** Words of Japanese for measures; the others go by their names. */
const JAPANESE: Readonly<Record<string, string>> = {
  JPY: "円",
  USD: "米ドル",
  EUR: "ユーロ",
  shares: "株",
  contracts: "件",
  subscribers: "人",
};

export const measureName = (measure: string, language: Language): string => {
  const name = localName(measure);
  return language === "ja" ? (JAPANESE[name] ?? name) : name;
};

const withSign = (sign: string, number: string): string =>
  number.startsWith("−") ? `−${sign}${number.slice(1)}` : `${sign}${number}`;

/** A number shifted by so many places, with the noughts that its accuracy claims; `percent` are the places of a percentage. */
const accurate = (
  { value, decimals }: Amount & { readonly value: string },
  by: number,
  percent: number,
): string => grouped(padded(shifted(value, by), typeof decimals === "number" ? decimals - percent : 0));

/** A number without scale: `¥10,568,342,000`, `33.6%`, `4,309 contracts`, `−¥51.74 per ADS`. */
const numberInFull = (
  amount: Amount & { readonly unit: UnitData; readonly value: string },
  language: Language,
): string => {
  const { unit } = amount;
  if (isPercent(amount)) return `${accurate(amount, unit.scale + 2, 2)}%`;
  const number = accurate(amount, unit.scale, 0);
  if (unit.measure === "xbrli:pure") return number;
  const per = unit.divisor === undefined ? "" : perUnit(unit.divisor, language);
  if (isCurrency(unit.measure)) return `${withSign(currencySign(localName(unit.measure)), number)}${per}`;
  const name = measureName(unit.measure, language);
  return `${number}${language === "ja" && JAPANESE[localName(unit.measure)] ? "" : " "}${name}${per}`;
};

const perUnit = (divisor: string, language: Language): string => {
  const name = measureName(divisor, language).replace(/s$/, "");
  return language === "ja"
    ? `／${name}`
    : ` per ${localName(divisor) === "shares" ? "share" : localName(divisor)}`;
};

const YES: Readonly<Record<string, Record<Language, string>>> = {
  true: { en: "Yes", ja: "はい" },
  false: { en: "No", ja: "いいえ" },
};

/** A fact's value in full, as a reader says it. */
export const inFull = (amount: Amount, language: Language): string => {
  const { value, unit, type } = amount;
  if (value === null) return language === "en" ? "None is given" : "記載なし";
  if (unit) return isDecimal(value) ? numberInFull({ ...amount, value, unit }, language) : value;
  if (type === "boolean") return YES[value]?.[language] ?? value;
  return type === "date" ? dayInWords(value, language) : value;
};

const SHIFTS: Readonly<Record<Scale, number>> = { units: 0, thousands: -3, millions: -6 };

/** An amount of money in a scale, without the scale's name: millions are rounded to whole ones. */
export const inScale = (value: string, unit: UnitData, scale: Scale): string => {
  const number = shifted(value, unit.scale + SHIFTS[scale]);
  return scale === "millions" ? rounded(number, 0) : number;
};

/** `¥ thousand`; what an amount of money is counted in. */
export const scaleName = (unit: string, scale: Scale, language: Language): string => {
  const code = localName(unit);
  if (language === "ja") {
    const money = JAPANESE[code] ?? code;
    return { units: money, thousands: `千${money}`, millions: `百万${money}` }[scale];
  }
  return { units: code, thousands: `${code} thousand`, millions: `${code} million` }[scale];
};

/** An amount of money in thousands with their name: `JPY 10,568,342 thousand`. */
export const inThousands = (value: string, unit: UnitData, language: Language): string => {
  const number = grouped(inScale(value, unit, "thousands"));
  const name = scaleName(unit.measure, "thousands", language);
  return language === "ja" ? `${number}${name}` : name.replace(" ", ` ${number} `);
};

/** A value as it stands in a table's cell: money in the scale, all else in full without the name of its unit. */
export const inCell = (amount: Amount, scale: Scale, language: Language): string => {
  const { value, unit } = amount;
  if (value === null || !unit || !isDecimal(value)) return inFull(amount, language);
  if (isMoney(unit)) return grouped(inScale(value, unit, scale));
  if (isPercent(amount)) return inFull(amount, language);
  return accurate({ ...amount, value }, unit.scale, 0);
};

/** How accurate a value is: `to the nearest ¥1,000`. `decimals` speaks of the measure, without the scale. */
export const accuracyInWords = (
  decimals: number | "INF" | undefined,
  { unit, type }: Omit<Amount, "value">,
  language: Language,
): string | undefined => {
  if (decimals === undefined || !unit) return undefined;
  if (decimals === "INF") return language === "en" ? "Exact" : "正確な値";
  const place = { value: shifted("1", -decimals - unit.scale), unit, type };
  const words = inFull(place, language);
  return language === "en" ? `To the nearest ${words}` : `${words}単位`;
};
