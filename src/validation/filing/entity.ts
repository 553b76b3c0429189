import type { Entity } from "../../model/index.js";
import { placeOf } from "../rule.js";
import { type Check, groupFacts, whole } from "./check.js";
import type { EntityRule } from "./rule-set.js";

const fault = ({ scheme, identifier }: Entity, { schemes, others }: EntityRule): string | undefined => {
  const form = Object.hasOwn(schemes, scheme) ? schemes[scheme] : undefined;
  if (form === undefined)
    return others === true
      ? undefined
      : `The entity's scheme is ${scheme}; it may be ${Object.keys(schemes).join(", ") || "none"}`;
  return whole(form).test(identifier)
    ? undefined
    : `The entity's identifier “${identifier.slice(0, 80)}” has not the form that ${scheme} gives`;
};

/** Who a report is about is named in a scheme that the gate knows, in the form that the scheme gives. */
export const checkEntity: Check<EntityRule> = (rule, { report, findings, raise }) => {
  const byEntity = groupFacts(report.facts, ({ entity }) =>
    JSON.stringify([entity.scheme, entity.identifier]),
  );
  for (const [first] of byEntity.values()) {
    const what = first && fault(first.entity, rule);
    if (first && what !== undefined) raise(what, placeOf(first, findings));
  }
};
