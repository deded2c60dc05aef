import { expect, test } from "vitest";
import { APPLICANTS, type CellName } from "../../form/index.ts";
import {
  cell,
  FIGURES,
  figures,
  insert,
  isOf,
  layout,
  read,
  SECTION_2,
  SECTION_3,
  SECTION_4,
  with3,
  words,
} from "./fixtures/edits.ts";
import { applications, disclosure, disputes } from "./fixtures/printed.ts";

const ROW = "applications_declined_publication_";

/** The row 要求提供公开出版物 with other words in its label's place. */
function labelled(text: string) {
  return read(
    with3(
      insert(SECTION_3, (row) =>
        isOf(row, ROW) ? [[...words(row).slice(0, -1), cell(text), ...figures(row)]] : [row],
      ),
    ),
  );
}

test.each(["9.其他", "小计", "国家机关工作人员投诉", "其中网络申请"])(
  "a row of “%s” in the place of a lost one is not read as that",
  async (text) => {
    const { cells, doubts } = await labelled(text);
    for (const { id } of APPLICANTS)
      expect(cells.get(`${ROW}${id}` as CellName)?.state).toBe("unreadable");
    expect(doubts.map(({ rule }) => rule)).toContain("table.unreadable");
  },
);

test.each(["", "3.", "要求？？公开？？物", "提供 出版"])(
  "what is left of a label (“%s”) leaves its row in its place",
  async (text) => {
    const { cells } = await labelled(text);
    for (const { id } of APPLICANTS) {
      const name = `${ROW}${id}` as CellName;
      expect(cells.get(name)).toMatchObject({ state: "number", value: FIGURES.get(name) });
    }
  },
);

/** Lines of a report with the cells given left blank, other figures as they are. */
function linesOf(name: string, blank: readonly CellName[] = []): readonly string[] {
  const print = (cellName: CellName) =>
    blank.includes(cellName) ? "" : String(FIGURES.get(cellName));
  return layout(name)([
    disclosure("2021", print),
    applications("divided", print),
    disputes(print),
  ]).split("\n");
}

function put(lines: readonly string[], after: string, offset: number, removed = 0): string {
  const at = lines.findIndex((line) => line.startsWith(after)) + offset;
  return lines.toSpliced(at, removed, "17").join("\n");
}

const CELL = "one cell a line, nothing else";

/** What harm is done to section 2, and the cells that must not come out as the stray number 17. */
const STRAYS: readonly (readonly [name: string, text: string, CellName[]])[] = [
  [
    "a number without its mark where a label has one",
    put(linesOf("one cell a line, pipes after it"), "行政事业性收费", 1, 1),
    ["disclosure_fees_wan"],
  ],
  [
    "a stray number where an empty line may be a blank cell",
    put(linesOf(CELL, ["disclosure_rules_issued"]), "规章", 3),
    ["disclosure_rules_issued", "disclosure_rules_repealed"],
  ],
  [
    "a stray number under a label whose own cell is blank, others having theirs beside them",
    put(linesOf("spaces", ["disclosure_licences_decided"]), "行政许可", 1),
    ["disclosure_licences_decided"],
  ],
  [
    "a stray number below the empty line of a blank cell, others having none",
    put(linesOf(CELL, ["disclosure_licences_decided"]), "行政许可", 2),
    ["disclosure_licences_decided"],
  ],
  [
    "figures under a blank row where the next row's label was lost",
    linesOf(CELL, ["disclosure_penalties_decided"])
      .filter((line) => line !== "行政强制" && line !== "")
      .join("\n"),
    ["disclosure_penalties_decided"],
  ],
];

