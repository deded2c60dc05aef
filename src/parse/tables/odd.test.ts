import { expect, test } from "vitest";
import { open } from "../../documents/index.ts";
import { APPLICANTS, CELLS, type CellName, RESULTS } from "../../form/index.ts";
import { LAYOUTS } from "./fixtures/layouts.ts";
import {
  applications,
  disclosure,
  disputes,
  type PrintedCell,
  type PrintedTable,
} from "./fixtures/printed.ts";
import { readTables, type Tables } from "./tables.ts";

/** Different figures everywhere, but totals that add up along every row. */
function figure(name: CellName): number {
  const index = CELLS.findIndex((cell) => cell.name === name);
  if (!name.startsWith("applications_") || !name.endsWith("_total")) return (index * 7) % 23;
  const row = name.slice(0, -"_total".length);
  return APPLICANTS.filter(({ id }) => id !== "total").reduce(
    (sum, { id }) => sum + figure(`${row}_${id}` as CellName),
    0,
  );
}

const shown = (name: CellName) => String(figure(name));
const SECTION_2 = disclosure("2021", shown);
const SECTION_3 = applications("divided", shown);
const SECTION_4 = disputes(shown);

function layout(name: string) {
  const found = LAYOUTS.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`No layout ${name}.`);
  return found.write;
}

const page = layout("web page");

async function read(text: string): Promise<Tables> {
  const opened = await open(new TextEncoder().encode(text), "case");
  if (!opened.ok) throw new Error(opened.reason.en);
  return readTables(opened.document);
}

/** Cells that came out as another number than the one printed. */
function wrong({ cells }: Tables): string[] {
  return [...cells].flatMap(([name, cell]) =>
    cell.state === "number" && cell.value !== figure(name) ? [`${name}: ${cell.value}`] : [],
  );
}

function absent({ cells }: Tables): CellName[] {
  return [...cells].flatMap(([name, cell]) => (cell.state === "number" ? [] : [name]));
}

function edit(
  table: PrintedTable,
  change: (row: readonly PrintedCell[], index: number) => readonly PrintedCell[],
): PrintedTable {
  return { ...table, rows: table.rows.map(change) };
}

function cell(text: string, name: CellName | null = null): PrintedCell {
  return { text, rowSpan: 1, columnSpan: 1, name };
}

const isOf = (row: readonly PrintedCell[], start: string) =>
  row.some(({ name }) => name?.startsWith(start));

test("a row that lost a cell is unreadable, not moved", async () => {
  const short = edit(SECTION_3, (row) =>
    isOf(row, "applications_granted_")
      ? row.filter(({ name }) => name !== "applications_granted_person")
      : row,
  );
  const result = await read(page([SECTION_2, short, SECTION_4]));
  expect(wrong(result)).toEqual([]);
  expect(absent(result)).toEqual(
    APPLICANTS.map(({ id }): CellName => `applications_granted_${id}`),
  );
});

test("a second table with other figures, of another year perhaps, leaves no figure that differs", async () => {
  const other = disclosure("2021", (name) =>
    name === "disclosure_licences_decided" ? "9999" : shown(name),
  );
  const appendix = { ...other, heading: "附：2022年数据" };
  const result = await read(page([SECTION_2, SECTION_3, SECTION_4, appendix]));
  expect(wrong(result)).toEqual([]);
  expect(result.cells.get("disclosure_licences_decided")?.state).toBe("unreadable");
  expect(absent(result)).toEqual(["disclosure_licences_decided"]);
});

test("all labels, then all rows of figures: in their order where there is one for each", async () => {
  const words = SECTION_3.rows.flatMap((row) => row.filter(({ name }) => name === null));
  const figures = SECTION_3.rows
    .map((row) => row.flatMap(({ name, text }) => (name ? [text] : [])).join(" "))
    .filter((line) => line !== "");
  const parted = (lines: readonly string[]) =>
    layout("pipes, merged cells left out")([SECTION_2]) +
    ["", SECTION_3.heading, ...words.map(({ text }) => text), ...lines].join("\n");
  const whole = await read(parted(figures));
  expect(wrong(whole)).toEqual([]);
  expect(absent(whole).filter((name) => name.startsWith("applications_"))).toEqual([]);
  const lacking = await read(parted(figures.slice(1)));
  expect(wrong(lacking)).toEqual([]);
  expect(absent(lacking).filter((name) => name.startsWith("applications_"))).toHaveLength(
    figures.length * APPLICANTS.length,
  );
});

