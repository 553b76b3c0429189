import type { Report } from "../../model/index.js";
import type { Release } from "../../release/index.js";
import type { Taxonomy } from "../../taxonomy/index.js";
import { ISO4217, IX, IXT, LINK, XBRLDI, XBRLI, XLINK, XSI } from "../markup/namespaces.js";
import { usedNamespaces } from "../markup/used-namespaces.js";
import { writeHeader } from "./header.js";
import { namesOf } from "./names.js";
import { writePage } from "./page.js";
import { releaseBody } from "./release-body.js";
import { statementsBody } from "./statements-body.js";

const titleOf = ({ release, entityName }: Report, taxonomy: Taxonomy): string => {
  const name = entityName ?? taxonomy.issuer?.name.en;
  const title = release?.title ?? taxonomy.own.title.en;
  return name === undefined || title.includes(name) ? title : `${title} – ${name}`;
};

/** The language that most texts are in; labels are English. */
const languageOf = ({ facts }: Report): string => {
  const counts = new Map<string, number>();
  for (const { language } of facts)
    if (language !== undefined) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? "en";
};

/**
 * A report as Inline XBRL 1.1, one XHTML document without script that fetches nothing.
 *
 * With its release the document is the release, its words unchanged, and every occurrence is tagged where it stands, with
 * its own accuracy: duplicates are complete or consistent. Conflicting and corrected occurrences are not tagged, but
 * marked. Without it the report's statements are its tables, and its texts and notes stand below. What is printed nowhere
 * is in the hidden header, so that nothing is lost. The bytes depend on nothing but the arguments.
 */
export const writeInline = (report: Report, taxonomy: Taxonomy, release?: Release): string => {
  const names = namesOf(report, taxonomy);
  const body = release
    ? releaseBody(report, release, taxonomy, names)
    : statementsBody(report, taxonomy, names);
  const namespaces = {
    ix: IX,
    ixt: IXT,
    xbrli: XBRLI,
    link: LINK,
    xlink: XLINK,
    xsi: XSI,
    xbrldi: XBRLDI,
    iso4217: ISO4217,
    ...usedNamespaces(report, taxonomy),
  };
  return writePage({
    title: titleOf(report, taxonomy),
    language: languageOf(report),
    namespaces,
    writeHeader: (parent, element) => writeHeader(parent, { report, taxonomy, names, body }, element),
    body: body.markup,
  });
};
