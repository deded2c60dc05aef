import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Block, type Document, NOWHERE, open } from "../../documents/index.ts";
import { readClaims } from "../claims/claims.ts";
import { readText } from "../text.ts";
import { identify } from "./identify.ts";
import { readTitle } from "./titles.ts";

const paragraph = (text: string, line: number): Block => ({
  kind: "paragraph",
  text,
  place: { ...NOWHERE, line },
});

function grid(...rows: readonly (readonly string[])[]): Block {
  return {
    kind: "grid",
    rows: rows.map((row) => row.map((text) => ({ text, place: NOWHERE }))),
    place: NOWHERE,
  };
}

function page(...blocks: readonly (string | Block)[]): Document {
  return {
    format: "html",
    title: null,
    metadata: {},
    blocks: blocks.map((block, index) =>
      typeof block === "string" ? paragraph(block, index + 1) : block,
    ),
  };
}

const BODY = "一、总体情况";

function read(document: Document, source: string | null = null) {
  const identified = identify(document, readText(document), { source });
  if (!identified.ok) return identified.refusal.kind;
  const { identity, year, publishedOn, dateOf, scope, doubts } = identified;
  return {
    agency: identity.agency,
    year,
    publishedOn,
    dateOf,
    scope,
    rules: doubts.map(({ rule }) => rule),
  };
}

const who = (document: Document, source: string | null = null) => {
  const found = read(document, source);
  return typeof found === "string" ? found : [found.agency, found.year];
};

test.each([
  ["the agency first", ["锡山区教育局2023年政府信息公开工作年度报告"]],
  ["the year first", ["2023年锡山区教育局政府信息公开年度报告"]],
  ["the year in the middle", ["锡山区教育局政府信息公开2023年度报告"]],
  ["spaces inside words", ["锡山区教育局 2023 年 度 政府信息公开 年 度 报 告"]],
  ["over two lines", ["锡山区教育局", "2023年政府信息公开工作年度报告"]],
  [
    "promulgated by a notice",
    ["锡山区教育局办公室关于印发《锡山区教育局2023年政府信息公开工作年度报告》的通知"],
  ],
  ["over two lines, inside a word", ["锡山区教育局2023年政府信", "息公开工作年度报告"]],
  ["a suffix", ["锡山区教育局2023年政府信息公开工作年度报告（文字版）"]],
  [
    "repeated",
    ["锡山区教育局2023年政府信息公开年度报告", "锡山区教育局2023年政府信息公开年度报告"],
  ],
  ["year in Chinese numerals", ["锡山区教育局二〇二三年政府信息公开年度报告"]],
  ["an annual report for short", ["锡山区教育局2023年政府信息公开年报"]],
  ["damaged traditional", ["2023年錫山區(qū)教育局政府信息公開年度報告"]],
  [
    "after navigation",
    ["首页", "政府信息公开", "政府信息公开年度报告", "锡山区教育局2023年政府信息公开年度报告"],
  ],
])("a title with %s", (_how, lines) => {
  expect(who(page(...lines, BODY, "略。"))).toEqual(["锡山区教育局", 2023]);
});

test("a short name takes the fuller form the agency signs with", () => {
  expect(
    read(
      page(
        "2023年锡山区人社局政府信息公开年度报告",
        BODY,
        "略。",
        "无锡市锡山区人力资源和社会保障局",
        "2024年1月10日",
      ),
    ),
  ).toEqual({
    agency: "无锡市锡山区人力资源和社会保障局",
    year: 2023,
    publishedOn: "2024-01-10",
    dateOf: "signature",
    scope: "own",
    rules: [],
  });
});

test("a name without its region takes the one it asks to be reached under", () => {
  const document = page(
    "区人社局2023年政府信息公开年度报告",
    "如有疑问，请与无锡市锡山区人力资源和社会保障局办公室联系（地址：锡山区某路1号，电话：0510-00000000）。",
    BODY,
  );
  expect(who(document)).toEqual(["无锡市锡山区人力资源和社会保障局", 2023]);
});

test("a town's or a tier's name takes the one county the document names", () => {
  const body = "锡山区各部门在锡山区人民政府网站公开信息。";
  expect(who(page("灯塔街道2023年政府信息公开工作年度报告", body, BODY))).toEqual([
    "锡山区灯塔街道",
    2023,
  ]);
  expect(who(page("区灯塔局2023年政府信息公开工作年度报告", body, BODY))).toEqual([
    "锡山区灯塔局",
    2023,
  ]);
  expect(who(page("县灯塔局2023年政府信息公开工作年度报告", body, BODY))).toEqual([
    "县灯塔局",
    2023,
  ]);
  const two = `${body}滨湖区、滨湖区人民政府。`;
  expect(who(page("灯塔街道2023年政府信息公开工作年度报告", two, BODY))).toEqual([
    "灯塔街道",
    2023,
  ]);
});

