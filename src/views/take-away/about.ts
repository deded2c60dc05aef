import type { About } from "./taken.ts";

/** What a file must say of itself, whatever it holds. */
export interface Origin {
  readonly title: string;
  /** Filters, conditions and the order, in words. */
  readonly filters: string;
  readonly version: string | null;
  readonly synthetic: boolean;
  /** The address it was taken from. */
  readonly address: string;
  /** ISO 8601, the day it was taken. */
  readonly date: string;
  /** The reader's own question, where it is one. */
  readonly sql?: string;
}

/** The lines that every file carries: source, licence, version, filters, date and address. */
export function aboutLines({
  title,
  filters,
  version,
  synthetic,
  address,
  date,
  sql,
}: Origin): readonly About[] {
  const line = (key: string, zh: string, en: string, value: string): About => ({
    key,
    title: { zh, en },
    value,
  });
  return [
    line("title", "标题", "Title", title),
    line(
      "source",
      "来源",
      "Source",
      synthetic
        ? "合成数据，机关与数字均属虚构 / Synthetic data: agencies and figures are invented"
        : "各机关公布的政府信息公开工作年度报告，日晷汇编 / Annual reports published by the agencies, compiled by Sundial",
    ),
    line(
      "licence",
      "许可",
      "Licence",
      "CC0-1.0 https://creativecommons.org/publicdomain/zero/1.0/",
    ),
    line("version", "数据版本", "Data version", version ?? "—"),
    line("filters", "筛选", "Filters", filters),
    ...(sql === undefined ? [] : [line("sql", "查询", "Question", sql)]),
    line("date", "下载日期", "Downloaded on", date),
    line("address", "地址", "Address", address),
    line(
      "absence",
      "空格",
      "Empty cells",
      "空格表示报告未给出，不是零 / An empty cell was not given by the report; it is not zero",
    ),
  ];
}
