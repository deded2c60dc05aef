import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import type { Document, Grid, Unreadable } from "./document.ts";
import { LARGEST_FILE, open } from "./open.ts";

const WORDS =
  "云溪县水务局2023年政府信息公开工作年度报告\n一、总体情况\n本年主动公开政府信息120条。";

async function read(bytes: Uint8Array | string): Promise<Document> {
  const opened = await open(typeof bytes === "string" ? strToU8(bytes) : bytes, "report");
  if (!opened.ok) throw new Error(opened.reason.en);
  return opened.document;
}

async function refusal(bytes: Uint8Array | string): Promise<Unreadable> {
  const opened = await open(typeof bytes === "string" ? strToU8(bytes) : bytes, "report.pdf");
  if (opened.ok) throw new Error("It was opened.");
  return opened.reason;
}

function paragraphs({ blocks }: Document): string[] {
  return blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
}

function grids({ blocks }: Document): Grid[] {
  return blocks.flatMap((block) => (block.kind === "grid" ? [block] : []));
}

function texts({ rows }: Grid): string[][] {
  return rows.map((row) => row.map(({ text }) => text));
}

test.each([
  ["UTF-8 with a byte order mark", [0xef, 0xbb, 0xbf, ...strToU8(WORDS)]],
  [
    "UTF-16",
    [0xff, 0xfe, ...[...WORDS].flatMap((c) => [c.charCodeAt(0) & 0xff, c.charCodeAt(0) >> 8])],
  ],
])("text is decoded: %s", async (_, bytes) => {
  expect(paragraphs(await read(Uint8Array.from(bytes)))).toEqual(WORDS.split("\n"));
});

test("GB18030 and Big5 are told apart by what they say, whatever is declared", async () => {
  // 政府信息公开申请 in GB18030; 政府資訊公開申請 in Big5.
  const gb = [
    0xd5, 0xfe, 0xb8, 0xae, 0xd0, 0xc5, 0xcf, 0xa2, 0xb9, 0xab, 0xbf, 0xaa, 0xc9, 0xea, 0xc7, 0xeb,
  ];
  const big5 = [
    0xac, 0x46, 0xa9, 0xb2, 0xb8, 0xea, 0xb0, 0x54, 0xa4, 0xbd, 0xb6, 0x7d, 0xa5, 0xd3, 0xbd, 0xd0,
  ];
  expect(paragraphs(await read(Uint8Array.from(gb)))).toEqual(["政府信息公开申请"]);
  expect(paragraphs(await read(Uint8Array.from(big5)))).toEqual(["政府資訊公開申請"]);
  const page = [
    ...strToU8('<html><head><meta charset="utf-8"></head><body><p>'),
    ...gb,
    ...strToU8("</p></body></html>"),
  ];
  expect(paragraphs(await read(Uint8Array.from(page)))).toEqual(["政府信息公开申请"]);
});

test("one damaged byte does not turn UTF-8 into something else", async () => {
  const bytes = strToU8(WORDS);
  expect(paragraphs(await read(bytes.slice(0, bytes.length - 1)))[0]).toBe(WORDS.split("\n")[0]);
});

test("a web page: words cut by spans are joined, hidden ones left out, cells laid out by their spans", async () => {
  const document = await read(`<!doctype html><html><head><title>年报</title>
    <meta name="PubDate" content="2024-01-15"></head><body><script>var x = 1;</script>
    <div style="display: none">登录</div><p><span>20</span><font>23</font>年<b>度</b></p>
    <table><tr><td rowspan="2">甲</td><td colspan="2">乙&nbsp;</td></tr>
    <tr><td><p>1</p></td><td><p>2<br>3</p></td></tr></table></body></html>`);
  expect(document).toMatchObject({
    format: "html",
    title: "年报",
    metadata: { pubdate: "2024-01-15" },
  });
  expect(paragraphs(document)).toEqual(["2023年度"]);
  const [grid] = grids(document);
  expect(grid && texts(grid)).toEqual([
    ["甲", "乙", "乙"],
    ["甲", "1", "2\n3"],
  ]);
  expect(grid?.rows[0]?.[0]).toBe(grid?.rows[1]?.[0]);
  expect(grid?.rows[1]?.[2]?.place).toMatchObject({ table: 1, row: 2, column: 3 });
});

test("what a page's style sheet never draws is no part of a cell; what some screens or a script draw is", async () => {
  const document = await read(`<html><head><style>/* .a{} */ .gone, td.off { display:none }
    .tab { display: none } .tab.chosen { display: block } @media print { .some { display: none } }</style></head>
    <body><div class="gone">正文</div><table><tr><td><i class="gone">1</i>2</td><td class="off">3</td>
    <td><b class="tab">4</b></td><td><b class="some">5</b></td></tr>
    <tr><td>6<span style="position:relative;top:-5px">1</span></td><td><span style="position:relative;top:-2pt">7</span></td>
    <td><span style="font-size:0">1</span>8</td><td style="font-size:0"><b style="font-size:9px">9</b></td></tr>
    <tr style="visibility:collapse"><td>1</td></tr></table></body></html>`);
  expect(paragraphs(document)).toEqual(["正文"]);
  const [grid] = grids(document);
  expect(grid && texts(grid)).toEqual([
    ["2", "4", "5", ""],
    ["6¹", "7", "8", "9"],
  ]);
});

