import type { Report } from "../model/index.js";
import type { Release } from "../release/index.js";
import type { Taxonomy } from "../taxonomy/index.js";
import { writeFrame } from "./frame.js";
import { releaseText } from "./release-text.js";
import { type TableStatements, taxonomyExcerpt } from "./taxonomy-excerpt.js";

/** What a page is made of. */
export interface PageParts {
  /** The texts of `STEM.facts.json` and `STEM.run.json`. */
  readonly facts: string;
  readonly run: string;
  readonly report: Report;
  readonly taxonomy: Taxonomy;
  /** Absent where the report was not made from a release: then the page has statements and no release. */
  readonly release?: Release;
  /** Statement of each table of the release, by the table's id. */
  readonly tables?: TableStatements;
}

/**
 * `STEM.html`: the page for people about one conversion. One file that loads nothing and needs no network; it holds the
 * documents that stand beside it. Pure but for the package's own front end, which is read once.
 */
export const writePage = ({ facts, run, report, taxonomy, release, tables }: PageParts): string => {
  const name = report.entityName ?? taxonomy.issuer?.name.en ?? taxonomy.own.title.en;
  const title = report.release?.title ?? release?.file ?? report.release?.file ?? "";
  return writeFrame({
    frontEnd: "report",
    title: title === "" ? name : `${title} – ${name}`,
    heading: name,
    subheading: title,
    data: {
      facts,
      run,
      ...(release && { release: JSON.stringify(releaseText(release)) }),
      taxonomy: JSON.stringify(taxonomyExcerpt(report, tables ?? new Map(), taxonomy)),
    },
  });
};
