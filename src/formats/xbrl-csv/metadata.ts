import { jsonValue } from "../../diagnostics/index.js";
import type { Findings } from "./findings.js";
import { itemsOf, memberOf, membersOf, type Placed, placeOf } from "./placed.js";

/** What other metadata can add to (xBRL-CSV 1.0 “Extensible properties”), and where it stands. */
const EXTENSIBLE = {
  namespaces: "documentInfo",
  linkTypes: "documentInfo",
  linkGroups: "documentInfo",
  features: "documentInfo",
  tableTemplates: undefined,
  tables: undefined,
  dimensions: undefined,
  parameters: undefined,
} as const;

/** What is said once, or in several documents the same. */
const FIXED = ["decimals", "parameterURL", "links"] as const;

type Extensible = keyof typeof EXTENSIBLE;
type Fixed = (typeof FIXED)[number];

const forEach = <T>(make: (name: Extensible) => T): Readonly<Record<Extensible, T>> =>
  Object.fromEntries((Object.keys(EXTENSIBLE) as Extensible[]).map((name) => [name, make(name)])) as Record<
    Extensible,
    T
  >;

/** The metadata of a report: of one document, or of one with all that it extends. */
export interface Metadata {
  readonly taxonomy: readonly Placed[];
  readonly members: Readonly<Record<Extensible, ReadonlyMap<string, Placed>>>;
  readonly fixed: Readonly<Partial<Record<Fixed, Placed>>>;
  /** What documents that extend it may not add to. */
  readonly final: ReadonlySet<string>;
}

const finalOf = (info: Placed | undefined): ReadonlySet<string> =>
  new Set(
    [...membersOf(memberOf(info, "final"))].flatMap(([name, { node }]) =>
      node.kind === "boolean" && node.value ? [name] : [],
    ),
  );

/** What one document says itself. */
export const metadataIn = (root: Placed): Metadata => {
  const info = memberOf(root, "documentInfo");
  const membersIn = (name: Extensible): ReadonlyMap<string, Placed> =>
    membersOf(memberOf(EXTENSIBLE[name] === undefined ? root : info, name));
  return {
    taxonomy: itemsOf(memberOf(info, "taxonomy")),
    members: forEach(membersIn),
    fixed: Object.fromEntries(
      FIXED.flatMap((name) => {
        const placed = memberOf(root, name);
        return placed ? [[name, placed]] : [];
      }),
    ),
    final: finalOf(info),
  };
};

/** Equal for equal JSON, whatever the order of members. */
const jsonKey = ({ node }: Placed): string =>
  JSON.stringify(jsonValue(node), (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

/** Objects to a member that both documents have, each with a value of its own. */
const checkSame = (name: string, own: Placed, base: Placed, findings: Findings): void => {
  if (jsonKey(own) !== jsonKey(base))
    findings.error(
      "schema-violation",
      `“${name.slice(0, 120)}” is not what the metadata that is extended says of it.`,
      placeOf(own),
    );
};

const checkFinal = (
  name: string,
  added: Placed | undefined,
  { final }: Metadata,
  findings: Findings,
): void => {
  if (added && final.has(name))
    findings.error(
      "schema-violation",
      `The metadata adds to “${name}”, which is final in the metadata that it extends.`,
      placeOf(added),
    );
};

const mergeMembers = (name: Extensible, own: Metadata, base: Metadata, findings: Findings) => {
  const [ours, theirs] = [own.members[name], base.members[name]];
  for (const [key, placed] of ours) {
    const other = theirs.get(key);
    if (other) checkSame(key, placed, other, findings);
    else checkFinal(name, placed, base, findings);
  }
  return new Map([...theirs, ...ours]);
};

const mergeTaxonomy = (own: Metadata, base: Metadata, findings: Findings): readonly Placed[] => {
  const known = new Set(base.taxonomy.map(jsonKey));
  const added = own.taxonomy.filter((placed) => !known.has(jsonKey(placed)));
  checkFinal("taxonomy", added[0], base, findings);
  return [...base.taxonomy, ...added];
};

/** A document with what it extends (xBRL-CSV 1.0 “Metadata extension”). Contradictions are reported; its own word counts. */
export const mergeMetadata = (own: Metadata, base: Metadata, findings: Findings): Metadata => {
  for (const name of FIXED) {
    const [ours, theirs] = [own.fixed[name], base.fixed[name]];
    if (ours && theirs) checkSame(name, ours, theirs, findings);
    if (!theirs) checkFinal(name, ours, base, findings);
  }
  return {
    taxonomy: mergeTaxonomy(own, base, findings),
    members: forEach((name) => mergeMembers(name, own, base, findings)),
    fixed: { ...base.fixed, ...own.fixed },
    final: new Set([...base.final, ...own.final]),
  };
};
