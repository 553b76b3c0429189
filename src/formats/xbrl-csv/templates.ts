import type { Findings } from "./findings.js";
import { isIdentifier } from "./identifiers.js";
import { itemsOf, memberOf, membersOf, type Placed, placeOf, stringOf } from "./placed.js";
import { type Properties, readProperties, referencesIn } from "./properties.js";

/** What the cells of a column are (xBRL-CSV 1.0 “Column definitions”). */
export type ColumnDefinition =
  | { readonly kind: "comment" }
  | { readonly kind: "fact"; readonly properties: Properties; readonly propertiesFrom: readonly string[] }
  | { readonly kind: "groups"; readonly groups: ReadonlyMap<string, Properties> }
  /** Its cells are what properties refer to, or the ids of rows. */
  | { readonly kind: "values" };

export interface Template {
  readonly rowIdColumn?: string;
  readonly columns: ReadonlyMap<string, ColumnDefinition>;
  readonly properties: Properties;
}

const isComment = (placed: Placed): boolean => {
  const comment = memberOf(placed, "comment");
  return comment?.node.kind === "boolean" && comment.node.value;
};

const kindsOf = (placed: Placed): readonly ColumnDefinition["kind"][] => [
  ...(isComment(placed) ? ["comment" as const] : []),
  ...(memberOf(placed, "dimensions") || memberOf(placed, "propertiesFrom") ? ["fact" as const] : []),
  ...(memberOf(placed, "propertyGroups") ? ["groups" as const] : []),
];

const readGroups = (placed: Placed, findings: Findings): ReadonlyMap<string, Properties> =>
  new Map(
    [...membersOf(memberOf(placed, "propertyGroups"))].map(([name, group]) => [
      name,
      readProperties(group, findings),
    ]),
  );

/** Far more than tables have: each of them is looked up for each fact. */
const MAX_GROUPS = 20;

const readColumn = (name: string, placed: Placed, findings: Findings): ColumnDefinition => {
  const [kind = "values", ...others] = kindsOf(placed);
  const object = (what: string): void =>
    findings.error("schema-violation", `The column “${name.slice(0, 120)}” ${what}.`, placeOf(placed));
  if (others.length > 0) object("is of several kinds: of facts, of property groups, or a comment");
  if (kind !== "fact" && memberOf(placed, "decimals")) object("has decimals, but no facts");
  if (kind === "groups") return { kind, groups: readGroups(placed, findings) };
  if (kind !== "fact") return { kind };
  const from = itemsOf(memberOf(placed, "propertiesFrom")).flatMap((item) => stringOf(item) ?? []);
  if (from.length > MAX_GROUPS) object(`has properties from more than ${MAX_GROUPS} columns`);
  const propertiesFrom = [...new Set(from.slice(0, MAX_GROUPS))];
  return { kind, properties: readProperties(placed, findings), propertiesFrom };
};

/** Two columns of groups that both say the same dimension of a fact leave open which counts. */
const checkGroups = (
  { kind, ...column }: ColumnDefinition,
  columns: Template["columns"],
  object: (what: string) => void,
): void => {
  const said = new Map<string, string>();
  const from = kind === "fact" && "propertiesFrom" in column ? column.propertiesFrom : [];
  for (const name of from) {
    const groups = columns.get(name);
    if (groups?.kind !== "groups") {
      object(`has properties from “${name.slice(0, 120)}”, which is no column of property groups`);
      continue;
    }
    const all = [...groups.groups.values()];
    const accuracy = all.some(({ decimals }) => decimals) ? ["decimals"] : [];
    for (const property of new Set([
      ...all.flatMap(({ dimensions }) => [...dimensions.keys()]),
      ...accuracy,
    ])) {
      const other = said.get(property);
      if (other !== undefined) object(`has “${property.slice(0, 120)}” from “${other}” and from “${name}”`);
      said.set(property, name);
    }
  }
};

const checkRowIds = (
  placed: Placed,
  columns: Template["columns"],
  findings: Findings,
): string | undefined => {
  const named = memberOf(placed, "rowIdColumn");
  const name = stringOf(named);
  if (!named || name === undefined) return undefined;
  const kind = columns.get(name)?.kind;
  if (kind !== undefined && kind !== "comment") return name;
  const fault = kind === undefined ? "is none of the table's" : "is a comment";
  findings.error(
    "unresolved-reference",
    `The column of the rows' ids, “${name.slice(0, 120)}”, ${fault}.`,
    placeOf(named),
  );
  return undefined;
};

const readTemplate = (placed: Placed, findings: Findings): Template => {
  const given = membersOf(memberOf(placed, "columns"));
  const columns = new Map([...given].map(([name, column]) => [name, readColumn(name, column, findings)]));
  for (const [name, column] of columns) {
    const at = placeOf(given.get(name) ?? placed);
    checkGroups(column, columns, (what) =>
      findings.error("schema-violation", `The column “${name.slice(0, 120)}” ${what}.`, at),
    );
  }
  const rowIdColumn = checkRowIds(placed, columns, findings);
  return {
    columns,
    properties: readProperties(placed, findings),
    ...(rowIdColumn !== undefined && { rowIdColumn }),
  };
};

/** Objects to a name that cannot stand in a fact's id, or be referred to. */
export const checkIdentifier = (name: string, placed: Placed, findings: Findings): void => {
  if (!isIdentifier(name))
    findings.error("schema-violation", `“${name.slice(0, 120)}” is no identifier.`, placeOf(placed));
};

/** The table templates of a report; what is wrong in one is reported. */
export const readTemplates = (
  given: ReadonlyMap<string, Placed>,
  findings: Findings,
): ReadonlyMap<string, Template> =>
  new Map(
    [...given].map(([name, placed]) => {
      checkIdentifier(name, placed, findings);
      for (const [column, definition] of membersOf(memberOf(placed, "columns")))
        checkIdentifier(column, definition, findings);
      return [name, readTemplate(placed, findings)];
    }),
  );

/** What a template and its columns refer to. */
export const templateReferences = ({ columns, properties }: Template): readonly string[] => [
  ...referencesIn(properties),
  ...[...columns.values()].flatMap((column) => {
    if (column.kind === "fact") return referencesIn(column.properties);
    return column.kind === "groups" ? [...column.groups.values()].flatMap(referencesIn) : [];
  }),
];
