import { isDecimal } from "../../model/index.js";
import { type Book, checkedFigures, figureNear } from "../book.js";
import type { Figure, Subject } from "../figure.js";
import { proportion, type Relation } from "../relation.js";

/** Shares of one ADS as a fraction of whole numbers. */
const sharesPerAds = ({ taxonomy }: Book): readonly [shares: bigint, ads: bigint] | undefined => {
  const text = taxonomy.issuer?.sharesPerAds;
  if (text === undefined || !isDecimal(text)) return undefined;
  const [whole = "", fraction = ""] = text.split(".");
  const shares = BigInt(`${whole}${fraction}`);
  return shares > 0n ? [shares, 10n ** BigInt(fraction.length)] : undefined;
};

/** The same in shares: the units differ, so only concept, period and dimensions are compared. */
const inShares = (book: Book, subject: Subject): Subject | undefined => {
  const { adsOf } = book.taxonomy.concepts.get(subject.concept) ?? {};
  const { unit } = subject;
  const candidates = adsOf === undefined ? [] : (book.byConcept.get(adsOf) ?? []);
  return candidates.find(
    (other) =>
      other.periodKey === subject.periodKey &&
      other.dimensionsKey === subject.dimensionsKey &&
      (unit.denominators.length === 0 || other.unit.numerators.join() === unit.numerators.join()),
  );
};

const relation = (result: Figure, shares: Figure, [part, whole]: readonly [bigint, bigint]): Relation => {
  const isCount = result.subject.unit.denominators.length === 0;
  const message = `“${result.label}” should be “${shares.label}” at the ratio of shares to ADS.`;
  return isCount
    ? proportion({ rule: "ads-ratio", kind: "identity", result, message }, shares, whole, part)
    : proportion({ rule: "ads-ratio", kind: "rounded", result, message }, shares, part, whole);
};

/** Counts of ADS, and amounts per ADS, against those of shares by the issuer's ADS ratio. */
export const adsRatio = (book: Book): readonly Relation[] => {
  const ratio = sharesPerAds(book);
  if (!ratio) return [];
  return book.subjects.flatMap((subject) => {
    const shares = inShares(book, subject);
    return !shares
      ? []
      : checkedFigures(book, subject).flatMap((result) => {
          const figure = figureNear(book, shares, result);
          return figure ? [relation(result, figure, ratio)] : [];
        });
  });
};
