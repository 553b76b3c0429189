/**
 * Single errors put into the samples by hand, each with what the rest of the release determines of it. What is said of
 * a number was worked out from the release alone: which relations the number takes part in, which other numbers could
 * be corrected instead without breaking any, and which values are left.
 *
 * A correction stands only where one number explains everything that broke and one value mends it. Where the number
 * stands in one sum and nothing else, all parts of the sum explain it alike: `others` are those, and nothing is to be
 * proposed. One of them may still be the likeliest, where it alone needs no more than a slip of the pen.
 */
import type { Slip } from "../../src/audit/index.js";

/** A cell by its data column (the label is 0), or a text in a sentence by what it says. */
export interface Edit {
  readonly line: number;
  readonly field?: number;
  readonly from: string;
  readonly to: string;
}

export interface ErrorCase {
  readonly name: string;
  readonly edit: Edit;
  /** It is the likeliest. */
  readonly first?: true;
  /** Nothing else explains it, and this is its one value. */
  readonly correction?: string;
  /** The right value, where others are possible: the likeliest, or (where the number is not) one of the candidates. */
  readonly candidate?: string;
  readonly slip?: Slip;
  /** Numbers that explain it as well, as `line:data column`, or the text in a sentence: `178:-28.1%`. */
  readonly others?: readonly string[];
}

const cell = (line: number, field: number, from: string, to: string): Edit => ({ line, field, from, to });
const said = (line: number, from: string, to: string): Edit => ({ line, from, to });
const sure = (name: string, edit: Edit, slip?: Slip): ErrorCase => ({
  name,
  edit,
  first: true,
  correction: edit.from,
  ...(slip && { slip }),
});

export const SAMPLE_ERRORS: readonly ErrorCase[] = [
  // Its sum, share, both changes, dollars, the sentence and Table 2 all speak against it; the sum tells every digit.
  sure("a leading digit of a part in yen", cell(260, 2, "3,546,372", "3,946,372"), "digit"),
  // 1 more moves no percentage and no dollar, and the sentence speaks of millions: only the sum of the four notices,
  // and each of the four may be 1 too much. The total may not: it is a part of the next sum, which holds.
  {
    name: "the last digit of a part in yen",
    edit: cell(260, 2, "3,546,372", "3,546,373"),
    candidate: "3,546,372",
    others: ["261:2", "262:2", "263:2"],
  },
  // 5,699,221 + 3,094,168 + 1,774,953, and 10,762,124 − 193,782; dollars and the sentence besides.
  sure("a total in yen", cell(267, 2, "10,568,342", "10,563,342"), "digit"),
  // 415,771 / 121.74 = 3,415.24, and the sum of current assets.
  sure("a part in dollars", cell(306, 1, "3,415", "3,475"), "digit"),
  // 53.9 − 7.5 − 8.4 − 4.4.
  sure("a percentage", cell(260, 3, "33.6%", "38.6%"), "digit"),
  // Shares of liabilities: what adds up to it, what it adds up to, and 33,627,764 / 44,635,531.
  sure("a percentage with its digits swapped", cell(331, 5, "75.3", "73.5"), "swapped-digits"),
  // 1,774,953 / 623,064 − 1 = 184.9%, and so says the sentence.
  sure("a change", cell(266, 6, "184.9", "134.9"), "digit"),
  // 791,738 / 932,653 − 1 = −15.109%: of all numbers with one decimal only −15.1 is in reach. No sentence says it.
  sure("a change that nothing repeats", cell(261, 6, "(15.1)", "(75.1)"), "digit"),
  sure(
    "a part of cash flow with its digits swapped",
    cell(362, 2, "(972,056)", "(927,056)"),
    "swapped-digits",
  ),
  // The six of the sum, the dash among them, stand nowhere else: the release does not tell which is 600 short.
  {
    name: "a part of last year's cash flow",
    edit: cell(373, 3, "(2,794)", "(2,194)"),
    candidate: "(2,794)",
    others: ["369:3", "370:3", "371:3", "374:3"],
  },
  // The lines come to −283,594, and −283,594 − 737,899 + 30,454 − 171,738 to −1,162,777: one unit in two sums of a column
  // is one mistake, and no sign that its numbers were rounded one by one.
  sure("a total of last year's cash flow, off by one", cell(367, 3, "(283,594)", "(283,595)"), "digit"),
  // 0,546,372 is no number that is printed; its sum tells every digit.
  sure("a first digit that makes it no number", cell(260, 2, "3,546,372", "0,546,372"), "unreadable"),
  // The closing balance of the quarter before, in two statements, and 4,772,753 + 1,241,940.
  sure("opening cash", cell(384, 2, "6,014,693", "6,014,593"), "digit"),
  // 11,411,967 + 1,162,777: both have other sums and statements that hold.
  sure("opening cash of a year ago", cell(384, 3, "12,574,744", "12,514,744"), "digit"),
  // 44,960,000 / 2,000, and 2,326,166,000 / 103,477 is between 22,479.9 and 22,480.1.
  sure("a number of shares", cell(286, 2, "22,480", "22,430"), "digit"),
  sure("a number of ADS", cell(287, 4, "44,960,000", "44,690,000"), "swapped-digits"),
  // 115,437 / 2,000 = 57.72 as in table and sentence: a number from 115,430 to 115,450; 2,595,017,000 / 22,480 = 115,436.7.
  sure("an amount per share", cell(284, 7, "(115,437)", "(115,487)"), "digit"),
  sure("an amount per ADS", cell(285, 2, "(51.74)", "(57.74)"), "digit"),
  sure("a decimal point", cell(285, 4, "(68.61)", "(686.1)"), "decimal-point"),
  sure("an amount in a sentence", said(120, "JPY10,568 million", "JPY10,586 million"), "swapped-digits"),
  sure("a change in a sentence", said(134, "24.0%", "24.6%"), "digit"),
  sure("a lost bracket", cell(278, 2, "(160,247)", "160,247"), "sign"),
  // The others of the sum explain it, too, but with numbers that nobody slips into: the bracket comes first.
  {
    name: "a lost bracket in a sum that stands alone",
    edit: cell(369, 3, "(393,770)", "393,770"),
    first: true,
    candidate: "(393,770)",
    slip: "sign",
    others: ["370:3", "373:3", "374:3"],
  },
  sure("a dropped digit", cell(321, 2, "271,557", "21,557"), "lost-digit"),
  sure("a doubled digit", cell(319, 2, "4,832,286", "48,832,286"), "doubled-digit"),
  sure("a dropped digit of a base", cell(316, 4, "44,635,531", "4,463,553"), "lost-digit"),
  // 84,432 + 309,950: either may be 45,000 less, but then two or three of its digits are others.
  {
    name: "a total with its digits swapped that stands in no other sum",
    edit: cell(157, 1, "394,382", "349,382"),
    first: true,
    candidate: "394,382",
    slip: "swapped-digits",
    others: ["155:1", "156:1"],
  },
  // Ten more in any of the seven: one digit each.
  {
    name: "a number of contracts",
    edit: cell(148, 2, "3,269", "3,259"),
    candidate: "3,269",
    slip: "digit",
    others: ["143:2", "144:2", "145:2", "146:2", "147:2", "149:2"],
  },
  // 18.0 or 9.7: the total and its growth stand in sentences, the two parts nowhere else.
  {
    name: "a bandwidth",
    edit: cell(168, 1, "18.0", "13.0"),
    candidate: "18.0",
    slip: "digit",
    others: ["169:1"],
  },
  // 448 / 0.719 = 623.1: from 622 to 624. Or the sentence's percentage is wrong: 448 / 523 − 1 = −14.3%.
  {
    name: "an amount that one sentence compares with",
    edit: cell(191, 3, "623", "523"),
    candidate: "623",
    others: ["178:28.1%"],
  },
];

