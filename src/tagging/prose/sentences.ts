/** A sentence of a block's text: UTF-16 offsets, the end outside. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Words with a point that end no sentence. */
const ABBREVIATION =
  /(?:^|[\s("“])(?:inc|ltd|co|corp|k\.k|plc|s\.a|n\.v|u\.s|u\.k|no|nos|vs|approx|est|dec|sept?|nov|oct|jan|feb|aug|apr|mr|ms|mrs|dr|st|e\.g|i\.e|etc|fig|p)\.$/iu;

const END = /[.!?。！？]["”’»)\]]{0,3}(?=\s+["“‘«([]?[\p{Lu}\p{Nd}¥$€£△▲(])/gu;

/** Parts a text into sentences, at most once a point; an abbreviation's point ends none. */
export const sentencesOf = (text: string): readonly Stretch[] => {
  const sentences: Stretch[] = [];
  let start = 0;
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (ABBREVIATION.test(text.slice(Math.max(start, match.index - 12), match.index + 1))) continue;
    sentences.push({ start, end });
    start = end + (/^\s*/.exec(text.slice(end, end + 8))?.[0].length ?? 0);
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
};
