import { expect, test } from "vitest";
import { APPLICANTS, RESULTS } from "../../form/index.ts";
import {
  cell,
  edit,
  FIGURES,
  figures,
  insert,
  isOf,
  layout,
  other,
  page,
  type Row,
  read,
  rearrange,
  SECTION_2,
  SECTION_3,
  SECTION_4,
  six,
  with2,
  with3,
  with4,
  words,
} from "./fixtures/edits.ts";
import { applications, disclosure, disputes, type PrintedTable } from "./fixtures/printed.ts";

/** The rows of section 3 with only their own labels, and something beside these. */
function bareRows(change: (label: Row, own: Row, at: number) => Row): readonly Row[] {
  return SECTION_3.rows
    .filter((row) => figures(row).length > 0)
    .map((row, at) => change(words(row).slice(-1), figures(row), at));
}
const numbered = bareRows((label, own, at) => [...label, cell(String(at + 1)), ...own]);
const noTotals = numbered.map((row) => row.slice(0, -1));
const heads = APPLICANTS.map(({ label }) => cell(label.zh));

const NONE = /^$/;
const ALL_3 = /^applications_/;
const NEW = /^applications_new_/;
const BEGINNINGS = /^applications_(?:new|carried_in|granted|partly_granted|denied)_/;
const ALL_4 = /^(?:review|direct_suit|after_review_suit)_/;

/** What the page shows, and the cells that may be absent: all others must be read. */
const CASES: readonly (readonly [name: string, text: string, absent: RegExp])[] = [
  [
    "a table that lays out the page around all",
    with2(SECTION_2)
      .replace("<body>", "<body><table><tr><td>导航</td><td><table><tr><td>")
      .replace("</body>", "</td></tr></table></td></tr></table></body>"),
    NONE,
  ],
  [
    "labels merged over two columns where the head has three",
    with3(
      edit(SECTION_3, (row) =>
        row.map((one) =>
          one.columnSpan === 3 && figures(row).length > 0 ? { ...one, columnSpan: 2 } : one,
        ),
      ),
    ),
    NONE,
  ],
  ["no headings of sections", with2(SECTION_2).replace(/<p>[二三四]、[^<]*<\/p>/g, ""), NONE],
  [
    "a table cut in two, its heads repeated",
    with3(
      insert(SECTION_3, (row) =>
        isOf(row, "applications_unable_not_held_") ? [...SECTION_3.rows.slice(0, 3), row] : [row],
      ),
    ),
    NONE,
  ],
  [
    "a row of column numbers under the heads",
    with3(
      insert(SECTION_3, (row) =>
        isOf(row, "applications_new_")
          ? [[cell("栏次", 3), ...APPLICANTS.map((_, at) => cell(String(at + 1)))], row]
          : [row],
      ),
    ),
    NONE,
  ],
  ["总计 before all others", with3(totalsFirst()), NONE],
  [
    "the figures of 其他处理 merged over its three rows",
    with3(
      edit(SECTION_3, (row) => {
        if (isOf(row, "applications_closed_not_clarified_"))
          return row.map((one) => (one.name === null ? one : { ...one, rowSpan: 3 }));
        return isOf(row, "applications_closed_") ? words(row) : row;
      }),
    ),
    /^applications_closed_/,
  ],
  [
    "one figure merged over all columns of a row",
    with3(
      edit(SECTION_3, (row) =>
        isOf(row, "applications_granted_") ? [...words(row), cell("5", 7)] : row,
      ),
    ),
    /^applications_granted_/,
  ],
  [
    "the row's number after its label, 总计 left out",
    with3({
      ...SECTION_3,
      rows: [[cell("项目"), cell("行号"), ...heads.slice(0, -1)], ...noTotals],
    }),
    ALL_3,
  ],
  [
    "the same between pipes",
    layout("pipes, merged cells left out")([
      SECTION_2,
      { ...SECTION_3, rows: noTotals },
      SECTION_4,
    ]),
    ALL_3,
  ],
  [
    "the same between spaces",
    layout("spaces")([SECTION_2, { ...SECTION_3, rows: noTotals }, SECTION_4]),
    ALL_3,
  ],
  [
    "the year before beside each figure",
    with3(rearrange(SECTION_3, (own) => own.flatMap((one) => [one, cell("77")]))),
    ALL_3,
  ],
  [
    "the year before on a line of its own under the same label",
    with3(
      insert(SECTION_3, (row) => {
        if (!isOf(row, "applications_new_")) return [row];
        return [row.map((one) => (one.name ? one : { ...one, rowSpan: 2 })), six(row)];
      }),
    ),
    NEW,
  ],
  [
    "the year before on the line above, years named",
    with3(
      insert(SECTION_3, (row) => {
        if (!isOf(row, "applications_new_")) return [row];
        const label = words(row).map((one) => ({ ...one, columnSpan: 2, rowSpan: 2 }));
        return [
          [...label, cell("2022年"), ...six(row)],
          [cell("2023年"), ...figures(row)],
        ];
      }),
    ),
    NEW,
  ],
  [
    "a row printed twice with other figures",
    with3(
      insert(SECTION_3, (row) =>
        isOf(row, "applications_declined_repeated_") ? [row, [...words(row), ...six(row)]] : [row],
      ),
    ),
    /^applications_declined_repeated_/,
  ],
  [
    "a column of remarks",
    with3(
      edit(SECTION_3, (row, at) => {
        if (at === 0) return [...row, cell("备注", 1, 3)];
        return figures(row).length > 0 ? [...row, cell(at % 2 ? "" : "含上年3件")] : row;
      }),
    ),
    ALL_3,
  ],
  [
    "a column of shares",
    with3(
      edit(SECTION_3, (row, at) => {
        if (at === 0) return [...row, cell("占比", 1, 3)];
        return figures(row).length > 0 ? [...row, cell("12.5")] : row;
      }),
    ),
    ALL_3,
  ],
  [
    "the same rows for a town, below",
    page([
      SECTION_2,
      SECTION_3,
      SECTION_4,
      {
        heading: "附：甲镇情况",
        rows: SECTION_3.rows.slice(0, 9).map((row) => [...words(row), ...six(row)]),
      },
    ]),
    BEGINNINGS,
  ],
  [
    "a column of the year before between those of section 2",
    with2(
      edit(SECTION_2, (row) => {
        if (row.length !== 4) return row;
        const put = figures(row).length > 0 ? cell("99") : cell("上年制发件数");
        return [...row.slice(0, 2), put, ...row.slice(2)];
      }),
    ),
    /^disclosure_(?:rules|normative)_/,
  ],
  [
    "the columns of section 2 in another order",
    with2(
      edit(SECTION_2, (row) =>
        row.length === 4 ? [...row.slice(0, 1), ...row.slice(3), ...row.slice(1, 3)] : row,
      ),
    ),
    NONE,
  ],
  [
    "a row of the agency's own that reads like one of section 2's",
    with2(
      insert(SECTION_2, (row) =>
        isOf(row, "disclosure_licences_") ? [row, [cell("其他行政许可"), cell("3", 3)]] : [row],
      ),
    ),
    /^disclosure_licences_/,
  ],
  [
    "section 2 turned on its side",
    with2({
      ...SECTION_2,
      rows: [
        [cell(""), cell("规章"), cell("行政规范性文件")],
        [cell("本年制发件数"), cell("4"), cell("5")],
        [cell("本年废止件数"), cell("6"), cell("7")],
      ],
    }),
    /^disclosure_/,
  ],
  [
    "another year's section 4 above this year's",
    with4({
      ...SECTION_4,
      rows: [
        ...SECTION_4.rows.slice(0, -1),
        ...SECTION_4.rows.slice(-1).flatMap((row) => [six(row), row]),
      ],
    }),
    ALL_4,
  ],
  [
    "the suits of section 4 before its reviews",
    with4(
      edit(SECTION_4, (row, at) => {
        if (at === 0) return row.toReversed();
        return at === 2 ? row : [...row.slice(RESULTS.length), ...row.slice(0, RESULTS.length)];
      }),
    ),
    ALL_4,
  ],
  ["a total first in each part of section 4", with4(turned()), ALL_4],
  ["a cell of section 4 lost", with4(rearrange(SECTION_4, (own) => own.slice(1))), ALL_4],
  [
    "a blank put in among the heads of section 4, another among its figures",
    with4(
      edit(SECTION_4, (row, at) => {
        if (at === 2) return row.toSpliced(1, 0, cell(""));
        return at === 3 ? row.toSpliced(8, 0, cell("")).with(6, cell("")) : row;
      }),
    ),
    ALL_4,
  ],
  [
    "another agency's report in the same page",
    `${with2(SECTION_2)}${page([disclosure("2021", other), applications("divided", other), disputes(other)])}`,
    /./,
  ],
  [
    "commas between cells",
    layout("spaces")([SECTION_2, SECTION_3, SECTION_4]).replaceAll("  ", ","),
    /./,
  ],
];

