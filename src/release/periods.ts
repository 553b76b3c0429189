/**
 * Forms in which a header cell names a year, quarter or date and nothing else. This only tells header rows from
 * rows of figures; what period a header means is read in tagging.
 */
const YEAR = "(?:19|20)\\d\\d";
const SHORT_YEAR = `(?:${YEAR}|['’]?\\d\\d)`;
const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const FORMS: readonly string[] = [
  `${YEAR}[AEFP]?`,
  `(?:FY|CY|fiscal(?: year)?) ?${SHORT_YEAR}[AEFP]?`,
  "['’]\\d\\d",
  `[1-4]Q ?(?:FY)? ?${SHORT_YEAR}`,
  `Q[1-4] ?(?:FY)? ?${SHORT_YEAR}`,
  `[12]H ?(?:FY)? ?${SHORT_YEAR}`,
  `H[12] ?(?:FY)? ?${SHORT_YEAR}`,
  `(?:FY)?${SHORT_YEAR}[ -]?(?:[1-4]Q|Q[1-4]|[12]H|H[12])`,
  `${YEAR}\\/\\d{1,2}(?:\\/\\d{1,2})?`,
  `${YEAR}-\\d\\d-\\d\\d`,
  `\\d{1,2}\\/\\d{1,2}\\/${SHORT_YEAR}`,
  `\\d{1,2}\\.\\d{1,2}\\.${YEAR}`,
  `\\d{1,2}[- ]${MONTH}[- ]${SHORT_YEAR}`,
  `${MONTH} ?\\d{1,2},?(?: ${YEAR})?`,
  `${MONTH}[- ,]{0,2}${SHORT_YEAR}`,
];
const PERIOD = new RegExp(`^(?:${FORMS.join("|")})$`, "i");
const LONGEST = 30;

/** True for a text that is nothing but a year, quarter, half year, month or date. */
export const isPeriodLike = (text: string): boolean => text.length <= LONGEST && PERIOD.test(text);

/** True for a bare year, which a row of figures can hold, too. */
export const isBareYear = (text: string): boolean => /^(?:19|20)\d\d$/.test(text);

/** True for a text that names a year somewhere. */
export const namesYear = (text: string): boolean =>
  /(?:^|\D)(?:19|20)\d\d(?:\D|$)|\b[1-4]Q\d\d|\bQ[1-4]\b/i.test(text.slice(0, 200));
