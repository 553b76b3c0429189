import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { agreement } from "./agreement.js";
import { type Judge, objections } from "./arelle.js";
import { BROKEN_CSV, type Files } from "./broken-csv.js";
import { UNBROKEN } from "./broken-xml.js";
import type { Checks } from "./checks.js";
import { type Csv, METADATA, writeFiles } from "./csv.js";
import { jsonFacts, notesByWords } from "./facts.js";
import { foreignCsv } from "./foreign-csv.js";

interface BrokenCopy {
  readonly name: string;
  /** The metadata of the copy. */
  readonly file: string;
  /** Whether the break found what it breaks. */
  readonly applied: boolean;
}

/** Copies of the report in a folder, each broken in one way, and one that is not. */
export const writeBrokenCsv = (folder: string, into: string): readonly BrokenCopy[] => {
  const source: Files = new Map(
    readdirSync(folder).map((path) => [path, readFileSync(join(folder, path), "utf8")]),
  );
  const isSource = (files: Files): boolean =>
    files.size === source.size && [...files].every(([path, content]) => source.get(path) === content);
  return [{ name: UNBROKEN, apply: () => source }, ...BROKEN_CSV].map(({ name, apply }, index) => {
    const broken = apply(source);
    const copy = join(into, `csv-${String(index).padStart(2, "0")}`);
    writeFiles(copy, broken);
    return { name, file: join(copy, METADATA), applied: index === 0 || !isSource(broken) };
  });
};

const NO_REPORT = '{ "documentInfo": { "namespaces": {} }, "facts": {} }';

/** Another's layout means the same to both. `report` is xBRL-JSON of the same taxonomy. */
export const judgeForeignCsv = async (
  folder: string,
  report: string,
  packages: readonly string[],
  judge: Judge,
  csv: Csv,
  checks: Checks,
): Promise<void> => {
  const { namespaces, taxonomy } = JSON.parse(report).documentInfo;
  rmSync(folder, { recursive: true, force: true });
  writeFiles(folder, foreignCsv(taxonomy[0], namespaces));
  const [file, save] = [join(folder, METADATA), `${folder}.extracted.json`];
  const objected = objections((await judge.judge([{ file, packages, save }])).get(file));
  const said = objected.map(({ code, message }) => `${code}: ${message}`).join("; ");
  checks.check("Arelle has no objection to another's CSV", objected.length === 0, said);
  const errors = csv.errors(folder);
  checks.check("tanshin has no objection to another's CSV", errors.length === 0, errors.join(", "));
  agreement(
    "Arelle and tanshin read the same from another's CSV",
    jsonFacts(notesByWords(readFileSync(save, "utf8"))),
    jsonFacts(notesByWords(csv.toJson(folder) ?? NO_REPORT)),
    checks,
  );
};
