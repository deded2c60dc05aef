import { counted, exact } from "./numbers.ts";

const number = (value: number): string => exact(value, "zh");

const zh = {
  failed: (reports: number) => `其中 ${number(reports)} 份的此数，核查发现有误`,
  failedSome: (reports: number) => `其中 ${number(reports)} 份的表格，核查发现有误`,
  absent: (agencies: number) => `没有给出此数的 ${number(agencies)} 个机关`,
  why: {
    table: "读了全文，表格没有此数",
    none: "没有可作分母的件数，无此比率",
    edition: "所用格式没有此栏",
    unstated: "正文没有说出",
    opening: "只读到总体情况一节，表格未读",
  },
  state: {
    number: "",
    blank: "空白",
    slash: "斜杠",
    text: "是文字",
    missing: "缺此行或此表",
    unreadable: "我们未能可靠读出",
  },
  alike: (agencies: number) => `${number(agencies)} 个`,
  all: (agencies: number) => `列出全部 ${number(agencies)} 个`,
  first: (shown: number) => `以上各取前 ${number(shown)} 个；缩小筛选范围可见其余。`,
  omitted: (agencies: number) => `不在图中的 ${number(agencies)} 个机关`,
  firstOf: (shown: number) => `以上是前 ${number(shown)} 个；缩小筛选范围可见其余。`,
  colon: "：",
  comma: "，",
  semicolon: "；",
  listComma: "、",
  open: "（",
  close: "）",
  stop: "。",
};

const en: typeof zh = {
  failed: (reports) =>
    `In ${exact(reports, "en")} of them the audit finds ${reports === 1 ? "this figure" : "these figures"} wrong`,
  failedSome: (reports) =>
    `In ${exact(reports, "en")} of them the audit finds ${reports === 1 ? "the table" : "the tables"} wrong`,
  absent: (agencies) =>
    agencies === 1
      ? "The one agency that does not give this figure"
      : `The ${counted(agencies, "agency", "agencies")} that do not give this figure`,
  why: {
    table: "read whole, and the table has no such figure",
    none: "nothing to divide by, so no rate",
    edition: "its edition of the form has no such cell",
    unstated: "the prose does not state it",
    opening: "only the opening section was read, not the tables",
  },
  state: {
    number: "",
    blank: "blank",
    slash: "a slash",
    text: "words",
    missing: "the row or table is missing",
    unreadable: "we could not read it with certainty",
  },
  alike: (agencies) => exact(agencies, "en"),
  all: (agencies) => `List all ${exact(agencies, "en")}`,
  first: (shown) =>
    `The first ${exact(shown, "en")} of each reason; narrower filters show the others.`,
  omitted: (agencies) =>
    agencies === 1
      ? "The one agency left out"
      : `The ${counted(agencies, "agency", "agencies")} left out`,
  firstOf: (shown) => `The first ${exact(shown, "en")}; narrower filters show the others.`,
  colon: ": ",
  comma: ", ",
  semicolon: "; ",
  listComma: ", ",
  open: " (",
  close: ")",
  stop: ".",
};

/** What a figure rests on and who does not give it, beneath every chart. */
export const basisWords = { zh, en };
