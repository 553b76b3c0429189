import { appendFileSync, cpSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { entries, ROOT, tanshin, temporary } from "./harness.js";

/** A copy of the core taxonomy in a folder of its own: it imports nothing. */
const copy = (): string => {
  const folder = join(temporary(), "core");
  cpSync(join(ROOT, "taxonomy", "core"), folder, { recursive: true });
  return folder;
};

describe("taxonomy check", () => {
  it("finds the compiled files of the repository up to date", async () => {
    const { status, out, err } = await tanshin(["taxonomy", "check"]);
    expect(err).toBe("");
    expect(status).toBe(0);
    expect(out).toContain("core: up to date");
    expect(out).toContain("iij: up to date");
  });

  it("fails on a file that differs, is missing or does not belong there, and names it", async () => {
    const folder = copy();
    const compiled = join(folder, "compiled");
    const [first = "", second = ""] = entries(compiled).filter((name) => name.endsWith(".xml"));
    appendFileSync(join(compiled, first), " ");
    rmSync(join(compiled, second));
    writeFileSync(join(compiled, "surplus.xml"), "");
    const { status, out, err } = await tanshin(["taxonomy", "check", folder]);
    expect(status).toBe(1);
    expect(out).toContain("core: stale");
    for (const message of [`${first} differs`, `${second} is missing`, "surplus.xml does not belong there"]) {
      expect(err).toContain(message);
    }
  });

  it("shows the place of a fault of the source", async () => {
    const folder = copy();
    appendFileSync(join(folder, "taxonomy.yaml"), "\nnonsense: true\n");
    const { status, err } = await tanshin(["taxonomy", "check", folder]);
    expect(status).toBe(1);
    expect(err).toMatch(/taxonomy\.yaml:\d+:\d+: error: .*\[tanshin:taxonomy-source\]/);
    expect(err).toContain("| nonsense: true");
  });
});

describe("taxonomy build", () => {
  it("makes a stale folder up to date, and a package", async () => {
    const folder = copy();
    const packages = temporary();
    rmSync(join(folder, "compiled"), { recursive: true });
    const built = await tanshin(["taxonomy", "build", folder, "--packages", packages]);
    expect(built.status).toBe(0);
    expect(entries(packages)).toEqual(["core.zip"]);
    expect(entries(join(folder, "compiled"))).toEqual(entries(join(ROOT, "taxonomy", "core", "compiled")));
    expect((await tanshin(["taxonomy", "check", folder])).status).toBe(0);
  });

  it.runIf(process.platform === "linux")("ends where no folder for packages can be made", async () => {
    const { status, err } = await tanshin(["taxonomy", "build", copy(), "--packages", "/proc/x/y"]);
    expect(status).toBe(1);
    expect(err).toMatch(/\/proc\/x cannot be written: .* \[tanshin:output-not-writable\]/);
  });
});
