import { counted, exact } from "./numbers.ts";

const number = (value: number): string => exact(value, "zh");

const cases = (amount: number | null): string =>
  amount === null ? "未见" : `${number(amount)} 件`;

const known = (amount: number | null, one: string, many = `${one}s`): string =>
  amount === null ? `no known ${many}` : counted(amount, one, many);

/** As a sentence begins. */
const sentenced = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const zh = {
  title: "复议与诉讼",
  /** Null: no report gives the figure. */
  headline: (reviews: number | null, direct: number | null, after: number | null) =>
    reviews === null && direct === null && after === null
      ? "这里的报告都没有给出复议与诉讼"
      : `${cases(reviews)}复议，${cases(direct)}直接起诉，${cases(after)}复议后起诉`,
  basis: (metric: string, given: number, reports: number, fromProse: number, years: string) =>
    `${metric}：${number(reports)} 份报告中有 ${number(given)} 份给出，${years} 年合计${
      fromProse > 0 ? `，其中 ${number(fromProse)} 份取自正文` : ""
    }`,
  basisNone: (metric: string, reports: number) => `${metric}：${number(reports)} 份报告都没有给出`,
  again: "复议后起诉是同一争议再来一次，从不与复议相加。",
  unknownScope: (reports: number) => `另有 ${number(reports)} 份看不出统计范围，未计入。`,
  scopeOwn: "本机关报告",
  scopeArea: "全辖区报告",
  kindsTitle: "怎样了结",
  results: (corrected: number, closed: number) =>
    closed === 0
      ? "没有审结的复议"
      : `审结的复议 ${number(closed)} 件，纠正 ${number(corrected)} 件`,
  resultsOf: (scope: string, reports: number, agencies: number) =>
    `${scope}，${number(agencies)} 个机关的 ${number(reports)} 份，只取四种结果都印出的表格`,
  resultsNote: "比例只算审结的案件：维持、纠正、其他结果。尚未审结的列在旁边，不计入。",
  resultsNothing:
    "没有报告把四种结果都印出来，了结情况无从分列。只读到总体情况一节的报告不分结果。",
  resultsNone: "这里的报告印出了结果，但没有一件审结或尚未审结的案件。",
  resultKind: "种类",
  resultClosed: "审结",
  resultShare: "纠正占审结",
  pending: (figure: string) => `尚未审结 ${figure}`,
  closedCount: (count: number) => `审结 ${number(count)}`,
  resultWords: (kind: string, result: string, amount: number, closed: number, share: string) =>
    `${kind}，${result} ${number(amount)} 件，占审结 ${number(closed)} 件的 ${share}`,
  pendingWords: (kind: string, amount: number) =>
    `${kind}，尚未审结 ${number(amount)} 件，不计入比例`,
  whoTitle: "谁的案件多",
  whoNote: "按件数排列。案件多，可能是申请多、管得多，不等于做得差。",
  sinceTitle: "逐年",
  sinceBreaks:
    "2021 年启用新版格式，第四部分的栏目没有变；2024 年起，对不予公开不服须先申请复议，直接起诉依法减少，复议相应增加。",
  realTitle: "差别是真的，还是碰巧",
  realNote:
    "案件少时，比例大起大落多半是碰巧。漏斗的两条线划出碰巧所及：线内不足为奇，线外才值得去看。",
  caveat: "案件各不相同。两条线只排除碰巧，别的什么也不说明：线外不等于做得差，线内不等于做得好。",
  caveatFew: "案件各不相同。区间只说碰巧所及，别的什么也不说明。",
  funnelReviews: "复议",
  funnelSuits: "诉讼（直接起诉与复议后起诉）",
  funnelTitle: (kind: string, beyond: number, agencies: number) =>
    beyond === 0
      ? `${kind}：${number(agencies)} 个机关的纠正率都在碰巧所及之内`
      : `${kind}：${number(agencies)} 个机关中 ${number(beyond)} 个的纠正率超出 99.8% 线`,
  funnelFewTitle: (kind: string, corrected: number, closed: number) =>
    `${kind}：审结 ${number(closed)} 件，纠正 ${number(corrected)} 件`,
  funnelOf: (scope: string, agencies: number, few: number, years: string) =>
    `${scope}，${number(agencies)} 个机关有审结的案件，${years} 年合并${
      few > 0 ? `；其中 ${number(few)} 个不足 10 件` : ""
    }`,
  funnelPart: (shown: number) => `；图和表只列出其中 ${number(shown)} 个`,
  funnelShown: (outside: number, allOutside: number, inside: number, allInside: number) =>
    `限、合计与计数出自全部机关。超出 95% 线的 ${number(allOutside)} 个中，${
      outside < allOutside ? `列出偏离最远的 ${number(outside)} 个` : "全部列出"
    }；其余 ${number(allInside)} 个中列出 ${number(inside)} 个，按编号的散列值选取，与数字无关。缩小范围（地区、领域、年度）可逐一看到。`,
  funnelDispersion: (target: string, dispersion: string, between: string | null) =>
    `满 10 件的机关合计纠正率 ${target}。限取二项分布的精确分位数；${
      between === null
        ? `各机关间的差别不超出偶然（φ = ${dispersion}，两端各 10% 缩尾），限未再放宽`
        : `各机关间本有差别（φ = ${dispersion}，两端各 10% 缩尾；标准差 ${between}），限已按 β-二项分布放宽`
    }（Spiegelhalter 2005，加性随机效应）。`,
  funnelNone: (kind: string) => `${kind}：没有审结的案件`,
  funnelTooFew: (enough: number, needed: number) =>
    `满 10 件的机关只有 ${number(enough)} 个，少于 ${number(needed)} 个，画不出可信的限；这里只画各机关的比例与其 95% 区间。`,
  funnelAllOrNone: "全体一件也没有纠正，或全部纠正，没有限可画。",
  funnelNothing: "没有审结的案件，纠正率无从说起。只读到总体情况一节的报告不分结果。",
  axisCases: "审结件数",
  axisShare: "纠正率",
  all: "合计",
  columnZone: "与限相比",
  columnClosed: "审结（件）",
  columnCorrected: "纠正（件）",
  columnShare: "纠正率",
  columnFirst: "起",
  columnLast: "止",
  zone: {
    few: "不足 10 件，不判断",
    none: "未画限",
    within: "线内",
    above95: "高于 95% 线",
    below95: "低于 95% 线",
    above998: "高于 99.8% 线",
    below998: "低于 99.8% 线",
  },
  perTitle: "每百件办结申请引起多少争议",
  perHeadline: (value: string) => `每办结 100 件申请，${value} 件复议或直接起诉`,
  perOf: (scope: string, reports: number, disputes: number, concluded: number) =>
    `${scope}，${number(reports)} 份报告：争议 ${number(disputes)} 件，办结 ${number(concluded)} 件`,
  perNote:
    "争议 = 行政复议 + 未经复议直接起诉；复议后起诉是同一争议再来一次，不计。没有办结申请的，没有此比率。今年的争议可能出自去年的申请，故不给区间。",
  perWithout: (reports: number) => `另有 ${number(reports)} 份一件也没有办结，未计入。`,
  perNothing: "没有报告同时印出复议、直接起诉和办结申请，或没有办结的申请，故无此比率。",
  perWords: (disputes: number, concluded: number, value: string) =>
    `办结 ${number(concluded)} 件，争议 ${number(disputes)} 件，每百件 ${value} 件`,
  perAside: (disputes: number, concluded: number) =>
    `争议 ${number(disputes)} 件，办结 ${number(concluded)} 件`,
  perFew: "不足 10 件，不排名",
  perFewAside: "不足 10 件",
  perUnranked: (agencies: number) => `办结不足 10 件的全部 ${number(agencies)} 个机关`,
  perUnrankedMore: (agencies: number) => `另有 ${number(agencies)} 个，办结更少或一样多。`,
  perColumns: { disputes: "争议（件）", concluded: "办结（件）", value: "每百件" },
  colon: "：",
  comma: "，",
};

