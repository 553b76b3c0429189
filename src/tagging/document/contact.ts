import type { QName } from "../../model/index.js";
import type { TextBlock } from "../../release/index.js";
import { type DocumentStatement, printed, type Reading } from "./statement.js";

/** How a release introduces whom to ask. What follows on the line is the first of the contact's words. */
const STARTS: readonly RegExp[] = [
  /^(?:for\s+)?(?:further|more|additional|media|press|investor|any)?\s*(?:inquiries|enquiries|information|details|questions)\b[^:：]{0,60}?\bcontact\b[^:：]{0,30}?(?:[:：]\s*|$)/iu,
  /^(?:(?:company|corporate|investor|media|press|public|ir|pr)(?:\s+relations)?(?:\s*(?:\/|&|and)\s*)?){0,4}\s*contacts?(?:\s+(?:person|information|us))?\s*(?:[:：]\s*|$)/iu,
  /^(?:inquiries|enquiries)\s*(?:[:：]\s*|$)/iu,
];

const EMAIL = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/u;
const PHONE =
  /(?<![\w.])(?:\+\d{1,3}[\s.-]?)?(?:\(\d{1,4}\)[\s.-]?)?\d{1,4}(?:[\s.-]\d{2,4}){1,4}(?![\w@])/gu;
const FAX_BEFORE = /\b(?:fax|facsimile)\b[\s.:)]*$/iu;
const FAX_AFTER = /^\s*\(?(?:fax|facsimile)\b/iu;
const WEB = /\b(?:https?:|www\.)/iu;

/** Words of an office, a title or a company: a line or part with one of them is no person's name. */
const NO_NAME =
  /\b(?:office|officer|relations|departments?|dept|division|group|team|section|inc|co|corp|ltd|llc|plc|corporation|company|investors?|media|public|press|corporate|communications?|finance|accounting|planning|managers?|directors?|president|center|centre|contact|telephone|tel|phone|e-?mail|strategy|headquarters)\b/iu;
const NAME = /^(?:(?:mr|ms|mrs|dr)\.? )?\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){1,3}$/u;

const MIN_PHONE_DIGITS = 8;
/** Longest line of a contact, and most lines of one. */
const MAX_LINE = 160;
const MAX_LINES = 8;

const digits = (text: string): number => text.replace(/\D/gu, "").length;

interface Piece {
  readonly block: TextBlock;
  readonly start: number;
  readonly text: string;
}

const part = ({ block, start, text }: Piece, from: number, to = text.length): Piece => {
  const raw = text.slice(from, to);
  return { block, start: start + from + (raw.length - raw.trimStart().length), text: raw.trim() };
};

const phoneIn = ({ text }: Piece): { readonly index: number; readonly number: string } | undefined => {
  for (const { index, 0: number } of text.matchAll(PHONE)) {
    const isFax = FAX_BEFORE.test(text.slice(0, index)) || FAX_AFTER.test(text.slice(index + number.length));
    if (digits(number) >= MIN_PHONE_DIGITS && !isFax) return { index, number };
  }
  return undefined;
};

const state = (concept: QName, { block, start, text }: Piece): DocumentStatement =>
  printed(concept, block, start, text);

/** E-mail address and telephone number of a line. */
const detailsIn = (line: Piece): readonly DocumentStatement[] => {
  const [email, phone] = [EMAIL.exec(line.text), phoneIn(line)];
  return [
    ...(email
      ? [state("core:ContactPersonnelEmailAddress", part(line, email.index, email.index + email[0].length))]
      : []),
    ...(phone
      ? [
          state(
            "core:ContactPersonnelTelephoneNumber",
            part(line, phone.index, phone.index + phone.number.length),
          ),
        ]
      : []),
  ];
};

const isName = (text: string): boolean => NAME.test(text) && !NO_NAME.test(text);

/** `Natsuko Irifune, General Manager, Corporate Communications Office`: the name, and what follows the first comma. */
const personIn = (line: Piece, named: boolean): readonly DocumentStatement[] => {
  const comma = line.text.indexOf(",");
  const first = comma < 0 ? line : part(line, 0, comma);
  if (named || !isName(first.text)) return [state("core:ContactPersonnelOffice", line)];
  const rest = comma < 0 ? undefined : part(line, comma + 1);
  return [
    state("core:ContactPersonnelName", first),
    ...(rest && rest.text !== "" ? [state("core:ContactPersonnelOffice", rest)] : []),
  ];
};

/** The lines after a contact's start, and what follows on its own line. */
const linesFrom = (texts: readonly TextBlock[], index: number, start: number): readonly Piece[] =>
  texts
    .slice(index, index + MAX_LINES + 1)
    .map((block, offset) => ({ block, start: 0, text: block.text, first: offset === 0 }))
    .map(({ first, ...line }) => (first ? part(line, start) : line))
    .filter(({ text }) => text !== "");

const isDetails = (line: Piece): boolean =>
  detailsIn(line).length > 0 || WEB.test(line.text) || /\bfax\b/iu.test(line.text);

/**
 * Reads lines up to those with e-mail address or telephone number. Without any of these only what stands on the line
 * of the contact itself is known to be part of it.
 */
const readLines = (lines: readonly Piece[], ownLine: boolean): readonly DocumentStatement[] => {
  const short = lines.findIndex(({ text }) => text.length > MAX_LINE);
  const possible = short < 0 ? lines : lines.slice(0, short);
  const first = possible.findIndex(isDetails);
  const count = first < 0 ? 0 : possible.slice(first).findIndex((line) => !isDetails(line));
  const end = first < 0 ? (ownLine ? 1 : 0) : count < 0 ? possible.length : first + count;
  const found: DocumentStatement[] = [];
  for (const line of possible.slice(0, end)) {
    const named = found.some(({ concept }) => concept === "core:ContactPersonnelName");
    found.push(...(isDetails(line) ? detailsIn(line) : personIn(line, named)));
  }
  return found;
};

const CONCEPTS: readonly QName[] = [
  "core:ContactPersonnelName",
  "core:ContactPersonnelOffice",
  "core:ContactPersonnelEmailAddress",
  "core:ContactPersonnelTelephoneNumber",
];

/** One statement a concept: offices on several lines are one text, of other details the first counts. */
const settled = (found: readonly DocumentStatement[]): readonly DocumentStatement[] =>
  CONCEPTS.flatMap((concept) => {
    const all = found.filter((one) => one.concept === concept);
    const [first] = all;
    if (!first || concept !== "core:ContactPersonnelOffice") return first ? [first] : [];
    return [
      {
        concept,
        value: all.map(({ value }) => value).join(", "),
        occurrences: all.flatMap(({ occurrences }) => occurrences),
      },
    ];
  });

/** Whom to ask: the first contact that the release names, with its e-mail address and telephone number. */
export const readContact = ({ texts }: Reading): readonly DocumentStatement[] => {
  for (const [index, { text }] of texts.entries()) {
    const head = text.slice(0, MAX_LINE);
    const start = STARTS.map((pattern) => pattern.exec(head)?.[0].length).find(
      (length) => length !== undefined,
    );
    if (start === undefined) continue;
    const found = settled(readLines(linesFrom(texts, index, start), start < text.length));
    if (found.length > 0) return found;
  }
  return [];
};
