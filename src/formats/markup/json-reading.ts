import type { Collector, Placer } from "../../diagnostics/index.js";
import type { Namer } from "../../model/index.js";

/** What reading a JSON document needs everywhere: where findings go, what its prefixes mean, where its nodes stand. */
export interface JsonReading {
  readonly collector: Collector;
  readonly namer: Namer;
  /** prefix → namespace as the document binds them. */
  readonly namespaces: ReadonlyMap<string, string>;
  readonly place: Placer;
}
