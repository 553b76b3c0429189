import type { Report } from "../model/index.js";
import type { Taxonomy } from "../taxonomy/index.js";
import type { Audit, Reading } from "./audit.js";

export {
  type Audit,
  type Coverage,
  type Finding,
  RELATION_RULES,
  type Reading,
  type RelationKind,
  type RelationRule,
  SLIPS,
  type Slip,
  type Suspect,
} from "./audit.js";

/** Audits a report that was tagged from a release: pure, never throws on data. */
export const auditReport = (_report: Report, _taxonomy: Taxonomy, _reading: Reading): Audit => ({
  counts: { numbers: 0, unchecked: 0, relations: 0, hold: 0, remarks: 0, broken: 0, errors: 0 },
  broken: [],
  remarks: [],
  suspects: [],
  unchecked: [],
  coverage: [],
});
