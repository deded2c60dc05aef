import { counted, exact } from "./numbers.ts";

const number = (value: number): string => exact(value, "zh");

const zh = {
  title: "比较",
  headline: (names: readonly string[]) =>
    names.length === 0
      ? "谁与谁比"
      : names.length === 1
        ? `${names[0]}与它的同类`
        : names.length === 2
          ? `${names[0]}与${names[1]}`
          : `${names[0]}等 ${number(names.length)} 个机关`,
  kicker: (scope: string) => `${scope} · 同一尺度`,
  scopeOwn: "本机关报告",
  scopeArea: "全辖区报告",
  scope: "统计范围",
  choose: "要比的机关",
  chooseNote: "可选一至八个。选一个，与同级同领域的机关比；选几个，互相比。",
  years: "怎样比年度",
  eachYear: "逐年比",
  endYears: "只比首尾两年",
  foldedTitle: (metrics: number) => `${number(metrics)} 项数字，逐年画出`,
  summaryTitle: "对照",
  summaryNote: (pin: string) =>
    `每行取${pin}与另一机关都有数的最近一年，数字下方是与${pin}之差；没有这样一年的，各取最近一年，不作差。`,
  summaryEnds: (from: number, to: number) => `每项：${from} 年与 ${to} 年，后者减前者。`,
  summaryYear: "年度",
  difference: "差",
  fewShort: "不足 10 件",
  latest: (year: number) => `（${year}）`,
  endsHeadline: (agency: string, from: number, to: number, how: string) =>
    `从 ${from} 年到 ${to} 年，${agency}${how}`,
  endsMost: (agency: string, from: number, to: number, how: string) =>
    `从 ${from} 年到 ${to} 年，变化最大的是${agency}，${how}`,
  endsFew: (from: number, to: number) => `${from} 年或 ${to} 年案件不足 10 件，不比高低`,
  endsNone: (from: number, to: number) => `没有机关在 ${from} 年和 ${to} 年都给出此数`,
  endsMissing: (names: string) => `未在这两年都给出此数，故不画：${names}。`,
  endsWhom: (scope: string, agencies: number, from: number, to: number) =>
    `${scope}，${number(agencies)} 个机关，${from} 年与 ${to} 年`,
  breakBetween: (year: number, title: string) => `两年之间口径有变：${year} 年，${title}。`,
  unplaced: (metrics: string, needed: number) =>
    `同级同领域给出下列数字的不足 ${number(needed)} 个，不给位次：${metrics}。`,
  unknown: "现有数据里没有地址所指的机关。",
  examples: "报告年份最多的几个，可由此开始：",
  examplesNone: "现有数据里没有机关。",
  mixed: (names: string, scope: string) =>
    `${names}没有“${scope}”，两种统计范围从不混比，故留空。可改统计范围。`,
  sideTitle: "并排",
  sideTitleOne: "它自己的各年",
  sideNote: (pin: string) => `每项一把尺，各图纵轴相同；差以${pin}为准，只在同一年度之间作差。`,
  absentTitle: "没有给出的",
  absent: (metrics: string) => `${metrics}：所选机关在这些年度都没有给出，故不画。`,
  whom: (scope: string, agencies: number, years: string) =>
    `${scope}，${number(agencies)} 个机关，${years} 年`,
  more: (one: string, other: string, amount: string, times: string, year: number) =>
    `${year} 年${one}比${other}多 ${amount}${times}`,
  equal: (one: string, other: string, amount: string, year: number) =>
    `${year} 年${one}与${other}相同，均为 ${amount}`,
  range: (low: string, least: string, high: string, most: string, year: number) =>
    // A figure without a unit is held off from the word after it.
    `${year} 年，从${least}的 ${low}${/\p{Script=Han}$/u.test(low) ? "" : " "}到${most}的 ${high}`,
  allEqual: (amount: string, year: number) => `${year} 年各机关相同，均为 ${amount}`,
  tooFew: (year: number) => `${year} 年案件不足 10 件，不比高低`,
  noCommonYear: "没有两个机关给出同一年度的数，不作差",
  times: (value: string) => `，为其 ${value} 倍`,
  points: (value: string) => `${value} 个百分点`,
  differenceMore: (amount: string) => `多 ${amount}`,
  differenceLess: (amount: string) => `少 ${amount}`,
  differenceNone: "相同",
  changed: (agency: string, from: number, before: string, to: number, after: string, how: string) =>
    `${agency}：${from} 年 ${before}，${to} 年 ${after}，${how}`,
  grew: (amount: string) => `增 ${amount}`,
  shrank: (amount: string) => `减 ${amount}`,
  stayed: "未变",
  absence: {
    notGiven: "未给出",
    noReport: "无报告",
    otherScope: "另一统计范围",
    noCases: "无可计案件",
  },
  breakIn: (year: number, title: string) => `虚线：${year} 年，${title}。`,
  missing: "缺",
  columnDifference: (pin: string) => `与${pin}之差`,
  columnWords: "说明",
  columnNumerator: "分子",
  columnDenominator: "分母",
  self: "为准",
  peersTitle: (agency: string) => `${agency}在同类中的位置`,
  peersLead: (agency: string) =>
    `与${agency}同级同领域、同一统计范围的机关，各取最近一个给出此数的年度。比率只取满 10 件的。数多数少，都不是好坏。`,
  peersOf: (scope: string, most: number) =>
    most === 0 ? `${scope}，没有同类` : `${scope}，同类至多 ${number(most)} 个`,
  peersHeadline: (metric: string, below: number, peers: number) =>
    `${metric}：高于 ${number(peers)} 个同类中的 ${number(below)} 个`,
  peersHeadlineNone: "同类太少，不给位次",
  peersNothing: "所选机关没有给出这些数，或同类不足 10 个，不给位次。",
  standingAll: "同级同领域",
  standingNear: "其中同省",
  standing: (
    group: string,
    peers: number,
    below: number,
    equal: number,
    above: number,
    band: string,
  ) =>
    `${group} ${number(peers)} 个：高于其中 ${number(below)} 个，相同 ${number(equal)} 个，低于 ${number(above)} 个，在第 ${band} 百分位`,
  standingFew: (group: string, peers: number, needed: number) =>
    `${group}给出此数的只有 ${number(peers)} 个，不足 ${number(needed)} 个，不给位次`,
  columnMetric: "指标",
  columnPeers: (group: string) => `${group}（个）`,
  columnBelow: "低于它的",
  columnEqual: "相同",
  columnAbove: "高于它的",
  columnFrom: "百分位起",
  columnTo: "百分位止",
  percentile: "百分位 0–100；带越宽，与它同数的机关越多",
  withPeers: "同类机关，可加进来并排：",
  withPeersNone: "没有同级同领域的其他机关给出这些数。",
  colon: "：",
  semicolon: "；",
  listComma: "、",
};

