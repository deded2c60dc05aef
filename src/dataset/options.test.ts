import { expect, test } from "vitest";
import { optionsOf } from "./options.ts";

test("paths and options; the dataset is data/ unless said otherwise", () => {
  expect(optionsOf(["src"])).toEqual({
    paths: ["src"],
    folder: "data",
    replace: false,
    shard: null,
    readings: null,
    json: false,
  });
  expect(optionsOf(["--out", "elsewhere", "--replace", "--json", "src", "data"])).toEqual({
    paths: ["src", "data"],
    folder: "elsewhere",
    replace: true,
    shard: null,
    readings: null,
    json: true,
  });
});

test("a part of the files, and where readings are kept", () => {
  expect(optionsOf(["--shard", "2/8", "--readings", "shared", "src"])).toMatchObject({
    shard: { part: 2, of: 8 },
    readings: "shared",
  });
});

test("--help asks for nothing else", () => {
  expect(optionsOf(["--help"])).toBe("help");
  expect(optionsOf(["-h", "no-such-path"])).toBe("help");
});

test.each([
  [[], "Name the files or folders"],
  [["--bogus", "src"], "--bogus"],
  [["--out"], "--out"],
  [["--shard", "9/8", "src"], "--shard must be a part of a number of parts, as 2/8, not 9/8."],
  [["src", "no-such-path"], "There is no file or folder no-such-path"],
])("%j is misuse, and the words say why", (args, words) => {
  expect(optionsOf(args)).toMatchObject({ wrong: expect.stringContaining(words) });
});
