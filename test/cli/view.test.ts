import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { tanshin, temporary } from "./harness.js";

const opened: string[] = [];
let failure: Error | undefined;

vi.mock("open", () => ({
  default: async (path: string) => {
    if (failure) throw failure;
    opened.push(path);
    return { on: () => {} };
  },
}));

afterEach(() => {
  opened.length = 0;
  failure = undefined;
  vi.unstubAllEnvs();
});

/** A folder as a conversion leaves it, with these files in it. */
const folder = (...names: readonly string[]): string => {
  const path = join(temporary(), "stem");
  mkdirSync(path);
  for (const name of names) writeFileSync(join(path, name), "");
  return path;
};

const withDisplay = (): void => void vi.stubEnv("DISPLAY", ":0");
const withoutDisplay = (): void => {
  for (const name of ["DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"]) vi.stubEnv(name, "");
};

describe("view", () => {
  it("opens the page of a folder and prints its path", async () => {
    withDisplay();
    const path = folder("stem.html", "stem.run.json");
    const page = join(path, "stem.html");
    expect(await tanshin(["view", path])).toEqual({ status: 0, out: `${page}\n`, err: "" });
    expect(opened).toEqual([page]);
  });

  it("opens a page by its own name, and the index of a batch", async () => {
    withDisplay();
    const page = join(folder("stem.html"), "stem.html");
    expect((await tanshin(["view", page])).out).toBe(`${page}\n`);
    const batch = folder("index.html");
    expect((await tanshin(["view", batch])).out).toBe(`${join(batch, "index.html")}\n`);
    expect(opened).toEqual([page, join(batch, "index.html")]);
  });

  it("opens nothing with --print, and where there is no display", async () => {
    const path = folder("stem.html");
    withDisplay();
    expect((await tanshin(["view", path, "--print"])).out).toBe(`${join(path, "stem.html")}\n`);
    if (process.platform === "linux") {
      withoutDisplay();
      expect((await tanshin(["view", path])).status).toBe(0);
    }
    expect(opened).toEqual([]);
  });

  it("says what there is instead of a page", async () => {
    withDisplay();
    const gone = await tanshin(["view", join(temporary(), "gone")]);
    expect(gone.status).toBe(1);
    expect(gone.err).toContain("there is no such file or folder");
    const failed = await tanshin(["view", folder("stem.run.json")]);
    expect(failed.status).toBe(1);
    expect(failed.err).toContain("the conversion failed, or was made by an earlier tanshin");
    const other = await tanshin(["view", folder("letter.txt")]);
    expect(other.err).toContain("neither a file .html nor a folder that a conversion wrote");
    expect(opened).toEqual([]);
  });

  it("says why the system does not open it", async () => {
    withDisplay();
    failure = Object.assign(new Error("spawn"), { code: "EACCES" });
    const { status, out, err } = await tanshin(["view", folder("stem.html")]);
    expect(status).toBe(1);
    expect(out).toMatch(/stem\.html\n$/);
    expect(err).toBe("The page cannot be opened: permission is denied. Open the file in a browser.\n");
  });

  it("wants one path", async () => {
    expect((await tanshin(["view"])).status).toBe(2);
  });
});
