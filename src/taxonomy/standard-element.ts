import type { Concept } from "./taxonomy.js";

/** The standard element of the same meaning with the prefix of its taxonomy: `us-gaap:Revenues`. */
export const standardElement = ({ standard }: Concept): string | undefined => {
  if (!standard) return undefined;
  const { element, taxonomy } = standard;
  return element.includes(":") ? element : `${taxonomy}:${element}`;
};
