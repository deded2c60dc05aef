import { expect, test } from "vitest";
import { type FacetValue, NO_FILTERS } from "../../queries/index.ts";
import { wideningOf } from "./widening.ts";

function scope(value: string | null, reports: number): FacetValue {
  return { facet: "scope", value, name: null, reports };
}

test("the other scope is offered only where it has reports", () => {
  expect(wideningOf(NO_FILTERS, [scope("own", 1)]).scope).toBeNull();
  expect(wideningOf(NO_FILTERS, [scope("own", 1), scope(null, 3)]).scope).toBeNull();
  expect(wideningOf(NO_FILTERS, [scope("own", 1), scope("area", 2)]).scope).toBe("area");
  expect(wideningOf({ ...NO_FILTERS, scope: "area" }, [scope("own", 1)]).scope).toBe("own");
});

test("a filter that is not set can't be widened", () => {
  expect(wideningOf(NO_FILTERS, [])).toEqual({
    scope: null,
    years: false,
    region: false,
    others: false,
  });
  expect(
    wideningOf({ ...NO_FILTERS, years: { from: 2023, to: 2023 }, agencies: ["one"] }, []),
  ).toEqual({ scope: null, years: true, region: false, others: true });
  expect(wideningOf({ ...NO_FILTERS, region: "32", field: "health" }, [])).toEqual({
    scope: null,
    years: false,
    region: true,
    others: true,
  });
});
