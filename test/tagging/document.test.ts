import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sampleText } from "../support/sample.js";
import { misplaced, type Read, readDocument } from "./document-support.js";

const second = readFileSync(new URL("../../samples/kazehara-3q-fy2025.txt", import.meta.url), "utf8");

/** `line text` of each occurrence of a fact, by the name of the fact. */
const places = ({ facts }: Read): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    facts.map(({ concept, dimensions, occurrences }) => [
      [concept, ...Object.values(dimensions)].map((name) => name.slice(name.indexOf(":") + 1)).join(", "),
      occurrences.map(({ line, text }) => `${line} ${text}`),
    ]),
  );

describe("what the sample says of itself", () => {
  const read = readDocument(sampleText());

  it("is a fact each, and nothing else is", () => {
    expect(read.values).toEqual({
      EntityRegistrantName: "Internet Initiative Japan Inc.",
      EntityIdentifier: "0001090633",
      TradingSymbol: "IJJI",
      SecurityExchangeName: "Nasdaq",
      DocumentType: "Earnings release",
      DocumentTitle: "IIJ Announces Results of the 2nd Quarter 2002 Ended September 30, 2002",
      "ReleaseDate, TokyoMember": "2002-11-13",
      "ReleaseDate, NewYorkMember": "2002-11-12",
      NextReleaseDate: "2003-02-12",
      DocumentFiscalYearFocus: "2002",
      DocumentFiscalPeriodFocus: "Q2",
      DocumentPeriodEndDate: "2002-09-30",
      FinancialStatementsAudited: "false",
      ContactPersonnelName: "Junko Higasa",
      ContactPersonnelOffice: "IIJ Investor/Media Relations Office",
      ContactPersonnelEmailAddress: "ir@ij.ad.jp",
      ContactPersonnelTelephoneNumber: "+81-3-5259-6500",
      DocumentLanguage: "en",
    });
  });

  it("stands where it is printed; the identifier and the language are not", () => {
    expect(misplaced(sampleText(), read.facts)).toEqual([]);
    expect(places(read)).toEqual({
      EntityRegistrantName: ["17 Internet Initiative Japan Inc."],
      EntityIdentifier: [],
      TradingSymbol: ["17 IJJI"],
      SecurityExchangeName: ["17 Nasdaq"],
      DocumentType: ["13 Announces Results"],
      DocumentTitle: ["13 IIJ Announces Results of the 2nd Quarter 2002 Ended September 30, 2002"],
      "ReleaseDate, TokyoMember": ["17 November 13, 2002"],
      "ReleaseDate, NewYorkMember": ["17 November 12, 2002"],
      NextReleaseDate: ["90 February 12, 2003"],
      DocumentFiscalYearFocus: ["13 2nd Quarter 2002", "17 fiscal 2002"],
      DocumentFiscalPeriodFocus: ["13 2nd Quarter 2002"],
      DocumentPeriodEndDate: ["13 September 30, 2002", "17 September 30, 2002"],
      FinancialStatementsAudited: ["249 UNAUDITED", "294 UNAUDITED", "347 UNAUDITED"],
      ContactPersonnelName: ["7 Junko Higasa"],
      ContactPersonnelOffice: ["9 IIJ Investor/Media Relations Office"],
      ContactPersonnelEmailAddress: ["11 ir@ij.ad.jp"],
      ContactPersonnelTelephoneNumber: ["11 +81-3-5259-6500"],
      DocumentLanguage: [],
    });
  });

  it("is of the quarter, about the registrant, without unit or accuracy", () => {
    for (const fact of read.facts) {
      expect(fact.period).toEqual({ type: "duration", start: "2002-07-01", end: "2002-09-30" });
      expect(fact.entity).toEqual({ scheme: "http://www.sec.gov/CIK", identifier: "0001090633" });
      expect([fact.unit, fact.decimals]).toEqual([undefined, undefined]);
    }
  });

  it("has a language where it is words, and none where it is a date, a year, or a yes or no", () => {
    const wordless = read.facts.filter(({ language }) => language === undefined);
    expect(new Set(wordless.map(({ concept }) => concept))).toEqual(
      new Set([
        "core:ReleaseDate",
        "core:NextReleaseDate",
        "core:DocumentFiscalYearFocus",
        "core:DocumentPeriodEndDate",
        "core:FinancialStatementsAudited",
      ]),
    );
    expect(new Set(read.facts.map(({ language }) => language ?? "none"))).toEqual(new Set(["en", "none"]));
  });
});

describe("what the second issuer's release says of itself", () => {
  const read = readDocument(second);

  it("is a fact each; it has codes and an accounting basis, and no ticker symbol and no next date", () => {
    expect(read.values).toEqual({
      EntityRegistrantName: "Kazehara Instruments Co., Ltd.",
      EntityIdentifier: "E99999",
      SecuritiesCode: "0199",
      EDINETCode: "E99999",
      DocumentType: "Earnings release",
      DocumentTitle:
        "Consolidated Financial Results for the Nine Months Ended September 30, 2025 [Japanese GAAP]",
      ReleaseDate: "2025-11-12",
      "ReleaseDate, TokyoMember": "2025-11-12",
      DocumentFiscalYearFocus: "2025",
      DocumentFiscalPeriodFocus: "Q3",
      DocumentPeriodEndDate: "2025-09-30",
      FinancialStatementsAudited: "false",
      EntityAccountingStandard: "Japanese GAAP",
      ContactPersonnelName: "Natsuko Irifune",
      ContactPersonnelOffice: "General Manager, Corporate Communications Office",
      ContactPersonnelEmailAddress: "ir@kazehara.example",
      ContactPersonnelTelephoneNumber: "+81-3-0000-0199",
      DocumentLanguage: "en",
    });
  });

  it("stands where it is printed, the identifier too", () => {
    expect(misplaced(second, read.facts)).toEqual([]);
    expect(places(read)).toMatchObject({
      EntityRegistrantName: ["5 Kazehara Instruments Co., Ltd.", "21 Kazehara Instruments Co., Ltd."],
      EntityIdentifier: ["9 E99999"],
      SecuritiesCode: ["7 0199"],
      EDINETCode: ["9 E99999"],
      ReleaseDate: ["3 November 12, 2025"],
      "ReleaseDate, TokyoMember": ["21 November 12, 2025"],
      DocumentFiscalYearFocus: ["21 fiscal 2025"],
      DocumentFiscalPeriodFocus: [],
      FinancialStatementsAudited: [
        "21 have not been audited",
        "122 Unaudited",
        "175 Unaudited",
        "238 Unaudited",
      ],
      EntityAccountingStandard: ["1 Japanese GAAP"],
      ContactPersonnelName: ["13 Natsuko Irifune"],
      ContactPersonnelOffice: ["13 General Manager, Corporate Communications Office"],
    });
  });
});
