import { counted, exact } from "./numbers.ts";

const zh = {
  sort: (column: string) => `按${column}排序`,
  all: (rows: number) => `显示全部 ${exact(rows, "zh")} 行`,
  copy: "复制表格",
  copied: (rows: number) => `已复制 ${exact(rows, "zh")} 行，可贴进电子表格`,
  selected: "未能复制。表格已选中，请按 Ctrl+C 或 ⌘C。",
  notGiven: "未给出",
};

const en: typeof zh = {
  sort: (column) => `Sort by ${column}`,
  all: (rows) => `Show all ${counted(rows, "row")}`,
  copy: "Copy table",
  copied: (rows) => `${counted(rows, "row")} copied, ready for a spreadsheet`,
  selected: "It could not be copied. The table is selected: press Ctrl+C or ⌘C.",
  notGiven: "not given",
};

/** What every table that sorts and copies says. */
export const tableWords = { zh, en };
