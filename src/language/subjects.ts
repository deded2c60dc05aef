import { counted, exact } from "./numbers.ts";

const number = (value: number): string => exact(value, "zh");

const zh = {
  own: "本机关报告",
  area: "全辖区报告",
  onlyAreas: (reports: number) => `这里的 ${number(reports)} 份报告都是全辖区汇总`,
  onlyAreasHelp:
    "各页先讲各机关自己的报告；全辖区的汇总已含下级，与机关自己的从不混算。这里只有汇总，可换过去看。",
  toArea: "换看全辖区报告",
  toOwn: "换看本机关报告",
  allYears: "不限年度",
  formulas: "怎么算：",
  span: "比较的年度",
  spanOption: (years: string, agencies: number) => `${years}（${number(agencies)} 个机关）`,
  metric: "指标",
  panelWhom: (agencies: number, from: number, to: number) =>
    `${from}–${to} 年每年都给出的 ${number(agencies)} 个机关`,
  panelLeft: (left: number) =>
    left === 0
      ? "这些年有报告的机关都在其中。"
      : `这些年有报告的机关另有 ${number(left)} 个，没有逐年给出，不在其中。`,
  panelProse: (count: number) => `其中 ${number(count)} 个取自正文`,
  panelApproximate: (count: number) => `${number(count)} 个为约数`,
  panelFew: (fewest: number) =>
    `不足 ${number(fewest)} 个机关，点画成空心：一个机关的起落就足以左右合计。`,
  panelFailed: (count: number) => `${number(count)} 份核查发现有误`,
  yearAbsent: "未比较",
  yearAbsentWords: (year: number) =>
    `${year} 年不在比较之列：在此年和所比较各年都给出的机关太少，或没有`,
  ofFew: (title: string, agencies: number) => `${title}（${number(agencies)} 个机关）`,
  rose: (title: string, before: string, after: string) => `${title}由 ${before} 升到 ${after}`,
  fell: (title: string, before: string, after: string) => `${title}由 ${before} 降到 ${after}`,
  same: (title: string, value: string) => `${title}前后相同，均为 ${value}`,
  several: (title: string, years: string) => `${title}，${years} 年`,
  list: (titles: readonly string[]) => titles.join("、"),
  join: (names: readonly string[]) => names.join("、"),
  noPanel:
    "按现在的筛选，没有哪个机关连续两年都给出，所以不画走势；各机关之和随收录多少而变，不是变化。",
  widerYears: "更多年度",
  widerRegion: "更大的地区",
  widerOthers: "更少的筛选条件",
  wouldHelp: (what: readonly string[]) => `换成${what.join("或")}，也许就有。`,
  rankingMost: (title: string, count: number) => `${title}最多的 ${number(count)} 个机关`,
  rankingFew: (title: string, count: number) => `${title}：这里的 ${number(count)} 个机关`,
  rankingNone: (title: string) => `${title}：无报告给出`,
  rankingWhom: (eligible: number) => `${number(eligible)} 个机关给出，各取最近一年`,
  rankingNothing: "按现在的筛选，没有报告给出此数。",
  basis: (given: number, reports: number) =>
    given === reports
      ? reports === 1
        ? "这里的一份报告给出了此数。"
        : `${number(reports)} 份报告都给出此数。`
      : `${number(reports)} 份报告中 ${number(given)} 份给出，${number(reports - given)} 份没有给出；没有给出不等于零。`,
  basisProse: (count: number) => `${number(count)} 份取自正文。`,
  unknownScope: (reports: number) =>
    reports === 0 ? "" : `另有 ${number(reports)} 份看不出范围，不计。`,
  volumeNote: "数量多，未必是好，也未必是坏。",
  difference: "差",
  colon: "：",
  stop: "。",
  sentence: "。",
  updating: "正在更新……",
  disclosure: {
    name: "主动公开",
    title: (agencies: number) => `${number(agencies)} 个机关说出了一年公开多少条信息`,
    titleNone: "没有机关说出一年公开多少条信息",
    lead: "总数取自报告正文，只在报告自己说出总数时才有；规章、规范性文件、许可、处罚、强制和收费取自第二部分表格。",
    items: "公开了多少条信息",
    itemsNote: "网站、微信、微博的条数不是总数，互有重复，从不相加，也不与总数同排。",
    documents: "规章与规范性文件",
    documentsNote:
      "2021 年版格式才有制发、废止、现行有效三栏；2019 年版的栏目含义不同，不与之相接。",
    rules: "规章",
    normative: "行政规范性文件",
    parts: ["制发", "废止", "现行有效"],
    kind: "文件种类",
    decisions: "许可、处罚、强制与收费",
    decisionsNote:
      "取自第二部分表格。许可、处罚、强制的处理决定数两版格式含义相同，可以相接；收费只有 2021 年版格式。",
  },
  applications: {
    name: "依申请公开",
    unit: "件",
    received: "收到申请",
    title: (agencies: number, received: number) =>
      `${number(agencies)} 个机关收到 ${number(received)} 件申请`,
    titleNone: "没有机关给出收到多少申请",
    lead: "依次是：有多少，怎样办结，因何不予公开，谁在申请，从申请人到结果的流向，以及两年之间的变化。",
    volumes: "收到、办结与结转",
    outcomes: "怎样办结",
    outcomesTitle: (share: string) => `办结的申请有 ${share} 全部或部分公开`,
    outcomesFew: (disclosed: number, concluded: number) =>
      `办结 ${number(concluded)} 件，其中 ${number(disclosed)} 件全部或部分公开`,
    outcomesWhom: (eligible: number) =>
      `表格给出全部六种结果的 ${number(eligible)} 个机关，各取最近一年`,
    outcomesNone: "没有报告的表格给出全部六种结果",
    outcomesNothing: "六种结果要从表格读出；没有表格的报告只读到总体情况一节。",
    noneConcluded: "没有办结的申请",
    noneConcludedNothing: "报告的表格给出了六种结果，但没有一件办结的申请，无从分列。",
    outcomesNote: "分母是办结（总计）。不足 10 件的，条形画成空心，比率不作比较。",
    together: "合计",
    togetherAside: (count: number) => `${number(count)} 个机关`,
    outcome: "结果",
    amount: "件数",
    concluded: "办结",
    totalShort: (total: string) => `${total} 件`,
    reasons: "因何不予公开",
    reasonsTitle: (ground: string) => `不公开的理由，最多的是“${ground}”`,
    reasonsTitleNone: "不公开的十九种理由，都没有用到",
    reasonsWhom: (reports: number, years: string) => `${number(reports)} 份报告，${years} 年合计`,
    reasonsNone: "没有报告的表格给出理由",
    reasonsNote:
      "不予公开、无法提供、不予处理共十六项，其他处理三项；颜色同上图的结果。2019 年版格式及个别报告的“其他处理”不分项，单列在最后，不与分项相加。",
    reasonsZeroNothing: "报告的表格在各种理由下印的都是 0。",
    reasonsZero: (grounds: string) => `报告印作 0 的，只在表里：${grounds}。`,
    ground: "理由",
    groundOf: (outcome: string, amount: string, given: number) =>
      `${outcome}，${amount} 件，${number(given)} 份报告给出`,
    given: "给出的报告（份）",
    notGivenReports: "没有给出（份）",
    undivided: "未分项",
    who: "谁在申请",
    whoTitle: (share: string, kind: string) => `${share} 的申请来自${kind}`,
    whoFew: (amount: number, sum: number, kind: string) =>
      `${number(sum)} 件申请，${number(amount)} 件来自${kind}`,
    whoTitleNone: "没有收到申请",
    whoWhom: (reports: number, years: string) => `${number(reports)} 份报告，${years} 年合计`,
    whoNone: "没有报告的表格给出申请人",
    whoZeroNothing: "报告的表格里，六类申请人名下印的都是 0。",
    whoNote: "分母是六类申请人之和，只取六类都印有数字的报告。",
    kind: "申请人",
    flow: "从申请人到结果",
    flowTitle: (amount: number) => `${number(amount)} 件申请的去向`,
    flowWhom: (reports: number) => `表格每格都有数字的 ${number(reports)} 份报告合计`,
    flowNone: "没有报告的表格每格都有数字",
    flowZeroNothing: "报告的表格每格都有数字，办结的都是 0 件，没有流向可画。",
    flowNote: (left: number) =>
      `左起：申请人、结果、理由。${
        left === 0 ? "报告都印全了。" : `另有 ${number(left)} 份报告没有印全，不在其中。`
      }宽窄按件数；为零的只在表里。`,
    change: "两年之间",
    changeShares: (from: number, to: number) => `六种结果的占比，${from} 年与 ${to} 年`,
    changeSharesNone: "六种结果的占比，两年之间",
    changeAgencies: (count: number) => `收到申请变化最大的 ${number(count)} 个机关`,
    changeAgenciesFew: (count: number) => `收到申请的变化：这里的 ${number(count)} 个机关`,
    changeAgenciesNone: "收到申请的变化",
    changeWhom: (agencies: number, from: number, to: number) =>
      `${from} 年与 ${to} 年都给出的 ${number(agencies)} 个机关`,
    changeWords: (label: string, from: number, before: string, to: number, after: string) =>
      `${label}：${from} 年 ${before}，${to} 年 ${after}`,
  },
};

