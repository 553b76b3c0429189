import { distance } from "fastest-levenshtein";
import { normalizeLabel } from "../taxonomy/index.js";

/** The known labels nearest to a text, for a hint: never to tag by. At most `count`, each once. */
export const nearestLabels = (text: string, known: readonly string[], count = 3): readonly string[] => {
  const wanted = normalizeLabel(text);
  const scored = [...new Set(known)]
    .filter(Boolean)
    .map((label) => ({ label, score: distance(wanted, normalizeLabel(label)) }));
  return scored
    .sort((a, b) => a.score - b.score || a.label.localeCompare(b.label, "en"))
    .slice(0, count)
    .map(({ label }) => label);
};
