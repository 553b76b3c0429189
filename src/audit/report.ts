import type { Collector, DiagnosticCode, DiagnosticDetail } from "../diagnostics/index.js";
import type { Audit, Finding, RelationRule, Suspect } from "./audit.js";

const CODES: Partial<Readonly<Record<RelationRule, DiagnosticCode>>> = {
  restatement: "conflicting-occurrences",
  claim: "claim-disagrees",
};

/** Suspects that a hint names; `tanshin audit` lists them all. */
const MOST_NAMED = 3;

const named = ({ printed, places: [place], correction }: Suspect): string => {
  const where = place ? ` (line ${place.line}, column ${place.column})` : "";
  return `“${printed}”${where}${correction === undefined ? "" : `, where “${correction}” would fit`}`;
};

/** What the audit suspects behind a finding. */
const hintOf = ({ id }: Finding, { suspects }: Audit): string => {
  const mending = suspects.filter((suspect) => suspect.for.includes(id));
  const [first] = mending;
  if (!first) return "Compare the numbers that take part with the published release.";
  const likely = mending.filter(({ error }) => error === first.error);
  const names = likely.slice(0, MOST_NAMED).map(named).join("; or ");
  const more = likely.length > MOST_NAMED ? `; or one of ${likely.length - MOST_NAMED} others` : "";
  return `Likely wrong is ${names}${more}. Compare with the published release; “tanshin audit” says more.`;
};

const detail = (finding: Finding, hint: string): DiagnosticDetail => {
  const [place, ...others] = finding.places;
  return { place, related: others.map((other) => ({ place: other, message: "takes part" })), hint };
};

/**
 * Reports what an audit found broken, each with its places and the likeliest suspects. It is in the issuer's own
 * figures and nothing was left out, so it is a warning. A fact that is printed again one unit off is worth knowing:
 * the report keeps one of the two values.
 */
export const reportBroken = (audit: Audit, collector: Collector): void => {
  // What cannot be read was reported where it was left out.
  for (const finding of audit.broken.filter(({ difference }) => difference !== undefined))
    collector.warning(
      CODES[finding.rule] ?? "broken-relation",
      `${finding.message} ${finding.arithmetic}.`,
      detail(finding, hintOf(finding, audit)),
    );
  for (const finding of audit.remarks.filter(({ rule }) => rule === "restatement"))
    collector.info(
      "conflicting-occurrences",
      `${finding.message} ${finding.arithmetic}.`,
      detail(finding, "One unit of the last printed place may be the release's own rounding."),
    );
};
