import { describe, expect, it } from "vitest";
import { formatIndexAddress, type IndexState, parseIndexAddress } from "../../src/page/batch-state.js";
import { formatAddress, parseAddress, type State } from "../../src/page/state.js";

const DEFAULTS: State = {
  view: "release",
  language: "en",
  theme: "auto",
  scale: "thousands",
  overlay: "facts",
  query: "",
};

describe("the address of a page", () => {
  it("is a fact's id alone where nothing else is asked for", () => {
    expect(formatAddress({ ...DEFAULTS, fact: "Revenues_68fc185f2bac" }, DEFAULTS)).toBe(
      "#Revenues_68fc185f2bac",
    );
    expect(parseAddress("#Revenues_68fc185f2bac")).toEqual({ fact: "Revenues_68fc185f2bac" });
    expect(formatAddress(DEFAULTS, DEFAULTS)).toBe("#");
  });

  it("says all of what is shown, and reads it back", () => {
    const state: State = {
      view: "statements",
      language: "ja",
      theme: "dark",
      scale: "millions",
      overlay: "checks",
      fact: "Assets_1.2-3",
      at: { line: 358, column: 47 },
      statement: "BalanceSheets",
      within: "none",
      period: "2002-07-01/2002-09-30",
      query: "net & loss = ?",
      filter: "unchecked",
    };
    expect(parseAddress(formatAddress(state, DEFAULTS))).toEqual(state);
  });

  it("leaves out what it does not understand", () => {
    expect(parseAddress("#&view=nowhere&lang=xx&at=1:&unit=%E0%A4%A&only=all&theme=")).toEqual({});
    expect(parseAddress("#%E0%A4%A")).toEqual({ fact: "%E0%A4%A" });
    expect(parseAddress("")).toEqual({});
  });

  it("of a link says only what the link changes", () => {
    expect(formatAddress({ view: "release", at: { line: 3, column: 9 } })).toBe("#&view=release&at=3:9");
  });
});

describe("the address of an index", () => {
  const defaults: IndexState = {
    view: "filings",
    sort: "company",
    descending: false,
    query: "",
    language: "en",
    theme: "auto",
    scale: "thousands",
  };

  it("says all of what is shown, and reads it back", () => {
    const state: IndexState = {
      ...defaults,
      view: "series",
      sort: "findings",
      descending: true,
      query: "a b",
      status: "errors",
      issuer: "http://x.example 1",
      series: "core:Revenues 3",
      language: "ja",
      theme: "light",
      scale: "units",
    };
    expect(parseIndexAddress(formatIndexAddress(state, defaults))).toEqual(state);
    expect(formatIndexAddress(defaults, defaults)).toBe("#");
    expect(parseIndexAddress("#&sort=size&view=x")).toEqual({ descending: false });
  });
});
