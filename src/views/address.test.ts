import fc from "fast-check";
import { expect, test } from "vitest";
import { BLAMES, CELLS, FIELDS, LEVELS, RULES, SCOPES, SEVERITIES } from "../form/index.ts";
import { METRICS } from "../queries/index.ts";
import { address, outsideAddress, type Page, readPlace, writePlace } from "./address.ts";
import { hasPageOf } from "./published.ts";
import {
  DEFAULT_STATE,
  formatSearch,
  ORDERS,
  parseSearch,
  readState,
  type State,
  THEMES,
  VIEWS,
  writeState,
} from "./search.ts";

const id = fc.stringMatching(/^[1-9][0-9]{5}-[a-z_]{1,20}$/);
const maybe = <Value>(values: readonly Value[]) =>
  fc.option(fc.constantFrom(...values), { nil: null });

const states: fc.Arbitrary<State> = fc.record({
  filters: fc.record({
    years: fc.option(
      fc
        .tuple(fc.integer({ min: 1900, max: 2099 }), fc.integer({ min: 1900, max: 2099 }))
        .map(([one, other]) => ({ from: Math.min(one, other), to: Math.max(one, other) })),
      { nil: null },
    ),
    region: fc.option(fc.stringMatching(/^[1-9][0-9](?:[0-9]{2}){0,2}$/), { nil: null }),
    level: maybe(LEVELS.map((level) => level.id)),
    field: maybe(FIELDS.map((field) => field.id)),
    scope: maybe(SCOPES.map((scope) => scope.id)),
    agencies: fc.uniqueArray(id, { maxLength: 8 }),
  }),
  theme: maybe(THEMES),
  order: fc.constantFrom(...ORDERS),
  name: fc.string({ maxLength: 20 }).map((text) => text.trim()),
  rule: maybe(RULES.map((rule) => rule.code)),
  severity: maybe(SEVERITIES.map((severity) => severity.id)),
  blame: maybe(BLAMES.map((blame) => blame.id)),
  cell: maybe(CELLS.map((cell) => cell.name)),
  metrics: fc.uniqueArray(fc.constantFrom(...METRICS.map((metric) => metric.id)), { maxLength: 4 }),
  pin: fc.option(id, { nil: null }),
  view: maybe(VIEWS),
  tables: fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/), { maxLength: 3 }),
  explored: fc.constantFrom({}, { where: ["year.least.2021", "city.absent"], group: ["year"] }),
  own: fc.uniqueArray(fc.stringMatching(/^[1-9][0-9]{5}-[a-z_]{1,20}-20[0-9]{2}~[0-9a-f]{6}$/), {
    maxLength: 8,
  }),
});

test("every state comes back from its address as it went", () => {
  fc.assert(
    fc.property(states, (state) => {
      const read = readState(parseSearch(formatSearch(writeState(state))));
      expect(read).toEqual({ state, ignored: [] });
    }),
  );
});

test("no address, however malformed, throws, and what is not understood is listed", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(readState(parseSearch(text)).state).toBeDefined();
    }),
  );
  const { state, ignored } = readState(
    parseSearch("?year=2023-2020&region=abc&level=moon&level=county&utm=x&theme=neon"),
  );
  expect(state).toEqual({
    ...DEFAULT_STATE,
    filters: { ...DEFAULT_STATE.filters, level: "county" },
  });
  expect(ignored.map(({ name }) => name)).toEqual(["year", "region", "level", "theme", "utm"]);
});

test("of a parameter given twice the last counts and the first is listed", () => {
  const { state, ignored } = readState(parseSearch("?year=2021&year=2023"));
  expect(state.filters.years).toEqual({ from: 2023, to: 2023 });
  expect(ignored).toEqual([{ name: "year", value: "2021" }]);
});

test("eight agencies are kept, the ninth is listed, and one named twice counts once", () => {
  const ids = Array.from({ length: 9 }, (_, index) => `32010${index}-education`);
  const search = [...ids, "320100-education"].map((id) => `agency=${id}`).join("&");
  const { state, ignored } = readState(parseSearch(`?${search}`));
  expect(state.filters.agencies).toEqual(ids.slice(0, 8));
  expect(ignored).toEqual([{ name: "agency", value: "320108-education" }]);
});

test("an agency has a path of its own where the build made one, else a parameter", () => {
  const page = { page: "agency", id: "320205-human_resources" } as const;
  const ground = { basePath: "/sundial/", language: "en", hasPage: () => false } as const;
  expect(address(ground, page)).toBe("/sundial/en/agencies/?agency=320205-human_resources");
  expect(address({ ...ground, hasPage: () => true }, page)).toBe(
    "/sundial/en/agencies/320205-human_resources/",
  );
});

test("only http and https lead outside", () => {
  expect(outsideAddress("https://www.example.gov.cn/a b")).toBe("https://www.example.gov.cn/a%20b");
  expect(outsideAddress("javascript:alert(1)")).toBeNull();
  expect(outsideAddress("<b>report.html</b>")).toBeNull();
  expect(outsideAddress("http://")).toBeNull();
});

test("every state comes back from its place as it went, whichever paths there are", () => {
  fc.assert(
    fc.property(states, fc.boolean(), (state, hasPath) => {
      const search = writeState(state);
      const written = writePlace(
        { hasPage: (path) => hasPath && path.includes("=") },
        { path: "audit/", search },
      );
      const [path = "", text = ""] = written.split("?");
      if (hasPath && written !== "audit/") expect(path).toMatch(/^audit\/[^?]+=[^?]*\/$|^audit\/$/);
      const place = readPlace(path, text);
      expect(place.path).toBe("audit/");
      expect(readState(place.search)).toEqual({ state, ignored: [] });
    }),
  );
});

test("a likely state stands in the path, its theme after it, and any other is parameters", () => {
  const ground = {
    basePath: "/",
    language: "zh",
    hasPage: hasPageOf({ states: ["year=2023"], hasAllAgencies: false }),
  } as const;
  const of = (change: Partial<State>, page: Page = { page: "disclosure" }) =>
    address(ground, page, { ...DEFAULT_STATE, ...change });
  const filters = { ...DEFAULT_STATE.filters, years: { from: 2023, to: 2023 } };
  expect(of({ filters })).toBe("/disclosure/year=2023/");
  expect(of({ filters }, { page: "overview" })).toBe("/year=2023/");
  expect(of({ filters, theme: "dark" })).toBe("/disclosure/year=2023/?theme=dark");
  expect(of({ filters, pin: "32-x" })).toBe("/disclosure/?year=2023&pin=32-x");
  expect(of({ filters: { ...filters, region: "32" } })).toBe("/disclosure/?year=2023&region=32");
  expect(of({ filters }, { page: "method" })).toBe("/method/?year=2023");
  expect(of({ theme: "dark" })).toBe("/disclosure/?theme=dark");
});

test("parameters follow the path's, and a path with names after its state is left as it is", () => {
  expect(readPlace("disclosure/year=2023/", "?theme=dark")).toEqual({
    path: "disclosure/",
    search: { year: ["2023"], theme: ["dark"] },
  });
  expect(readPlace("year=2023", "")).toEqual({ path: "", search: { year: ["2023"] } });
  const odd = "disclosure/year=2023/more/";
  expect(readPlace(odd, "")).toEqual({ path: odd, search: {} });
});