function totalsFirst(): PrintedTable {
  const moved = rearrange(SECTION_3, (own) => [...own.slice(-1), ...own.slice(0, -1)]);
  return edit(moved, (row, at) => (at === 1 ? [...row.slice(-1), ...row.slice(0, -1)] : row));
}

function turned(): PrintedTable {
  const parts = (row: Row) =>
    [0, 1, 2].flatMap((part) => {
      const own = row.slice(part * RESULTS.length, (part + 1) * RESULTS.length);
      return own.length === RESULTS.length ? [...own.slice(-1), ...own.slice(0, -1)] : own;
    });
  return edit(SECTION_4, (row, at) => (at === 0 ? row : parts(row)));
}

test.each(CASES)("%s", async (_, text, absent) => {
  const { cells } = await read(text);
  const wrong = [...cells].flatMap(([name, one]) =>
    one.state === "number" && one.value !== FIGURES.get(name) ? [`${name}: ${one.value}`] : [],
  );
  expect(wrong).toEqual([]);
  const lost = [...cells].flatMap(([name, one]) => (one.state === "number" ? [] : [name]));
  expect(lost.filter((name) => !absent.test(name))).toEqual([]);
});

test("a table whose own title names another year only is doubted", async () => {
  const titled = (title: string) => ({
    ...SECTION_3,
    rows: [[cell(title, 10)], ...SECTION_3.rows],
  });
  const rules = async (title: string) =>
    (await read(with3(titled(title)))).doubts.map(({ rule }) => rule);
  expect(await rules("2022年收到和处理政府信息公开申请情况")).toEqual(["identity.conflict"]);
  expect(await rules("2023年收到和处理政府信息公开申请情况")).toEqual([]);
});