const en: typeof zh = {
  own: "agencies’ own reports",
  area: "whole-area reports",
  onlyAreas: (reports) =>
    reports === 1
      ? "The one report here is of a whole area"
      : `The ${exact(reports, "en")} reports here are all of whole areas`,
  onlyAreasHelp:
    "These pages begin with agencies’ own reports. A whole-area report contains the agencies below it, and the two are never mixed. Here there are only whole areas: look at them instead.",
  toArea: "See whole-area reports",
  toOwn: "See agencies’ own reports",
  allYears: "All years",
  formulas: "How it is computed: ",
  span: "Years compared",
  spanOption: (years, agencies) => `${years} (${counted(agencies, "agency", "agencies")})`,
  metric: "Figure",
  panelWhom: (agencies, from, to) =>
    `${counted(agencies, "agency", "agencies")} that ${agencies === 1 ? "gives" : "give"} it in each year ${from}–${to}`,
  panelLeft: (left) =>
    left === 0
      ? "Every agency with a report in these years is in it."
      : `${counted(left, "other agency", "other agencies")} with a report in these years ${left === 1 ? "does" : "do"} not give it in each of them and ${left === 1 ? "is" : "are"} left out.`,
  panelProse: (count) => `${exact(count, "en")} of them from prose`,
  panelApproximate: (count) => `${exact(count, "en")} approximate`,
  panelFew: (fewest) =>
    `Fewer than ${exact(fewest, "en")} agencies, so the points are hollow: one agency’s ups and downs are those of the sum.`,
  panelFailed: (count) => `${exact(count, "en")} that the audit finds wrong`,
  yearAbsent: "not compared",
  yearAbsentWords: (year) =>
    `${year} is not compared: too few agencies, or none, give it in that year and in each of the others`,
  // Held together: a line that broke in it would read as two remarks.
  ofFew: (title, agencies) =>
    `${title} (${counted(agencies, "agency", "agencies").replace(" ", "\u00a0")})`,
  rose: (title, before, after) => `${title} rose from ${before} to ${after}`,
  fell: (title, before, after) => `${title} fell from ${before} to ${after}`,
  same: (title, value) => `${title} stood at ${value} in both`,
  several: (title, years) => `${title}, ${years}`,
  list: (titles) =>
    titles
      .map((title, index) => (index === 0 ? title : title.charAt(0).toLowerCase() + title.slice(1)))
      .join(", "),
  join: (names) => names.join(", "),
  noPanel:
    "Under these filters no agency gives it in two years running, so no line is drawn. A sum over whoever is there would measure the sample, not a change.",
  widerYears: "wider years",
  widerRegion: "a wider region",
  widerOthers: "fewer filters",
  wouldHelp: (what) =>
    ` There may be some with ${[what.slice(0, -1).join(", "), ...what.slice(-1)].filter(Boolean).join(" or ")}.`,
  rankingMost: (title, count) => `${title}: the ${exact(count, "en")} agencies with most`,
  rankingFew: (title, count) => `${title}: ${counted(count, "agency", "agencies")} here`,
  rankingNone: (title) => `${title}: given by no report`,
  rankingWhom: (eligible) =>
    `${counted(eligible, "agency", "agencies")} ${eligible === 1 ? "gives" : "give"} it, each by its latest year`,
  rankingNothing: "Under these filters no report gives this figure.",
  basis: (given, reports) =>
    given === reports
      ? `Given by ${reports === 1 ? "the one report" : `all ${counted(reports, "report")}`} here.`
      : `${exact(given, "en")} of ${counted(reports, "report")} ${given === 1 ? "gives" : "give"} it; ${exact(reports - given, "en")} ${reports - given === 1 ? "does" : "do"} not, which is not zero.`,
  basisProse: (count) => `${exact(count, "en")} ${count === 1 ? "is" : "are"} from prose.`,
  unknownScope: (reports) =>
    reports === 0
      ? ""
      : `For ${counted(reports, "more report")} the scope can’t be told; ${reports === 1 ? "it is" : "they are"} not counted.`,
  volumeNote: "Much is neither good nor bad in itself.",
  difference: "Difference",
  colon: ": ",
  stop: ".",
  sentence: ". ",
  updating: "Updating …",
  disclosure: {
    name: "Disclosure",
    title: (agencies) =>
      `${counted(agencies, "agency", "agencies")} ${agencies === 1 ? "says" : "say"} how many items of information ${agencies === 1 ? "it discloses" : "they disclose"} in a year`,
    titleNone: "No agency here says how many items it discloses in a year",
    lead: "Totals are from the reports’ prose, and only where a report itself states one. Rules, normative documents, licences, penalties, coercion and fees are from the tables of section 2.",
    items: "How many items are disclosed",
    itemsNote:
      "Counts for a website, WeChat or Weibo are not totals and overlap: they are never added up and never ranked against a total.",
    documents: "Rules and normative documents",
    documentsNote:
      "Only the 2021 edition counts documents as issued, repealed and in force; the 2019 edition’s columns mean something else and are not joined to them.",
    rules: "Rules",
    normative: "Normative documents",
    parts: ["issued", "repealed", "in force"],
    kind: "Kind of document",
    decisions: "Licences, penalties, coercion and fees",
    decisionsNote:
      "From the tables of section 2. Decisions on licences, penalties and coercion mean the same in both editions and are joined; fees are in the 2021 edition only.",
  },
  applications: {
    name: "Applications",
    unit: "applications",
    received: "Applications received",
    title: (agencies, received) =>
      `${counted(agencies, "agency", "agencies")} received ${counted(received, "application")}`,
    titleNone: "No agency here says how many applications it received",
    lead: "In order: how many, how they ended, why information was refused, who applied, the way from applicant to outcome, and what changed between two years.",
    volumes: "Received, concluded and carried over",
    outcomes: "How applications ended",
    outcomesTitle: (share) => `${share} of applications concluded were granted in whole or part`,
    outcomesFew: (disclosed, concluded) =>
      `${exact(disclosed, "en")} of ${exact(concluded, "en")} applications concluded granted in whole or part`,
    outcomesWhom: (eligible) =>
      `${counted(eligible, "agency", "agencies")} whose tables give all six outcomes, each by its latest year`,
    outcomesNone: "No report’s tables give all six outcomes",
    outcomesNothing:
      "Outcomes are read from the tables; a report of which only the opening section was read has none.",
    noneConcluded: "No application was concluded",
    noneConcludedNothing:
      "The reports’ tables give the six outcomes, and no application was concluded: there is nothing to break down.",
    outcomesNote:
      "Of applications concluded. Where those are fewer than 10 the bar is hollow and its shares are not to be compared.",
    together: "All together",
    togetherAside: (count) => counted(count, "agency", "agencies"),
    outcome: "Outcome",
    amount: "Applications",
    concluded: "Concluded",
    totalShort: (total) => total,
    reasons: "Why information was not disclosed",
    reasonsTitle: (ground) => `The commonest reason not to disclose: “${ground}”`,
    reasonsTitleNone: "None of the nineteen reasons was used",
    reasonsWhom: (reports, years) => `${counted(reports, "report")}, ${years} together`,
    reasonsNone: "No report’s tables give reasons",
    reasonsNote:
      "Sixteen reasons to deny, to be unable or to decline, and three of “otherwise closed”, coloured as the outcomes above. Where a report does not divide “otherwise closed”, as in the 2019 edition, it stands apart at the end and is never added to the parts.",
    reasonsZeroNothing: "The reports’ tables print 0 under every reason.",
    reasonsZero: (grounds) => `Printed as 0, and in the table only: ${grounds}.`,
    ground: "Reason",
    groundOf: (outcome, amount, given) =>
      `${outcome}, ${amount} ${amount === "1" ? "application" : "applications"}, given by ${counted(given, "report")}`,
    given: "Reports that give it",
    notGivenReports: "Reports that don’t",
    undivided: "undivided",
    who: "Who applied",
    whoTitle: (share, kind) => `${share} of applications came from ${kind.toLowerCase()}`,
    whoFew: (amount, sum, kind) =>
      `${exact(amount, "en")} of ${counted(sum, "application", "applications")} came from ${kind.toLowerCase()}`,
    whoTitleNone: "No application was received",
    whoWhom: (reports, years) => `${counted(reports, "report")}, ${years} together`,
    whoNone: "No report’s tables say who applied",
    whoZeroNothing: "The reports’ tables print 0 for each of the six kinds of applicants.",
    whoNote: "Of the six kinds together, over reports that print a figure for each.",
    kind: "Applicant",
    flow: "From applicants to outcomes",
    flowTitle: (amount) => `Where ${counted(amount, "application")} went`,
    flowWhom: (reports) => `${counted(reports, "report")} whose table prints every cell, together`,
    flowNone: "No report’s table prints every cell",
    flowZeroNothing:
      "The reports’ tables print every cell, and none of an application concluded: there is no way to draw.",
    flowNote: (left) =>
      `From the left: applicants, outcomes, reasons. ${
        left === 0
          ? "Every report prints every cell."
          : `${counted(left, "other report")} ${left === 1 ? "does" : "do"} not print every cell and ${left === 1 ? "is" : "are"} left out.`
      } Bands are as wide as they are many; zeros are in the table only.`,
    change: "Between two years",
    changeShares: (from, to) => `Shares of the six outcomes, ${from} and ${to}`,
    changeSharesNone: "Shares of the six outcomes between two years",
    changeAgencies: (count) =>
      `Applications received: the ${exact(count, "en")} agencies that changed most`,
    changeAgenciesFew: (count) =>
      `Applications received: how ${counted(count, "agency", "agencies")} changed`,
    changeAgenciesNone: "Applications received between two years",
    changeWhom: (agencies, from, to) =>
      `${counted(agencies, "agency", "agencies")} that ${agencies === 1 ? "gives" : "give"} it in ${from} and in ${to}`,
    changeWords: (label, from, before, to, after) =>
      `${label}: ${before} in ${from}, ${after} in ${to}`,
  },
};

/** The pages on disclosure and on applications, and what subject pages have in common. */
export const subjectWords = { zh, en };
