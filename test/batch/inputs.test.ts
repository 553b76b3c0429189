import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { findInputs } from "../../src/batch/index.js";
import { temporary } from "../cli/harness.js";

const RELEASE = "Sales\t1\t2\n";

const make = (files: Readonly<Record<string, string>>): string => {
  const folder = temporary();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
};

const find = async (cwd: string, args: readonly string[], stdin = "") => {
  const options = { cwd, out: join(cwd, "out"), stdin: async () => stdin };
  return findInputs(args, options, (path) => readFileSync(path, "utf8"));
};

const files = async (cwd: string, args: readonly string[], stdin?: string): Promise<readonly string[]> =>
  (await find(cwd, args, stdin)).inputs.map(({ file }) => file);

describe("the inputs of a batch", () => {
  it("are a folder's text files at any depth, ordered by path, without hidden ones and its own outputs", async () => {
    const cwd = make({
      "in/b.txt": RELEASE,
      "in/a/z.TXT": RELEASE,
      "in/a/notes.md": "no",
      "in/.hidden/x.txt": RELEASE,
      "out/written.txt": RELEASE,
    });
    expect(await files(cwd, ["in"])).toEqual(["in/a/z.TXT", "in/b.txt"]);
    expect(await files(cwd, ["."])).toEqual(["in/a/z.TXT", "in/b.txt"]);
  });

  it("are links to files, whether or not they lead anywhere, but not what links to folders lead to", async () => {
    const cwd = make({ "in/a.txt": RELEASE, "far/b.txt": RELEASE });
    symlinkSync(join(cwd, "far"), join(cwd, "in", "far"));
    symlinkSync(join(cwd, "far", "b.txt"), join(cwd, "in", "link.txt"));
    symlinkSync("nowhere", join(cwd, "in", "gone.txt"));
    expect(await files(cwd, ["in"])).toEqual(["in/a.txt", "in/gone.txt", "in/link.txt"]);
  });

  it("are what a pattern matches, but a file of that very name comes first", async () => {
    const cwd = make({
      "in/a1.txt": RELEASE,
      "in/a2.txt": RELEASE,
      "in/b.txt": RELEASE,
      "in/[x].txt": RELEASE,
    });
    expect(await files(cwd, ["in/a*.txt"])).toEqual(["in/a1.txt", "in/a2.txt"]);
    expect(await files(cwd, ["in/[x].txt"])).toEqual(["in/[x].txt"]);
    expect((await find(cwd, ["in/c*.txt"])).empty).toEqual(["in/c*.txt"]);
  });

  it("are the paths of a list, and of standard input, a line each", async () => {
    const cwd = make({
      "in/a.txt": RELEASE,
      "in/b b.txt": RELEASE,
      "list.txt": "in/a.txt\r\nin/gone.txt\n\n",
    });
    expect(await files(cwd, ["list.txt"])).toEqual(["in/a.txt", "in/gone.txt"]);
    expect(await files(cwd, ["-"], "in/b b.txt\nin\n")).toEqual(["in/a.txt", "in/b b.txt"]);
  });

  it("are single files of any kind, those that are not there among them, each once", async () => {
    const cwd = make({ "a.txt": RELEASE, "report.json": "{}" });
    const args = ["report.json", "a.txt", "./a.txt", join(cwd, "a.txt"), "gone.txt"];
    expect(await files(cwd, args)).toEqual(["a.txt", "gone.txt", "report.json"]);
  });
});
