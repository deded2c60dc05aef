import { expect, test } from "vitest";
import { ORDERS } from "../search.ts";
import { figureOf, orderOf, sortedOf } from "./order.ts";

test("an order is the address's, its column's and its direction's", () => {
  expect(sortedOf("disclosure")).toEqual({ id: "disclosure", descending: true });
  expect(sortedOf("-years")).toEqual({ id: "years", descending: false });
  expect(sortedOf("-agency")).toEqual({ id: "agency", descending: true });
  for (const order of ORDERS) expect(orderOf(sortedOf(order))).toBe(order);
  expect(orderOf(null)).toBe("name");
  expect(figureOf("-litigation")).toBe("litigation");
  expect(figureOf("agency")).toBeNull();
});
