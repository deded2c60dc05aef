import { expect, test } from "vitest";
import {
  FIGURES,
  layout,
  other,
  page,
  read,
  retext,
  SECTION_2,
  SECTION_3,
  SECTION_4,
  with2,
  with3,
} from "./fixtures/edits.ts";
import { disclosure } from "./fixtures/printed.ts";

test.each([
  ["1,113", 1113],
  ["１，１１３", 1113],
  ["０", 0],
  ["3件", 3],
  ["22（其中修订16件）", 22],
  ["5[1]", 5],
  ["〇", null],
  ["—", null],
  ["/", null],
  ["零", null],
  ["-3", null],
  ["+5", null],
  ["2.5", null],
  ["12%", null],
  ["约5", null],
  ["5余", null],
  ["3-5", null],
  ["5/6", null],
  ["1.2万", null],
  ["11,13", null],
  ["05", null],
  ["同上", null],
  ["1 2", null],
  ["5\n6", null],
])("a cell that shows %j leaves the others of its row", async (text, value) => {
  const { cells } = await read(with3(retext("applications_granted_business", text)));
  const read_ = cells.get("applications_granted_business");
  expect(read_?.state === "number" ? read_.value : null).toBe(value);
  const lost = [...cells].flatMap(([name, one]) => (one.state === "number" ? [] : [name]));
  expect(lost).toEqual(value === null ? ["applications_granted_business"] : []);
});

test.each([
  ["523.15万元", 523.15],
  ["152790元", 15.279],
  ["8040", 8040],
  ["1,052.3", 1052.3],
  ["-3", null],
  ["3.1.2", null],
])("a fee of %s", async (text, value) => {
  const { cells } = await read(with2(retext("disclosure_fees_wan", text)));
  const fee = cells.get("disclosure_fees_wan");
  expect(fee?.state === "number" ? fee.value : null).toBe(value);
});

test("a unit on the next line of its heading counts; without any an amount is not taken", async () => {
  const spaced = (heading: string) =>
    layout("spaces")([SECTION_2, SECTION_3, SECTION_4]).replace(
      "本年收费金额（单位：万元）",
      heading,
    );
  const fee = async (heading: string) =>
    (await read(spaced(heading))).cells.get("disclosure_fees_wan");
  expect(await fee("本年收费金额（\n单位：万元）")).toMatchObject({
    value: FIGURES.get("disclosure_fees_wan"),
  });
  expect((await fee("本年收费金额（\n单位：元）"))?.state).toBe("unreadable");
  expect((await fee("本年收费金额"))?.state).toBe("unreadable");
});

test("a footnote's number set below the line is no digit", async () => {
  const text = with3(retext("applications_granted_business", "12")).replace(
    /<span>1<\/span><font>2<\/font>/,
    "<span>12<sub>3</sub></span>",
  );
  expect((await read(text)).cells.get("applications_granted_business")).toMatchObject({
    value: 12,
  });
});

test("a table captioned with another year, printed for comparison, is not the report's", async () => {
  for (const write of [page, layout("spaces")]) {
    const before = { ...disclosure("2021", other), heading: "附：本局2022年主动公开情况" };
    const { cells } = await read(write([SECTION_2, SECTION_3, SECTION_4, before]));
    expect(cells.get("disclosure_licences_decided")).toMatchObject({
      value: FIGURES.get("disclosure_licences_decided"),
    });
  }
});
