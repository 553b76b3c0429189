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

  it("with a warning about the unknown row that names the nearest labels", () => {
    const [unknown, ...others] = withCode(conversion, "unknown-line-item");
    expect(others).toEqual([]);
    expect(unknown?.severity).toBe("warning");
    expect(unknown?.place).toMatchObject({ file: FILE, line: made.unknownLine, column: 1 });
    expect(unknown?.message).toContain(UNKNOWN_LABEL);
    const hinted = [...(unknown?.hint ?? "").matchAll(/“([^”]+)”/g)].map(([, label]) => label);
    expect(hinted.length).toBeGreaterThan(0);
    for (const label of hinted) expect(knownWords).toContain(label);
  });

  /** Three times what the sample's forced roundings are off by is more than rounding. */
  it("with three translations that are off by more than a unit, and no other finding", () => {
    const found = conversion.diagnostics.filter(({ code }) => code !== "tanshin:unknown-line-item");
    expect(found.map(({ code }) => code)).toEqual(Array(3).fill("tanshin:broken-relation"));
    // 4,441,233, 4,177,557 and 45,000,000 at 121.74; the sample prints 12,161, 11,439 and 123,214 for thirds of them.
    const outcomes = ["36,481.30", "34,315.40", "369,640.22"];
    const printed = ["36,483", "34,317", "369,642"];
    found.forEach(({ message }, index) => {
      expect(message).toContain(outcomes[index]);
      expect(message).toContain(printed[index]);
    });
  });

  it("with the unknown row's cells counted as untagged", () => {
    expect(conversion.summary).toMatchObject({ tables: 8, cells: 607, untagged: 8 });
    const places = new Set(made.unknownCells.map(placeKey));
    const tagged = model.facts
      .flatMap(({ occurrences }) => occurrences)
      .filter((o) => places.has(placeKey(o)));
    expect(tagged).toEqual([]);
  });

  it("and is valid; when strict, its findings are errors", () => {
    expect(conversion.status).toBe("valid");
    const strict = convert(made.text, { file: FILE, strict: true });
    expect(strict.status).toBe("errors");
    expect(strict.diagnostics.map(({ severity }) => severity)).toEqual(Array(4).fill("error"));
    expect(disagreements(factModel(strict), made.cells)).toEqual([]);
  });
});
