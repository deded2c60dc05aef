import { exact } from "./numbers.ts";

const number = (value: number): string => exact(value, "zh");

const zh = {
  name: "线索",
  lead: "线索不是结论。每一类都写明为什么列在这里、有多可靠、可能有什么正当缘由；引用之前，请打开原报告核对，并问一问那个机关。",
  why: "为何在此",
  sure: "有多可靠",
  innocent: "可能的正当缘由",
  none: "没有这样的情形。",
  shown: (shown: number, total: number) =>
    shown < total
      ? `列出前 ${number(shown)} 处，共 ${number(total)} 处。`
      : `共 ${number(total)} 处。`,
  all: "全部见核查",
  source: "原报告",
  join: "",
  year: (year: number) => `${year} 年`,
  kinds: {
    jumps: {
      title: "逐年变化最大",
      why: (least: number) =>
        `同一机关、同一统计范围，相邻两年相差三倍以上，且较大的一年不少于 ${number(least)}。按差额与和的平方根之比排列，大机关的小起伏和小机关的翻倍都不会排到前面。`,
      sure: "两个数都照录自报告，差多少是确定的；差得有没有道理，数字本身说不了。带记号的数本身就存疑。",
      innocent:
        "统计口径变了（如开始计入微信、或只计本级）；机构合并或分立；集中清理旧申请；一次群体性事件带来大量申请；某一年少写或多写了一位。",
    },
    outliers: {
      title: "超出 99.8% 界限",
      why: "与所有机关放在一起，把历年案件合计，该机关的比率落在 99.8% 界限之外。界限已按机关之间本来就有的差异放宽。不足 10 件的不判。",
      sure: "若各机关只有偶然差异和通常的差别，一千个机关里约有两个会落在界外。机关越多，纯属偶然的也越多。",
      innocent:
        "案件性质不同：征地拆迁、历史档案、同一申请人的系列申请都会改变比率。比率高低不等于对错。",
    },
    arithmetic: {
      title: "算术不合",
      why: "表格自己规定的等式不成立：分项之和不等于总计，或收到加结转不等于办结加结转下年。",
      sure: "报告印出的数字必有一处错；错在哪一处，等式说不出来。凡可能是我们读错的，不列在这里。",
      innocent: "录入或排版时漏了一格、错了一位；案件在年底跨类移动；网页改版时表格受损。",
    },
    copied: {
      title: "照抄的数字",
      why: "全部非零数字与上一年、或与另一机关的报告完全相同，且至少有八个不同的非零格子。",
      sure: "数字相同是确定的。八个以上格子同时碰巧相同，可能性极小，但并非没有。",
      innocent: "上传时贴错了年度的表；网站把旧报告重新发布；两个机关合署办公、共用一份报告。",
    },
    stopped: {
      title: "不再公布",
      why: "至少连续两年有报告，此后直到数据所及的最后一年都没有。",
      sure: "只能确定这里没有收到，不能确定没有公布。这是最弱的一类线索。",
      innocent: "报告换了网址或栏目，未被收录；机构撤并、改名；最新一年的报告尚在收集。",
    },
    late: {
      title: "逾期公布",
      why: "网页注明的公布日期晚于《政府信息公开条例》第四十九条的期限：部门一月三十一日，县级以上地方人民政府三月三十一日。",
      sure: "只按网页注明的公布日期判断，不按落款。日期照录；是否另有更早的公布，看不出来。",
      innocent: "网站迁移后按新日期重发；先以其他形式公布；页面日期是最后修改的日期。",
    },
  },
  jump: (metric: string, from: number, before: string, to: number, after: string, ratio: string) =>
    `${metric}：${from} 年 ${before}，${to} 年 ${after}，${ratio}`,
  fromZero: "上年为零",
  toZero: "降为零",
  times: (times: string) => `为上年的 ${times} 倍`,
  fraction: (times: string) => `为上年的 1/${times}`,
  outlier: (
    metric: string,
    share: string,
    successes: number,
    cases: number,
    all: string,
    isAbove: boolean,
  ) =>
    `${metric} ${share}（${number(cases)} 件中 ${number(successes)} 件），${isAbove ? "高" : "低"}于界限；各机关合计为 ${all}`,
  stopped: (years: string, latest: number) => `有 ${years} 年的报告，此后至 ${latest} 年没有`,
  enough: "机关太少，画不出界限：至少十个机关各有十件以上的案件。",
};

