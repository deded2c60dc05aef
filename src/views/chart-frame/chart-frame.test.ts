import { expect, test } from "vitest";
import type { Point } from "../../charts/model.ts";
import { walk } from "./walk.ts";

const point = (id: string, track: number): Point => ({
  id,
  words: id,
  track,
  at: { series: track, item: 0 },
});
const points = [point("a1", 0), point("a2", 0), point("a3", 0), point("b1", 1), point("b2", 1)];

test("keys walk along a track, between tracks, and stop at the ends", () => {
  const after = (present: string | null, ...keys: readonly string[]): string | null =>
    keys.reduce<string | null>((at, key) => walk(points, at, key), present);
  expect(after(null, "ArrowRight")).toBe("a1");
  expect(after(null, "End")).toBe("b2");
  expect(after("a1", "ArrowRight", "ArrowRight", "ArrowRight")).toBe("b1");
  expect(after("a3", "ArrowDown")).toBe("b2");
  expect(after("b2", "ArrowUp")).toBe("a2");
  expect(after("a1", "ArrowLeft")).toBe("a1");
  expect(after("a1", "ArrowUp")).toBe("a1");
  expect(after("b2", "ArrowRight")).toBe("b2");
  expect(after("b2", "Home")).toBe("a1");
});

test("on one track all four arrows walk; other keys are the page's", () => {
  const one = points.filter(({ track }) => track === 0);
  expect(walk(one, "a1", "ArrowDown")).toBe("a2");
  expect(walk(one, "a2", "ArrowUp")).toBe("a1");
  expect(walk(points, "a1", "Tab")).toBeNull();
  expect(walk([], null, "ArrowRight")).toBeNull();
});

test("a point that is no longer there is left for the first", () => {
  expect(walk(points, "gone", "ArrowRight")).toBe("a1");
});
