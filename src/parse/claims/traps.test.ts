import { expect, test } from "vitest";
import type { ClaimName } from "../../form/index.ts";
import { claimed } from "./fixtures/claimed.ts";

test.each<[string, Partial<Record<ClaimName, number>>]>([
  [
    "通过门户网站公开信息32条，通过微信公众号推送21条，通过政务微博发布9条，通过公开栏张贴2条。",
    { disclosed_on_website: 32, disclosed_on_wechat: 21, disclosed_on_weibo: 9 },
  ],
  [
    "主动公开政府信息189条，其中政府网站120条、“甲乙教育”微信公众号69条。",
    { disclosed_items: 189, disclosed_on_website: 120, disclosed_on_wechat: 69 },
  ],
  ["微信公众号“甲乙发布”推送18条。", { disclosed_on_wechat: 18 }],
  ["微博粉丝1.2万，发布微博104条。", { disclosed_on_weibo: 104 }],
  ["微博阅读量3万，转发微博12条。", {}],
  ["微信公众号推送信息被采用12条。", {}],
])("channels, by verb or by name: %s", (sentence, expected) => {
  expect(claimed(sentence)).toEqual(expected);
});

test.each<[string, Partial<Record<ClaimName, number>>]>([
  ["收到政府信息公开申请23件；办结25件。", { stated_applications: 23, stated_concluded: 25 }],
  ["收到政府信息公开申请5件，1件作其他处理。", { stated_applications: 5, stated_closed: 1 }],
  ["受理信访案件21件；办结21件。", {}],
  ["收到政府信息公开申请15件；办结热线25件。", { stated_applications: 15 }],
])("what was concluded, across a semicolon: %s", (sentence, expected) => {
  expect(claimed(sentence)).toEqual(expected);
});

test("a table's heading denies no review", () => {
  expect(claimed("行政诉讼，尚未审结，未经行政复议直接起诉，复议后起诉，")).toEqual({});
});

test.each<[string, Partial<Record<ClaimName, number>>]>([
  ["2023年1-11月，主动公开政府信息320条。", {}],
  ["2023年1月1日至11月30日，主动公开政府信息320条。", {}],
  ["2023年11月，主动公开政府信息32条。", {}],
  ["2023年1月1日至12月31日，主动公开政府信息320条。", { disclosed_items: 320 }],
  ["2023年1-12月，主动公开政府信息320条。", { disclosed_items: 320 }],
])("some months are not the year: %s", (sentence, expected) => {
  expect(claimed(sentence)).toEqual(expected);
});

test("what was carried in is not received, though said after its figure", () => {
  expect(claimed("2023年共收到政府信息公开申请2宗，其中1宗为上年结转。")).toEqual({});
});

test("the fee collected, where it differs from the fee asked", () => {
  const asked = "发出收费通知1件，总金额130元";
  expect(claimed(`${asked}。`)).toEqual({ stated_fee_yuan: 130 });
  expect(claimed(`${asked}，实际收取100元。`)).toEqual({ stated_fee_yuan: 100 });
});

test.each([
  ["2023年主动公开政府信息10余万条。", { disclosed_items: 100_000 }],
  ["2023年1月1日至2023年11月30日，主动公开政府信息88条。", {}],
  ["发放宣传册主动公开政府信息12000份。", {}],
  ["网站公开233条（主动公开政府信息210条、其他23条）。", {}],
  ["共发生行政复议12件，其中涉及政府信息公开的2件。", {}],
  ["我局办理行政复议案件12件（政府信息公开类3件）、行政诉讼8件。", {}],
  ["本年度行政诉讼案件20起，均与政府信息公开无关。", {}],
  ["要求各单位2023年主动公开政府信息200条。", {}],
  ["2023年我局应主动公开政府信息200条，实际公开180条。", {}],
  ["2023年主动公开政府信息200条以内。", {}],
  ["我局下属单位主动公开政府信息600条。", {}],
  ["平均每月公开政府信息50条。", {}],
  ["2021年至2023年主动公开政府信息600条。", {}],
  ["2019-2023年主动公开政府信息600条。", {}],
  ["近三年主动公开政府信息600条。", {}],
  ["五年累计主动公开政府信息600条。", {}],
  ["二〇二三年累计主动公开政府信息600条。", { disclosed_items: 600 }],
  ["按照《条例》要求主动公开政府信息600条。", { disclosed_items: 600 }],
])("a part, or something else: %s", (sentence, expected) => {
  expect(claimed(sentence)).toEqual(expected);
});

test("what licences and services cost is no fee for information", () => {
  expect(claimed("2023年收到政府信息公开申请2件，收取行政事业性收费523.15万元。")).toEqual({
    stated_applications: 2,
  });
});

test("two counts in a row are neither's total", () => {
  expect(claimed("共公开政府信息4项420条。")).toEqual({});
});

test("full stops of a Latin keyboard", () => {
  expect(
    claimed("主动公开政府信息42条,其中:网站30条,微信公众号12条.收到政府信息公开申请1件."),
  ).toEqual({
    disclosed_items: 42,
    disclosed_on_website: 30,
    disclosed_on_wechat: 12,
    stated_applications: 1,
  });
});

test.each<[string, Partial<Record<ClaimName, number>>]>([
  ["全年在区政府网站政府信息公开专栏公开信息120条。", {}],
  ["共接到申请公开政府信息56份。", {}],
  ["收到政府信息公开申请5件，答复公开政府信息3条。", { stated_applications: 5 }],
  ["通过政府网站、信息公开专栏公开信息120条。", { disclosed_items: 120 }],
])("a part of a website, and what was asked for, are no total: %s", (sentence, expected) => {
  expect(claimed(sentence)).toEqual(expected);
});

test.each([
  "2023年度计划公开政府信息320条。",
  "力争全年公开政府信息500条以上。",
  "2023年预计公开政府信息320条。",
])("what is planned is not what was done: %s", (sentence) => {
  expect(claimed(sentence)).toEqual({});
});

test("none in writing is not none, where others came", () => {
  expect(claimed("未收到书面政府信息公开申请，收到网上申请2件。")).toEqual({});
  expect(claimed("未收到书面政府信息公开申请。")).toEqual({ stated_applications: 0 });
});
