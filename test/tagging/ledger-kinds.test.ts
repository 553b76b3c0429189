import { describe, expect, it } from "vitest";
import { ledgerOfText } from "./ledger-text.js";

/** A text and the kind of each of its runs of digits, in order, as a person reads it. */
type Case = readonly [text: string, ...kinds: readonly string[]];

const check = (cases: readonly Case[]): void => {
  it.each(cases)("%s", (text, ...kinds) => {
    const entries = ledgerOfText(text);
    expect(entries.map(({ kind }) => kind)).toEqual(kinds);
    for (const { kind, reason } of entries) if (kind === "other") expect(reason).toMatch(/^(the|nothing) /);
  });
};

const many = (kind: string, count: number): readonly string[] => Array.from({ length: count }, () => kind);

describe("contacts", () => {
  check([
    ["Write to ir2@example.co.jp or call +81-3-5205-6500.", ...many("contact", 5)],
    ["Tel: 03-5205-6500, Fax: 03-5205-6511", ...many("contact", 6)],
    ["Telephone (212) 555-0123", ...many("contact", 3)],
    ["It is at 1-105 Kanda, Chiyoda-ku, Tokyo 101-0054, or New York, NY 10118.", ...many("contact", 5)],
    ["Fax 5205-6511", ...many("contact", 2)],
    ["Dial 1-800-555-0199 to listen.", ...many("contact", 4)],
    ["See https://www.example.com/ir/2003/q2.html for more.", ...many("contact", 2)],
    ["A replay is available at www.example2.com.", "contact"],
    ["Write to P.O. Box 1234, or visit 350 Fifth Avenue, Suite 4200.", ...many("contact", 3)],
  ]);
});

describe("periods", () => {
  check([
    ["The quarter ended September 30, 2002 was good.", ...many("period", 2)],
    ["In 2Q02 and in Q3 FY2003 sales rose.", ...many("period", 4)],
    ["The 2nd quarter of FY2002 was good.", ...many("period", 2)],
    ["The 1st half of fiscal 2002 was the best since 1992.", ...many("period", 3)],
    ["The call begins at 9:00 am (EST), or at 10 p.m. in Tokyo, 22:30 in Sydney.", ...many("period", 5)],
    ["It was signed on 30 June 2003, and again on 2003-07-01 and 7/15/03.", ...many("period", 8)],
    ["It grows between 2002 and 2006, or in 2002-2006, or FY2002/03.", ...many("period", 6)],
    ["In the 1990s the 12-month rate was paid within 30 days.", ...many("period", 3)],
    ["This was the 5th consecutive quarter of growth in 3 months.", ...many("period", 2)],
    ["In 9M03 and 平成14年9月30日 it rose.", ...many("period", 5)],
    ["The quarter ended on December\n31, 2003 and was good.", ...many("period", 2)],
  ]);
});

describe("references", () => {
  check([
    ["See Form 20-F, Form 20F, Form 6-K and Forms 10-K and 10-Q.", ...many("reference", 5)],
    [
      "Under Rule 10b-5, Section 21E and the Private Securities Litigation Reform Act of 1995 it is safe.",
      ...many("reference", 4),
    ],
    ["As Table 1 and Tables 2 to 4 show.", ...many("reference", 3)],
    ["We adopted SFAS No. 142, IFRS 16 and Topic 606.", ...many("reference", 3)],
    ["1. Operating Results", "reference"],
    ["2.1 Overview of the Quarter", ...many("reference", 1)],
    ["It has: 1) a platform; 2) a network; and 3) people.", ...many("reference", 3)],
    ["Securities code: 0199", "reference"],
    ["The Company (Tokyo Stock Exchange: 3774) is listed.", "reference"],
    ["See 17 CFR 240.10b-5 on this.", ...many("reference", 3)],
  ]);
});

describe("names", () => {
  check([
    ["IIJ4U and the T1 Standard Service grew.", ...many("name", 2)],
    ["The Economy Service (64-128kbps) and the Standard Service (1.5Mbps) fell.", ...many("name", 3)],
    ["The Fiber Service (up to 10Mbps-100Mbps) grew.", ...many("name", 2)],
    ["The price per 1Mbps fell.", "name"],
    ["A 24-port switch with IPv6 and 802.11b.", ...many("name", 3)],
    ["The Nikkei 225 fell.", "name"],
  ]);
});

describe("note marks", () => {
  check([
    ["Adjusted EBITDA (1) is a measure.", "note-mark"],
    ["Expressed in thousands (except per share data) (2)", "note-mark"],
    ["Analytical Systems *1", "note-mark"],
    ["Note (1): The rate is approximate.", "note-mark"],
    ["*2 The segment was renamed.", "note-mark"],
    ["Sales<sup>3</sup> rose (Note 4) and fell [5].", ...many("note-mark", 3)],
  ]);
});

describe("counts and bounds", () => {
  check([
    ["It has more than 200 customers.", "count"],
    ["It has more than a 50% share of the market.", "count"],
    ["We run 24 data centers in 12 countries with 1,500 employees.", ...many("count", 3)],
    ["Changes of 1,000% or more are left out.", "count"],
    ["It is the 2nd largest.", "count"],
    ["Approximately 2000 companies use it.", "count"],
  ]);
});

describe("amounts that no sentence explains", () => {
  check([
    ["It came to JPY10.6 billion ($86.8 million), up 10.9%.", ...many("other", 3)],
    ["It came to $2002 million.", "other"],
    ["It was JPY(-)51.74, (-)1.8% and △3.", ...many("other", 3)],
    ["It was 22.7Gbps, a 3.4 times increase.", ...many("other", 2)],
    ["It lost more than JPY10 billion.", "other"],
    ["It improved by 15 basis points to 4.2 million.", ...many("other", 2)],
    ["It is about 5-billion-yen.", "other"],
    ["The number of lines was 114,608.", "other"],
    ["It was approximately 65%.", "other"],
    ["It fell from 4,309 in part 10% and from the number 4,309.", ...many("other", 3)],
    ["Margins of 11.0%, higher than 9.1%, and more than 8.5%.", ...many("other", 3)],
    ["Traffic rose to its highest (22.7Gbps), of 20-25Gbps planned.", ...many("other", 3)],
    ["It earned JPY10,568 from our customers, and 114,608 from services.", ...many("other", 2)],
    ["After the conference call 9.5 million was spent on mobile 3.7 times.", ...many("other", 2)],
    ["Sales of mobile 12.5 were SEK5 and £5m, 3bn in all.", ...many("other", 4)],
    ["It ranged from 500-1000 or so.", ...many("other", 2)],
  ]);
});
