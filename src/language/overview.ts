import { counted, exact } from "./numbers.ts";

const number = (value: number): string => exact(value, "zh");

const zh = {
  subject: "政府信息公开年度报告",
  headline: (agencies: number, reports: number, years: string) =>
    `${number(agencies)} 个机关的 ${number(reports)} 份年度报告，${years} 年`,
  read: (full: number, opening: number) =>
    opening === 0
      ? `全部读了全文。`
      : full === 0
        ? `都只读到总体情况一节。`
        : `其中 ${number(full)} 份读了全文，${number(opening)} 份只读到总体情况一节。`,
  readOne: (isFull: boolean, scope: "own" | "area" | null) =>
    `${isFull ? "读了全文" : "只读到总体情况一节"}，${
      scope === null ? "看不出范围" : scope === "own" ? "报的是本机关" : "是全辖区的汇总"
    }。`,
  scopes: (own: number, area: number, unknown: number) =>
    `${[
      ...(own > 0 ? [`${number(own)} 份报的是本机关`] : []),
      ...(area > 0 ? [`${number(area)} 份是全辖区汇总`] : []),
      ...(unknown > 0 ? [`${number(unknown)} 份看不出范围，只列出，不加总`] : []),
    ].join("，")}。${area > 0 ? "汇总已含下级，与机关自己的从不相加。" : ""}`,
  disclosure: "主动公开",
  applications: "依申请公开",
  litigation: "复议与诉讼",
  own: "本机关报告",
  area: "全辖区报告",
  unitItems: "条信息",
  unitApplications: "件申请",
  unitReviews: "件行政复议",
  unitSuits: "件行政诉讼",
  and: "与",
  basis: (given: number, reports: number, years: string) =>
    reports === 1
      ? `一份，${years} 年`
      : `${number(reports)} 份中有 ${number(given)} 份给出此数，${years} 年合计`,
  besides: "另：",
  areaSum: (given: number, amount: number, unit: string) =>
    `${number(given)} 份全辖区报告合计 ${number(amount)} ${unit}`,
  headlineNone: "没有报告",
  notGiven: "无报告给出此数",
  notGivenBy: (scope: string, unit: string) => `没有${scope}说出有多少${unit}。`,
  noneGivenBy: (scope: string) =>
    `这里没有${scope}说出公开了多少信息、收到多少申请、有多少复议与诉讼。`,
  fewTitle: "这里的报告",
  fewNote: "报告太少，不排先后，也不比变化；逐个列出。",
  spreadTitle: "各机关最近一年公开多少条",
  spreadNote: (total: number) => `${number(total)} 个机关，按条数的量级`,
  spreadLabel: (from: string, to: string) => (from === to ? from : `${from}–${to}`),
  spreadOver: (from: string) => `${from}+`,
  agenciesAxis: "机关数",
  spreadWords: (range: string, unit: string, agencies: number) =>
    `${range} ${unit}：${number(agencies)} 个机关`,
  outcomesTitle: "申请怎样办结",
  resultsTitle: "复议与诉讼的结果",
  pendingBeside: "另有尚未审结",
  ofReports: (reports: number) => `${number(reports)} 份全文报告`,
  noTables: "此范围内没有读了全文的报告，办理结果无从分列。",
  noCases: "读了全文的报告在这里印的都是 0，没有可分列的。",
  factDisclosure: (median: number, agency: string, largest: number, about: boolean) =>
    `半数机关一年公开不到 ${number(Math.ceil(median))} 条；最多的是${agency}，${about ? "约 " : ""}${number(largest)} 条。`,
  factDisclosureOne: (agency: string, largest: number) =>
    `仅${agency}一家，公开 ${number(largest)} 条。`,
  factApplications: (none: number, total: number) =>
    none === 0
      ? `${number(total)} 个机关最近一年都收到过申请。`
      : `${number(total)} 个机关中，${number(none)} 个最近一年一件申请也没有收到。`,
  factLitigation: (corrected: number, closed: number, reports: number) =>
    `${number(reports)} 份全文报告里，审结的复议 ${number(closed)} 件，${number(corrected)} 件被纠正。`,
  factLitigationNone: (scope: string) => `读了全文的${scope}里没有审结的复议。`,
  doorDisclosure: "按公开条数看各机关",
  doorApplications: "按收到申请看各机关",
  doorLitigation: "按行政复议看各机关",
  leadersTitle: "居前的机关",
  leadersNote: "各取其最近一个给出此数的年度。数量多，未必是好，也未必是坏。",
  leadersOf: (shown: number, eligible: number) =>
    eligible > shown
      ? `${number(eligible)} 个机关中的前 ${number(shown)} 个`
      : `共 ${number(eligible)} 个机关`,
  changesTitle: "变化",
  changesNote: "只比各年都有此数的同一批机关。机关有增有减时，合计数之差量的是样本，不是变化。",
  findTitle: "找一个机关",
  findNote: "输入名称的任何一段；也可从下表的省份进入。",
  missingTitle: "缺什么",
  missingNote: "每格为一省一年的报告份数。格纹处一份也没有：不是没有发布，是还没有读到。",
  missingPlace: "国家机关与未定地区",
  province: "省份",
  missingNone: "无",
  squareLabel: (place: string, year: number, reports: number) =>
    `${place} ${year} 年 ${number(reports)} 份`,
  prose: "取自正文",
  proseShort: (count: number) => `${number(count)} 份取自正文`,
  approximate: "约",
  join: "",
  colon: "：",
  comma: "，",
  semicolon: "；",
  stop: "。",
  errorMark: "核查发现此数有误，见该机关页",
  warningMark: "核查对此数存疑，见该机关页",
};