const en: typeof zh = {
  title: "Compare",
  headline: (names) =>
    names.length === 0
      ? "Agencies side by side"
      : names.length === 1
        ? `${names[0]} among its peers`
        : names.length === 2
          ? `${names[0]} and ${names[1]}`
          : `${names[0]} and ${counted(names.length - 1, "other")}`,
  kicker: (scope) => `${scope} · on one scale`,
  scopeOwn: "Agencies’ own reports",
  scopeArea: "Whole-area reports",
  scope: "Scope",
  choose: "Agencies to compare",
  chooseNote:
    "Choose one to eight. One is compared with agencies of its level and field; several with each other.",
  years: "How years are compared",
  eachYear: "year by year",
  endYears: "first and last year only",
  foldedTitle: (metrics) => `${counted(metrics, "figure")}, year by year`,
  summaryTitle: "At a glance",
  summaryNote: (pin) =>
    `Each row is the latest year for which ${pin} and another give the figure; beneath a figure, its difference from ${pin}. Without such a year, each shows its own latest and no difference.`,
  summaryEnds: (from, to) => `Each figure in ${from} and in ${to}, and the change between them.`,
  summaryYear: "Year",
  difference: "Difference",
  fewShort: "under 10 cases",
  latest: (year) => ` (${year})`,
  endsHeadline: (agency, from, to, how) => `${from} to ${to}, ${agency}: ${how}`,
  endsMost: (agency, from, to, how) => `${from} to ${to}, most changed at ${agency}: ${how}`,
  endsFew: (from, to) => `fewer than 10 cases in ${from} or ${to}, not compared`,
  endsNone: (from, to) => `given by none in both ${from} and ${to}`,
  endsMissing: (names) => `Not given in both years, so not drawn: ${names}.`,
  endsWhom: (scope, agencies, from, to) =>
    `${scope}: ${counted(agencies, "agency", "agencies")}, ${from} and ${to}`,
  breakBetween: (year, title) => `The meaning changed between the two: ${year}, ${title}.`,
  unplaced: (metrics, needed) =>
    `Fewer than ${exact(needed, "en")} of its level and field give these, so there is no place in them: ${metrics}.`,
  unknown: "The data have none of the agencies this address names.",
  examples: "Agencies with the most years of reports, to start from:",
  examplesNone: "There is no agency in the data.",
  mixed: (names, scope) =>
    `${names}: no ${scope.toLowerCase()}. The two scopes are never compared, so the place stays empty. The scope can be changed.`,
  sideTitle: "Side by side",
  sideTitleOne: "Its own years",
  sideNote: (pin) =>
    `Each figure has one scale for all. Differences are from ${pin}, and only within one year.`,
  absentTitle: "Not given",
  absent: (metrics) => `${metrics}: given by none of the agencies in these years, so not drawn.`,
  whom: (scope, agencies, years) =>
    `${scope}: ${counted(agencies, "agency", "agencies")}, ${years}`,
  more: (one, other, amount, times, year) =>
    `${one} had ${amount} more than ${other} in ${year}${times}`,
  equal: (one, other, amount, year) => `${one} and ${other} both had ${amount} in ${year}`,
  range: (low, least, high, most, year) =>
    `from ${low} at ${least} to ${high} at ${most} in ${year}`,
  allEqual: (amount, year) => `${amount} at each in ${year}`,
  tooFew: (year) => `fewer than 10 cases in ${year}, not compared`,
  noCommonYear: "no two agencies give it for one year, so no difference",
  times: (value) => `, ${value} times as much`,
  points: (value) => `${value} points`,
  differenceMore: (amount) => `${amount} more`,
  differenceLess: (amount) => `${amount} less`,
  differenceNone: "the same",
  changed: (agency, from, before, to, after, how) =>
    `${agency}: ${before} in ${from}, ${after} in ${to}, ${how}`,
  grew: (amount) => `up ${amount}`,
  shrank: (amount) => `down ${amount}`,
  stayed: "unchanged",
  absence: {
    notGiven: "not given",
    noReport: "no report",
    otherScope: "other scope",
    noCases: "no cases",
  },
  breakIn: (year, title) => `Dashed: ${year}, ${title}.`,
  missing: "none",
  columnDifference: (pin) => `Difference from ${pin}`,
  columnWords: "In words",
  columnNumerator: "Numerator",
  columnDenominator: "Denominator",
  self: "the measure",
  peersTitle: (agency) => `Where ${agency} stands among its peers`,
  peersLead: (agency) =>
    `Agencies of the level, field and scope of ${agency}, each by its latest year that gives the figure; rates only from ten cases on. More is neither better nor worse.`,
  peersOf: (scope, most) =>
    most === 0 ? `${scope}: no peers here` : `${scope}: up to ${counted(most, "peer")}`,
  peersHeadline: (metric, below, peers) =>
    `${metric}: more than ${exact(below, "en")} of ${counted(peers, "peer")}`,
  peersHeadlineNone: "Too few peers to give a place",
  peersNothing:
    "The agency does not give these figures, or has fewer than 10 peers: no place is given.",
  standingAll: "same level and field",
  standingNear: "of these in its province",
  standing: (group, peers, below, equal, above, band) =>
    `${exact(peers, "en")} ${group}: above ${exact(below, "en")}, equal to ${exact(equal, "en")}, below ${exact(above, "en")}; percentile ${band}`,
  standingFew: (group, peers, needed) =>
    `${exact(peers, "en")} ${group} give it, fewer than ${exact(needed, "en")}: no place`,
  columnMetric: "Figure",
  columnPeers: (group) => `Peers, ${group}`,
  columnBelow: "Below it",
  columnEqual: "Equal",
  columnAbove: "Above it",
  columnFrom: "Percentile from",
  columnTo: "Percentile to",
  percentile: "percentiles 0–100; the wider the band, the more agencies have the same figure",
  withPeers: "Peers that can be added:",
  withPeersNone: "No other agency of its level and field gives these figures.",
  colon: ": ",
  semicolon: "; ",
  listComma: ", ",
};

/** The page that compares agencies. */
export const compareWords = { zh, en };
