// A worker that needs no taxonomy, for tests of what becomes of a batch. The text of a file says what it does.
import { parentPort } from "node:worker_threads";
import { failedConversion, processFiling } from "../../dist/batch/index.js";

const hoard = () => {
  const kept = [];
  for (;;) kept.push(new Array(1000).fill(kept.length));
};

const forEver = () => {
  for (;;);
};

const ACTIONS = { loop: forEver, hoard, exit: () => process.exit(7) };

const convert = (bytes, { input: { file } }) => {
  const text = new TextDecoder().decode(bytes);
  ACTIONS[text]?.();
  const conversion = failedConversion(file, []);
  const said = { name: "xml", path: "said.xbrl", content: text };
  return text === "bad"
    ? conversion
    : { ...conversion, status: "valid", outputs: [said, ...conversion.outputs] };
};

export default (task) =>
  processFiling(task, {
    limit: 1000,
    prepare: () => (task.input.path.endsWith("unready.txt") ? "nothing is ready" : undefined),
    convert,
    tell: (sign) => parentPort.postMessage(sign),
  });