test("a bureau's own office that answers questions is not the agency", () => {
  const document = page(
    "教育局2023年政府信息公开工作年度报告",
    "如有疑问，请联系锡山区教育局政务公开办公室，地址：某路1号，电话：0000。",
    BODY,
  );
  expect(who(document)).toEqual(["锡山区教育局", 2023]);
});

test("without a title, the sentence on the period and the contact say who and when", () => {
  const document = page(
    "本报告中所列数据的统计期限自2020年1月1日起至2020年12月31日止。如有疑问，请与锡山区教育局办公室联系（地址：某路1号）。",
    BODY,
  );
  expect(who(document)).toEqual(["锡山区教育局", 2020]);
});

test("lost characters in the period are read over", () => {
  const document = page(
    "锡山区教育局政府信息公开年度报告",
    "所列数据的统计期限自20231月1日起至202312月31日止。",
    BODY,
  );
  expect(who(document)).toEqual(["锡山区教育局", 2023]);
});

test("a page's table of metadata says who where the title doesn't, and when it was published", () => {
  const document = page(
    "今天是2026年11月20日 星期五",
    grid(
      ["名称", "2023年政府信息公开年度报告"],
      ["发布机构", "锡山区教育局"],
      ["公开日期", "2024-01-22"],
    ),
    "2023年政府信息公开年度报告",
    BODY,
    "略。",
  );
  expect(read(document)).toMatchObject({
    agency: "锡山区教育局",
    year: 2023,
    publishedOn: "2024-01-22",
    dateOf: "publication",
  });
});

test("today's date in the header and the capture of an archive are no publication", () => {
  const document = page(
    "2026年11月20日 星期五",
    "网页存档 2025-06-01 08:00:00",
    "锡山区教育局2023年政府信息公开年度报告",
    BODY,
    "略。",
    "版权所有 某某网站 备案号 00000000",
  );
  expect(read(document)).toMatchObject({ publishedOn: null, dateOf: null });
});

test("a byline's time is the page's only beside its source", () => {
  const on = (line: string) => {
    const found = read(page("锡山区教育局2023年政府信息公开年度报告", line, BODY, "略。"));
    return typeof found === "string" ? found : found.publishedOn;
  };
  expect(on("时间：2024-01-19 来源：锡山区教育局 浏览次数：12")).toBe("2024-01-19");
  expect(on("发布日期：2024年1月19日")).toBe("2024-01-19");
  expect(on("会议时间：2024-01-19")).toBeNull();
  expect(on("发布日期：2024-02-30")).toBeNull();
});

test("a page's navigation and its list of other years are not the title", () => {
  const document = page(
    "锡山区人民政府",
    "首页",
    "政府信息公开年报",
    "锡山区教育局2024年政府信息公开年度报告",
    "锡山区教育局2023年政府信息公开年度报告",
    "锡山区教育局2023年政府信息公开年度报告",
    BODY,
    "略。",
    "锡山区教育局2022年政府信息公开年度报告",
    "锡山区教育局2022年政府信息公开年度报告",
  );
  expect(who(document)).toEqual(["锡山区教育局", 2023]);
});

test("a year in an address is the year of publication and says nothing", () => {
  const document = page("锡山区教育局政府信息公开年度报告", BODY, "略。");
  expect(who(document, "http://example.gov.cn/2024/0110/1.html")).toBe("no_year");
  expect(who(document, "锡山区教育局2023年报告.txt")).toEqual(["锡山区教育局", 2023]);
});

test("a wrong year in the prose is a finding, and the title holds", () => {
  const document = page(
    "锡山区教育局2023年政府信息公开年度报告",
    "所列数据的统计期限自2022年1月1日起至2022年12月31日止。",
    BODY,
  );
  expect(read(document)).toMatchObject({ year: 2023, rules: ["identity.conflict"] });
});

test("another agency's signature is a finding; a government's office signing for it is none", () => {
  const signed = (title: string, signature: string) => {
    const found = read(
      page(`${title}2023年政府信息公开年度报告`, BODY, "略。", signature, "2024年1月10日"),
    );
    return typeof found === "string" ? found : found.rules;
  };
  expect(signed("锡山区教育局", "锡山区财政局")).toEqual(["identity.conflict"]);
  expect(signed("锡山区教育局", "无锡市滨湖区教育局")).toEqual(["identity.conflict"]);
  expect(signed("锡山区灯塔街道", "锡山区风车街道办事处")).toEqual(["identity.conflict"]);
  expect(signed("锡山区人民政府", "锡山区人民政府办公室")).toEqual([]);
  expect(signed("锡山区", "锡山区人民政府办公室")).toEqual([]);
  expect(signed("灯塔街道", "锡山区灯塔街道办事处")).toEqual([]);
  expect(signed("区教体局", "锡山区教育和体育局")).toEqual([]);
});

test("only a signature says who and when", () => {
  const document = page("政府信息公开年度报告", BODY, "略。", "锡山区教育局", "二〇二四年一月十日");
  expect(read(document)).toMatchObject({
    agency: "锡山区教育局",
    year: 2023,
    publishedOn: "2024-01-10",
  });
});

