import { counted, exact } from "./numbers.ts";

const zh = {
  title: (count: number) => `${exact(count, "zh")} 个机关`,
  named: (name: string) => `名称含“${name}”`,
  nameLabel: "名称含",
  namePlaceholder: "名称的几段，或拼音首字母",
  sort: "排序",
  sortedBy: {
    name: "按地区",
    agency: "按名称",
    field: "按领域",
    years: "按报告多少",
    disclosure: "按公开条数",
    applications: "按收到申请",
    litigation: "按行政复议",
  },
  agency: "机关",
  place: "地区",
  field: "领域",
  years: "年度",
  whole: "全文",
  wholeOf: (full: number, reports: number) => `${full}/${reports}`,
  figure: {
    disclosure: "主动公开（条）",
    applications: "收到申请（件）",
    litigation: "行政复议（件）",
  },
  figureNote: (scope: string, given: number, missing: number) =>
    `数字取自${scope}中最近一个给出此数的年度；${exact(given, "zh")} 个机关给出，列在前面，${exact(missing, "zh")} 个没有给出，列在后面。`,
  notGiven: "未给出",
  nothingNamed: (name: string) => `没有名称含“${name}”的机关。可少输几个字。`,
  partOf: (shown: number, all: number) =>
    `只列出 ${exact(all, "zh")} 个中的前 ${exact(shown, "zh")} 个。输入名称（拼音首字母也可），或选地区、领域、年度，即可看到其他。`,
  moreOf: "列出更多",
  errors: (count: number) => `核查出错误 ${count} 处`,
};

const en: typeof zh = {
  title: (count) => counted(count, "agency", "agencies"),
  named: (name) => `name contains “${name}”`,
  nameLabel: "Name contains",
  namePlaceholder: "parts of the Chinese name, or its initials",
  sort: "Sort",
  sortedBy: {
    name: "by place",
    agency: "by name",
    field: "by field",
    years: "by number of reports",
    disclosure: "by items disclosed",
    applications: "by applications received",
    litigation: "by reviews",
  },
  agency: "Agency",
  place: "Place",
  field: "Field",
  years: "Years",
  whole: "Whole",
  wholeOf: (full, reports) => `${full}/${reports}`,
  figure: {
    disclosure: "Items disclosed",
    applications: "Applications received",
    litigation: "Reviews",
  },
  figureNote: (scope, given, missing) =>
    `Figures are from the latest year that gives them (${scope.toLowerCase()}). ${exact(given, "en")} give it and stand first; ${exact(missing, "en")} do not.`,
  notGiven: "not given",
  nothingNamed: (name) => `No agency’s name contains “${name}”. Try fewer characters.`,
  partOf: (shown, all) =>
    `The first ${exact(shown, "en")} of ${exact(all, "en")}. Type a name (or its initials in pinyin), or choose a region, field or years, to see others.`,
  moreOf: "List more",
  errors: (count) => `${counted(count, "error")} found by the audit`,
};

/** The list of agencies. */
export const agenciesWords = { zh, en };
