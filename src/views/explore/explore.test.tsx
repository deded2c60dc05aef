import { expect, test } from "vitest";
import { REPORT_COLUMNS } from "../../form/index.ts";
import { DEFAULT_STATE, formatSearch, parseSearch, readState, writeState } from "../search.ts";
import { columnGroups, DEFAULT_COLUMNS } from "./columns.ts";
import { nextOrder } from "./grid-head.tsx";
import { modelOf } from "./result-chart.tsx";
import { sentence } from "./sentence.ts";
import { historyIn } from "./sql/history.ts";
import { outcomeOf } from "./sql/outcome.ts";
import { tableOf } from "./sql/result.tsx";
import { type ExploreState, readExplore, writeExplore } from "./state.ts";
import { valueWords } from "./value-words.ts";

const DEFAULT = readExplore({}).explore;

test("every column of a report can be chosen, once", () => {
  const offered = columnGroups().flatMap(({ rows }) =>
    rows.flatMap(({ columns }) => columns.map(({ column }) => column.name)),
  );
  const all = REPORT_COLUMNS.map(({ name }) => name);
  expect([...offered, "agency", "year"].sort()).toEqual(all.sort());
  expect(offered).toEqual(expect.arrayContaining([...DEFAULT_COLUMNS]));
});

test("every state of the page comes back from its address as it went", () => {
  const states: readonly ExploreState[] = [
    DEFAULT,
    {
      columns: ["city", "review_total"],
      conditions: [
        { column: "agency", operator: "has", value: "教育.局 & 中心" },
        { column: "published_on", operator: "most", value: "2024-01-31" },
        { column: "city", operator: "absent", value: "" },
      ],
      order: { column: "review_total", descending: true },
      by: ["province", "year"],
      isSql: false,
      sql: "",
      chart: null,
    },
    {
      ...DEFAULT,
      isSql: true,
      sql: "SELECT 1 -- 100% & 甲\n;",
      order: { column: "count(*)", descending: true },
      chart: { kind: "line", label: "year", value: "count(*)" },
    },
  ];
  for (const explore of states) {
    const explored = writeExplore(explore);
    const text = formatSearch(writeState({ ...DEFAULT_STATE, explored }));
    const read = readState(parseSearch(text));
    expect(read.ignored).toEqual([]);
    expect(readExplore(read.state.explored)).toEqual({ explore, ignored: [] });
  }
});

test("what an address says wrongly is left aside, and listed", () => {
  const { explore, ignored } = readExplore({
    columns: ["moon,city"],
    where: ["city.least.3", "year.least.abc", "nonsense", "year.is.2023"],
    by: ["-moon"],
    group: ["moon,year"],
    chart: ["pie~a~b"],
  });
  expect(explore).toMatchObject({
    columns: ["city"],
    conditions: [{ column: "year", operator: "is", value: "2023" }],
    order: null,
    by: ["year"],
    chart: null,
  });
  expect(ignored).toHaveLength(7);
});

test("the running sentence says what is looked at, in both languages", () => {
  const extent = {
    reports: 12,
    agencies: 1,
    firstYear: 2021,
    lastYear: 2024,
    own: 12,
    area: 0,
    unknown: 0,
  };
  const explore: ExploreState = {
    ...DEFAULT,
    conditions: [{ column: "disclosed_items", operator: "least", value: "100" }],
    order: { column: "disclosed_items", descending: true },
  };
  expect(sentence(extent, ["浙江省", "2021–2024"], explore, null, "zh")).toBe(
    "浙江省 · 2021–2024：12 份报告，来自 1 个机关；主动公开信息（条） 不小于 100，按“主动公开信息（条）”从大到小排列。",
  );
  expect(sentence(extent, ["Zhejiang"], { ...explore, by: ["year"] }, 4, "en")).toBe(
    "Zhejiang: 12 reports by 1 agency; Items disclosed is at least 100, in 4 groups by year, sorted by “Items disclosed”, largest first.",
  );
});

test("a head pressed three times gives the table's own order back", () => {
  const column = { id: "review_total", isNumber: true };
  const first = nextOrder(null, column);
  const second = nextOrder(first, column);
  expect([first?.descending, second?.descending, nextOrder(second, column)]).toEqual([
    true,
    false,
    null,
  ]);
});

test("a result's columns are what their values are, and it is drawn only where it can be", () => {
  const table = tableOf([
    { year: 2022, name: "=甲", items: 3, cells: ["a", "b"] },
    { year: 2023, name: "乙", items: null, cells: [] },
  ]);
  expect(table.columns.map(({ kind }) => kind)).toEqual(["year", "text", "number", "text"]);
  const bars = modelOf(table, { kind: "bar", label: "name", value: "items" }, "zh");
  expect(bars.points.map(({ words }) => words)).toEqual(["=甲：3", "乙：未给出"]);
  const line = modelOf(table, { kind: "line", label: "year", value: "items" }, "zh");
  expect(line.points).toHaveLength(1);
  expect(modelOf(table, { kind: "line", label: "name", value: "items" }, "zh").points).toEqual([]);
  expect(modelOf(table, { kind: "bar", label: "items", value: "name" }, "zh").points).toEqual([]);
});

test("what was asked is kept once, latest first, and forgotten when told", () => {
  const kept = new Map<string, string>();
  const history = historyIn({
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  });
  history.add("a");
  history.add("b");
  expect(history.add("a")).toEqual(["a", "b"]);
  expect(history.clear()).toEqual([]);
  expect([...kept]).toEqual([]);
  kept.set("sundial.sql", "{broken");
  expect(history.read()).toEqual([]);
  expect(historyIn(null).add("x")).toEqual(["x"]);
});

const engine = {
  current: () => ({ phase: "ready" }) as const,
  subscribe: () => () => {},
  start: async () => {},
  cancel: () => {},
};

test("a reader's question is answered, refused, or failed in words; and can be stopped", async () => {
  const never = new AbortController().signal;
  const asked = (answer: () => Promise<never>, text: string, signal = never) =>
    outcomeOf({ answer, engine }, text, signal, "en");
  const fails = (message: string) => async () => {
    throw new Error(`The query failed: ${message}`);
  };
  expect(await asked(fails(""), "DROP TABLE reports")).toMatchObject({
    kind: "failed",
    span: { from: 0, to: 4 },
  });
  const file = await asked(
    fails("Permission Error: Scanning CSV files is disabled through configuration"),
    "FROM 'x.csv'",
  );
  expect(file).toMatchObject({ kind: "failed", words: expect.stringContaining("three tables") });
  const stop = new AbortController();
  const hangs = () =>
    new Promise<never>((_, reject) => {
      stop.signal.addEventListener("abort", () => reject(stop.signal.reason));
    });
  const stopped = asked(hangs, "SELECT 1", stop.signal);
  setTimeout(() => stop.abort(), 5);
  expect(await stopped).toEqual({ kind: "stopped", byDeadline: false });
});

test("in English a place is named in English where only one is so called", () => {
  expect(valueWords("province", "浙江省", "en")).toBe("Zhejiang");
  expect(valueWords("province", "浙江省", "zh")).toBe("浙江省");
  expect(valueWords("city", "无此市", "en")).toBe("无此市");
  const both = [
    { code: "110105", name: "鼓楼区", english: "Gulou", tier: "county", ended: null },
    { code: "220104", name: "鼓楼区", english: "Drum Tower", tier: "county", ended: null },
  ] as const;
  expect(valueWords("county", "鼓楼区", "en", both)).toBe("鼓楼区");
  expect(valueWords("county", "鼓楼区", "en", both.slice(0, 1))).toBe("Gulou");
});
