import { expect, test } from "vitest";
import { settingsOf, WrongSetting } from "./settings.ts";

test("without a word the site stands at the root, from the committed data, at no known address", () => {
  expect(settingsOf({})).toEqual({
    base: "/",
    dataset: "data",
    site: null,
    agencies: 4000,
  });
});

test("a sub-path has one slash at each end however it is written", () => {
  for (const value of ["some/path", "/some/path", "some/path/", "/some//path/"]) {
    expect(settingsOf({ BASE_PATH: value }).base, value).toBe("/some/path/");
  }
});

test("the site's address ends with its path, whether given with it or without", () => {
  const at = (SITE_URL: string, BASE_PATH?: string) => settingsOf({ SITE_URL, BASE_PATH }).site;
  expect(at("https://example.org")).toBe("https://example.org/");
  expect(at("https://example.org", "/a/")).toBe("https://example.org/a/");
  expect(at("https://example.org/a", "/a/")).toBe("https://example.org/a/");
  expect(at("")).toBeNull();
});

test("fewer agencies may get a page of their own", () => {
  expect(settingsOf({ AGENCY_PAGES: "0" }).agencies).toBe(0);
  expect(settingsOf({ AGENCY_PAGES: "120" }).agencies).toBe(120);
});

test("settings that cannot be followed are named with their value", () => {
  expect(() => settingsOf({ BASE_PATH: "/a b/" })).toThrow(WrongSetting);
  expect(() => settingsOf({ BASE_PATH: "/../a/" })).toThrow(/BASE_PATH is "\/\.\.\/a\/"/);
  expect(() => settingsOf({ AGENCY_PAGES: "many" })).toThrow(/AGENCY_PAGES is "many"/);
  expect(() => settingsOf({ SITE_URL: "example.org" })).toThrow(/SITE_URL is "example\.org"/);
  expect(() => settingsOf({ SITE_URL: "https://example.org/b", BASE_PATH: "/a/" })).toThrow(
    /is not BASE_PATH/,
  );
});
