import { describe, expect, it } from "vitest";
import { createCollector } from "../src/diagnostics/index.js";
import { writeFactModel } from "../src/formats/fact-model/index.js";
import { writeInline } from "../src/formats/inline/index.js";
import { writePackage } from "../src/formats/package/index.js";
import { writeXbrlCsv } from "../src/formats/xbrl-csv/index.js";
import { writeXbrlJson } from "../src/formats/xbrl-json/index.js";
import { writeXbrlXml } from "../src/formats/xbrl-xml/index.js";
import { validateInput } from "../src/reports.js";
import { HOSTILE, type Sound } from "./bench/hostile-files.mjs";
import { exampleReport } from "./formats/example.js";
import { taxonomies } from "./support/taxonomies.js";

const [iij] = taxonomies();
if (!iij) throw new Error("the repository has a taxonomy");

const report = exampleReport(iij);
const sound: Sound = {
  xml: writeXbrlXml(report, iij),
  json: writeXbrlJson(report, iij),
  facts: writeFactModel(report, iij),
  inline: writeInline(report, iij),
  csv: Object.fromEntries(writeXbrlCsv(report, iij).map(({ path, content }) => [path, String(content)])),
  packed: (files) => writePackage("p", "xbr", files, iij),
};

const validate = (file: string, made: string | Uint8Array) => {
  const collector = createCollector();
  // As from a disk: bytes, so that encodings count.
  const content = typeof made === "string" ? new TextEncoder().encode(made) : made;
  validateInput({ file, content }, taxonomies(), collector);
  return collector.diagnostics;
};

describe("a hostile file gives a finding that can be read: ", () => {
  it.each(HOSTILE.map(({ name, ...hostile }) => [name, hostile] as const))(
    "%s",
    (_, { file, codes, bytes }) => {
      const found = validate(file, bytes(sound));
      expect(codes.some((code) => found.some((each) => each.code === `tanshin:${code}`))).toBe(true);
      for (const { severity, message, place } of found) {
        expect(severity).toBe("error");
        expect(message.length).toBeLessThan(1200);
        expect(place?.file).toContain(file);
      }
    },
  );
});

it("what hostile files are made of is sound", () => {
  const { xml, json, facts } = sound;
  expect(validate("r.xbrl", xml)).toEqual([]);
  expect(validate("r.json", json)).toEqual([]);
  expect(validate("r.facts.json", facts)).toEqual([]);
  expect(validate("r.xbr", sound.packed([{ path: "r.json", content: json }]))).toEqual([]);
});