const en: typeof zh = {
  title: "Reviews and suits",
  headline: (reviews, direct, after) =>
    reviews === null && direct === null && after === null
      ? "No review or suit is reported here"
      : `${sentenced(known(reviews, "review"))}, ${known(direct, "direct suit")}, ${known(after, "suit after review", "suits after review")}`,
  basis: (metric, given, reports, fromProse, years) =>
    `${metric}: given by ${exact(given, "en")} of ${counted(reports, "report")}, ${years} together${
      fromProse > 0 ? `, ${exact(fromProse, "en")} of them in prose` : ""
    }`,
  basisNone: (metric, reports) => `${metric}: not given by any of ${counted(reports, "report")}`,
  again: "Suits after review are the same disputes again and never added to reviews.",
  unknownScope: (reports) =>
    `For ${counted(reports, "more report")} the scope can’t be told; not counted.`,
  scopeOwn: "Agencies’ own reports",
  scopeArea: "Whole-area reports",
  kindsTitle: "How they ended",
  results: (corrected, closed) =>
    closed === 0
      ? "No review was closed"
      : `${exact(corrected, "en")} of ${counted(closed, "closed review")} ended in correction`,
  resultsOf: (scope, reports, agencies) =>
    `${scope}: ${counted(reports, "report")} of ${counted(agencies, "agency", "agencies")}, where the tables print all four results`,
  resultsNote:
    "Shares are of closed cases: upheld, corrected, other. Pending ones stand beside and are not counted.",
  resultsNothing:
    "No report here prints all four results. A report of which only the opening section was read does not tell them apart.",
  resultsNone: "The reports here print their results, and no case was closed or is pending.",
  resultKind: "Kind",
  resultClosed: "Closed",
  resultShare: "Corrected, of closed",
  pending: (figure) => `${figure} pending`,
  closedCount: (count) => `${exact(count, "en")} closed`,
  resultWords: (kind, result, amount, closed, share) =>
    `${kind}: ${result.toLowerCase()} ${exact(amount, "en")}, ${share} of ${exact(closed, "en")} closed`,
  pendingWords: (kind, amount) => `${kind}: ${exact(amount, "en")} pending, not counted in shares`,
  whoTitle: "Who has many cases",
  whoNote:
    "By number of cases. Many cases may come of many applications or wide duties, and are no verdict.",
  sinceTitle: "Year by year",
  sinceBreaks:
    "The form of 2021 left section 4 as it was. Since 2024 a refusal must first go to review, so direct suits fall and reviews rise by law.",
  realTitle: "Real, or chance?",
  realNote:
    "With few cases, high and low shares mostly come by chance. The funnel’s limits show how far chance reaches: inside them nothing needs explaining, outside is worth a look.",
  caveat:
    "Cases differ. The limits rule out chance and nothing else: outside is not bad work, inside is not good work.",
  caveatFew: "Cases differ. The intervals show the reach of chance and nothing else.",
  funnelReviews: "Reviews",
  funnelSuits: "Suits, direct and after review",
  funnelTitle: (kind, beyond, agencies) =>
    beyond === 0
      ? `${kind}: the shares corrected of ${counted(agencies, "agency", "agencies")} are within the reach of chance`
      : `${kind}: ${exact(beyond, "en")} of ${counted(agencies, "agency", "agencies")} beyond the 99.8% limits`,
  funnelFewTitle: (kind, corrected, closed) =>
    `${kind}: ${exact(corrected, "en")} of ${counted(closed, "closed case")} corrected`,
  funnelOf: (scope, agencies, few, years) =>
    `${scope}: ${counted(agencies, "agency", "agencies")} with closed cases, ${years} pooled${
      few > 0 ? `; ${exact(few, "en")} with fewer than 10` : ""
    }`,
  funnelPart: (shown) => `; ${exact(shown, "en")} of them drawn and listed`,
  funnelShown: (outside, allOutside, inside, allInside) =>
    `Limits, sums and counts are of all agencies. Of the ${exact(allOutside, "en")} beyond a 95% limit ${
      outside < allOutside ? `the ${exact(outside, "en")} furthest out are` : "all are"
    } listed; of the other ${exact(allInside, "en")}, ${exact(inside, "en")}, chosen by a hash of their identifiers and by nothing they report. Narrow the region, field or years to see each.`,
  funnelDispersion: (target, dispersion, between) =>
    `Corrected at agencies of ten cases or more: ${target}. Limits are exact quantiles of the binomial${
      between === null
        ? `; these agencies differ no more than by chance (φ = ${dispersion}, winsorised at 10% each end), so nothing is added`
        : `, widened to the beta-binomial’s, since these agencies differ in any case (φ = ${dispersion}, winsorised at 10% each end; standard deviation ${between})`
    } (Spiegelhalter 2005, additive random effects).`,
  funnelNone: (kind) => `${kind}: no case was closed`,
  funnelTooFew: (enough, needed) =>
    `Only ${counted(enough, "agency has", "agencies have")} ten cases or more, fewer than the ${exact(needed, "en")} that credible limits need. Shown are the shares and their own 95% intervals.`,
  funnelAllOrNone: "None, or all, were corrected: there are no limits to draw.",
  funnelNothing:
    "No case was closed, so there is no share corrected. A report of which only the opening section was read does not tell results apart.",
  axisCases: "Closed cases",
  axisShare: "Share corrected",
  all: "together",
  columnZone: "Against the limits",
  columnClosed: "Closed",
  columnCorrected: "Corrected",
  columnShare: "Share corrected",
  columnFirst: "From",
  columnLast: "To",
  zone: {
    few: "under 10 cases, not judged",
    none: "no limits drawn",
    within: "within",
    above95: "above the 95% limit",
    below95: "below the 95% limit",
    above998: "above the 99.8% limit",
    below998: "below the 99.8% limit",
  },
  perTitle: "Disputes per 100 applications concluded",
  perHeadline: (value) => `${value} reviews or direct suits per 100 applications concluded`,
  perOf: (scope, reports, disputes, concluded) =>
    `${scope}: ${counted(reports, "report")} with ${counted(disputes, "dispute")} and ${exact(concluded, "en")} concluded`,
  perNote:
    "Disputes are reviews and direct suits; suits after review are the same disputes again. There is no rate where nothing was concluded, and no interval, since a dispute may be over an application of the year before.",
  perWithout: (reports) =>
    ` Left out: ${counted(reports, "report")} in which nothing was concluded.`,
  perNothing:
    "No report here prints reviews, direct suits and applications concluded, or nothing was concluded: there is no rate.",
  perWords: (disputes, concluded, value) =>
    `${exact(disputes, "en")} disputes, ${exact(concluded, "en")} concluded: ${value} per 100`,
  perAside: (disputes, concluded) =>
    `${exact(disputes, "en")} of ${exact(concluded, "en")} concluded`,
  perFew: "under 10 concluded, not ranked",
  perFewAside: "under 10",
  perUnranked: (agencies) =>
    `All ${counted(agencies, "agency", "agencies")} with fewer than 10 concluded`,
  perUnrankedMore: (agencies) =>
    `And ${counted(agencies, "more", "more")} with as many concluded or fewer.`,
  perColumns: { disputes: "Disputes", concluded: "Concluded", value: "Per 100" },
  colon: ": ",
  comma: ", ",
};

/** The page on reviews and suits. */
export const litigationWords = { zh, en };