test("columns go by their heads: one left out, a subtotal put in, two changed over", async () => {
  const without = edit(SECTION_3, (row) =>
    row.filter(({ text, name }) => text !== "总计" && !name?.endsWith("_total")),
  );
  const noTotals = await read(page([SECTION_2, without, SECTION_4]));
  expect(wrong(noTotals)).toEqual([]);
  expect(absent(noTotals).every((name) => name.endsWith("_total"))).toBe(true);
  expect(noTotals.doubts.map(({ message }) => message.zh)).toContain("表格中没有“总计”一列。");

  const subtotal = edit(SECTION_3, (row) =>
    row.flatMap((one) => {
      if (one.text === "法人或其他组织") return [{ ...one, columnSpan: 6 }];
      if (one.text === "其他" && one.name === null) return [one, cell("小计")];
      return one.name?.startsWith("applications_") && one.name.endsWith("_other")
        ? [one, cell("77")]
        : [one];
    }),
  );
  const subtotals = await read(page([SECTION_2, subtotal, SECTION_4]));
  expect(wrong(subtotals)).toEqual([]);
  expect(absent(subtotals)).toEqual([]);

  const swap = (row: readonly PrintedCell[], a: number, b: number) =>
    row.map((one, at) => (at === a ? (row[b] ?? one) : at === b ? (row[a] ?? one) : one));
  const swapped = edit(SECTION_3, (row) => {
    const at = row.findIndex(
      ({ text, name }) => text === "商业企业" || name?.endsWith("_business"),
    );
    return at < 0 ? row : swap(row, at, at + 1);
  });
  const web = await read(page([SECTION_2, swapped, SECTION_4]));
  expect(wrong(web)).toEqual([]);
  expect(absent(web)).toEqual([]);
  const text = await read(layout("spaces")([SECTION_2, swapped, SECTION_4]));
  expect(wrong(text)).toEqual([]);
  expect(text.cells.get("applications_new_business")?.state).toBe("unreadable");
});

test("rows of an agency's own leave the form's as they are", async () => {
  const rows = SECTION_3.rows.flatMap((row) => {
    const own = (label: string) => [cell(label), ...APPLICANTS.map(() => cell("5"))];
    return isOf(row, "applications_denied_administrative_query_")
      ? [row, own("9.其他"), own("小计")]
      : [row];
  });
  const grouped = rows.map((row) =>
    row.map((one) => (one.rowSpan > 3 ? { ...one, rowSpan: one.rowSpan + 2 } : one)),
  );
  const result = await read(page([SECTION_2, { ...SECTION_3, rows: grouped }, SECTION_4]));
  expect(wrong(result)).toEqual([]);
  expect(absent(result)).toEqual([]);
});

test("merged cells written out at each position they cover", async () => {
  const written = edit(SECTION_2, (row) =>
    row.flatMap((one) => Array.from({ length: one.columnSpan }, () => one)),
  );
  const result = await read(
    layout("pipes, merged cells left out")([written, SECTION_3, SECTION_4]),
  );
  expect(wrong(result)).toEqual([]);
  expect(absent(result)).toEqual([]);
});

test("section 4 as three tables under captions; its results in another order", async () => {
  const heads = RESULTS.map(({ label }) => cell(label.zh));
  const captions = [
    ["review", "行政复议"],
    ["direct_suit", "行政诉讼（未经复议直接起诉）"],
    ["after_review_suit", "行政诉讼（复议后起诉）"],
  ] as const;
  const tables = captions.map(
    ([dispute, heading]): PrintedTable => ({
      heading,
      rows: [heads, RESULTS.map(({ id }) => cell(shown(`${dispute}_${id}`), `${dispute}_${id}`))],
    }),
  );
  const result = await read(page([SECTION_2, SECTION_3, ...tables]));
  expect(wrong(result)).toEqual([]);
  expect(absent(result)).toEqual([]);

  const turned = edit(SECTION_4, (row, at) => (at === 0 ? row : row.toReversed()));
  expect(wrong(await read(page([SECTION_2, SECTION_3, turned])))).toEqual([]);
});

