import fc from "fast-check";
import { expect, test } from "vitest";
import { runsOf } from "./runs.ts";

const counts = fc
  .uniqueArray(fc.string({ minLength: 1 }))
  .chain((ids) =>
    fc.tuple(
      ...[...ids]
        .sort()
        .map((id) => fc.record({ id: fc.constant(id), rows: fc.integer({ min: 1, max: 20 }) })),
    ),
  );

test("runs hold every id once, in order, none divided, and are as few as go one after the other", () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: 1, max: 30 }), (ids, most) => {
      const runs = runsOf(ids, most);
      const held = runs.map(({ first, next }) =>
        ids.filter(({ id }) => id >= first && (next === null || id < next)),
      );
      expect(held.flat()).toEqual(ids);
      const rowsOf = (some: typeof ids) => some.reduce((sum, { rows }) => sum + rows, 0);
      for (const [index, some] of held.entries()) {
        expect(some.length === 1 || rowsOf(some) <= most).toBe(true);
        const [following] = held[index + 1] ?? [];
        if (following) expect(rowsOf(some) + following.rows).toBeGreaterThan(most);
      }
    }),
  );
});
