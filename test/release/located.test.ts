import fc from "fast-check";
import { expect, test } from "vitest";
import { createCollector } from "../../src/diagnostics/index.js";
import { locate, readRelease } from "../../src/release/index.js";

const blockOf = (text: string) => {
  const release = readRelease(new TextEncoder().encode(text), "r.txt", createCollector());
  const block = release?.blocks[0];
  if (!block || block.kind === "table") throw new Error("the text has no block of words");
  return block;
};

test("A stretch of the words is found where it is printed, past tags, escapes and wide spaces", () => {
  const located = locate(blockOf("<i>Revenues</i>  grew to JPY10.6 billion (\\$86.8 million).\n"));
  expect(located.text).toBe("Revenues grew to JPY10.6 billion ($86.8 million).");
  const start = located.text.indexOf("$86.8");
  expect(located.spansOf(start, start + "$86.8 million".length)).toEqual([
    { file: "r.txt", line: 1, column: 44, length: 13, text: "$86.8 million" },
  ]);
});

test("A stretch that a line end divides has a place on each line", () => {
  const located = locate(
    blockOf("The quarter brought JPY10.6\nbillion of revenues, which was as expected.\n"),
  );
  const start = located.text.indexOf("JPY10.6");
  expect(located.spansOf(start, start + "JPY10.6 billion".length)).toEqual([
    { file: "r.txt", line: 1, column: 21, length: 7, text: "JPY10.6" },
    { file: "r.txt", line: 2, column: 1, length: 7, text: "billion" },
  ]);
});

test("What is printed at a place is found in the words, past tags and escapes", () => {
  const { text, offsetOf } = locate(
    blockOf("  <i>It</i> grew to\nJPY10.6 (\\$86.8) billion, as was expected.\n"),
  );
  expect(text).toBe("It grew to JPY10.6 ($86.8) billion, as was expected.");
  const wordAt = (line: number, column: number) => {
    const offset = offsetOf(line, column);
    return offset === undefined ? undefined : text.slice(offset).split(" ")[0];
  };
  expect(wordAt(1, 3)).toBe("It"); // at the tag before it
  expect(wordAt(1, 6)).toBe("It");
  expect(wordAt(1, 13)).toBe("grew");
  expect(wordAt(2, 1)).toBe("JPY10.6");
  expect(wordAt(2, 10)).toBe("$86.8)"); // at its escape
  expect(wordAt(2, 11)).toBe("$86.8)");
  expect([wordAt(1, 1), wordAt(1, 99), wordAt(3, 1), wordAt(0, 1)]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test("Every letter and digit of a block's words stands where its place says", () => {
  const piece = fc.constantFrom(
    "a",
    "7",
    " ",
    "  ",
    "<b>",
    "</b>",
    "\\$",
    "\\",
    "<",
    "\u200b",
    "\u3000",
    ",",
    "é",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const line = `Start ${pieces.join("")} end.`;
      const { text, spansOf } = locate(blockOf(`${line}\n`));
      [...text].forEach((character, index) => {
        if (!/[\p{L}\p{N}]/u.test(character)) return;
        const [span] = spansOf(index, index + 1);
        expect(line[(span?.column ?? 0) - 1]).toBe(character);
      });
    }),
  );
});
