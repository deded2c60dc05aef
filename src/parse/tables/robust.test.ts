import fc from "fast-check";
import { expect, test } from "vitest";
import { open } from "../../documents/index.ts";
import type { CellName } from "../../form/index.ts";
import { writeDocx } from "./fixtures/docx.ts";
import { LAYOUTS } from "./fixtures/layouts.ts";
import { setPages, writePdf } from "./fixtures/pdf.ts";
import { applications, disclosure, disputes } from "./fixtures/printed.ts";
import { readTables } from "./tables.ts";

const CASES = Math.ceil(Number(process.env["SUNDIAL_CASES"] ?? 200) / 2);
/** The most a file may take, in milliseconds of a busy machine. */
const LONGEST = 2_000;

/** The most all of them together may add to what the process needs, in bytes. */
const LARGEST = 500 * 1024 * 1024;
const AT_FIRST = process.memoryUsage().rss;

const shown = (name: CellName) => String(name.length % 4);
const TABLES = [disclosure("2021", shown), applications("divided", shown), disputes(shown)];
const FILES: readonly Uint8Array[] = [
  ...LAYOUTS.map(({ write }) => new TextEncoder().encode(write(TABLES))),
  writePdf(setPages(["年度报告"], TABLES, ["五、存在的问题"])),
  writeDocx(["年度报告"], TABLES),
];

test("a file cut short or changed in any byte never throws", async () => {
  const change = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.nat(255) });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...FILES),
      fc.double({ min: 0.05, max: 1, noNaN: true }),
      fc.array(change, { maxLength: 20 }),
      async (file, kept, changes) => {
        const bytes = file.slice(0, Math.floor(file.length * kept));
        for (const { at, byte } of changes) bytes[Math.floor(at * (bytes.length - 1))] = byte;
        const opened = await open(bytes, "changed");
        if (opened.ok) expect(readTables(opened.document).doubts).toBeInstanceOf(Array);
        else expect(opened.reason.en).not.toBe("");
      },
    ),
    { numRuns: CASES },
  );
});

test.each([
  ["one endless line", "政府信息公开".repeat(100_000)],
  ["endless lines", "一、本年新收政府信息公开申请数量\n".repeat(30_000)],
  ["endless figures", `规章 ${"0 ".repeat(200_000)}`],
  ["endless pipes", "|".repeat(300_000)],
  ["endless cells", "未经复议直接起诉 | 0\n".repeat(30_000)],
  ["endless spaces in a cell", `规章 |${" ".repeat(300_000)}| 0`],
  ["deep elements", `<html>${"<div>".repeat(20_000)}深`],
  ["deep tables", `<html>${"<table><tr><td>".repeat(3_000)}深`],
  [
    "huge spans",
    `<html><table>${'<tr><td rowspan="65000" colspan="1000">甲</td></tr>'.repeat(2_000)}</table>`,
  ],
])(
  "%s take no more than two seconds",
  async (_, text) => {
    const bytes = new TextEncoder().encode(text);
    const start = process.cpuUsage();
    const opened = await open(bytes, "hostile");
    if (opened.ok) readTables(opened.document);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(LONGEST);
  },
  30_000,
);

test("none of these took more than 500 MB", () => {
  // The process's own peak, with all files one after the other in it: no file alone can have taken more.
  const peak = process.resourceUsage().maxRSS * 1024;
  expect(peak - AT_FIRST).toBeLessThan(LARGEST);
});
