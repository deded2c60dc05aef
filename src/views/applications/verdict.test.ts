import { expect, test } from "vitest";
import type { Refuser } from "../../queries/index.ts";
import { verdict } from "./verdict.ts";

function refuser(agency: string, refused: number, concluded: number, more: Partial<Refuser> = {}) {
  return {
    agencyId: agency,
    agency,
    province: null,
    city: null,
    county: null,
    refused,
    concluded,
    isMost: false,
    isHighest: false,
    agencies: 4,
    enough: 0,
    refusedByEnough: 0,
    concludedByEnough: 0,
    ...more,
  } as const satisfies Refuser;
}

const said = (...rows: readonly Refuser[]): string => verdict(rows, "en").join(" ");

test("numbers under ten say nothing, and one agency has nobody to be compared with", () => {
  expect(said()).toBe("");
  expect(said(refuser("A", 0, 5, { isMost: true }))).toBe("No agency refused any.");
  expect(said(refuser("A", 1, 1, { isMost: true }))).toBe(
    "A refused most: 1 of 1 concluded. Of the 4 that concluded any, none concluded 10 or more: the numbers are too small to say who refuses more.",
  );
  const only = {
    isMost: true,
    isHighest: true,
    enough: 1,
    refusedByEnough: 6,
    concludedByEnough: 20,
  };
  expect(said(refuser("A", 6, 20, only))).toContain("Only A concluded 10 or more");
});

test("the highest share is held against all others together, and against its being the highest", () => {
  const of = (refused: number, concluded: number, others: readonly [number, number]) =>
    said(
      refuser("A", refused, concluded, {
        isMost: true,
        isHighest: true,
        enough: 12,
        refusedByEnough: refused + others[0],
        concludedByEnough: concluded + others[1],
      }),
    );
  expect(of(3, 20, [100, 1000])).toMatch(/15%, 95% interval 5\.2%–36%; .* 10%\. .*may be chance/);
  // 30% of 20 clears 10% at 95% (14.5%), not at 99.8% (9.7%).
  expect(of(6, 20, [100, 1000])).toContain("often as far off");
  expect(of(60, 100, [100, 1000])).toContain("big enough");
});
