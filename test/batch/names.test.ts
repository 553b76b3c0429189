import { describe, expect, it } from "vitest";
import { nameFilings } from "../../src/batch/names.js";

const names = (...paths: readonly string[]): readonly string[] => [
  ...nameFilings(
    paths.map((path) => ({ path, file: path })),
    new Map(),
  ).values(),
];

describe("the name of a filing", () => {
  it("is the stem of its file", () => {
    expect(names("/a/x.txt", "/a/y.v2.txt", "/a/z.facts.json")).toEqual(["x", "y.v2", "z"]);
  });

  it("has a suffix of its path where the stem is taken, also by one of other case", () => {
    const [first, second, third] = names("/a/x.txt", "/b/X.txt", "/c/x.txt");
    expect(first).toBe("x");
    // printf /b/X.txt | sha256sum
    expect(second).toBe("X~bfc3f554");
    expect(third).toBe("x~c8a493aa");
  });

  it("is none that means something else, nor hidden", () => {
    expect(names("/a/feed.txt", "/a/failed.txt").every((name) => /^fe?a?i?l?e?d~/.test(name))).toBe(true);
    expect(names("/a/.x.txt")).toEqual(["_.x"]);
  });
});
