import { beforeAll, describe, expect, it } from "vitest";
import { disagreements, surplus, unfoundedFacts } from "../support/agreement.js";
import { type Conversion, convert, type FactModel, factModel, withCode } from "../support/convert.js";
import { placeKey } from "../support/grid.js";
import { sampleText } from "../support/sample.js";
import { type Sibling, sibling } from "../support/sibling.js";
import { UNKNOWN_LABEL } from "../support/sibling-layout.js";
import { taxonomySources } from "../support/taxonomies.js";

const FILE = "iij-3q-fy2002.txt";
const made: Sibling = sibling(sampleText());

/** Every word of the taxonomies' sources, labels among them. */
const knownWords = taxonomySources()
  .flatMap(({ files }) => files.map(({ text }) => text))
  .join("\n");

describe("the sibling converts", () => {
  let conversion: Conversion;
  let model: FactModel;

  beforeAll(() => {
    conversion = convert(made.text, { file: FILE });
    model = factModel(conversion);
  });

  it("with the right concept, period, dimensions, unit, value and accuracy of every cell", () => {
    expect(disagreements(model, made.cells)).toEqual([]);
  });

  it("without a fact from any other place", () => {
    expect(surplus(model, made.cells)).toEqual([]);
    expect(unfoundedFacts(model)).toEqual([]);
  });

  it("with one finding, a warning about the unknown row that names the nearest labels", () => {
    expect(conversion.diagnostics).toHaveLength(1);
    const [unknown] = withCode(conversion, "unknown-line-item");
    expect(unknown?.severity).toBe("warning");
    expect(unknown?.place).toMatchObject({ file: FILE, line: made.unknownLine, column: 1 });
    expect(unknown?.message).toContain(UNKNOWN_LABEL);
    const hinted = [...(unknown?.hint ?? "").matchAll(/“([^”]+)”/g)].map(([, label]) => label);
    expect(hinted.length).toBeGreaterThan(0);
    for (const label of hinted) expect(knownWords).toContain(label);
  });

  it("with the unknown row's cells counted as untagged", () => {
    expect(conversion.summary).toMatchObject({ tables: 8, cells: 607, untagged: 8 });
    const places = new Set(made.unknownCells.map(placeKey));
    const tagged = model.facts
      .flatMap(({ occurrences }) => occurrences)
      .filter((o) => places.has(placeKey(o)));
    expect(tagged).toEqual([]);
  });

  it("and is valid; when strict, the unknown row is an error", () => {
    expect(conversion.status).toBe("valid");
    const strict = convert(made.text, { file: FILE, strict: true });
    expect(strict.status).toBe("errors");
    expect(strict.diagnostics.map(({ severity }) => severity)).toEqual(["error"]);
    expect(disagreements(factModel(strict), made.cells)).toEqual([]);
  });
});
