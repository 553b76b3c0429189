import pc from "picocolors";
import type { Finding } from "../audit/index.js";
import { counted, decimalWords, paragraph, placeText, wordsOf } from "./audit-words.js";
import type { Io } from "./io.js";
import { type Mark, markedLines } from "./marked-lines.js";

type Colors = ReturnType<typeof pc.createColors>;

/** Most broken relations that people are shown: a release with more has been read wrongly as a whole. */
const MOST_BROKEN = 50;

/**
 * What is printed, what the others come to, and how far it is off, in the unit that is printed; of a number that cannot
 * be read its text, and what the others ask of it.
 */
const difference = (finding: Finding, paint: (text: string) => string): readonly string[] => {
  const { printed, computed, difference: off } = finding;
  if (off === undefined) return wordsOf(`printed “${printed}”, computed ${decimalWords(computed)}`);
  const said = `printed ${decimalWords(printed)}, computed ${decimalWords(computed)}, difference`;
  return [...wordsOf(said), paint(decimalWords(off))];
};

/** The number that is checked, and those that it is checked with. */
const marksOf = ({ places }: Finding, colors: Colors): readonly Mark[] =>
  places.map((place, index) =>
    index === 0 ? { place, line: "^", paint: colors.yellow } : { place, line: "-", paint: colors.cyan },
  );

const findingLines = (finding: Finding, lines: readonly string[], io: Io): readonly string[] => {
  const colors = pc.createColors(io.outColor);
  const { id, kind, message, arithmetic } = finding;
  const name = wordsOf(`[${id}, ${kind}]`, colors.dim);
  return [
    paragraph([...wordsOf(message, colors.bold), ...name], 0, 4, io),
    paragraph(wordsOf(arithmetic), 4, 8, io),
    paragraph(difference(finding, colors.yellow), 4, 8, io),
    ...markedLines(marksOf(finding, colors), lines, io.width),
    "",
  ];
};

/** Broken relations: what should be what, the arithmetic, and the lines of the source with the numbers underlined. */
export const printBroken = (broken: readonly Finding[], lines: readonly string[], io: Io): void => {
  if (broken.length === 0) return;
  const colors = pc.createColors(io.outColor);
  const more = broken.length - MOST_BROKEN;
  const all = broken.slice(0, MOST_BROKEN).flatMap((finding) => findingLines(finding, lines, io));
  io.out(`${colors.bold(colors.yellow("Broken relations"))}\n\n${all.join("\n")}\n`);
  if (more > 0) io.out(`… and ${counted(more, "more broken relation")}; --json has all.\n\n`);
};

const remarkLine = (finding: Finding, colors: Colors, io: Io): string => {
  const { places, arithmetic, difference: off = "0" } = finding;
  const where = places.slice(0, 1).map(placeText).join("").padEnd(8);
  const said = wordsOf(`${arithmetic}, difference`);
  return paragraph([where, ...said, colors.yellow(decimalWords(off))], 2, 11, io);
};

/** How many of each rule, the most first: `20 percent-of-base, 1 translation`. */
const rules = (remarks: readonly Finding[]): string => {
  const counts = new Map<string, number>();
  for (const { rule } of remarks) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([rule, count]) => `${count} ${rule}`)
    .join(", ");
};

/** What is off by one unit more than rounding allows: summed up, or each with its arithmetic. */
export const printRemarks = (remarks: readonly Finding[], listed: boolean, io: Io): void => {
  if (remarks.length === 0) return;
  const colors = pc.createColors(io.outColor);
  const said = `one unit of the last place off, as where a rounding was forced: ${rules(remarks)}.`;
  const are = counted(remarks.length, "number is", "numbers are");
  io.out(`${colors.bold("Remarks")}\n\n`);
  const hint = listed ? "" : " --remarks lists them.";
  io.out(`${paragraph(wordsOf(`${are} ${said}${hint}`), 2, 2, io)}\n`);
  if (listed) io.out(`\n${remarks.map((remark) => remarkLine(remark, colors, io)).join("\n")}\n`);
  io.out("\n");
};
