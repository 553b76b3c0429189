import { existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { replaceFolder } from "../../src/files/replace-folder.js";
import { entries, temporary } from "../cli/harness.js";

const file = (path: string, content: string) => ({ path, content });

const read = (...path: readonly string[]): string => readFileSync(join(...path), "utf8");

describe("a folder", () => {
  it("is made with its parents", () => {
    const parent = join(temporary(), "deep", "down");
    replaceFolder(parent, "stem", "run", [file("run", "1"), file("other", "2")]);
    expect(entries(parent)).toEqual(["stem"]);
    expect(entries(join(parent, "stem"))).toEqual(["other", "run"]);
  });

  it.runIf(existsSync("/proc/self"))("is refused at once where the system makes none", () => {
    expect(() => replaceFolder("/proc/tanshin/deep", "stem", "run", [])).toThrow();
  });

  it("replaces the one before, file for file", () => {
    const parent = temporary();
    replaceFolder(parent, "stem", "run", [file("run", "1"), file("other", "2")]);
    replaceFolder(parent, "stem", "run", [file("run", "3")]);
    expect(entries(parent)).toEqual(["stem"]);
    expect(entries(join(parent, "stem"))).toEqual(["run"]);
    expect(read(parent, "stem", "run")).toBe("3");
  });

  it("stays as it was when a file cannot be written", () => {
    const parent = temporary();
    replaceFolder(parent, "stem", "run", [file("run", "1")]);
    const bad = [file("run", "2"), file("run/inside-a-file", "3")];
    expect(() => replaceFolder(parent, "stem", "run", bad)).toThrow();
    expect(entries(parent)).toEqual(["stem"]);
    expect(read(parent, "stem", "run")).toBe("1");
  });

  it("that is empty gives way, one with something else in it doesn't", () => {
    const parent = temporary();
    for (const name of ["empty", "full"]) mkdirSync(join(parent, name));
    writeFileSync(join(parent, "full", "letter"), "mine");
    replaceFolder(parent, "empty", "run", [file("run", "1")]);
    expect(() => replaceFolder(parent, "full", "run", [file("run", "1")])).toThrow("full");
    expect(entries(join(parent, "full"))).toEqual(["letter"]);
  });

  it("holds folders where paths have them, and nothing outside of it", () => {
    const parent = temporary();
    replaceFolder(parent, "stem", "run", [file("run", "1"), file("tables/one.csv", "2")]);
    expect(read(parent, "stem", "tables", "one.csv")).toBe("2");
    expect(() => replaceFolder(parent, "stem", "run", [file("run", "3"), file("../out", "4")])).toThrow(
      "../out",
    );
    expect(entries(parent)).toEqual(["stem"]);
    expect(read(parent, "stem", "run")).toBe("1");
  });

  it.each(["", ".", "..", "a/b", "a\\b"])("cannot be called “%s”", (name) => {
    expect(() => replaceFolder(temporary(), name, "run", [])).toThrow();
  });
});

describe("after a run that was killed", () => {
  it("between the two renames, the old folder is back before anything else happens", () => {
    const parent = temporary();
    mkdirSync(join(parent, ".stem.old-abc"));
    writeFileSync(join(parent, ".stem.old-abc", "run"), "old");
    const bad = [file("run", "2"), file("run/inside-a-file", "3")];
    expect(() => replaceFolder(parent, "stem", "run", bad)).toThrow();
    expect(entries(parent)).toEqual(["stem"]);
    expect(read(parent, "stem", "run")).toBe("old");
  });

  it("what it had begun is cleared away once it is old enough not to be under way", () => {
    const parent = temporary();
    for (const name of [".stem.new-old", ".stem.new-young"]) mkdirSync(join(parent, name));
    const long = new Date(Date.now() - 2 * 60 * 60 * 1000);
    utimesSync(join(parent, ".stem.new-old"), long, long);
    replaceFolder(parent, "stem", "run", [file("run", "1")]);
    expect(entries(parent)).toEqual([".stem.new-young", "stem"]);
  });
});
