import fc from "fast-check";
import { expect, test } from "vitest";
import { parseSearch, readState } from "../../views/search.ts";
import { stateAsked, withoutTheme } from "./asked.ts";

test("a state is the same whether path or parameters say it, in one order", () => {
  const path = "year=2023/region=32/theme=dark/";
  expect(stateAsked(["year=2023", "region=32", "theme=dark"], "").path).toBe(path);
  expect(stateAsked([], "?theme=dark&region=32&year=2023").path).toBe(path);
  expect(stateAsked(["year=2022", "region=32"], "?theme=dark&year=2023").path).toBe(path);
  expect(stateAsked([], "?theme=dark").theme).toBe("dark");
  expect(withoutTheme(path)).toBe("year=2023/region=32/");
});

test("what is unknown, malformed or markup changes nothing", () => {
  const search =
    "?year=%3Cb%3E&region=%22%3E&level=A&agency=%3Cscript%3E&theme=blue&metric=%00&pin=a/b&utm_source=x&childId=y&initialWidth=320";
  expect(stateAsked(["year=2023"], search).path).toBe("year=2023/");
  expect(stateAsked(["%zz", "year=%E0%A4"], "").path).toBe("");
});

test("agencies keep their order and are no more than the program compares", () => {
  expect(stateAsked([], "?agency=b&agency=a&agency=b").path).toBe("agency=b/agency=a/");
  const many = Array.from({ length: 12 }, (_, index) => `agency=a${index}`).join("&");
  expect(stateAsked([], `?${many}`).path.split("/")).toHaveLength(9);
});

test("whatever the program follows, this sees; what this does not see, the program does not follow", () => {
  const names = [
    "year",
    "region",
    "level",
    "field",
    "scope",
    "agency",
    "metric",
    "pin",
    "view",
    "theme",
  ];
  const values = fc.oneof(
    fc.constantFrom("2023", "2019-2023", "2023-2019", "32", "3202", "own", "city", "received"),
    fc.constantFrom("320205-human_resources", "dark", "education", "", "2023 ", "<b>"),
    fc.string({ maxLength: 12 }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...names), values)), (pairs) => {
      const search = new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString();
      const { state, ignored } = readState(parseSearch(search));
      const seen = stateAsked([], search);
      if (seen.path === "") {
        const followed = pairs.length - ignored.length;
        expect(followed).toBe(0);
      }
      expect(seen.theme).toBe(state.theme);
    }),
  );
});
