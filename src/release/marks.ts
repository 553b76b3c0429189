/** A text parted from the note marks at its end. */
export interface Marked {
  /** What stands before the marks, without white space at its end. */
  readonly text: string;
  /** The marks in the order in which they are printed: `2` for `⁽²⁾`, `(2)`, `[2]`, `*2`, `(Note 2)`. */
  readonly marks: readonly string[];
}

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const NUMBERS = "(\\d{1,2}(?:, ?\\d{1,2}){0,4})";

/** Forms of a mark at the end of a text. Each looks at a short tail only, so a long line costs no more. */
const FORMS: readonly RegExp[] = [
  /<sup> ?\(?(\d{1,2}|[*†‡]{1,3})\)? ?<\/sup>$/i,
  new RegExp(`⁽([${SUPERSCRIPTS}, ]{1,12})⁾$`),
  new RegExp(`([${SUPERSCRIPTS}]{1,2})$`),
  new RegExp(`\\((?:foot)?notes? ?${NUMBERS}\\)$`, "i"),
  new RegExp(`\\(${NUMBERS}\\)$`),
  new RegExp(`\\[${NUMBERS}\\]$`),
  /[*＊※](\d{1,2})\)?$/,
  /([*†‡※]{1,3})$/,
];
/** In a number's cell a bracket of two digits may be a second number; only one digit is taken for a mark. */
const NUMBER_CELL_FORMS = FORMS.map((form, index) => (index === 4 ? /\((\d)\)$/ : form));

/** How every mark ends. Most texts have none, which this tells at once. */
const MARK_END = /[)⁾\]⁰¹²³⁴-⁹*†‡※>]$|[*＊※]\d{1,2}$/;
const TAIL = 40;
const MAX_MARKS = 8;
/** `m²` and `km³` are units. */
const UNIT = /(?:^|[\s/.(])[kcm]?m[²³]$/;

const plainDigits = (text: string): string =>
  text.replace(/[⁰¹²³⁴-⁹]/g, (digit) => String(SUPERSCRIPTS.indexOf(digit)));

const lastMark = (
  text: string,
  forms: readonly RegExp[],
): readonly [before: string, marks: string[]] | undefined => {
  const tail = text.slice(-TAIL);
  if (!MARK_END.test(tail) || UNIT.test(tail)) return undefined;
  for (const form of forms) {
    const match = form.exec(tail);
    const before = text.slice(0, text.length - (match?.[0].length ?? 0)).trimEnd();
    if (match?.[1] && before !== "")
      return [
        before,
        plainDigits(match[1])
          .split(",")
          .map((mark) => mark.trim()),
      ];
  }
  return undefined;
};

/**
 * Takes the note marks off the end of a text. What would leave nothing is no mark: a cell `(1)` is minus one.
 * `number`: the text is a number's cell.
 */
export const takeMarks = (text: string, number = false): Marked => {
  const forms = number ? NUMBER_CELL_FORMS : FORMS;
  let rest = text.trimEnd();
  const marks: string[] = [];
  for (let found = lastMark(rest, forms); found && marks.length < MAX_MARKS; found = lastMark(rest, forms)) {
    const before = found[0].endsWith(",") ? found[0].slice(0, -1).trimEnd() : found[0];
    if (before === "") break;
    marks.unshift(...found[1]);
    rest = before;
  }
  return { text: rest, marks };
};

/**
 * As `takeMarks`, also for a mark before the bracket that closes a whole line: `(In thousands of yen (1))`,
 * `(In thousands of yen ⁽¹⁾)`.
 */
export const takeCaptionMarks = (text: string): Marked => {
  const outer = takeMarks(text);
  if (!outer.text.startsWith("(") || !outer.text.endsWith(")")) return outer;
  const inner = takeMarks(outer.text.slice(0, -1));
  return inner.marks.length === 0
    ? outer
    : { text: `${inner.text})`, marks: [...inner.marks, ...outer.marks] };
};

/** Superscript marks in brackets anywhere in a label: nothing else looks like them. What would leave nothing is kept. */
export const takeInnerMarks = (text: string): Marked => {
  const marks: string[] = [];
  const rest = text.replace(/ ?⁽([⁰¹²³⁴-⁹]{1,2})⁾/g, (_, digits: string) => {
    marks.push(plainDigits(digits));
    return "";
  });
  return rest.trim() === "" ? { text, marks: [] } : { text: rest.trim(), marks };
};

interface Starter {
  /** How many UTF-16 units of the line the mark or bullet occupies, with the white space around it. */
  readonly length: number;
  readonly kind: "note" | "list-item";
  readonly mark?: string;
}

const NOTES: readonly RegExp[] = [
  /^\s*notes?\s{0,3}[([](\d{1,2})[)\]]\s{0,3}:?\s*/i,
  /^\s*notes?\s{0,3}(\d{1,2})\s{0,3}[:.)]\s*/i,
  /^\s*\(notes?\s{0,3}(\d{1,2})?\)\s{0,3}:?\s*/i,
  /^\s*notes?\s{0,3}:\s*/i,
  /^\s*⁽([⁰¹²³⁴-⁹]{1,2})⁾\s*/,
  /^\s*([⁰¹²³⁴-⁹]{1,2})\s*(?=[^\s⁰¹²³⁴-⁹])/,
  /^\s*\((\d{1,2})\)\s+/,
  /^\s*\[(\d{1,2})\]\s*/,
  /^\s*[*＊※](\d{1,2})\)?[:.]?\s+/,
  /^\s*※\s*/,
];
const ITEMS: readonly RegExp[] = [/^\s*[-*•·‣◦●–—]\s+/, /^\s*\d{1,2}\)\s+/];
/** `— Growth continues —` is a heading between dashes. */
const BETWEEN_DASHES = /^\s*[-–—].*[-–—]\s*$/;

const startOf = (line: string, forms: readonly RegExp[]): RegExpExecArray | undefined => {
  for (const form of forms) {
    const match = form.exec(line);
    if (match && match[0].length < line.trimEnd().length) return match;
  }
  return undefined;
};

/** The note mark or bullet at the start of a line that has text after it. */
export const starterOf = (line: string): Starter | undefined => {
  const note = startOf(line, NOTES);
  const mark = note?.[1];
  if (note) return { length: note[0].length, kind: "note", ...(mark && { mark: plainDigits(mark) }) };
  const item = line.length < 200 && BETWEEN_DASHES.test(line) ? undefined : startOf(line, ITEMS);
  return item && { length: item[0].length, kind: "list-item" };
};
