import type { Collector, Place } from "../../diagnostics/index.js";
import { attribute, type XmlElement } from "../markup/parse.js";
import { isWithin, type Site, type Sites, sitesNamed } from "./sites.js";

/** For each tag that is continued, the elements that continue it, in order; undefined where the chain is broken. */
export type Chains = ReadonlyMap<XmlElement, readonly XmlElement[] | undefined>;

interface Following {
  /** ix:continuation by id. */
  readonly continuations: ReadonlyMap<string, Site>;
  /** Continuations that something has referred to. */
  readonly used: Set<Site>;
  readonly collector: Collector;
}

const violation = (message: string, place: Place, { collector }: Following): undefined => {
  collector.error("schema-violation", message, { place });
  return undefined;
};

const continuedAt = ({ element }: Site): string | undefined => attribute(element, "continuedAt")?.trim();

/** The site that a tag, or a part of its chain, goes on at; `undefined` where that cannot be, which is reported. */
const nextOf = (site: Site, id: string, following: Following): Site | undefined => {
  const { place } = site.element;
  const next = following.continuations.get(id);
  if (!next) {
    following.collector.error(
      "unresolved-reference",
      `The text goes on at the continuation “${id}”, which is not there.`,
      { place },
    );
    return undefined;
  }
  if (following.used.has(next))
    return violation(`The continuation “${id}” continues more than one text, or itself.`, place, following);
  following.used.add(next);
  return next;
};

const isInside = (site: Site, others: ReadonlySet<Site>): boolean => {
  for (let each = site.parent; each; each = each.parent) if (others.has(each)) return true;
  return false;
};

/** The continuations of a tag. Each is used once, so that no chain goes in a circle. */
const follow = (start: Site, following: Following): readonly XmlElement[] | undefined => {
  const chain: Site[] = [start];
  for (let id = continuedAt(start); id !== undefined; ) {
    const next = nextOf(chain.at(-1) ?? start, id, following);
    if (!next) return undefined;
    chain.push(next);
    id = continuedAt(next);
  }
  const whole = new Set(chain);
  const nested = chain.find((site) => isInside(site, whole));
  if (nested)
    return violation(
      "A part of a continued text stands within another part.",
      nested.element.place,
      following,
    );
  return chain.slice(1).map(({ element }) => element);
};

/**
 * The texts that stand in several places (Inline XBRL 1.1 §4): each chain ends, has no part within another, and leads
 * through every continuation of the document.
 */
export const readChains = (sites: Sites, collector: Collector): Chains => {
  const all = sitesNamed(sites, "continuation");
  const continuations = new Map(
    all.map((site) => [attribute(site.element, "id")?.trim() ?? "", site] as const),
  );
  const following: Following = { continuations, used: new Set(), collector };
  const starts = sitesNamed(sites, "nonNumeric", "footnote").filter(
    (site) => continuedAt(site) !== undefined,
  );
  const chains = new Map(starts.map((site) => [site.element, follow(site, following)]));
  for (const site of all) {
    const { place } = site.element;
    if (!following.used.has(site)) violation("The continuation continues nothing.", place, following);
    if (isWithin(site, ["hidden"]))
      violation("A continuation stands in the hidden header.", place, following);
  }
  return chains;
};
