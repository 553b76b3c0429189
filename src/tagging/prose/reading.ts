import type { NamedPeriod } from "../period.js";
import type { Amount } from "./amounts.js";
import type { Target } from "./subjects.js";

/**
 * What an amount of a sentence says of its measure: its value, its change as a share of the earlier value, or how many
 * times the earlier value it is.
 */
export type Role = "value" | "change" | "multiple";

/** An amount that was understood. */
export interface UnderstoodAmount {
  readonly kind: "understood";
  readonly amount: Amount;
  readonly role: Role;
  readonly target: Target;
  readonly period: NamedPeriod;
  readonly forecast?: "single" | "lower" | "upper";
  /** The words say that the number without a sign is negative. */
  readonly negative: boolean;
  readonly approximate: boolean;
  /** Where the measure is named, by offsets in the sentence. */
  readonly named?: { readonly start: number; readonly end: number };
}

/** An amount that is no fact. */
export interface LeftAmount {
  readonly kind: "left";
  readonly amount: Amount;
  readonly meaning: "amount" | "count" | "name";
  /** Why, as a clause. */
  readonly reason: string;
}

/** A rate, a stake: what has a form of its own. */
export interface StatedFigure {
  readonly kind: "stated";
  readonly start: number;
  readonly end: number;
  readonly number: Amount["number"];
  readonly target: Pick<Target, "concept" | "type" | "dimensions">;
  readonly period: NamedPeriod;
  /** Unit of the taxonomy, where the type does not say. */
  readonly unit?: string;
  readonly approximate: boolean;
}

export type Understood = UnderstoodAmount | LeftAmount | StatedFigure;
