import { expect, test } from "vitest";
import { together } from "./together.ts";

/** Work that ends after so many turns, and notes how much is going on. */
function workshop() {
  const going = { now: 0, most: 0, begun: 0 };
  const work = (turns: number, result: string | Error) => async () => {
    going.begun += 1;
    going.now += 1;
    going.most = Math.max(going.most, going.now);
    for (let turn = 0; turn < turns; turn += 1) await new Promise((next) => setImmediate(next));
    going.now -= 1;
    if (result instanceof Error) throw result;
    return result;
  };
  return { going, work };
}

test("all is done, some at a time, and given in its order", async () => {
  const { going, work } = workshop();
  const all = ["a", "b", "c", "d", "e"].map((name, index) => work(7 - index, name));
  expect(await together(2, all)).toEqual(["a", "b", "c", "d", "e"]);
  expect(going).toEqual({ now: 0, most: 2, begun: 5 });
  expect(await together(2, [])).toEqual([]);
});

test("a failure is told when what was begun has ended, and nothing more is begun", async () => {
  const { going, work } = workshop();
  const failing = [work(9, "slow"), work(1, new Error("full disk")), work(1, "never")];
  await expect(together(2, failing)).rejects.toThrow("full disk");
  expect(going).toEqual({ now: 0, most: 2, begun: 2 });
});
