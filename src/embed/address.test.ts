import { expect, test } from "vitest";
import { NO_FILTERS } from "../queries/index.ts";
import { DEFAULT_STATE } from "../views/search.ts";
import { embedAddress, embeddedState, frozenAddress, readDrawn } from "./address.ts";

const drawn = readDrawn({
  states: ["", "year=2023/", "agency=320205-human_resources/"],
  frozen: { zh: { "": "outcomes-1a2b" }, en: {} },
});
const of = (filters: Partial<typeof NO_FILTERS>) => ({
  ...DEFAULT_STATE,
  filters: { ...NO_FILTERS, ...filters },
});
const year = { from: 2023, to: 2023 };

test("a state the build drew has a path, with its theme at the end", () => {
  const at = (filters: Partial<typeof NO_FILTERS>, theme: "dark" | null) =>
    embedAddress("outcomes", "zh", of(filters), theme, drawn);
  expect(at({ years: year }, null)).toEqual({ path: "embed/outcomes/year=2023/", isDrawn: true });
  expect(at({ agencies: ["320205-human_resources"] }, "dark").path).toBe(
    "embed/outcomes/agency=320205-human_resources/theme=dark/",
  );
  expect(embedAddress("outcomes", "en", of({}), "dark", drawn).path).toBe(
    "en/embed/outcomes/theme=dark/",
  );
});

test("another is asked of the program by parameters", () => {
  expect(embedAddress("outcomes", "en", of({ level: "city", years: year }), "dark", drawn)).toEqual(
    {
      path: "en/embed/outcomes/?year=2023&level=city&theme=dark",
      isDrawn: false,
    },
  );
});

test("what was frozen is found by its state, in its language", () => {
  expect(frozenAddress("zh", of({}), "dark", drawn)).toBe("frozen/outcomes-1a2b/theme=dark/");
  expect(frozenAddress("en", of({}), null, drawn)).toBeNull();
  expect(frozenAddress("zh", of({ years: year }), null, drawn)).toBeNull();
});

test("a chart follows the filters, and of the page's choices its own", () => {
  const state = { ...of({ years: year }), metrics: ["received" as const], name: "x", pin: "a" };
  expect(embeddedState(state, { agencies: "possible" })).toEqual(of({ years: year }));
  expect(embeddedState(state, { agencies: "possible", hasChoice: true }).metrics).toEqual([
    "received",
  ]);
});

test("no list of states, whatever it holds, throws", () => {
  for (const parsed of [null, 1, "", [], {}, { states: 3, frozen: { zh: null } }]) {
    expect(readDrawn(parsed).states).toEqual([]);
  }
});
