import { expect, test } from "vitest";
import { type Block, type Document, NOWHERE } from "../documents/index.ts";
import { isPrintedForm } from "./printed.ts";
import { readText } from "./text.ts";

function report(...texts: readonly string[]): Document {
  const blocks = texts.map(
    (text, index): Block => ({
      kind: "paragraph",
      text,
      place: { ...NOWHERE, line: index + 1 },
    }),
  );
  return { format: "html", title: null, metadata: {}, blocks };
}

const textsOf = (...texts: readonly string[]) =>
  readText(report(...texts)).sentences.map(({ text }) => text);

test.each([
  "未经复议直接起诉",
  "未经复议直",
  "接起诉 复议后起诉",
  "行政诉讼（未经复议直接起诉）",
  "结果维持 结果纠正 其他结果 尚未审结 总计 未经复议直接起诉 复议后起诉结果维持",
  "尚未审结总计1 2 4 2 9",
  "（六）其他处理 0 0 0",
  "3.危及“三安全一稳定”",
  "结果维 结果纠 其他结 尚未审 总 结果维 复议后起诉持 正 果 结 计",
])("words of the form's tables: %s", (line) => {
  expect(isPrintedForm(line)).toBe(true);
});

test.each([
  "未发生行政复议、行政诉讼",
  "无行政复议和行政诉讼",
  "本年度未收到政府信息公开申请",
  "行政复议2件",
  "无",
  "无。",
  "未 发 生 行 政 复 议",
  "行 政 复 议 2 件",
])("an agency's own words: %s", (line) => {
  expect(isPrintedForm(line)).toBe(false);
});

test("lines of a table are no prose, on their own or glued to a paragraph", () => {
  expect(
    textsOf("四、因政府信息公开被申请行政复议、提起行政诉讼情况", "行政复议", "未经复议直接起诉"),
  ).toEqual(["四、因政府信息公开被申请行政复议、提起行政诉讼情况"]);
  expect(textsOf("本年公开3条。尚未审结总计未经复议直接起诉 0 0")).toEqual(["本年公开3条。"]);
});

const OWN = "甲市乙局2022年政府信息公开年度报告";
const LAST = ["五、存在的主要问题", "更新不够及时。", "六、其他需要报告的事项", "无。"];

test("what the page lists after the report is not the report's", () => {
  const after = [
    ["相关链接", "丙市2022年主动公开政府信息9876条。"],
    ["上一篇：丙市2021年年报", "丙市主动公开政府信息9876条。"],
    ["丁局2020年政府信息公开年度报告 2021-01-20", "主动公开政府信息9876条。"],
  ];
  for (const lines of after) {
    expect(textsOf(OWN, "一、总体情况", ...LAST, ...lines).at(-1)).toBe("无。");
  }
});

test("a second report appended to the first is another one, whatever it says", () => {
  const second = ["甲市乙局2021年政府信息公开年度报告", "一、总体情况", "公开5条。", ...LAST];
  expect(textsOf(OWN, "一、总体情况", "公开3条。", ...LAST, ...second)).not.toContain("公开5条。");
});

test("what a page sets above its article, or a PDF on each page, ends nothing", () => {
  const texts = textsOf(
    "上一篇：2021年年报",
    "分享到：",
    OWN,
    "一、总体情况",
    "公开3条。",
    OWN,
    "二、主动公开政府信息情况",
    "公开及时。",
  );
  expect(texts).toContain("公开3条。");
  expect(texts).toContain("公开及时。");
});

test("a table of contents is not the report before the report", () => {
  const contents = ["一、总体情况", "二、主动公开政府信息情况", "六、其他需要报告的事项"];
  const texts = textsOf(OWN, ...contents, OWN, "一、总体情况", "公开3条。", ...LAST);
  expect(texts).toContain("公开3条。");
});
