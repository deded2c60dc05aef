import { expect, test } from "vitest";
import { optionsOf } from "./options.ts";

test("paths and options; the dataset is data/ unless said otherwise", () => {
  expect(optionsOf(["src"])).toEqual({
    paths: ["src"],
    folder: "data",
    replace: false,
    json: false,
  });
  expect(optionsOf(["--out", "elsewhere", "--replace", "--json", "src", "data"])).toEqual({
    paths: ["src", "data"],
    folder: "elsewhere",
    replace: true,
    json: true,
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
  [["src", "no-such-path"], "There is no file or folder no-such-path"],
])("%j is misuse, and the words say why", (args, words) => {
  expect(optionsOf(args)).toMatchObject({ wrong: expect.stringContaining(words) });
});
