import { expect, it } from "vitest";
import { convert, withCode } from "../support/convert.js";
import { sampleText } from "../support/sample.js";

it("full-width digits do not vanish in silence", () => {
  const text = sampleText().replace(
    "interest expense of JPY148 million",
    "interest expense of JPY１４８ million",
  );
  const line = text.split("\n").findIndex((each) => each.includes("１４８")) + 1;
  const [found, ...others] = withCode(convert(text), "other-digits");
  expect(others).toEqual([]);
  expect(found?.place).toMatchObject({ line, length: 3 });
});

it("the sample has none", () => {
  expect(withCode(convert(sampleText()), "other-digits")).toEqual([]);
});
