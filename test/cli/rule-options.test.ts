import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { ROOT, STEM, tanshin, temporary } from "./harness.js";

interface Validated {
  readonly file: string;
  readonly status: string;
  readonly diagnostics: readonly {
    code: string;
    severity: string;
    message: string;
    place?: { line: number };
  }[];
}

const STEMS = readdirSync(join(ROOT, "samples"))
  .filter((name) => name.endsWith(".txt"))
  .map((name) => name.replace(/\.txt$/, ""));

const folder = temporary();
const path = (stem: string, ending: string): string => join(folder, stem, `${stem}${ending}`);

beforeAll(async () => {
  await tanshin(["convert", ...STEMS.map((stem) => join(ROOT, "samples", `${stem}.txt`)), "--out", folder]);
});

const write = (name: string, content: string): string => {
  const file = join(temporary(), name);
  writeFileSync(file, content);
  return file;
};

const validate = async (...args: string[]): Promise<readonly Validated[]> =>
  JSON.parse((await tanshin(["validate", "--json", ...args])).out) as Validated[];

const codes = ({ diagnostics }: Validated): readonly string[] => diagnostics.map(({ code }) => code);

const xml = (): string => readFileSync(path(STEM, ".xbrl"), "utf8");

describe("what convert writes", () => {
  const files = () =>
    STEMS.flatMap((stem) => [".xbrl", ".json", ".facts.json"].map((end) => path(stem, end)));

  it.each(["default", "gate"])(
    "meets the set %s: all that is said of it is known of its sums",
    async (set) => {
      const results = await validate("--filing-rules", set, ...files());
      expect(results.length).toBeGreaterThanOrEqual(6);
      for (const result of results) {
        expect(result.status, result.file).toBe("valid");
        expect(codes(result).filter((code) => code !== "tanshin:calculation-inconsistent")).toEqual([]);
      }
      expect(results.filter(({ file }) => file.includes(STEM)).flatMap(codes)).toEqual([]);
    },
  );
});

describe("--filing-rules", () => {
  /** The instance with a context that no fact refers to, on its own line. */
  const withSpare = (): string =>
    xml().replace(
      '<xbrli:context id="CurrentQuarterDuration">',
      `<xbrli:context id="Spare"><xbrli:entity><xbrli:identifier scheme="http://www.sec.gov/CIK">0001090633</xbrli:identifier></xbrli:entity><xbrli:period><xbrli:instant>2002-09-30</xbrli:instant></xbrli:period></xbrli:context>
  <xbrli:context id="CurrentQuarterDuration">`,
    );

  it("is the default set without it: an unused context is a warning where it stands, for a gate an error", async () => {
    const file = write("spare.xbrl", withSpare());
    const line = withSpare().split('id="Spare"')[0]?.split("\n").length;
    const [usual] = await validate(file);
    expect(usual?.status).toBe("valid");
    expect(usual?.diagnostics).toMatchObject([
      { code: "tanshin:filing-rule", severity: "warning", place: { line } },
    ]);
    expect(usual?.diagnostics[0]?.message).toContain("“Spare” (filing rule default/no-unused-resources)");
    const [gate] = await validate(file, "--filing-rules", "gate");
    expect(gate?.status).toBe("errors");
    expect(gate?.diagnostics).toMatchObject([{ code: "tanshin:filing-rule", severity: "error" }]);
  });

  it("looks at the name of the file and at what it is", async () => {
    const [named] = await validate(write("my report.xbrl", xml()), "--filing-rules", "gate");
    expect(named?.diagnostics[0]?.message).toContain("filing rule gate/instance-name");
    const json = readFileSync(path(STEM, ".json"), "utf8");
    const [other] = await validate(write("report.xbrl", json), "--filing-rules", "gate");
    expect(other?.diagnostics[0]?.message).toContain("filing rule gate/json-name");
  });

  it("takes a file of the user's", async () => {
    const rules = write(
      "own.json",
      JSON.stringify({
        id: "own",
        title: "Own",
        rules: [{ id: "japanese", check: "languages", severity: "error", required: "ja" }],
      }),
    );
    const [result] = await validate(path(STEM, ".xbrl"), "--filing-rules", rules);
    expect(result?.status).toBe("errors");
    expect(new Set(result?.diagnostics.map(({ code }) => code))).toEqual(new Set(["tanshin:filing-rule"]));
    expect(result?.diagnostics[0]?.message).toContain("(filing rule own/japanese)");
  });

  it("says where the user's file is wrong, and validates nothing", async () => {
    const rules = write("wrong.json", '{\n"id": "own", "title": "Own",\n"rules": [{ "id": "a" }]\n}');
    const { status, out, err } = await tanshin(["validate", path(STEM, ".xbrl"), "--filing-rules", rules]);
    expect([status, out]).toEqual([1, ""]);
    expect(err).toContain("wrong.json:3:11: error:");
    expect(err).toContain("tanshin:schema-violation");
  });

  it("is wrong usage with a name that nothing has", async () => {
    const { status, out, err } = await tanshin([
      "validate",
      path(STEM, ".xbrl"),
      "--filing-rules",
      "nobodys",
    ]);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain("There are no filing rules “nobodys”. There are: default, gate.");
  });
});

describe("--calculation", () => {
  /** The operating income of the quarter, in thousands: it is 10,568,342 − 10,762,124 = −193,782. */
  const withIncome = (value: string): string => {
    const fact =
      /(<core:OperatingIncomeLoss [^>]*contextRef="CurrentQuarterDuration" unitRef="JPY"[^>]*>)-193782000</;
    expect(xml()).toMatch(fact);
    return xml().replace(fact, `$1${value}000<`);
  };
  /** For each value what is said of the operating income. */
  const said = async (values: readonly string[], ...args: string[]): Promise<readonly string[]> => {
    const files = values.map((value) => write(`income${value}.xbrl`, withIncome(value)));
    const results = await validate(...files, ...args);
    return results.map(({ diagnostics }) =>
      diagnostics
        .flatMap(({ message }) => /OperatingIncomeLoss \(.*(calc11e:\w+)/.exec(message)?.[1] ?? [])
        .join(),
    );
  };
  const ROUNDED = "calc11e:inconsistentCalculationUsingRounding";
  const CUT = "calc11e:inconsistentCalculationUsingTruncation";
  const values = ["-193784", "-193783", "-193782", "-193781", "-193780"];

  it("is rounding: two figures that are off by half a thousand each, and the total by another", async () => {
    const expected = [ROUNDED, "", "", "", ROUNDED];
    expect(await said(values)).toEqual(expected);
    expect(await said(values, "--calculation", "rounding")).toEqual(expected);
  });

  it("is truncation where the user says so: ends that are open are not reached", async () => {
    // [10,568,342; 10,568,343) − [10,762,124; 10,762,125) = (−193,783; −193,781). −193,783 is (−193,784; −193,783],
    // −193,782 is (−193,783; −193,782], −193,781 is (−193,782; −193,781], −193,780 is (−193,781; −193,780].
    expect(await said(values, "--calculation", "truncation")).toEqual([CUT, CUT, "", "", CUT]);
  });

  it("is wrong usage with another mode", async () => {
    expect((await tanshin(["validate", path(STEM, ".xbrl"), "--calculation", "exact"])).status).toBe(2);
  });
});