const en: typeof zh = {
  subject: "Annual reports on government disclosure",
  headline: (agencies, reports, years) =>
    `${counted(reports, "annual report")} of ${counted(agencies, "agency", "agencies")}, ${years}`,
  read: (full, opening) =>
    opening === 0
      ? "All were read whole."
      : full === 0
        ? "Of all, only the opening section was read."
        : `${exact(full, "en")} ${full === 1 ? "was" : "were"} read whole, ${exact(opening, "en")} only in the opening section.`,
  readOne: (isFull, scope) =>
    `${isFull ? "Read whole" : "Only the opening section was read"}; ${
      scope === null
        ? "its scope can’t be told."
        : scope === "own"
          ? "it counts the agency alone."
          : "it counts a whole area."
    }`,
  scopes: (own, area, unknown) =>
    [
      ...(own > 0
        ? [`${exact(own, "en")} ${own === 1 ? "counts" : "count"} the agency alone.`]
        : []),
      ...(area > 0
        ? [`${exact(area, "en")} ${area === 1 ? "counts" : "count"} a whole area.`]
        : []),
      ...(unknown > 0
        ? [`For ${exact(unknown, "en")} the scope can’t be told: they are listed and never summed.`]
        : []),
      ...(area > 0
        ? ["Whole-area reports contain the agencies below them, so the two are never added."]
        : []),
    ].join(" "),
  disclosure: "Proactive disclosure",
  applications: "Applications",
  litigation: "Reviews and suits",
  own: "Agencies’ own reports",
  area: "Whole-area reports",
  unitItems: "items disclosed",
  unitApplications: "applications received",
  unitReviews: "reviews",
  unitSuits: "suits",
  and: "and",
  basis: (given, reports, years) =>
    reports === 1
      ? `one, ${years}`
      : `stated by ${exact(given, "en")} of ${counted(reports, "report")}, ${years} together`,
  besides: "Apart from that: ",
  areaSum: (given, amount, unit) =>
    `${exact(amount, "en")} ${unit} in ${counted(given, "whole-area report")}`,
  headlineNone: "No reports",
  notGiven: "no report gives this figure",
  notGivenBy: (_scope, unit) => `No report here states ${unit}.`,
  noneGivenBy: () => "No report here states items disclosed, applications, reviews or suits.",
  fewTitle: "The reports here",
  fewNote: "Too few to rank or to compare over time; here is each.",
  spreadTitle: "Items disclosed by an agency in its latest year",
  spreadNote: (total) => `${counted(total, "agency", "agencies")}, by order of magnitude`,
  spreadLabel: (from, to) => (from === to ? from : `${from}–${to}`),
  spreadOver: (from) => `${from}+`,
  agenciesAxis: "Agencies",
  spreadWords: (range, unit, agencies) =>
    `${range} ${unit}: ${counted(agencies, "agency", "agencies")}`,
  outcomesTitle: "How applications ended",
  resultsTitle: "How reviews and suits ended",
  pendingBeside: "Beside: pending",
  ofReports: (reports) => `${counted(reports, "report")} read whole`,
  noTables: "No report read whole fits these filters, so outcomes can’t be broken down.",
  noCases: "The reports read whole print nothing but zeros here: there is nothing to break down.",
  factDisclosure: (median, agency, largest, about) =>
    `Half the agencies disclose fewer than ${exact(Math.ceil(median), "en")} items a year; the most, ${about ? "about " : ""}${exact(largest, "en")}, by ${agency}.`,
  factDisclosureOne: (agency, largest) =>
    `Only one agency, ${agency}, with ${exact(largest, "en")} items.`,
  factApplications: (none, total) =>
    none === 0
      ? `Each of ${counted(total, "agency", "agencies")} received some in its latest year.`
      : `${exact(none, "en")} of ${counted(total, "agency", "agencies")} received not one application in the latest year.`,
  factLitigation: (corrected, closed, reports) =>
    `In ${counted(reports, "report")} read whole, ${exact(corrected, "en")} of ${counted(closed, "closed review")} ended in correction.`,
  factLitigationNone: (scope) => `${scope} read whole: no review was closed.`,
  doorDisclosure: "Agencies by items disclosed",
  doorApplications: "Agencies by applications received",
  doorLitigation: "Agencies by reviews",
  leadersTitle: "Leading agencies",
  leadersNote:
    "Each by the latest of its years that gives the figure. Much is neither good nor bad in itself.",
  leadersOf: (shown, eligible) =>
    eligible > shown
      ? `the first ${exact(shown, "en")} of the ${exact(eligible, "en")} here`
      : `all ${exact(eligible, "en")} here`,
  changesTitle: "What changed",
  changesNote:
    "Only agencies that give the figure in every year are compared. Sums over changing sets measure the sample, not a change.",
  findTitle: "Find an agency",
  findNote: "Type any part of its Chinese name, or enter by a province in the table below.",
  missingTitle: "What is missing",
  missingNote:
    "Each square: reports of one province on one year. Hatched: none. That does not mean none was published, only that none has been read yet.",
  missingPlace: "National, or place unknown",
  province: "Province",
  missingNone: "none",
  squareLabel: (place, year, reports) => `${place}, ${year}: ${counted(reports, "report")}`,
  prose: "from the prose",
  proseShort: (count) => `${exact(count, "en")} from prose`,
  approximate: "c. ",
  join: " ",
  colon: ": ",
  comma: ", ",
  semicolon: "; ",
  stop: ". ",
  errorMark: "The audit finds this figure wrong: see the agency’s page",
  warningMark: "The audit doubts this figure: see the agency’s page",
};

/** The first page. */
export const overviewWords = { zh, en };
