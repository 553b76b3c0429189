/**
 * How time grows with the size of one release: processor time of a conversion at 1, 3, 10, 30 and 100 times the usual
 * size (`quick`: up to 10), each the best of a few, and what it is for a fact.
 */
import { generate } from "./corpus.mjs";

const cpuMilliseconds = (work) => {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { milliseconds: (user + system) / 1000, result };
};

/** @param convert text and file name → a conversion */
export const measureGrowth = (quick, convert) => {
  const sizes = quick ? [1, 3, 10] : [1, 3, 10, 30, 100];
  for (let round = 0; round < 10; round += 1) convert(generate("growth", 0));
  const rows = sizes.map((size) => {
    const release = generate("growth", 0, { size });
    const rounds = Array.from({ length: size < 30 ? 3 : 1 }, () => cpuMilliseconds(() => convert(release)));
    const milliseconds = Math.min(...rounds.map((each) => each.milliseconds));
    const { summary } = rounds[0].result;
    const facts = summary.facts + summary.textFacts;
    return {
      size,
      bytes: release.text.length,
      facts,
      milliseconds,
      millisecondsPerFact: milliseconds / facts,
    };
  });
  const [first, last] = [rows[0], rows.at(-1)];
  // The exponent of growth: 1 is linear, 2 quadratic.
  const exponent = Math.log(last.milliseconds / first.milliseconds) / Math.log(last.facts / first.facts);
  return { rows, exponent };
};

export const growthLines = ({ rows, exponent }) => [
  ...rows.map(({ size, facts, milliseconds, millisecondsPerFact }) => [
    `${size} times, ${facts} facts`,
    milliseconds,
    `ms${(millisecondsPerFact * 1000).toFixed(0).padStart(7)} µs a fact`,
  ]),
  ["exponent of growth (1 is linear)", exponent, ""],
];