test("the letters of 无法提供 written downwards are a heading, and no figures of the row above", async () => {
  const lines = linesOf("spaces").flatMap((line) =>
    line.startsWith("（四）无法提供")
      ? ["（", "四", "）", "无", "法", "提", "供", line.slice(7).trim()]
      : [line],
  );
  expect(lines).toContain("法");
  const { cells } = await read(lines.join("\n"));
  for (const { id } of APPLICANTS) {
    const name = `applications_denied_administrative_query_${id}` as const;
    expect(cells.get(name)).toMatchObject({ value: FIGURES.get(name) });
  }
});

/** The number of a page that ends in section 2, where the row's own blank cell left no trace; that of the next is the report's last line. */
const PAGED = put(
  linesOf(CELL).filter((line) => line !== ""),
  "行政许可",
  1,
  1,
).replace(/17(?=\n第二十条第（六）项)/, "1");

test("section 2: what may be the number of a page gives no number where other pages' are left", async () => {
  const licences = "disclosure_licences_decided";
  expect((await read(PAGED)).cells.get(licences)).toMatchObject({ state: "number", value: 1 });
  for (const text of [`${PAGED}\n2`, PAGED.replace(/(二是人员力量不足。)/, "$1\n2")])
    expect((await read(text)).cells.get(licences)?.state).toBe("unreadable");
  const figures = await read(`${linesOf(CELL).join("\n")}\n2`);
  expect(figures.cells.get(licences)).toMatchObject({ value: FIGURES.get(licences) });
});

test("section 2: of figures that nothing marks off it is said, but not of zeros, nor of those that are marked", async () => {
  const flagged = async (text: string) =>
    (await read(text)).doubts.flatMap(({ rule, cells }) =>
      rule === "table.unmarked" ? cells : [],
    );
  const lines = put(linesOf(CELL), "行政强制", 1, 1);
  expect(await flagged(lines)).toContain("disclosure_coercion_decided");
  const zeros = lines.replaceAll(/^\d+$/gm, "0");
  expect(await flagged(zeros)).toEqual([]);
  for (const name of ["web page", "tabs, every position", "spaces"])
    expect(await flagged(linesOf(name).join("\n"))).toEqual([]);
});

test("section 4: a page's number that is twice a dispute's total is not read as that where a blank was lost", async () => {
  const own = ["1", "0", "2", "", "3", "0", "0", "0", "0", "0", "0", "0", "0", "0", "0"];
  const report = (figures: readonly string[], isWhole: boolean) => {
    const lines = linesOf(CELL);
    const from = lines.findIndex((line) => line.startsWith("五、")) - own.length;
    const others = isWhole ? lines.slice(0, from) : lines.slice(0, from).toSpliced(-60, 1);
    return read([...others, ...figures, ...lines.slice(from + own.length)].join("\n"));
  };
  const paged = [...own.slice(0, 3), "3", "6", ...own.slice(5)];
  const damaged = await report(paged, false);
  expect(damaged.cells.get("review_total")?.state).toBe("unreadable");
  // Such figures may well be the report's own: where nothing else is amiss they stand, and it is said of them.
  const { cells, doubts } = await report(paged, true);
  expect(cells.get("review_total")).toMatchObject({ value: 6 });
  expect(doubts).toMatchObject([
    { rule: "table.unmarked" },
    { rule: "table.unmarked", cells: expect.arrayContaining(["review_pending", "review_total"]) },
  ]);
  const plain = [...own.slice(0, 3), "0", "3", ...own.slice(5)];
  expect((await report(plain, false)).cells.get("review_total")).toMatchObject({ value: 3 });
});

test.each(STRAYS)("section 2: %s gives no number", async (_, text, names) => {
  const { cells } = await read(text);
  for (const name of names) expect(cells.get(name)?.state).toBe("unreadable");
});

test("rows of section 2 set alike keep their figures", async () => {
  for (const name of [CELL, "spaces", "figures on the line below their label"]) {
    const { cells } = await read(layout(name)([SECTION_2, SECTION_3, SECTION_4]));
    expect(cells.get("disclosure_licences_decided")).toMatchObject({
      value: FIGURES.get("disclosure_licences_decided"),
    });
  }
});
