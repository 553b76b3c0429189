import type { Report } from "../model/index.js";
import type { Taxonomy } from "../taxonomy/index.js";
import type { Audit, Finding, Reading } from "./audit.js";
import { bookOf } from "./book.js";
import { coverage } from "./coverage.js";
import { arithmeticOf, findingOf, idsOf, unreadFindingOf } from "./finding.js";
import { evidenceOf, locate } from "./locate/index.js";
import type { Status } from "./measure.js";
import { rulerFor } from "./precision.js";
import { figuresIn } from "./relation.js";
import { dates } from "./rules/dates.js";
import { relationsOf } from "./rules/index.js";
import { suspectsOf } from "./suspects.js";

export {
  type Audit,
  type CheckedRelation,
  type Coverage,
  type Finding,
  RELATION_RULES,
  type Reading,
  type RelationKind,
  type RelationRule,
  type RelationStatus,
  SLIPS,
  type Slip,
  type Suspect,
} from "./audit.js";

export { reportBroken } from "./report.js";

const inReleaseOrder = (a: Finding, b: Finding): number => {
  const [at, other] = [a.places[0], b.places[0]];
  return (at?.line ?? 0) - (other?.line ?? 0) || (at?.column ?? 0) - (other?.column ?? 0);
};

/**
 * Audits a report that was tagged from a release: every relation between its numbers, which of them break, and which
 * number that points at. Pure; never throws on data.
 */
export const auditReport = (report: Report, taxonomy: Taxonomy, reading: Reading): Audit => {
  const book = bookOf(report, taxonomy, reading);
  const relations = relationsOf(book);
  const values = book.figures.map(({ value }) => value);
  const ruler = rulerFor(book, relations, values);
  const evidence = evidenceOf(ruler, relations, book.figures, values);
  const ids = idsOf(relations);
  const findings = (wanted: Status): readonly Finding[] =>
    relations
      .filter((relation) => evidence.statuses.get(relation) === wanted)
      .map((relation) => findingOf(ids.get(relation) ?? "", relation, ruler, values));
  const unread = relations
    .filter((relation) => evidence.statuses.get(relation) === "open")
    .flatMap((relation) => unreadFindingOf(ids.get(relation) ?? "", relation, ruler, values) ?? []);
  const broken = [...findings("broken"), ...unread, ...dates(report, taxonomy)].sort(inReleaseOrder);
  const remarks = [...findings("remark")].sort(inReleaseOrder);
  const all = coverage(book, evidence);
  const unchecked = all.filter(({ checks }) => checks === 0);
  const errors = locate(evidence);
  return {
    counts: {
      numbers: book.figures.length,
      unchecked: unchecked.length,
      relations: relations.length,
      hold: [...evidence.statuses.values()].filter((status) => status === "holds").length,
      remarks: remarks.length,
      broken: broken.length,
      errors: errors.length,
    },
    broken,
    remarks,
    suspects: suspectsOf(errors, ids),
    unchecked,
    coverage: all,
    relations: relations.map((relation) => ({
      id: ids.get(relation) ?? "",
      rule: relation.rule,
      status: evidence.statuses.get(relation) ?? "open",
      arithmetic: arithmeticOf(relation, ruler, values),
      numbers: figuresIn(relation).map(({ index }) => index),
    })),
  };
};
