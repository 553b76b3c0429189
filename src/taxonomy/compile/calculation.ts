import { type Summand, statementSums } from "../sums.js";
import type { QName, Statement, Taxonomy, TaxonomyPart } from "../taxonomy.js";
import { linkbase, type Relation, relationLink } from "./linkbase.js";
import { ARCROLES, SCHEMAS } from "./vocabulary.js";

/** A total with the summands that calculations can check. */
export interface CalculationArc {
  readonly total: QName;
  readonly part: QName;
  readonly weight: number;
}

/**
 * The sums of a statement that are relations between concepts of one period type without dimensions; sums of members
 * and roll-forwards are not (XBRL 2.1 §5.2.5.2), the audit checks those.
 */
export const calculationArcs = (statement: Statement, taxonomy: Taxonomy): readonly CalculationArc[] => {
  const arcs = statementSums(statement).flatMap(({ total, parts }) =>
    Object.keys(total.dimensions).length > 0 || total.balanceAt
      ? []
      : parts
          .filter((part) => isComparable(part, total.concept, taxonomy))
          .map(({ concept, weight }) => ({ total: total.concept, part: concept, weight })),
  );
  const ends = ({ total, part }: CalculationArc): string => `${total} ${part}`;
  return [...new Map(arcs.map((arc) => [ends(arc), arc])).values()];
};

const isComparable = (part: Summand, total: QName, taxonomy: Taxonomy): boolean => {
  const [from, to] = [taxonomy.concepts.get(total), taxonomy.concepts.get(part.concept)];
  return (
    Object.keys(part.dimensions).length === 0 &&
    part.concept !== total &&
    from?.periodType === to?.periodType &&
    from?.type === to?.type
  );
};

/** The calculation linkbase (Calculations 1.1), a link a statement. */
export const calculationLinkbase = (part: TaxonomyPart, taxonomy: Taxonomy): string => {
  const links = part.statements
    .map((statement) => ({ statement, arcs: calculationArcs(statement, taxonomy) }))
    .filter(({ arcs }) => arcs.length > 0);
  return linkbase(
    part,
    {
      roles: links.map(({ statement }) => statement.id),
      arcroles: [[ARCROLES.summationItem, `${SCHEMAS.calculation}#summation-item`]],
    },
    links.map(({ statement, arcs }) =>
      relationLink(
        "link:calculationLink",
        "link:calculationArc",
        statement.roleUri,
        relations(arcs),
        part,
        taxonomy,
      ),
    ),
  );
};

const relations = (arcs: readonly CalculationArc[]): readonly Relation[] => {
  const counts = new Map<QName, number>();
  return arcs.map(({ total, part, weight }) => {
    const order = (counts.get(total) ?? 0) + 1;
    counts.set(total, order);
    return {
      arcrole: ARCROLES.summationItem,
      from: total,
      to: part,
      attributes: { order: String(order), weight: String(weight) },
    };
  });
};
