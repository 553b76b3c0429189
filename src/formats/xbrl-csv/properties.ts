import { EMPTY, NIL, NONE } from "./cells.js";
import type { Findings } from "./findings.js";
import { isIdentifier } from "./identifiers.js";
import { memberOf, membersOf, type Placed, placeOf, stringOf } from "./placed.js";

/** A value that stands for itself, after special values and escapes (xBRL-CSV 1.0 “Special values”). */
export type Plain =
  | { readonly kind: "none" }
  | { readonly kind: "nil" }
  | { readonly kind: "text"; readonly text: string };

/** A value of the metadata: its own, or where in the row or among the parameters it stands. */
export type Value =
  | Plain
  | { readonly kind: "row-number" }
  | { readonly kind: "reference"; readonly name: string; readonly edge?: "start" | "end" };

export interface PlacedValue {
  readonly value: Value;
  readonly placed: Placed;
}

/** What table, group or column say of their facts. */
export interface Properties {
  readonly decimals?: PlacedValue;
  readonly dimensions: ReadonlyMap<string, PlacedValue>;
}

/** What a cell or literal says; undefined for a special value that there is not. */
export const readSpecial = (text: string): Plain | undefined => {
  if (!text.startsWith("#")) return { kind: "text", text };
  if (text.startsWith("##")) return { kind: "text", text: text.slice(1) };
  if (text === EMPTY) return { kind: "text", text: "" };
  if (text === NIL) return { kind: "nil" };
  return text === NONE ? { kind: "none" } : undefined;
};

/** `$column`, `$parameter@start`, `$rowNumber` (xBRL-CSV 1.0 “References”). */
const readReference = (text: string): Value | undefined => {
  if (text === "$rowNumber") return { kind: "row-number" };
  const [name = "", edge, ...rest] = text.slice(1).split("@");
  if (!isIdentifier(name) || rest.length > 0) return undefined;
  if (edge === undefined) return { kind: "reference", name };
  return edge === "start" || edge === "end" ? { kind: "reference", name, edge } : undefined;
};

const readText = (text: string): Value | undefined => {
  if (text.startsWith("$$")) return { kind: "text", text: text.slice(1) };
  return text.startsWith("$") ? readReference(text) : readSpecial(text);
};

const readDimension = (name: string, placed: Placed, findings: Findings): PlacedValue | undefined => {
  const value = readText(stringOf(placed) ?? "#");
  if (value) return { value, placed };
  findings.error(
    "schema-violation",
    `The value of the dimension “${name.slice(0, 120)}” is neither text, nor a special value, nor a reference.`,
    placeOf(placed),
  );
  return undefined;
};

/** An integer, a reference, or `#none` (xBRL-CSV 1.0 “Decimals”). */
const readDecimals = (placed: Placed, findings: Findings): PlacedValue | undefined => {
  const { node } = placed;
  if (node.kind === "number" && Number.isSafeInteger(node.value))
    return { value: { kind: "text", text: String(node.value) }, placed };
  const value = readText(stringOf(placed) ?? "");
  if (value?.kind === "none" || value?.kind === "reference") return { value, placed };
  findings.error("schema-violation", `Decimals are an integer, a reference, or ${NONE}.`, placeOf(placed));
  return undefined;
};

/** Far more than any taxonomy has: each of them is looked up for each fact. */
const MAX_DIMENSIONS = 100;

/** Decimals and dimensions that an object of the metadata has; what is none of them is reported and left out. */
export const readProperties = (owner: Placed | undefined, findings: Findings): Properties => {
  const decimals = memberOf(owner, "decimals");
  return propertiesOf(decimals, membersOf(memberOf(owner, "dimensions")), findings);
};

export const propertiesOf = (
  decimals: Placed | undefined,
  given: ReadonlyMap<string, Placed>,
  findings: Findings,
): Properties => {
  const accuracy = decimals && readDecimals(decimals, findings);
  const dimensions = [...given].slice(0, MAX_DIMENSIONS).flatMap(([name, placed]) => {
    const value = readDimension(name, placed, findings);
    return value ? [[name, value] as const] : [];
  });
  const [, surplus] = [...given][MAX_DIMENSIONS] ?? [];
  if (surplus)
    findings.error("schema-violation", `There are more than ${MAX_DIMENSIONS} dimensions.`, placeOf(surplus));
  return { ...(accuracy && { decimals: accuracy }), dimensions: new Map(dimensions) };
};

/** The names of the columns and parameters that properties refer to. */
export const referencesIn = ({ decimals, dimensions }: Properties): readonly string[] =>
  [...(decimals ? [decimals] : []), ...dimensions.values()].flatMap(({ value }) =>
    value.kind === "reference" ? [value.name] : [],
  );
