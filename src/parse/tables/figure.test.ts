import { expect, test } from "vitest";
import type { Unit } from "../../form/index.ts";
import { type MoneyUnit, readCell, readFigure, unglue, unitIn } from "./figure.ts";

function value(text: string, unit: Unit = "count", heading: MoneyUnit | null = null) {
  const { cell } = readCell(readFigure(text), text, "l1", unit, heading);
  return cell.state === "number" ? cell.value : cell.state;
}

test.each<[string, number | string]>([
  ["0", 0],
  [" 12 ", 12],
  ["1,113", 1113],
  ["１２", 12],
  ["31批次", 31],
  ["2 件", 2],
  ["22（其中修订16件）", 22],
  ["5.00", 5],
  ["12¹", 12],
  ["3[²]", 3],
  ["41①", 41],
  ["8*", 8],
  ["①", "unreadable"],
  ["1²3", "unreadable"],
  ["", "blank"],
  ["　", "blank"],
  ["/", "slash"],
  ["／", "slash"],
  ["——", "slash"],
  ["无", "text"],
  ["见附件", "text"],
  ["1 2", "unreadable"],
  ["1\n0", "unreadable"],
  ["1,11", "unreadable"],
  ["007", "unreadable"],
  ["-3", "unreadable"],
  ["+3", "unreadable"],
  ["2.5", "unreadable"],
  ["100余", "unreadable"],
  ["3/4", "unreadable"],
  ["1234567890123456", "unreadable"],
])("a count: %j is %s", (text, expected) => {
  expect(value(text)).toBe(expected);
});

test.each<[string, number | string]>([
  ["+126", 126],
  ["＋126", 126],
  ["减3", -3],
  ["减少3", -3],
  ["增加5", 5],
  ["－3", -3],
  ["-0", 0],
  ["增2减1", "unreadable"],
  ["3（减少）", "unreadable"],
])("a change: %j is %s", (text, expected) => {
  expect(value(text, "change")).toBe(expected);
});

test("fees are in 万元, whatever unit the cell prints", () => {
  expect(value("15.2255", "wan_yuan", "万元")).toBe(15.2255);
  expect(value("152790元", "wan_yuan", "万元")).toBe(15.279);
  expect(value("0.5亿元", "wan_yuan", "万元")).toBe(5000);
  expect(value("7730.28万元", "wan_yuan")).toBe(7730.28);
  expect(value("8040", "wan_yuan")).toBe("unreadable");
  expect(value("0", "wan_yuan")).toBe(0);
  // 单位：元 where the form prints 万元: a variant, or the form's own with a character lost.
  expect(value("152790", "wan_yuan", "元")).toBe("unreadable");
});

test("an amount of money is in yuan, and without a unit only 0 is believed", () => {
  expect(value("523.15万元", "yuan")).toBe(5_231_500);
  expect(value("152790元", "yuan")).toBe(152_790);
  expect(value("523.15", "yuan", "万元")).toBe(5_231_500);
  expect(value("0", "yuan")).toBe(0);
  expect(readCell(readFigure("8040"), "8040", "l1", "yuan")).toMatchObject({
    cell: { state: "unreadable", raw: "8040" },
    unitMissing: true,
  });
});

test("a remark is kept beside its number", () => {
  expect(readFigure("22（其中修订16件）")).toMatchObject({ digits: "22", remark: "其中修订16件" });
});

test("the unit of a heading", () => {
  expect(unitIn("本年收费金额（单位：万元）")).toBe("万元");
  expect(unitIn("采购总金额(元)")).toBe("元");
  expect(unitIn("采购总金额")).toBeNull();
  expect(unitIn("本年收费金额（单位：万元，保留四位小数）")).toBe("万元");
  expect(unitIn("本年收费金额（元或万元）")).toBeNull();
});

test("glued digits are parted only where nothing else is possible", () => {
  expect(unglue("000", 3)).toEqual(["0", "0", "0"]);
  expect(unglue("51", 1)).toEqual(["51"]);
  expect(unglue("120", 3)).toBeNull();
  expect(unglue("00", 3)).toBeNull();
});