test("instructions in a label, framed figures, preformatted text, section 2 after section 3", async () => {
  const explained = edit(SECTION_3, (row) =>
    row.map((one) =>
      one.text.startsWith("一、本年新收")
        ? { ...one, text: `${one.text}（指2023年1月1日至12月31日收到的，含网络、信函3类渠道）` }
        : one,
    ),
  );
  const framed = page([explained, SECTION_2, SECTION_4]).replaceAll(
    /<td><p>(.*?)<\/p>/g,
    "<td><table><tr><td>$1</td></tr></table>",
  );
  const tabs = layout("tabs, every position")([SECTION_2, SECTION_3, SECTION_4]);
  for (const text of [framed, `<html><body><pre>${tabs}</pre></body></html>`]) {
    const result = await read(text);
    expect(wrong(result)).toEqual([]);
    expect(absent(result)).toEqual([]);
  }
});

const oneCellALine = layout("one cell a line, nothing else");

test("with a cell to a line, a row that does not add up is believed where its columns prove it", async () => {
  const slip = (figures: Readonly<Partial<Record<CellName, string>>>) => {
    const print = (name: CellName) => figures[name] ?? "0";
    const tables = [disclosure("2021", print), applications("divided", print), disputes(print)];
    return read(oneCellALine(tables));
  };
  const proven = await slip({
    applications_new_person: "2",
    applications_new_total: "3",
    applications_carried_out_person: "2",
    applications_carried_out_total: "3",
  });
  expect(proven.cells.get("applications_new_total")).toMatchObject({ state: "number", value: 3 });
  expect(proven.cells.get("applications_carried_out_person")).toMatchObject({ value: 2 });
  expect(proven.doubts).toEqual([]);
  const alone = await slip({ applications_new_person: "2", applications_new_total: "3" });
  expect(alone.cells.get("applications_new_person")?.state).toBe("unreadable");
  expect(alone.cells.get("applications_new_total")?.state).toBe("unreadable");
});

test("with a cell to a line, a cell lost and a stray put in give no number", async () => {
  const print = (name: CellName) => (name.startsWith("review_") ? "4" : "0");
  const lines = oneCellALine([
    disclosure("2021", print),
    applications("divided", print),
    disputes(print),
  ]).split("\n");
  const from = lines.lastIndexOf("总计") + 1;
  const damaged = [...lines.slice(0, from), ...lines.slice(from + 1, from + 9), "7"];
  const result = await read([...damaged, ...lines.slice(from + 9)].join("\n"));
  expect(result.cells.get("review_upheld")?.state).toBe("unreadable");
  expect(result.cells.get("direct_suit_total")?.state).toBe("unreadable");
});

test("a row whose figures went with its line is not called blank", async () => {
  const lines = layout("spaces")([SECTION_2, SECTION_3, SECTION_4]).split("\n");
  const bare = lines.map((line) => (line.startsWith("规章") ? "规章" : line)).join("\n");
  expect((await read(bare)).cells.get("disclosure_rules_issued")?.state).toBe("unreadable");
  const blank = edit(SECTION_2, (row) =>
    row.map((one) => (one.name?.startsWith("disclosure_rules_") ? { ...one, text: "" } : one)),
  );
  const kept = await read(page([blank, SECTION_3, SECTION_4]));
  expect(kept.cells.get("disclosure_rules_issued")?.state).toBe("blank");
});

test("heads drawn too narrow or lost leave the columns as the form has them", async () => {
  const harmed = [
    edit(SECTION_3, (row) =>
      row.map((one) => (one.text === "法人或其他组织" ? { ...one, columnSpan: 1 } : one)),
    ),
    edit(SECTION_3, (row) => row.filter(({ text }) => text !== "法人或其他组织")),
    edit(SECTION_3, (row, at) => (at === 1 ? row.filter(({ text }) => text !== "总计") : row)),
  ];
  for (const table of harmed) {
    const result = await read(page([SECTION_2, table, SECTION_4]));
    expect(wrong(result)).toEqual([]);
    expect(absent(result)).toEqual([]);
  }
});

