import type { Report } from "../model/index.js";
import type { Taxonomy } from "../taxonomy/index.js";
import type { Audit, CheckedRelation, Finding, Reading } from "./audit.js";
import { type Book, bookOf } from "./book.js";
import { arithmeticOf, findingOf, idsOf, unreadFindingOf } from "./finding.js";
import { type Evidence, evidenceOf, locate } from "./locate/index.js";
import type { Status } from "./measure.js";
import { rulerFor } from "./precision.js";
import { figuresIn, type Relation } from "./relation.js";
import { dates } from "./rules/dates.js";
import { relationsOf } from "./rules/index.js";
import { suspectsOf } from "./suspects.js";

/** A report whose relations were made and measured: what all that an audit says is made of. */
export interface Examination {
  readonly report: Report;
  readonly taxonomy: Taxonomy;
  readonly book: Book;
  readonly relations: readonly Relation[];
  readonly ids: ReadonlyMap<Relation, string>;
  readonly evidence: Evidence;
}

export const examine = (report: Report, taxonomy: Taxonomy, reading: Reading): Examination => {
  const book = bookOf(report, taxonomy, reading);
  const relations = relationsOf(book);
  const values = book.figures.map(({ value }) => value);
  const evidence = evidenceOf(rulerFor(book, relations, values), relations, book.figures, values);
  return { report, taxonomy, book, relations, ids: idsOf(relations), evidence };
};

const idOf = ({ ids }: Examination, relation: Relation): string => ids.get(relation) ?? "";

export const statusIn = ({ evidence }: Examination, relation: Relation): Status =>
  evidence.statuses.get(relation) ?? "open";

const inReleaseOrder = (a: Finding, b: Finding): number => {
  const [at, other] = [a.places[0], b.places[0]];
  return (at?.line ?? 0) - (other?.line ?? 0) || (at?.column ?? 0) - (other?.column ?? 0);
};

const findings = (examination: Examination, wanted: "broken" | "remark"): readonly Finding[] => {
  const { ruler, values } = examination.evidence;
  return examination.relations
    .filter((relation) => statusIn(examination, relation) === wanted)
    .map((relation) => findingOf(idOf(examination, relation), relation, ruler, values));
};

/** Relations that a number that cannot be read keeps from holding. */
const unreadFindings = (examination: Examination): readonly Finding[] => {
  const { ruler, values } = examination.evidence;
  return examination.relations
    .filter((relation) => statusIn(examination, relation) === "open")
    .flatMap((relation) => unreadFindingOf(idOf(examination, relation), relation, ruler, values) ?? []);
};

/** What does not hold, and which numbers that points at. */
export const errorsOf = (
  examination: Examination,
): Pick<Audit, "broken" | "remarks" | "suspects"> & { readonly errors: number } => {
  const { report, taxonomy, evidence, ids } = examination;
  const broken = [
    ...findings(examination, "broken"),
    ...unreadFindings(examination),
    ...dates(report, taxonomy),
  ];
  const located = locate(evidence);
  return {
    broken: broken.sort(inReleaseOrder),
    remarks: findings(examination, "remark").toSorted(inReleaseOrder),
    suspects: suspectsOf(located, ids),
    errors: located.length,
  };
};

/** Every relation with its arithmetic, in the order of the rules. */
export const checkedRelations = (examination: Examination): readonly CheckedRelation[] => {
  const { ruler, values } = examination.evidence;
  return examination.relations.map((relation) => ({
    id: idOf(examination, relation),
    rule: relation.rule,
    status: statusIn(examination, relation),
    arithmetic: arithmeticOf(relation, ruler, values),
    numbers: figuresIn(relation).map(({ index }) => index),
  }));
};
