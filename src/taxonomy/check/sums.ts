import { namesOf } from "../source/concepts.js";
import { type Summand, type Summation, statementSums } from "../sums.js";
import type { Concept, MemberNode, QName, StatementLine, Taxonomy } from "../taxonomy.js";
import type { Check, Report } from "./rule.js";

/** A sum joins like with like, and its weights agree with the balances (XBRL 2.1 §5.1.1.2). */
export const checkSums: Check = (taxonomy, report) => {
  for (const sum of taxonomy.own.statements.flatMap(statementSums)) {
    const total = taxonomy.concepts.get(sum.total.concept);
    if (!total) continue;
    for (const part of sum.parts) {
      const concept = taxonomy.concepts.get(part.concept);
      if (!concept) continue;
      checkKinds(part, concept, total, report);
      checkBalance(part, concept, total, report);
    }
    checkDimensions(sum, taxonomy, report);
  }
};

const checkKinds = ({ source }: Summand, part: Concept, total: Concept, report: Report): void => {
  if (part.periodType !== total.periodType) {
    const periods = `the one is ${article(part.periodType)}, the other ${article(total.periodType)}`;
    report(source, `${part.name} cannot be part of the total ${total.name}: ${periods}.`, WEIGHT_HINT);
  }
  if (part.type !== total.type) {
    const types = `its type is ${part.type}, the total's ${total.type}`;
    report(source, `${part.name} cannot be part of the total ${total.name}: ${types}.`, WEIGHT_HINT);
  }
};

const WEIGHT_HINT = 'Put the line outside of the section of the total, or give it "weight: 0".';

const article = (word: string): string => (word === "instant" ? "an instant" : `a ${word}`);

const checkBalance = ({ weight, source }: Summand, part: Concept, total: Concept, report: Report): void => {
  if (!part.balance || !total.balance || (part.balance === total.balance) === weight > 0) return;
  report(
    source,
    `The weight ${weight} of ${part.name} (${part.balance}) in ${total.name} (${total.balance}) contradicts their balances.`,
    "Turn the weight round, correct a balance, or leave the total without one where it mixes debits and credits.",
  );
};

/** Sums of members run within one concept and axis, along its tree; others have no members at all. */
const checkDimensions = ({ total, parts }: Summation, taxonomy: Taxonomy, report: Report): void => {
  const members = parts.filter(({ dimensions }) => Object.keys(dimensions).length > 0);
  const outside =
    Object.keys(total.dimensions).length > 0 ? parts.filter((part) => !members.includes(part)) : [];
  for (const part of [...outside, ...members.filter((member) => !belongs(member, total, taxonomy))]) {
    const name = [part.concept, ...Object.values(part.dimensions)].join(" with ");
    const whole = [total.concept, ...Object.values(total.dimensions)].join(" with ");
    report(
      part.source,
      `${name} cannot be part of the total ${whole}: their dimensions do not add up.`,
      'A total takes members of one axis that stand below its own member, which says "total: true" in the axis.',
    );
  }
};

const belongs = (part: Summand, total: StatementLine, taxonomy: Taxonomy): boolean => {
  const [name, ...others] = Object.keys(part.dimensions) as QName[];
  const axis = name && taxonomy.axes.get(name);
  const member = name && part.dimensions[name];
  if (!axis || !member || others.length > 0 || part.concept !== total.concept) return false;
  const parent = total.dimensions[axis.name];
  const top: MemberNode = { name: axis.domain, total: axis.total, children: axis.members };
  const node = find(top, parent ?? axis.domain);
  return node?.total === true && namesOf(node.children).includes(member);
};

const find = (node: MemberNode, name: QName): MemberNode | undefined => {
  if (node.name === name) return node;
  for (const child of node.children) {
    const found = find(child, name);
    if (found) return found;
  }
  return undefined;
};
