import type { Report } from "../model/index.js";
import type { Taxonomy } from "../taxonomy/index.js";
import type { Audit, Reading } from "./audit.js";
import { coverage } from "./coverage.js";
import { checkedRelations, errorsOf, examine, statusIn } from "./examine.js";

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

export { type Examination, errorsOf, examine } from "./examine.js";
export { reportBroken } from "./report.js";

/**
 * Audits a report that was tagged from a release: every relation between its numbers, which of them break, and which
 * number that points at. Pure; never throws on data.
 */
export const auditReport = (report: Report, taxonomy: Taxonomy, reading: Reading): Audit => {
  const examination = examine(report, taxonomy, reading);
  const { book, relations, evidence } = examination;
  const all = coverage(book, evidence);
  const { errors, ...found } = errorsOf(examination);
  const unchecked = all.filter(({ checks }) => checks === 0);
  return {
    counts: {
      numbers: book.figures.length,
      unchecked: unchecked.length,
      relations: relations.length,
      hold: relations.filter((relation) => statusIn(examination, relation) === "holds").length,
      remarks: found.remarks.length,
      broken: found.broken.length,
      errors,
    },
    ...found,
    unchecked,
    coverage: all,
    relations: checkedRelations(examination),
  };
};
