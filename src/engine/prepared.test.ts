import { resolve } from "node:path";
import { expect, test } from "vitest";
import { QueryError } from "./ask.ts";
import { openNodeEngine } from "./node.ts";

const folder = resolve(import.meta.dirname, "../../data");

test("statements kept prepared answer as others do, whatever the values, and after one that failed", async () => {
  const plain = await openNodeEngine({ folder });
  const kept = await openNodeEngine({ folder, loaded: true, threads: 1, prepared: true });
  const sql =
    "SELECT year, count(*) AS reports, ? AS said FROM reports WHERE year BETWEEN ? AND ? AND list_contains(?::VARCHAR[], level) GROUP BY year ORDER BY year";
  try {
    for (const [said, from, to] of [
      ["x", 2019, 2022],
      [3, 2023, 2023],
      [null, 2023.5, 2_147_483_648],
    ] as const) {
      const values = [said, from, to, ["county", "city"]] as const;
      expect(await kept.ask(sql, values)).toEqual(await plain.ask(sql, values));
    }
    const [one, two, three] = await Promise.allSettled([
      kept.ask("SELECT 1 AS one"),
      kept.ask("SELECT nothing"),
      kept.ask("SELECT 1 AS one"),
    ]);
    expect([one, three]).toEqual([
      { status: "fulfilled", value: [{ one: 1 }] },
      { status: "fulfilled", value: [{ one: 1 }] },
    ]);
    expect(two).toMatchObject({ status: "rejected", reason: expect.any(QueryError) });
  } finally {
    plain.close();
    kept.close();
  }
});
