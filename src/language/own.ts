const zh = {
  lay: "您的报告",
  apart: "◇ 为您放在案头的报告，只在这个浏览器里；不计入已公布数据的合计、名次与百分位。",
  elsewhere: (ids: string) =>
    `地址所指的您的报告（${ids}）不在这个浏览器里：报告只存在放入它的那台电脑上，链接带不走。`,
  legend: "◇ 您的报告，不计在内",
  column: "您的报告",
  said: (name: string, year: number, figures: string) => `${name} ${year} 年：${figures}`,
  figure: (metric: string, value: string) => `${metric} ${value}`,
  nought: "各项均为 0",
  semicolon: "；",
  notInSum: "。您的报告，不计入上面的合计。",
  peersLead: (name: string) =>
    `与${name}同级同领域、同一统计范围的已公布机关，各取最近一个给出此数的年度。您的报告放在它们旁边看，不算作其中之一。`,
  noLike: "看不出这份报告的机关属于哪一级、哪个领域，没有可比的同类。",
  findings: "您的报告的核查结果",
  findingsNote: "◇ 只在这个浏览器里，不计入上面的数目。",
  rows: "您的报告",
  rowsNote: "◇ 只在这个浏览器里，随筛选增减；不受下表条件、排序与分组的影响，也不计入其中。",
  listComma: "、",
};

const en: typeof zh = {
  lay: "Your reports",
  apart:
    "◇ is a report on your desk, in this browser alone; it is outside the sums, ranks and percentiles of the published data.",
  elsewhere: (ids) =>
    `Your report that this address names (${ids}) is not in this browser: a report is only on the machine where it was dropped, and no link carries it.`,
  legend: "◇ your report, not counted",
  column: "your report",
  said: (name, year, figures) => `${name}, ${year}: ${figures}`,
  figure: (metric, value) => `${metric} ${value}`,
  nought: "0 in each",
  semicolon: "; ",
  notInSum: ". Your report, in none of the sums above.",
  peersLead: (name) =>
    `Published agencies of the level, field and scope of ${name}, each by its latest year that gives the figure. Your report is set beside them and is not one of them.`,
  noLike: "The level or field of this report’s agency can’t be told, so nobody is its like.",
  findings: "What the audit says of your reports",
  findingsNote: "◇ In this browser alone, and not counted above.",
  rows: "Your reports",
  rowsNote:
    "◇ In this browser alone. The filters hold for them; conditions, order and groups of the table below do not, and it does not count them.",
  listComma: ", ",
};

/** A reader's own reports among the published ones. */
export const ownWords = { zh, en };
