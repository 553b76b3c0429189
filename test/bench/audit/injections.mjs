// Errors of the kinds that people and scanners make, put into copies of a release. Each says what it changes: the lines
// as they read afterwards, and of every number that is wrong then its place in the copy and its text in the release.

/** Numbers as releases print them in cells: brackets, signs, per cent. */
const NUMERIC = /^\(?[-△▲]?(?:\d[\d,]*)(?:\.\d+)?%?\)?%?$/;
const DIGIT = /\d/g;

/** Park and Miller's generator: the same errors in every run. */
export const createRandom = (seed) => {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
};

/** At most so many of a list, evenly by chance, in the list's order. */
export const sampleOf = (all, count, random) => {
  if (all.length <= count) return all;
  const order = all.map((entry, index) => ({ entry, index, key: random(1_000_000_007) }));
  return order
    .sort((a, b) => a.key - b.key)
    .slice(0, count)
    .sort((a, b) => a.index - b.index)
    .map(({ entry }) => entry);
};

/** The fields of a line between tabs, each with its column from 1. */
const fieldsOf = (line) => {
  let column = 1;
  return line.split("\t").map((text) => {
    const field = { text, column };
    column += text.length + 1;
    return field;
  });
};

/** An error that makes other fields of a row; `changed` are the indexes of those that are wrong then. */
const inRow = (kind, { table, line, fields }, texts, changed) => {
  const text = texts.join("\t");
  const after = fieldsOf(text);
  const places = changed
    .filter((index) => after[index].text !== "")
    .map((index) => ({ column: after[index].column, text: fields[index].text }));
  return { kind, table, line, text, changed: places };
};

const withField = (row, index, text) => row.fields.map((field, at) => (at === index ? text : field.text));

/** One error for each variant of a numeric cell's text. */
const inCells = (kind, rows, variantsOf) =>
  rows.flatMap((row) =>
    row.cells.flatMap((index) => {
      const { text } = row.fields[index];
      return variantsOf(text)
        .filter((variant) => variant !== text)
        .map((variant) => inRow(kind, row, withField(row, index, variant), [index]));
    }),
  );

const digitsAt = (text) => [...text.matchAll(DIGIT)].map(({ index }) => index);

const substitutions = (text) =>
  digitsAt(text).flatMap((at) =>
    [..."0123456789"].map((digit) => `${text.slice(0, at)}${digit}${text.slice(at + 1)}`),
  );

/** Neighbouring digits, a comma or point between them staying where it is. */
const swaps = (text) => {
  const at = digitsAt(text);
  return at.slice(1).map((second, index) => {
    const first = at[index];
    const characters = [...text];
    [characters[first], characters[second]] = [characters[second], characters[first]];
    return characters.join("");
  });
};

const withDigits = (text, digits) => {
  const [number] = /\d[\d,]*/.exec(text);
  const grouped = number.includes(",") ? digits.replace(/\B(?=(\d{3})+$)/g, ",") : digits;
  return text.replace(number, grouped);
};

/** The digits before the point with one dropped or doubled, and commas where they then belong. */
const wholeVariants = (text, vary) => {
  const digits = /\d[\d,]*/.exec(text)[0].replaceAll(",", "");
  return [...digits].flatMap((_, at) => {
    const varied = vary(digits, at);
    return varied === "" || /^0\d/.test(varied) ? [] : [withDigits(text, varied)];
  });
};

const dropped = (text) =>
  wholeVariants(text, (digits, at) => `${digits.slice(0, at)}${digits.slice(at + 1)}`);
const doubled = (text) =>
  wholeVariants(text, (digits, at) => `${digits.slice(0, at)}${digits[at]}${digits.slice(at)}`);

const withoutBrackets = (text) =>
  /^\(.*\)/.test(text) ? [text.replace(/[()]/g, ""), text.replace("(", ""), text.replace(")", "")] : [];

