import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readDropped } from "./dropped.ts";

const DATA = join(import.meta.dirname, "../../../data");
const ground = { sha256: async () => null };
const parquet = (name: string) => new Uint8Array(readFileSync(join(DATA, name)));

test("our own Parquet gives its reports: exact decimals, and no blank where there is only no number", async () => {
  const { read } = await readDropped(parquet("reports.parquet"), "reports.parquet", [], ground);
  if (!read.ok) throw new Error(read.setAside.message.en);
  expect(read.entries.length).toBeGreaterThan(400);
  const whole = read.entries.filter(({ report }) => report.extent === "full");
  expect(whole.length).toBeGreaterThan(5);
  const fees = whole.flatMap(({ report }) => report.cells.get("disclosure_fees_wan") ?? []);
  expect(fees.some((cell) => cell.state === "number" && !Number.isInteger(cell.value))).toBe(true);
  for (const { report } of whole) {
    expect([...report.cells.values()].map(({ state }) => state)).not.toContain("blank");
  }
});

test.each([
  ["findings.parquet", parquet("findings.parquet"), "other_schema", /lacks agency and year/],
  ["cut.parquet", parquet("findings.parquet").subarray(0, 500), "damaged", /damaged/],
] as const)("%s is set aside with its reason", async (name, bytes, kind, words) => {
  const { read } = await readDropped(bytes, name, [], ground);
  expect(read.ok ? "read" : read.setAside.kind).toBe(kind);
  expect(read.ok ? "" : read.setAside.message.en).toMatch(words);
});

test("a transcription of more reports than a desk holds is refused whole", async () => {
  const rows = Array.from({ length: 501 }, (_, row) => `青石县水务局,2023,${row}`);
  const csv = new TextEncoder().encode(`agency,year,disclosed_items\n${rows.join("\n")}\n`);
  const { read } = await readDropped(csv, "many.csv", [], ground);
  expect(read.ok ? "read" : read.setAside.kind).toBe("too_many");
});
