import type { Bilingual } from "./bilingual.ts";

/** `error`: cannot be right as printed. `warning`: needs a look. `note`: worth knowing, may well be right. */
export const SEVERITIES = [
  { id: "error", label: { zh: "错误", en: "Error" } },
  { id: "warning", label: { zh: "存疑", en: "Warning" } },
  { id: "note", label: { zh: "说明", en: "Note" } },
] as const;

/** Whose doing a finding is: the agency's own figures or text, our reading, or it can't be told. */
export const BLAMES = [
  { id: "report", label: { zh: "报告自身", en: "The report" } },
  { id: "reading", label: { zh: "我们的读取", en: "Our reading" } },
  { id: "unclear", label: { zh: "尚不清楚", en: "Unclear" } },
] as const;

export type Severity = (typeof SEVERITIES)[number]["id"];
export type Blame = (typeof BLAMES)[number]["id"];

interface Rule {
  readonly code: string;
  readonly severity: Severity;
  readonly blame: Blame;
  readonly title: Bilingual;
}

/** Every rule a report can break: its stable code, how grave it is, and whose doing unless the case shows otherwise. */
export const RULES = [
  {
    code: "applications.concluded",
    severity: "error",
    blame: "report",
    title: {
      zh: "办理结果各项之和与总计不符",
      en: "Outcomes do not add up to the total concluded",
    },
  },
  {
    code: "applications.balance",
    severity: "error",
    blame: "report",
    title: {
      zh: "新收加结转与办结加结转下年不符",
      en: "Received and carried in do not equal concluded and carried out",
    },
  },
  {
    code: "applications.applicants",
    severity: "error",
    blame: "report",
    title: { zh: "各类申请人之和与总计不符", en: "Applicants do not add up to the total" },
  },
  {
    code: "disputes.results",
    severity: "error",
    blame: "report",
    title: { zh: "复议或诉讼各结果之和与总计不符", en: "Results do not add up to the total" },
  },
  {
    code: "years.carried_over",
    severity: "warning",
    blame: "report",
    title: {
      zh: "上年结转与上一年报告的结转下年不符",
      en: "Carried in differs from what the year before carried out",
    },
  },
  {
    code: "years.documents_in_force",
    severity: "note",
    blame: "unclear",
    title: {
      zh: "现行有效件数与上年推算不符",
      en: "Documents in force differ from the year before's plus issued minus repealed",
    },
  },
  {
    code: "prose.applications",
    severity: "warning",
    blame: "unclear",
    title: { zh: "正文与表格的申请件数不一致", en: "Prose and table differ on applications" },
  },
  {
    code: "prose.outcomes",
    severity: "warning",
    blame: "unclear",
    title: { zh: "正文与表格的办理结果不一致", en: "Prose and table differ on outcomes" },
  },
  {
    code: "prose.disputes",
    severity: "warning",
    blame: "unclear",
    title: {
      zh: "正文与表格的复议诉讼件数不一致",
      en: "Prose and table differ on reviews or suits",
    },
  },
  {
    code: "prose.two_totals",
    severity: "warning",
    blame: "report",
    title: { zh: "正文出现两个不同的总数", en: "The prose states two different totals" },
  },
  {
    code: "prose.channel_exceeds_total",
    severity: "warning",
    blame: "report",
    title: { zh: "单一渠道的数量超过总数", en: "One channel exceeds the total" },
  },
  {
    code: "table.missing",
    severity: "warning",
    blame: "report",
    title: { zh: "报告缺少整张表", en: "A whole table is missing" },
  },
  {
    code: "table.row_missing",
    severity: "warning",
    blame: "report",
    title: { zh: "表格缺少一行", en: "A row is missing" },
  },
  {
    code: "table.rows_unlabelled",
    severity: "warning",
    blame: "unclear",
    title: { zh: "若干行没有标签", en: "Rows without labels" },
  },
  {
    code: "table.unreadable",
    severity: "warning",
    blame: "reading",
    title: { zh: "有数据未能可靠读出", en: "Figures that could not be read with certainty" },
  },
  {
    code: "table.unmarked",
    severity: "note",
    blame: "reading",
    title: { zh: "单元格之间没有分隔", en: "Cells that nothing marks off" },
  },
  {
    code: "table.remark",
    severity: "note",
    blame: "report",
    title: { zh: "单元格内附有说明", en: "A cell carries a remark" },
  },
  {
    code: "table.unit_missing",
    severity: "warning",
    blame: "report",
    title: { zh: "金额未注明单位", en: "An amount is printed without its unit" },
  },
  {
    code: "report.truncated",
    severity: "warning",
    blame: "unclear",
    title: { zh: "报告文字在结束之前中断", en: "The text breaks off before the report's end" },
  },
  {
    code: "form.superseded",
    severity: "note",
    blame: "report",
    title: { zh: "使用了已停用的格式", en: "Uses a form no longer in force" },
  },
  {
    code: "identity.conflict",
    severity: "warning",
    blame: "unclear",
    title: {
      zh: "机关名称或年度前后不一致",
      en: "The report disagrees with itself on who or when",
    },
  },
  {
    code: "place.unknown",
    severity: "note",
    blame: "reading",
    title: { zh: "未能确定所在地区", en: "Its place could not be told" },
  },
  {
    code: "source.conflict",
    severity: "warning",
    blame: "unclear",
    title: {
      zh: "同一机关同一年度有两份不同的来源",
      en: "Two sources for one agency and year differ",
    },
  },
  {
    code: "competence.rules",
    severity: "warning",
    blame: "report",
    title: { zh: "无规章制定权的机关填报了规章", en: "Reports rules it has no power to make" },
  },
  {
    code: "copied.previous_year",
    severity: "warning",
    blame: "unclear",
    title: { zh: "与上一年数据完全相同", en: "Repeats the figures of the year before" },
  },
  {
    code: "copied.other_agency",
    severity: "warning",
    blame: "unclear",
    title: { zh: "与另一机关数据完全相同", en: "Repeats the figures of another agency" },
  },
  {
    code: "published.late",
    severity: "note",
    blame: "report",
    title: { zh: "晚于法定期限公布", en: "Published later than the law allows" },
  },
] as const satisfies readonly Rule[];

export type RuleCode = (typeof RULES)[number]["code"];

/** What a rule says of itself. Total over `RuleCode`. */
export function describeRule(code: RuleCode): (typeof RULES)[number] {
  const rule = RULES.find((candidate) => candidate.code === code);
  if (!rule) throw new Error(`There is no rule ${code}.`);
  return rule;
}
