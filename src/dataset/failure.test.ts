import { expect, test } from "vitest";
import { failureWords } from "./failure.ts";

test.each([
  "ENOSPC: no space left on device, write",
  'IO Error: Could not write file "a.parquet": No space left on device',
  "Out of Memory Error: failed to offload data block of size 256.0 KiB (14.1 MiB/14.1 MiB used).\nPossible solutions:",
])("a full disk is called so, whoever says it: %s", (words) => {
  const told = failureWords(new Error(words), "/srv/data");
  expect(told).toContain("the disk of /srv/data is full. Free some of it");
  expect(told).toContain(words.split("\n")[0]);
  expect(told).not.toContain("\n");
});

test("another failure is told in its own words", () => {
  expect(failureWords(new Error("a damaged file"), "/srv/data")).toBe("a damaged file");
  expect(failureWords("a text", "/srv/data")).toBe("a text");
});