test("a stray number under a row with a blank cell does not fill it", async () => {
  const print = (name: CellName) => (name === "disclosure_procurement_items" ? "" : "0");
  const tables = [disclosure("2019", print), applications("undivided", print), disputes(print)];
  const lines = layout("spaces")(tables).split("\n");
  const at = lines.findLastIndex((line) => line.startsWith("政府集中采购"));
  const result = await read(lines.toSpliced(at + 1, 0, "17").join("\n"));
  expect(result.cells.get("disclosure_procurement_items")?.state).not.toBe("number");
});

test("all that is left of a row with blanks is no page number before the next one's figures", async () => {
  const print = (name: CellName) =>
    name === "disclosure_licences_items_prior" || name === "disclosure_licences_items_change"
      ? ""
      : name === "disclosure_licences_decided"
        ? "9"
        : "0";
  const tables = [disclosure("2019", print), applications("undivided", print), disputes(print)];
  const lines = layout("figures on the line below their label")(tables).split("\n");
  const lost = lines.filter((line) => !line.startsWith("其他对外管理服务事项"));
  const result = await read(lost.join("\n"));
  expect(result.cells.get("disclosure_licences_decided")?.state).toBe("unreadable");
});

const pipedOnes = layout("one cell a line, pipes after it");

test("with a mark after each cell a number without one is no cell, and blank cells keep their place", async () => {
  const print = (name: CellName) =>
    name.startsWith("applications_") ? (name.endsWith("_total") ? shown(name) : "") : shown(name);
  const tables = [disclosure("2021", print), applications("divided", print), disputes(print)];
  const lines = pipedOnes(tables).split("\n");
  const whole = await read(lines.join("\n"));
  expect(wrong(whole)).toEqual([]);
  expect(whole.cells.get("applications_granted_person")?.state).toBe("blank");
  expect(absent(whole).filter((name) => name.endsWith("_total"))).toEqual([]);
  const at = lines.findIndex((line) => line.startsWith("（一）予以公开")) + 3;
  const paged = await read(lines.toSpliced(at, 0, "7").join("\n"));
  expect(wrong(paged)).toEqual([]);
  expect(absent(paged)).toEqual(absent(whole));
  const lost = await read(lines.toSpliced(at, 1, "7").join("\n"));
  expect(lost.cells.get("applications_granted_total")?.state).toBe("unreadable");
});

test("rows between pipes that give only totals, cells merged to the right left blank", async () => {
  const print = (name: CellName) =>
    name.startsWith("applications_") ? (name.endsWith("_total") ? shown(name) : "") : shown(name);
  const tables = [disclosure("2021", print), applications("divided", print), disputes(print)];
  const text = layout("pipes, merged cells left out")(tables).replaceAll(
    /^(?:一、本年|二、上年|四、结转).*\|$/gmu,
    "$& | |",
  );
  const result = await read(text);
  expect(wrong(result)).toEqual([]);
  expect(absent(result).filter((name) => name.endsWith("_total"))).toEqual([]);
});

test("with a cell to a line, section 2 is not believed beside a table that lost cells and has strays", async () => {
  const print = (name: CellName) => (name === "disclosure_rules_repealed" ? "" : "4");
  const blank = (name: CellName) =>
    name === "applications_granted_person" ? "" : name.endsWith("_total") ? "24" : "4";
  const tables = [disclosure("2021", print), applications("divided", blank), disputes(print)];
  const lines = oneCellALine(tables)
    .split("\n")
    .filter((line) => line !== "");
  const put = (start: string, page: string) => {
    const at = lines.findIndex((line) => line.startsWith(start)) + 2;
    lines.splice(at, 0, page);
  };
  put("规章", "2");
  put("二、上年结转", "3");
  const result = await read(lines.join("\n"));
  expect(result.cells.get("disclosure_rules_issued")?.state).toBe("unreadable");
});