test("a government counts its area where it says so; offices and bureaus count themselves", () => {
  const scope = (title: string, words: string) => {
    const found = read(page(`${title}2023年政府信息公开年度报告`, BODY, words));
    return typeof found === "string" ? found : found.scope;
  };
  expect(scope("锡山区人民政府", "2023年全区共收到政府信息公开申请21件。")).toBe("area");
  expect(scope("锡山区人民政府", "主动公开政府信息300条。")).toBeNull();
  expect(scope("锡山区人民政府办公室", "主动公开政府信息300条。")).toBe("own");
  expect(scope("锡山区人民政府办公室", "全区收到政府信息公开申请21件。")).toBeNull();
  expect(scope("锡山区灯塔镇", "全镇主动公开政府信息300条。")).toBe("own");
  expect(scope("锡山区教育局", "服务全区教育事业。")).toBe("own");
});

test("a document that says neither who nor when is refused with its reason", () => {
  expect(read(page("政府信息公开年度报告", BODY))).toBe("no_agency");
  expect(read(page("锡山区教育局政府信息公开年度报告", BODY))).toBe("no_year");
});

const reports = new URL("../../../../shared/reports/", import.meta.url);
const EXPECTED = existsSync(reports) ? readdirSync(new URL("expected/", reports)) : [];

interface Expected {
  readonly file: string;
  readonly agency: string;
  readonly [column: string]: unknown;
}

function isExpected(value: unknown): value is Expected {
  return typeof value === "object" && value !== null && "file" in value && "agency" in value;
}

test.skipIf(EXPECTED.length === 0)(
  "the six reports are identified and their prose read as expected (skipped where ../shared is absent)",
  async () => {
    for (const name of EXPECTED) {
      const expected: unknown = JSON.parse(
        readFileSync(new URL(`expected/${name}`, reports), "utf8"),
      );
      if (!isExpected(expected)) throw new Error(`${name} is not an expectation.`);
      const opened = await open(
        new Uint8Array(readFileSync(new URL(expected.file, reports))),
        expected.file,
      );
      if (!opened.ok) throw new Error(`${expected.file}: ${opened.reason.en}`);
      const text = readText(opened.document);
      const identified = identify(opened.document, text, { source: expected.file });
      if (!identified.ok) throw new Error(`${expected.file}: ${identified.refusal.message.en}`);
      const { identity, year, publishedOn, doubts } = identified;
      const { claims } = readClaims(text, year);
      const read = {
        year,
        province: identity.province,
        city: identity.city,
        county: identity.county,
        published_on: publishedOn,
        disclosed_items: claims.get("disclosed_items")?.value ?? null,
        disclosed_on_website: claims.get("disclosed_on_website")?.value ?? null,
      };
      expect(expected.agency.split("|"), name).toContain(identity.agency);
      for (const [column, value] of Object.entries(read)) {
        if (column in expected) expect([column, value], name).toEqual([column, expected[column]]);
      }
      expect(doubts, name).toEqual([]);
    }
    expect(EXPECTED).toHaveLength(6);
  },
);

test.each([
  ["甲县民政局根据《中华人民共和国政府信息公开条例》编制2020年度政府信息公开工作年度报告。", 2020],
  [
    "本报告由甲县民政局根据《中华人民共和国政府信息公开条例》及乙市民政局要求编制，统计期限自2020年1月1日起至2020年12月31日止。",
    2020,
  ],
  [
    "根据《中华人民共和国政府信息公开条例》规定，现公布甲县民政局2020年政府信息公开工作年度报告。",
    2020,
  ],
])("a name only the introduction gives: %s", (introduction, year) => {
  expect(who(page(introduction, BODY, "2020年，我局公开信息3条。"))).toEqual(["甲县民政局", year]);
});

test("a page's navigation run into a title is no name", () => {
  const navigation = "政府信息公开指南政府信息公开年报依申请公开";
  expect(
    who(page(navigation, "甲县民政局2020年政府信息公开工作年度报告", BODY, "公开信息3条。")),
  ).toEqual(["甲县民政局", 2020]);
});

test("a name cut by the page's width, and a year under the title", () => {
  expect(
    who(page("南京市江宁区住房和城乡", "建设局2023年政府信息公开工作年度报告", BODY, "公开3条。")),
  ).toEqual(["南京市江宁区住房和城乡建设局", 2023]);
  expect(who(page("江宁区教育局政府信息公开工作年度报告", "（2023年度）", BODY))).toEqual([
    "江宁区教育局",
    2023,
  ]);
  expect(who(page("网站首页信息公开", "江宁区教育局2023年政府信息公开工作年度报告", BODY))).toEqual(
    ["江宁区教育局", 2023],
  );
});

test("a ministry's title names it; a department of the party or a bureau does not read as one", () => {
  expect(readTitle("生态环境部2023年度政府信息公开工作报告")).toEqual({
    agency: "生态环境部",
    year: 2023,
  });
  expect(readTitle("县委宣传部2023年度政府信息公开工作报告").agency).toBeNull();
});
