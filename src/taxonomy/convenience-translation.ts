import type { Unit } from "../model/index.js";
import type { Taxonomy } from "./taxonomy.js";

/** A value in another currency than the issuer's is translated for the reader's convenience. */
export const isConvenienceTranslation = (unit: Unit | undefined, { issuer }: Taxonomy): boolean => {
  const currency = issuer?.reportingCurrency;
  if (currency === undefined || !unit) return false;
  return unit.numerators.some((name) => name.startsWith("iso4217:") && name !== `iso4217:${currency}`);
};
