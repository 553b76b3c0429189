import { describe, expect, it } from "vitest";
import { convert, withCode } from "../support/convert.js";
import { sampleText } from "../support/sample.js";

const claims = (text: string) => withCode(convert(text), "claim-disagrees");

describe("claims of sentences", () => {
  it("go the way that the amounts of the sample do", () => {
    expect(claims(sampleText())).toEqual([]);
  });

  it("that go the other way and stand in no table are reported with both amounts", () => {
    // Table 4: international backbone costs were 448 in 2Q02 and 623 in 2Q01.
    const text = sampleText().replace(
      "International backbone costs were JPY448 million, a decrease of 28.1% compared to 2Q01",
      "International backbone costs were JPY448 million, an increase of 28.1% compared to 2Q01",
    );
    const line =
      text.split("\n").findIndex((each) => each.startsWith("International backbone costs were")) + 1;
    const [found, ...others] = claims(text);
    expect(others).toEqual([]);
    expect(found?.place).toMatchObject({ line, length: "28.1%".length });
    const places = found?.related?.map(({ place }) =>
      text.split("\n")[place.line - 1]?.slice(place.column - 1, place.column - 1 + (place.length ?? 0)),
    );
    expect(places).toEqual(["448", "623"]);
  });

  it("that contradict a table's change are conflicts of one fact", () => {
    const text = sampleText().replace(
      "Value-added services revenues were JPY893 million in 2Q02, an increase of 24.0%",
      "Value-added services revenues were JPY893 million in 2Q02, a decrease of 24.0%",
    );
    expect(claims(text)).toEqual([]);
    expect(withCode(convert(text), "conflicting-occurrences").map(({ message }) => message)).toContainEqual(
      expect.stringContaining("24.0%"),
    );
  });
});
