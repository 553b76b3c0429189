import { findingPieces } from "../arithmetic.js";
import type { Book } from "../book.js";
import type { FindingData, Place, SuspectData } from "../data.js";
import { placeKey } from "../place.js";
import type { At } from "../state.js";
import { nameOf } from "../words.js";
import { type Context, word } from "./context.js";
import { type Child, el } from "./dom.js";
import { arithmeticView, placeLink } from "./relations.js";

/** A finding's arithmetic, whose numbers lead to their places. */
export const findingArithmetic = (finding: FindingData, { book }: Context): HTMLElement =>
  el("p", { class: "arithmetic", lang: "en" }, ...arithmeticView(findingPieces(finding, book)));

/** What is likely wrong and what would fit in its place. */
export const suspectView = (suspect: SuspectData, context: Context): HTMLElement => {
  const { places, printed, label, candidates, leadingDigits, slip } = suspect;
  const [place] = places;
  const fits =
    candidates.length > 0
      ? word(context, "wouldFit", candidates.join(", "))
      : leadingDigits !== undefined && word(context, "beginsWith", leadingDigits);
  return el(
    "p",
    { class: "suggestion" },
    el("strong", {}, `${word(context, "likelyWrong")}: `),
    place && placeLink(place, printed),
    ` ${label}`,
    fits && ` – ${fits}`,
    el("span", { class: "quiet" }, ` (${nameOf(slip, context.state.language)})`),
  );
};

const touches = (places: readonly Place[], at: readonly At[]): boolean => {
  const keys = new Set(at.map(placeKey));
  return places.some((place) => keys.has(placeKey(place)));
};

/** Suspects of the errors that a finding shows. */
export const suspectsOf = ({ id }: FindingData, { run }: Book): readonly SuspectData[] =>
  (run.audit?.suspects ?? []).filter((suspect) => suspect.for.includes(id));

export const brokenAt = (places: readonly At[], { run }: Book): readonly FindingData[] =>
  (run.audit?.broken ?? []).filter((finding) => touches(finding.places, places));

/** What findings suggest about places, if anything. */
export const suggestionsFor = (places: readonly At[], context: Context): Child => {
  const broken = brokenAt(places, context.book);
  const suspects = (context.book.run.audit?.suspects ?? []).filter((suspect) =>
    touches(suspect.places, places),
  );
  if (broken.length === 0 && suspects.length === 0) return undefined;
  return el(
    "section",
    { class: "alert" },
    ...broken.flatMap((finding) => [
      el("p", { lang: "en" }, finding.message),
      findingArithmetic(finding, context),
    ]),
    ...suspects.map((suspect) => suspectView(suspect, context)),
  );
};
