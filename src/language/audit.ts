import { counted, exact } from "./numbers.ts";

const zh = {
  name: "核查",
  title: (total: number) => `核查出 ${exact(total, "zh")} 处`,
  titleNone: "核查没有发现问题",
  lead: "每份报告都按表格自身的勾稽关系、正文与表格、前后年度逐项比对。报告的数字一律照录不改；对不上的，列在这里。",
  toLeads: "另见线索：哪些值得一看，各有多可靠",
  legend: "三种情形，分别标出：",
  blame: {
    report: "报告自身",
    reading: "我们未读准",
    unclear: "尚待查明",
  },
  blameMeaning: {
    report: "报告印出的数字或文字自相矛盾",
    reading: "我们没有把握读对原文",
    unclear: "看不出是报告有误，还是另有缘故",
  },
  rule: "规则",
  severity: "程度",
  whose: "责任",
  allRules: "全部规则",
  allSeverities: "各种程度",
  allBlames: "各种责任",
  inReports: (findings: number, reports: number) =>
    `${exact(findings, "zh")} 处，涉及 ${exact(reports, "zh")} 份报告`,
  listed: "这里列出 ",
  only: "只看这一条",
  cells: "涉及",
  source: "原报告",
  shown: (shown: number, total: number) =>
    `已列 ${exact(shown, "zh")} 处，共 ${exact(total, "zh")} 处。`,
  more: "再列一些",
  listComma: "、",
  nothing: "此条件下没有核查发现。",
  nothingHelp: "未必说明报告都对：只读到总体情况的报告，没有表格可核。",
  year: (year: number) => `${year} 年`,
};

const en: typeof zh = {
  name: "Audit",
  title: (total) => `The audit found ${counted(total, "thing")}`,
  titleNone: "The audit found nothing",
  lead: "Every report is checked against the form’s own sums, its prose against its tables, and one year against the next. Figures stay as printed; what does not agree is listed here.",
  toLeads: "See also the leads: what deserves a look, and how sure each is",
  legend: "Three cases, told apart:",
  blame: { report: "The report’s own", reading: "Our doubt", unclear: "Open question" },
  blameMeaning: {
    report: "what the report prints contradicts itself",
    reading: "we could not be sure of reading it right",
    unclear: "it may be an error, or have a reason we don’t see",
  },
  rule: "Rule",
  severity: "Severity",
  whose: "Whose doing",
  allRules: "all rules",
  allSeverities: "any severity",
  allBlames: "anyone’s doing",
  inReports: (findings, reports) =>
    `${counted(findings, "finding")} in ${counted(reports, "report")}`,
  listed: "Listed here: ",
  only: "Only this",
  cells: "Concerns",
  source: "The report",
  shown: (shown, total) => `${exact(shown, "en")} of ${exact(total, "en")} listed.`,
  more: "List more",
  listComma: ", ",
  nothing: "No findings here.",
  nothingHelp:
    "That does not mean every report is right: of those read only in their opening section there are no tables to check.",
  year: (year) => String(year),
};

/** The audit. */
export const auditWords = { zh, en };
