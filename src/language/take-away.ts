import { exact } from "./numbers.ts";

const zh = {
  menu: "下载这些数据",
  shown: "这里所示",
  everything: "全部报告、全部列",
  what: "下载什么",
  formats: { csv: "CSV", xlsx: "Excel（XLSX）", parquet: "Parquet", json: "JSON" },
  hints: {
    csv: "ZIP 内三个文件：数据（UTF-8，Excel 可直接打开）、字段说明、来源说明",
    xlsx: "三张工作表：数据、字段说明、来源说明",
    parquet: "字段说明与来源写在文件的元数据里",
    json: "含字段说明与来源说明",
  },
  making: "正在生成……",
  done: (name: string, rows: number) => `已生成 ${name}，${exact(rows, "zh")} 行`,
  failed: "文件没有生成。可换一种格式，或先筛选。",
  tooLarge: (cells: number) =>
    `共 ${exact(cells, "zh")} 格，超出网页能一次生成的量。可先筛选、少选列，或换 CSV、Parquet；全部数据也可在“方法”页直接下载。`,
  sheets: { table: "数据", dictionary: "字段说明", about: "来源说明" },
  everythingSaid: "全部报告，未筛选",
};

const en: typeof zh = {
  menu: "Download these data",
  shown: "what is shown",
  everything: "all reports, all columns",
  what: "What to download",
  formats: { csv: "CSV", xlsx: "Excel (XLSX)", parquet: "Parquet", json: "JSON" },
  hints: {
    csv: "a ZIP of three files: the data (UTF-8, opens in Excel), the dictionary, and what they are",
    xlsx: "three sheets: the data, the dictionary, and what they are",
    parquet: "dictionary and source stand in the file’s metadata",
    json: "with dictionary and source",
  },
  making: "Making the file …",
  done: (name, rows) => `${name} is made, ${exact(rows, "en")} rows`,
  failed: "The file could not be made. Try another format, or filter first.",
  tooLarge: (cells) =>
    `These are ${exact(cells, "en")} cells, more than a page makes at once. Filter, choose fewer columns, or take CSV or Parquet; the whole data can also be downloaded under Method.`,
  sheets: { table: "Data", dictionary: "Dictionary", about: "About" },
  everythingSaid: "All reports, no filter",
};

/** Tables to take away. */
export const takeAwayWords = { zh, en };
