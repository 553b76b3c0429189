import fc from "fast-check";
import { expect, test } from "vitest";
import { createCollector } from "../../src/diagnostics/index.js";
import { writeOutputs } from "../../src/outputs.js";
import { openInput, readDocument } from "../../src/reports.js";
import { compareReports } from "../../src/validation/index.js";
import { taxonomies } from "../support/taxonomies.js";
import { reports, taxonomy } from "./reports.js";

test("a report comes out of each package as it went in", () => {
  fc.assert(
    fc.property(
      reports.filter(({ facts }) => facts.length > 0),
      (report) => {
        const packages = writeOutputs({ report, taxonomy, stem: "r" }, ["package"], createCollector());
        const zipped = packages.filter(({ content }) => typeof content !== "string");
        expect(zipped.map(({ path }) => path)).toEqual(["r.xbri", "r.xbr", "r-csv.xbr"]);
        for (const { path, content } of zipped) {
          const opening = createCollector();
          const [document] = openInput({ file: path, content }, opening)?.documents ?? [];
          expect(opening.diagnostics).toEqual([]);
          // Schemas object to concepts that the taxonomy does not have: what is read is the same all the same.
          const back = document && readDocument(document, taxonomies(), createCollector());
          const collector = createCollector();
          compareReports(report, back?.report ?? { ...report, facts: [] }, collector, ["it", path]);
          expect(collector.diagnostics).toEqual([]);
          expect(back?.report.facts).toHaveLength(report.facts.length);
        }
      },
    ),
    { numRuns: 15 },
  );
});
