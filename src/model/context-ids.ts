import { createHash } from "node:crypto";
import { dimensionEntries } from "./identity.js";
import { type Period, periodKey } from "./period.js";
import { contextId } from "./period-names.js";
import type { Dimensions, Entity, Fact, QName, Report } from "./report.js";

/** A context of a report: what its facts have in common besides concept and unit. */
export interface NamedContext {
  readonly id: string;
  readonly entity: Entity;
  readonly period: Period;
  readonly dimensions: Dimensions;
}

/** Facts stand in the same context exactly when this text is the same. */
export const contextKey = (fact: Pick<Fact, "entity" | "period" | "dimensions">): string =>
  JSON.stringify([
    fact.entity.scheme,
    fact.entity.identifier,
    periodKey(fact.period),
    dimensionEntries(fact.dimensions),
  ]);

const digest = (key: string): string => createHash("sha256").update(key).digest("hex").slice(0, 8);

/**
 * The contexts of a report by `contextKey`, in the order in which its facts need them. Names are `contextId`'s.
 * Where several contexts would have the same name (members with one local name on two axes, two entities), each of
 * them gets eight hexadecimal digits of its key's SHA-256, so that a name never depends on the order of facts.
 */
export const contextIds = (
  report: Report,
  axes: readonly QName[] = [],
): ReadonlyMap<string, NamedContext> => {
  const byKey = new Map<string, NamedContext>();
  for (const fact of report.facts) {
    const key = contextKey(fact);
    if (byKey.has(key)) continue;
    const { entity, period, dimensions } = fact;
    const id = contextId(period, dimensions, report.reportingPeriod, axes);
    byKey.set(key, { id, entity, period, dimensions });
  }
  const uses = new Map<string, number>();
  for (const { id } of byKey.values()) uses.set(id, (uses.get(id) ?? 0) + 1);
  for (const [key, context] of byKey) {
    if ((uses.get(context.id) ?? 0) > 1) byKey.set(key, { ...context, id: `${context.id}_${digest(key)}` });
  }
  return byKey;
};
