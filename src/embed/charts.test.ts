import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { COMPARED } from "../views/compare/chosen.ts";
import { comparedId } from "../views/compare/side-by-side.tsx";
import { CHARTS } from "./charts.tsx";

const ids = CHARTS.map(({ id }) => id);

test("every chart has a name of its own, and a part of the program that draws it", async () => {
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, load } of CHARTS) {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(typeof (await load())).toBe("function");
  }
});

test("every chart that stands on a page by a name of its own is in the list", () => {
  const views = join(import.meta.dirname, "../views");
  const named = readdirSync(views, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".tsx"))
    .flatMap((file) => [
      ...readFileSync(join(views, file), "utf8").matchAll(
        /<(?:ChartFrame|OverTime|AgencyRanking|SharesTable)\s([^>]*?)\bid="([a-z-]+)"/g,
      ),
    ])
    .filter(([, before = ""]) => !/\bisOwn\b/.test(before))
    .map(([, , id]) => id);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((id) => id !== undefined && !ids.includes(id))).toEqual([]);
  expect(COMPARED.map(comparedId).filter((id) => !ids.includes(id))).toEqual([]);
});
