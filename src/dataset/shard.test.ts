import { expect, test } from "vitest";
import { itemsOf, type Shard, shardOf } from "./shard.ts";

function parts(names: readonly string[]): string[] {
  const items = ["a", "b", "c", "d", "e", "f", "g"];
  const shards = names.map(shardOf).filter((shard): shard is Shard => shard !== null);
  return shards.flatMap((shard) => itemsOf(items, shard)).sort();
}

test("the parts are all of the items, each once, whether counted from 0 or from 1", () => {
  const all = ["a", "b", "c", "d", "e", "f", "g"];
  expect(parts(["0/3", "1/3", "2/3"])).toEqual(all);
  expect(parts(["1/3", "2/3", "3/3"])).toEqual(all);
  expect(parts(["1/1"])).toEqual(all);
  expect(parts(Array.from({ length: 20 }, (_, index) => `${index}/20`))).toEqual(all);
});

test.each(["", "3", "4/3", "0/0", "-1/3", "1/3/5", "1.5/3", "a/b"])("%j names no part", (text) => {
  expect(shardOf(text)).toBeNull();
});
