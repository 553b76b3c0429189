import { describe, expect, it } from "vitest";
import { outline, read } from "./read.js";

const blocks = (...lines: string[]): string[] => outline(read(lines.join("\n")));

describe("paragraphs and headings", () => {
  it("a paragraph may stand on several lines", () => {
    const reading = read("Revenues rose in the quarter and\n  they are expected to rise further.\n");
    expect(outline(reading)).toEqual([
      "paragraph: Revenues rose in the quarter and they are expected to rise further.",
    ]);
  });

  it("shows every line of it as a span", () => {
    const { blocks } = read("Revenues rose in the quarter and\n  they will rise.");
    expect(blocks[0]).toMatchObject({
      spans: [
        { line: 1, column: 1, length: 32 },
        { line: 2, column: 3, length: 15, text: "they will rise." },
      ],
    });
  });

  it("a hyphen at a line's end joins the word without a blank", () =>
    expect(blocks("The year-over-", "year change was small.")).toEqual([
      "paragraph: The year-over-year change was small.",
    ]));

  it("short lines that end no sentence are headings, each for itself", () =>
    expect(blocks("ACME INC.", "Balance Sheets", "As of March 31, 2002", "", "Cash")).toEqual([
      "heading: ACME INC.",
      "heading: Balance Sheets",
      "heading: As of March 31, 2002",
      "heading: Cash",
    ]));

  it("a short sentence is a paragraph, and so is a long line without end", () =>
    expect(blocks("Cash rose.", "", "word ".repeat(40)).map((block) => block.slice(0, 15))).toEqual([
      "paragraph: Cash",
      "paragraph: word",
    ]));

  it("a title in capitals stands apart from the paragraph that touches it", () =>
    expect(blocks("OUTLOOK", "We expect revenues to", "grow.")).toEqual([
      "heading: OUTLOOK",
      "paragraph: We expect revenues to grow.",
    ]));

  it("loses tags, escapes and doubled blanks, but no comparison", () =>
    expect(blocks('<i>Net</i>  loss was \\$5 (<span class="x">a</span> < b and c > d) \\*.')).toEqual([
      "paragraph: Net loss was $5 (a < b and c > d) *.",
    ]));

  it("a line that a tab indents is text", () =>
    expect(blocks("\tRevenues rose.", "", "\t\tTitle")).toEqual([
      "paragraph: Revenues rose.",
      "heading: Title",
    ]));
});

describe("notes and list items", () => {
  it.each([
    ["⁽²⁾ Some text.", "2"],
    ["² Some text.", "2"],
    ["Note (1): Some text.", "1"],
    ["Note 1: Some text.", "1"],
    ["(Note 3) Some text.", "3"],
    ["(2) Some text.", "2"],
    ["[1] Some text.", "1"],
    ["*1 Some text.", "1"],
    ["※2 Some text.", "2"],
    ["(1)\tSome text of a note.", "1"],
    ["Note: Some text.", undefined],
    ["(Note) Some text.", undefined],
  ])("%s is a note", (line, mark) => {
    const { blocks } = read(line);
    expect(blocks).toMatchObject([{ kind: "note", text: expect.stringMatching(/^Some text/) }]);
    expect(blocks[0] && "mark" in blocks[0] ? blocks[0].mark : undefined).toBe(mark);
  });

  it.each(["- Some text.", "* Some text.", "• Some text.", "1) Some text.", "-\tSome text here."])(
    "%j is an item",
    (line) =>
      expect(read(line).blocks).toMatchObject([
        { kind: "list-item", text: expect.stringMatching(/^Some text/) },
      ]),
  );

  it.each([
    "(1)",
    "Note:",
    "Note 5 shares are new",
    "Notes to the table",
    "-- Growth --",
    "- Growth -",
    "1Q02 results",
  ])("%s is a heading", (line) => expect(read(line).blocks).toMatchObject([{ kind: "heading", text: line }]));

  it("each begins a block of its own, and goes on over lines", () =>
    expect(blocks("(1) One", "goes on.", "(2) Two.", "- Item", "1) First")).toEqual([
      "note: One goes on.",
      "note: Two.",
      "list-item: Item",
      "list-item: First",
    ]));
});

describe("page furniture", () => {
  const page = (number: number, next: string) => [
    "",
    "Acme Inc.",
    "",
    "May 1, 2002",
    "",
    `Page ${number}`,
    "",
    next,
  ];

  it("is the page number and the short lines around it that repeat", () =>
    expect(blocks("One.", ...page(1, "Outlook"), ...page(2, "Two."))).toEqual([
      "paragraph: One.",
      "furniture: Acme Inc.",
      "furniture: May 1, 2002",
      "furniture: Page 1",
      "heading: Outlook",
      "furniture: Acme Inc.",
      "furniture: May 1, 2002",
      "furniture: Page 2",
      "paragraph: Two.",
    ]));

  it("does not hold lines that stand at one page number alone", () =>
    expect(blocks("One.", ...page(1, "Two."))).toEqual([
      "paragraph: One.",
      "heading: Acme Inc.",
      "heading: May 1, 2002",
      "furniture: Page 1",
      "paragraph: Two.",
    ]));

  it("does not reach beyond a line that does not repeat", () =>
    expect(blocks("Outlook", "", "One.", "", "Page 1", "", "Outlook", "", "Two.", "", "Page 2")).toEqual([
      "heading: Outlook",
      "paragraph: One.",
      "furniture: Page 1",
      "heading: Outlook",
      "paragraph: Two.",
      "furniture: Page 2",
    ]));

  it.each(["Page 5", "page 5 of 12", "- 5 -", "– 5 –", "5/12", "5 of 12", "<PAGE>"])(
    "%s is furniture",
    (line) => expect(read(line).blocks[0]?.kind).toBe("furniture"),
  );

  it.each(["12/5", "Page", "Pages 5", "- 5", "5"])("%s is none", (line) =>
    expect(read(line).blocks[0]?.kind).not.toBe("furniture"),
  );

  it("does not tear a sentence apart", () =>
    expect(
      blocks("Services such as access,", "", "Page 1", "", "hosting and", "", "Page 2", "", "support grew."),
    ).toEqual([
      "paragraph: Services such as access, hosting and support grew.",
      "furniture: Page 1",
      "furniture: Page 2",
    ]));

  it("does not join what begins anew", () =>
    expect(blocks("Services such as access,", "", "Page 1", "", "Hosting grew.").length).toBe(3));

  it("a note that it interrupts goes on", () =>
    expect(blocks("(1) The rate", "", "Page 1", "", "of exchange.")).toEqual([
      "note: The rate of exchange.",
      "furniture: Page 1",
    ]));

  it("a sentence it interrupts is no caption of the table below", () => {
    const { tables } = read("Revenues,\n\nPage 1\n\nas shown, grew.\n\nTitle\n\n\t2002\nCash\t5\n");
    expect(tables[0]?.caption.map(({ text }) => text)).toEqual(["Title"]);
  });
});