test("figures drawn apart in one cell are not one", async () => {
  for (const style of ["float: left", "display:inline-block", "margin-left:20px"]) {
    const [grid] = grids(
      await read(`<table><tr><td><b>1</b><b style="${style}">8</b></td><td>2</td></tr></table>`),
    );
    expect(grid && texts(grid)).toEqual([["1 8", "2"]]);
  }
});

test("a table drawn with characters", async () => {
  expect(paragraphs(await read("┌──┬──┐\n│规章│0│\n+----+---+\n| - | - |"))).toEqual([
    "|规章|0|",
    "| - | - |",
  ]);
});

test("spans that do not add up leave rows of one length", async () => {
  const [grid] = grids(
    await read(
      "<table><tr><td rowspan=9 colspan=900>a</td><td>b</td></tr><tr><td>c</td></tr></table>",
    ),
  );
  expect(new Set(grid?.rows.map((row) => row.length)).size).toBe(1);
});

test("a table that only lays out the page is walked through", async () => {
  const document = await read(
    "<html><body><table><tr><td><p>导航</p></td><td><p>正文</p><table><tr><td>规章</td><td>0</td></tr></table></td></tr></table></body></html>",
  );
  expect(paragraphs(document)).toEqual(["导航", "正文"]);
  expect(grids(document).map(texts)).toEqual([[["规章", "0"]]]);
});

test("a DOCX: merged cells, deleted text left out", async () => {
  const cell = (text: string, properties = "") =>
    `<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
  const xml = `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>
    <w:p><w:r><w:t>20</w:t></w:r><w:r><w:t>23年</w:t></w:r><w:del><w:r><w:t>旧</w:t></w:r></w:del></w:p>
    <w:tbl><w:tr>${cell("甲", '<w:vMerge w:val="restart"/>')}${cell("乙", '<w:gridSpan w:val="2"/>')}</w:tr>
    <w:tr>${cell("", "<w:vMerge/>")}${cell("1")}${cell("2")}</w:tr></w:tbl></w:body></w:document>`;
  const document = await read(zipSync({ "word/document.xml": strToU8(xml) }));
  expect(paragraphs(document)).toEqual(["2023年"]);
  expect(grids(document).map(texts)).toEqual([
    [
      ["甲", "乙", "乙"],
      ["甲", "1", "2"],
    ],
  ]);
});

test("a raised digit is no digit of the number before it, and struck-out text no longer stands", async () => {
  const page = await read(
    "<html><body><p>共<s>15</s>16件<sup>1</sup></p><table><tr><td>12<sup>1</sup></td><td>3<span style='vertical-align:super'>[2]</span></td><td><del>3</del><ins>4</ins></td></tr></table></body></html>",
  );
  expect(paragraphs(page)).toEqual(["共16件¹"]);
  expect(grids(page).map(texts)).toEqual([[["12¹", "3[²]", "4"]]]);
  const run = (text: string, properties: string) =>
    `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
  const xml = `<?xml version="1.0"?><w:document xmlns:w="w"><w:body><w:p>${run("12", "")}${run("1", '<w:vertAlign w:val="superscript"/>')}${run("9", "<w:strike/>")}${run("件", '<w:strike w:val="0"/>')}</w:p></w:body></w:document>`;
  expect(paragraphs(await read(zipSync({ "word/document.xml": strToU8(xml) })))).toEqual(["12¹件"]);
});

test.each<[Unreadable["kind"], Uint8Array | string]>([
  ["empty", ""],
  ["no_text", "  \n \n"],
  ["no_text", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
  ["no_text", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2)],
  ["legacy_doc", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
  ["unknown_format", zipSync({ "a.txt": strToU8("a") })],
  ["damaged", Uint8Array.of(0x50, 0x4b, 3, 4, 1, 2, 3)],
  ["damaged", zipSync({ "word/document.xml": strToU8("<w:document><w:p>") })],
  ["damaged", "%PDF-1.7\nnothing more"],
  ["unknown_format", Uint8Array.from({ length: 600 }, (_, i) => i % 7)],
  ["unknown_format", "{\\rtf1 x}"],
  ["too_large", new Uint8Array(LARGEST_FILE + 1)],
])("what cannot be read says so, and what to do: %s", async (kind, bytes) => {
  const reason = await refusal(bytes);
  expect(reason.kind).toBe(kind);
  expect(reason.zh).toMatch(/请/);
  expect(reason.en).toMatch(/[.]$/);
});