/** In the release of the second issuer, in which no number is broken. */
export const SECOND_ERRORS: readonly ErrorCase[] = [
  // 30,805 + 15,451, the other side, and the sentence.
  sure("total assets", cell(205, 1, "46,256", "46,266"), "digit"),
  // 45 more in one of the four of the sum; the other three would need two digits changed.
  {
    name: "retained earnings with digits swapped",
    edit: cell(224, 1, "19,683", "19,638"),
    first: true,
    candidate: "19,683",
    slip: "swapped-digits",
    others: ["222:1", "223:1", "225:1"],
  },
  {
    name: "a lost sign",
    edit: cell(188, 1, "△51", "51"),
    first: true,
    candidate: "△51",
    slip: "sign",
    others: ["183:1", "184:1", "187:1"],
  },
  // 2,569 million / 24,152,318: from 106.35 to 106.39. Shares stand in no other relation.
  {
    name: "an amount per share",
    edit: cell(165, 1, "106.37", "108.37"),
    first: true,
    candidate: "106.37",
    slip: "digit",
    others: ["167:1"],
  },
  // 8,731 / 29,957 = 29.145%; the column's own sum may be off by rounding, but not by 7.
  sure("a share of sales", cell(65, 4, "29.1", "21.9"), "swapped-digits"),
  {
    name: "a number of employees with digits swapped",
    edit: cell(75, 1, "318", "381"),
    first: true,
    candidate: "318",
    slip: "swapped-digits",
    others: ["74:1", "76:1", "77:1", "78:1"],
  },
  // 9,874 + 1,433, and the sentence.
  sure("closing cash", cell(279, 1, "11,307", "11,370"), "swapped-digits"),
  sure("an amount in a sentence", said(35, "¥12,606 million", "¥12,660 million"), "swapped-digits"),
  // 5,710 less the others is 1,265; what else would mend the sum is no slip of the number that is printed.
  {
    name: "a dropped digit in a long sum",
    edit: cell(245, 1, "1,265", "165"),
    first: true,
    candidate: "1,265",
    slip: "lost-digit",
    others: ["246:1", "247:1", "254:1"],
  },
];
