import type { Occurrence, QName } from "../../model/index.js";
import type { TextBlock } from "../../release/index.js";
import { type DocumentStatement, occurrenceAt, printed, type Reading, wordsOf } from "./statement.js";

/** Codes that a label announces. */
const CODES: readonly { readonly concept: QName; readonly pattern: RegExp }[] = [
  {
    concept: "core:SecuritiesCode",
    pattern:
      /\b(?:securit(?:y|ies)|stock|ticker|local)\s+codes?(?:\s+(?:number|no\.?))?\s*(?:[:：]\s*|\s)(?<code>\d{4}|\d{3}[A-Z])(?![\w-]|[.,]\d)/iu,
  },
  { concept: "core:EDINETCode", pattern: /\bEDINET\s+codes?\s*(?:[:：]\s*|\s)(?<code>E\d{5})(?!\w)/iu },
];

const isWord = (text: string, start: number, end: number): boolean =>
  !/[\p{L}\d]/u.test(text[start - 1] ?? " ") && !/[\p{L}\d]/u.test(text[end] ?? " ");

/** Every place of the blocks that prints a name, in whatever letters. */
const placesOf = (name: string, blocks: readonly TextBlock[]): readonly Occurrence[] =>
  blocks.flatMap((block) => {
    const [text, wanted] = [wordsOf(block).toLowerCase(), name.toLowerCase()];
    const found: Occurrence[] = [];
    for (let start = text.indexOf(wanted); start >= 0; start = text.indexOf(wanted, start + wanted.length)) {
      const end = start + wanted.length;
      if (isWord(text, start, end)) found.push(...occurrenceAt(block, start, end, name));
    }
    return found;
  });

const codeOf = (concept: QName, pattern: RegExp, { opening }: Reading): readonly DocumentStatement[] =>
  opening.flatMap((block) => {
    const match = pattern.exec(wordsOf(block));
    const code = match?.groups?.code;
    if (!match || code === undefined) return [];
    return [printed(concept, block, match.index + match[0].length - code.length, code)];
  });

/** The registrant: name and identifier, which the taxonomy knows, and the codes that the release prints. */
export const readRegistrant = (reading: Reading): readonly DocumentStatement[] => {
  const { issuer, opening } = reading;
  const { name, identifier } = issuer;
  return [
    {
      concept: "core:EntityRegistrantName",
      value: name.en,
      occurrences: placesOf(name.en, opening),
    },
    {
      concept: "core:EntityIdentifier",
      value: identifier,
      occurrences: placesOf(identifier, opening),
    },
    ...CODES.flatMap(({ concept, pattern }) => codeOf(concept, pattern, reading)),
  ];
};
