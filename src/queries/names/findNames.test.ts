import { expect, test } from "vitest";
import type { AgencyEntry } from "../agencies.ts";
import { NO_FILTERS } from "../filters.ts";
import { findNames, type NameMatches, type NameQuery } from "./findNames.ts";
import { initialsReader } from "./initials.ts";
import { nameIndexOf } from "./nameIndex.ts";

type Level = AgencyEntry["level"];

function entry(agency: string, level: Level, more: Partial<AgencyEntry> = {}): AgencyEntry {
  return {
    agencyId: agency,
    agency,
    province: null,
    city: null,
    county: null,
    regionCode: null,
    level,
    field: null,
    years: [2023],
    reports: 1,
    full: 0,
    errors: 0,
    ...more,
  };
}

const ENTRIES = [
  entry("乙市甲县教育局", "county"),
  entry("甲县人力资源和社会保障局", "county", { regionCode: "320115", field: "human_resources" }),
  entry("甲县人民政府", "county"),
  entry("丙市人民政府", "city"),
  entry("南京市人力资源和社会保障局", "city", { regionCode: "320100", field: "human_resources" }),
  entry("南京市江宁区人力资源和社会保障局", "county", { regionCode: "320115" }),
  entry("南京市江宁区教育局", "county", { years: [2019] }),
  entry("重庆市教育委员会", "provincial"),
];
const index = nameIndexOf(ENTRIES.map((one) => ({ entry: one, initials: null })));

function find(typed: string, more: Partial<NameQuery> = {}): NameMatches {
  const search = findNames(index, { typed, among: NO_FILTERS, without: [], limit: 9, ...more });
  for (;;) {
    const step = search.next();
    if (step.done) return step.value;
  }
}
const names = (typed: string, more: Partial<NameQuery> = {}) =>
  find(typed, more).shown.map(({ agency }) => agency);

test("a name is found by any part: those that begin with it first, then words that do, then the rest", () => {
  expect(names("甲县")).toEqual(["甲县人民政府", "甲县人力资源和社会保障局", "乙市甲县教育局"]);
  expect(names("教育")).toEqual(["重庆市教育委员会", "乙市甲县教育局", "南京市江宁区教育局"]);
});

test("of those that fit alike the larger level is first", () => {
  expect(names("人民政府")).toEqual(["丙市人民政府", "甲县人民政府"]);
  expect(names("南京市人力")).toEqual(["南京市人力资源和社会保障局"]);
});

test("parts divided by spaces must all be there, in any order", () => {
  expect(names(" 甲县  政府 ")).toEqual(["甲县人民政府"]);
  expect(names("教育 江宁")).toEqual(["南京市江宁区教育局"]);
  expect(names("甲县 税务")).toEqual([]);
});

test("where nothing has it as typed, it may be an abbreviation", () => {
  expect(names("江宁 人社")).toEqual(["南京市江宁区人力资源和社会保障局"]);
  expect(names("人社局")[0]).toBe("南京市人力资源和社会保障局");
  expect(names("局人")).toEqual([]);
});

test("initials in pinyin find a name, whole or abbreviated, in whatever case and width", () => {
  expect(names("njsjnqjyj")).toEqual(["南京市江宁区教育局"]);
  expect(names("NJSRSJ")[0]).toBe("南京市人力资源和社会保障局");
  expect(names("ｎｊｓ jyj")).toEqual(["南京市江宁区教育局"]);
  expect(names("cqs")).toEqual(["重庆市教育委员会"]);
  expect(names("njs 人力")).toHaveLength(2);
});

test("initials that the dataset gives are taken as they are", () => {
  const given = nameIndexOf([{ entry: entry("乐亭县教育局", "county"), initials: "ltxjyj" }]);
  const search = findNames(given, { typed: "ltx", among: NO_FILTERS, without: [], limit: 9 });
  expect(search.next().value).toMatchObject({ shown: [{ agency: "乐亭县教育局" }] });
});

test("what is not shown is counted; without a word typed the order of the index stays", () => {
  expect(find("", { limit: 3 })).toMatchObject({ more: ENTRIES.length - 3 });
  expect(names("", { limit: 2 })).toEqual(ENTRIES.slice(0, 2).map(({ agency }) => agency));
  expect(find("局", { limit: 1 })).toMatchObject({ more: 4 });
});

test("agencies are looked for among those that filters leave, without those chosen already", () => {
  const among = (filters: Partial<NameQuery["among"]>) => ({
    among: { ...NO_FILTERS, ...filters },
  });
  expect(names("南京", among({ region: "3201" }))).toHaveLength(2);
  expect(names("南京", among({ level: "city" }))).toEqual(["南京市人力资源和社会保障局"]);
  expect(names("人力", among({ field: "human_resources" }))).toHaveLength(2);
  expect(names("南京", among({ years: { from: 2018, to: 2020 } }))).toEqual(["南京市江宁区教育局"]);
  expect(names("人民", { without: ["丙市人民政府"] })).toEqual(["甲县人民政府"]);
});

test("the search is the same as one that looks at every name in turn", () => {
  const some = "南京市江宁区人力资源和社会保障局教育甲县政府";
  let state = 3;
  const random = (below: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
  for (let round = 0; round < 300; round += 1) {
    const parts = Array.from({ length: 1 + random(2) }, () => {
      const at = random(some.length);
      return some.slice(at, at + 1 + random(3));
    });
    const plain = ENTRIES.filter(({ agency }) => parts.every((part) => agency.includes(part)));
    if (plain.length === 0) continue;
    expect(names(parts.join(" ")).toSorted()).toEqual(plain.map(({ agency }) => agency).toSorted());
  }
});

test("characters of several readings have the one that names of places give them", () => {
  const read = initialsReader();
  expect(["重庆市", "长沙市", "厦门市", "西藏自治区", "番禺区"].map(read)).toEqual([
    "cqs",
    "css",
    "xms",
    "xzzzq",
    "pyq",
  ]);
  expect(read("鄂尔多斯市（A区）3号")).toBe("eedssaq3h");
});
