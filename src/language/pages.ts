import type { InBoth } from "./language.ts";

/** What a page is called and what it is about, in its head and wherever it is listed. */
export interface PageName {
  readonly title: string;
  readonly description: string;
}

interface PageWords {
  readonly overview: PageName;
  readonly disclosure: PageName;
  readonly applications: PageName;
  readonly litigation: PageName;
  readonly compare: PageName;
  readonly agencies: PageName;
  readonly agency: (name: string, years: string) => PageName;
  readonly audit: PageName;
  readonly leads: PageName;
  readonly explore: PageName;
  readonly method: PageName;
  readonly desk: PageName;
  readonly notFound: PageName;
  /** The same page in a state, named as its heading names it. */
  readonly inState: (name: PageName, state: string) => PageName;
  /** In a page's place while the state in its address is on its way, and a link to the page itself. */
  readonly asked: string;
  readonly askedOther: string;
  /** Beneath the title while the program is on its way. */
  readonly coming: string;
  /** In its stead where no program runs; the name of the data's own description follows. */
  readonly withoutProgram: string;
}

const zh: PageWords = {
  overview: {
    title: "日晷：政府信息公开年度报告",
    description:
      "各级机关政府信息公开年度报告的数字：公开了多少信息，收到多少申请、如何答复，引起多少复议和诉讼。",
  },
  disclosure: {
    title: "主动公开 · 日晷",
    description:
      "各机关一年公开多少条信息，制发、废止多少规章和规范性文件，作出多少许可、处罚和强制决定，收费多少。",
  },
  applications: {
    title: "依申请公开 · 日晷",
    description: "收到、办结、结转多少申请，怎样办结，因何不予公开，谁在申请，两年之间有何变化。",
  },
  litigation: {
    title: "复议与诉讼 · 日晷",
    description:
      "因政府信息公开引起的行政复议和诉讼：多少、怎样了结、谁多谁少，差别是真的还是碰巧。",
  },
  compare: {
    title: "比较 · 日晷",
    description:
      "几个机关并排比，或一个机关与同级同类的机关比：同一尺度，逐年，差别用文字和数字说出。",
  },
  agencies: {
    title: "机关 · 日晷",
    description: "收录的全部机关，可按名称、地区、层级和领域查找。",
  },
  agency: (name, years) => ({
    title: `${name} · 日晷`,
    description: `${name}${years}年政府信息公开年度报告的数字，与原表并列，每个数字注明出处。`,
  }),
  audit: {
    title: "核查 · 日晷",
    description: "报告中对不上的数字：合计与分项不符、正文与表格不一、与上年不能衔接。",
  },
  leads: {
    title: "线索 · 日晷",
    description:
      "值得一看的地方：逐年大变、超出 99.8% 界限、算术不合、照抄上年、不再公布、逾期公布；每条写明为何在此、有多可靠、可能的正当缘由，并附原报告。",
  },
  explore: {
    title: "探索 · 日晷",
    description:
      "整个数据集就是一张表：选列、筛选、排序、归并，或写 SQL；可下载 CSV、XLSX、Parquet、JSON。",
  },
  method: {
    title: "方法 · 日晷",
    description:
      "每个指标的算法（文字与 SQL）、不计什么、口径何时变过；如何读取与核查；数据文件与字段说明。",
  },
  desk: {
    title: "案头 · 日晷",
    description:
      "把手里的年度报告放进来，在自己的电脑上读出、核查，与已公布的数据并排；文件不离开这台电脑。",
  },
  notFound: { title: "没有这个页面 · 日晷", description: "地址或有笔误。" },
  inState: ({ title, description }, state) => ({
    title: `${state} · ${title}`,
    description: `${state}：${description}`,
  }),
  asked: "正在取这一条件下的数字……",
  askedOther: "不带条件的页面",
  coming: "正在载入……",
  withoutProgram: "本页在浏览器中查询数据，需要启用 JavaScript。数据文件可直接下载：",
};

const en: PageWords = {
  overview: {
    title: "Sundial: China’s annual reports on government disclosure",
    description:
      "The figures of Chinese agencies’ annual reports on government information disclosure: what they published, how they answered requests, and what was contested.",
  },
  disclosure: {
    title: "Disclosure · Sundial",
    description:
      "How many items agencies disclose in a year, the rules and normative documents they issue and repeal, their licences, penalties, coercive measures and fees.",
  },
  applications: {
    title: "Applications · Sundial",
    description:
      "Applications received, concluded and carried over, how they ended, why information was refused, who applied, and what changed between two years.",
  },
  litigation: {
    title: "Reviews and suits · Sundial",
    description:
      "Administrative reviews and lawsuits over disclosure: how many, how they ended, whose they are, and which differences are more than chance.",
  },
  compare: {
    title: "Compare · Sundial",
    description:
      "Up to eight agencies side by side, or one among its peers: on one scale, year by year, with the differences in words and numbers.",
  },
  agencies: {
    title: "Agencies · Sundial",
    description: "Every agency in the data, by name, place, level and field.",
  },
  agency: (name, years) => ({
    title: `${name} · Sundial`,
    description: `The figures of ${name}’s annual reports on information disclosure, ${years}, as printed, each with its place in the source.`,
  }),
  audit: {
    title: "Audit · Sundial",
    description:
      "Figures that do not agree: totals against their parts, text against tables, one year against the next.",
  },
  leads: {
    title: "Leads · Sundial",
    description:
      "What deserves a look: large changes, outliers beyond the 99.8% limit, arithmetic that fails, repeated figures, reports that end or come late; each with its reason, how sure it is, and what may explain it.",
  },
  explore: {
    title: "Explore · Sundial",
    description:
      "The whole dataset as one table: choose columns, filter, sort, group, or write SQL; take it away as CSV, XLSX, Parquet or JSON.",
  },
  method: {
    title: "Method · Sundial",
    description:
      "Every metric’s formula in words and SQL, what it leaves out and where its meaning changed; how reports are read and checked; the data files and their columns.",
  },
  desk: {
    title: "Desk · Sundial",
    description:
      "Drop an annual report here: it is read and audited on your own machine and set beside the published data. The file does not leave it.",
  },
  notFound: { title: "No such page · Sundial", description: "The address may be mistyped." },
  inState: ({ title, description }, state) => ({
    title: `${state} · ${title}`,
    description: `${state}: ${description}`,
  }),
  asked: "Fetching the figures of this state…",
  askedOther: "The page without its filters",
  coming: "Loading…",
  withoutProgram:
    "This page queries its data in the browser and needs JavaScript. The data files can be downloaded as they are: ",
};

/** The names of the pages: the build writes them into each file, the program sets them as it goes. */
export const pageWords: InBoth<PageWords> = { zh, en };