/** A comma one digit further left or right, or a point for it. */
const shiftedCommas = (text) =>
  [...text.matchAll(/,/g)].flatMap(({ index }) => [
    `${text.slice(0, index - 1)},${text[index - 1]}${text.slice(index + 1)}`,
    `${text.slice(0, index)}${text[index + 1]},${text.slice(index + 2)}`,
    `${text.slice(0, index)}.${text.slice(index + 1)}`,
  ]);

/** A decimal point one digit further left or right. */
const shiftedPoints = (text) =>
  [...text.matchAll(/\d\.\d/g)].flatMap(({ index }) =>
    [
      `${text.slice(0, index)}.${text[index]}${text.slice(index + 2)}`,
      `${text.slice(0, index + 1)}${text[index + 2]}.${text.slice(index + 3)}`,
    ].filter((variant) => /\d\.\d/.test(variant)),
  );

const swappedCells = (rows) =>
  rows.flatMap((row) =>
    row.cells.slice(1).flatMap((second, at) => {
      const first = row.cells[at];
      if (second !== first + 1 || row.fields[first].text === row.fields[second].text) return [];
      const texts = row.fields.map(({ text }) => text);
      [texts[first], texts[second]] = [texts[second], texts[first]];
      return [inRow("two adjacent cells swapped", row, texts, [first, second])];
    }),
  );

/** All cells of a row one column to the right (the last falls away where there is no room) or to the left. */
const movedRows = (rows) =>
  rows.flatMap((row) => {
    const [label, ...texts] = row.fields.map(({ text }) => text);
    const right = [label, "", ...texts.slice(0, -1)];
    const left = [label, ...texts.slice(1), ""];
    return [right, left].flatMap((moved) => {
      const changed = moved.flatMap((text, index) =>
        index > 0 && text !== row.fields[index].text ? [index] : [],
      );
      return changed.length === 0 ? [] : [inRow("a row's cells moved by one column", row, moved, changed)];
    });
  });

/** One error for each substitution of a digit in a number that a sentence states. */
const inSentences = ({ sentences, lines }) =>
  sentences.flatMap(({ line, column, text }) =>
    substitutions(text)
      .filter((variant) => variant !== text)
      .map((variant) => {
        const before = lines[line - 1];
        return {
          kind: "a digit changed in a sentence",
          line,
          text: `${before.slice(0, column - 1)}${variant}${before.slice(column - 1 + text.length)}`,
          changed: [{ column, text }],
        };
      }),
  );

export const EVERY_DIGIT = "a digit substituted";

/** All rows of a release's tables that have numbers, with the indexes of the fields that are numbers. */
export const rowsOf = ({ lines, blocks }) =>
  blocks
    .filter(({ kind }) => kind === "table")
    .flatMap(({ id, rows }) =>
      rows
        .filter(({ cells }) => cells.length > 0)
        .map(({ line }) => {
          const fields = fieldsOf(lines[line - 1]);
          const cells = fields.flatMap(({ text }, index) => (index > 0 && NUMERIC.test(text) ? [index] : []));
          return { table: id, line, fields, cells };
        }),
    );

/**
 * The errors to put into copies of one release, kind by kind: every substitution of a digit in a cell of a table, and
 * of the other kinds at most `count` each.
 *
 * @param sentences line, column and text of the numbers that are facts and stand in sentences
 */
export const injectionsOf = (release, sentences, count, random) => {
  const rows = rowsOf(release);
  const kinds = [
    inCells("two neighbouring digits swapped", rows, swaps),
    inCells("a digit dropped", rows, dropped),
    inCells("a digit doubled", rows, doubled),
    inCells("a bracket lost", rows, withoutBrackets),
    inCells("a comma shifted", rows, shiftedCommas),
    inCells("a decimal point shifted", rows, shiftedPoints),
    swappedCells(rows),
    movedRows(rows),
    inSentences({ sentences, lines: release.lines }),
  ];
  return [
    ...inCells(EVERY_DIGIT, rows, substitutions),
    ...kinds.flatMap((all) => sampleOf(all, count, random)),
  ];
};
