import fc from "fast-check";
import { expect, test } from "vitest";
import { childIdIn, heightIn, heightMessages } from "./message.ts";

test("a height goes out in our message, Datawrapper's and, where it named the frame, pym's", () => {
  expect(heightMessages(412, "outcomes", null)).toEqual([
    { type: "sundial-height", height: 412 },
    { "datawrapper-height": { outcomes: 412 } },
  ]);
  const [, , pym] = heightMessages(412, "outcomes", "chart-1");
  // What pym.js 1.3 looks for in a parent.
  const match = /^pymxPYMxchart-1xPYMx(\S+)xPYMx(.*)$/.exec(String(pym));
  expect(match?.slice(1)).toEqual(["height", "412"]);
});

test("a name with markup in it is none", () => {
  expect(childIdIn("?childId=chart-1&initialWidth=320")).toBe("chart-1");
  for (const name of ["", "<b>", "a b", "x".repeat(81), "'\"", "axPYMx<"]) {
    expect(childIdIn(`?childId=${encodeURIComponent(name)}`)).toBeNull();
  }
  expect(childIdIn("?initialWidth=320")).toBeNull();
});

test("nothing but a sane number is a height", () => {
  expect(heightIn({ type: "sundial-height", height: 411.2 })).toBe(412);
  const others: readonly unknown[] = [
    39,
    20_001,
    -1,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    "412",
    [412],
    { valueOf: () => 412 },
    null,
  ];
  for (const height of others) expect(heightIn({ type: "sundial-height", height })).toBeNull();
  expect(heightIn({ type: "other", height: 412 })).toBeNull();
});

test("no message, whatever it is, throws or gives anything but whole pixels", () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (data) => {
      const height = heightIn(data);
      expect(height === null || Number.isInteger(height)).toBe(true);
    }),
  );
});
