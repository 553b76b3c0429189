import type { Report } from "../../model/index.js";
import type { Taxonomy } from "../../taxonomy/index.js";
import type { Body } from "./body.js";
import type { Names } from "./names.js";

export const statementsBody = (_report: Report, _taxonomy: Taxonomy, _names: Names): Body => ({
  markup: "<div><h1>Report</h1></div>",
  tags: new Map(),
  stated: new Set(),
  notes: new Set(),
});
