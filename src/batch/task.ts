import type { Entry, Settings } from "./entry.js";
import type { Input } from "./inputs.js";

/** One filing's work, as it goes to a worker. */
export interface Task {
  readonly id: number;
  readonly input: Input;
  readonly filing: string;
  /** Folder of the batch, absolute. */
  readonly out: string;
  readonly settings: Settings;
  /** Are its rows wanted, for a feed or the index? */
  readonly rows: boolean;
  /** What an earlier run says of it. */
  readonly before?: Entry;
  /** One number, shared with the worker, which says whose the filing is: see `claim`. */
  readonly owner: Int32Array;
}

const NOBODY = 0;

export const newOwner = (): Int32Array => new Int32Array(new SharedArrayBuffer(4));

/**
 * A worker claims its filing before it writes, the batch before it gives it up: only one of them gets it, so nothing is
 * given up that is half written.
 */
export const claim = ({ owner }: Pick<Task, "owner">, by: "worker" | "batch"): boolean =>
  Atomics.compareExchange(owner, 0, NOBODY, by === "worker" ? 1 : 2) === NOBODY;

/** What comes back: small, since outputs are written where they are made. */
export type Outcome =
  | { readonly kind: "done"; readonly entry: Entry }
  /** Nothing has changed since an earlier run. */
  | { readonly kind: "kept"; readonly entry: Entry }
  /** Nothing more can be done in this batch, as when the disk is full; this filing is not done either. */
  | { readonly kind: "stop"; readonly reason: string };

/** What a worker says of a filing that it has read, when it begins to convert it: its time runs from then. */
export interface Sign {
  readonly task: number;
  readonly bytes: number;
  readonly sha256: string;
}