const en: typeof zh = {
  name: "Leads",
  lead: "A lead is not a finding of fault. Each kind says why it is here, how sure it is, and what may explain it innocently; before you quote one, open the report and ask the agency.",
  why: "Why it is here",
  sure: "How sure it is",
  innocent: "What may explain it",
  none: "There is no such case.",
  shown: (shown, total) =>
    shown < total
      ? `The first ${exact(shown, "en")} of ${exact(total, "en")} are listed.`
      : `${exact(total, "en")} in all.`,
  all: "all of them in the audit",
  source: "The report",
  join: " ",
  year: (year) => String(year),
  kinds: {
    jumps: {
      title: "Largest changes between years",
      why: (least) =>
        `One agency, one scope, two years running: one figure is at least three times the other, and the larger is ${exact(least, "en")} or more. Ordered by the difference over the root of the sum, so that neither a large agency’s wobble nor a small one’s doubling stands first.`,
      sure: "Both figures are as printed, so the difference is certain; whether it has a reason the figures cannot say. A figure with a mark is in doubt itself.",
      innocent:
        "What is counted changed (WeChat included, or only the agency’s own level); agencies merged or divided; old applications were cleared; one event brought many applications; a digit was dropped or added in one year.",
    },
    outliers: {
      title: "Beyond the 99.8% limit",
      why: "Among all agencies, its cases of all years together, the agency’s share lies beyond the 99.8% limit, which is widened by how much agencies differ anyway. Under ten cases nothing is judged.",
      sure: "Were there only chance and the usual differences, some two agencies in a thousand would lie beyond the limits. The more agencies, the more of them by chance alone.",
      innocent:
        "Cases of another kind: land and demolition, old archives, one applicant’s series of requests all move a share. High or low is not right or wrong.",
    },
    arithmetic: {
      title: "Arithmetic that fails",
      why: "An identity of the form itself does not hold: parts do not add up to their total, or received and carried in do not equal concluded and carried out.",
      sure: "Some figure printed in the report is wrong; which one, the identity cannot say. Whatever we may have misread is not listed here.",
      innocent:
        "A cell left out or a digit mistyped; a case that moved between kinds at the year’s end; a table damaged when the website changed.",
    },
    copied: {
      title: "Repeated figures",
      why: "Every non-zero figure is the same as in the report of the year before, or of another agency, with at least eight different non-zero cells.",
      sure: "That they are the same is certain. Eight cells or more agreeing by chance is very unlikely, though not impossible.",
      innocent:
        "The table of the wrong year was uploaded; an old report was published anew; two agencies share an office and a report.",
    },
    stopped: {
      title: "No longer reporting",
      why: "There are reports on at least two years running, and none from then to the last year the data reach.",
      sure: "Certain is only that none has come here, not that none was published. This is the weakest kind of lead.",
      innocent:
        "The report moved to another address; the agency was merged or renamed; reports on the latest year are still being gathered.",
    },
    late: {
      title: "Published late",
      why: "The date of publication the page gives is later than article 49 of the Regulation allows: 31 January for departments, 31 March for local governments at county level and above.",
      sure: "Judged by the page’s date of publication only, never by a signature’s. Whether it was published earlier elsewhere cannot be seen.",
      innocent:
        "The site was moved and the page dated anew; it was first published in another form; the date is that of the last change.",
    },
  },
  jump: (metric, from, before, to, after, ratio) =>
    `${metric}: ${before} in ${from}, ${after} in ${to}, ${ratio}`,
  fromZero: "from zero",
  toZero: "down to zero",
  times: (times) => `${times} times as much`,
  fraction: (times) => `1/${times} of it`,
  outlier: (metric, share, successes, cases, all, isAbove) =>
    `${metric} ${share} (${exact(successes, "en")} of ${exact(cases, "en")}), ${isAbove ? "above" : "below"} the limit; ${all} over all agencies`,
  stopped: (years, latest) => `reports for ${years}; none since (the data reach ${latest})`,
  enough: "Too few agencies for limits: it takes ten with ten cases each.",
};

/** What deserves a look. */
export const leadsWords = { zh, en };
