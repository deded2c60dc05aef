import { counted, exact } from "./numbers.ts";

const zh = {
  title: "用文字说",
  years: (what: string, from: string, before: string, to: string, after: string) =>
    `${what}：${from} 年 ${before}，${to} 年 ${after}`,
  change: (size: string, difference: number) =>
    difference === 0 ? "，相同" : difference > 0 ? `，多 ${size}` : `，少 ${size}`,
  noInterval: "；没有区间，不说是升是降",
  absent: (years: number) => `有 ${exact(years, "zh")} 个年度未给出。`,
  stop: "。",
  only: (what: string, who: string, value: string) => `${what}：只有${who}给出，为 ${value}。`,
  range: (what: string, rows: number, most: string, high: string, least: string, low: string) =>
    `${what}：给出的 ${exact(rows, "zh")} 项中，最高是${most}，${high}；最低是${least}，${low}。`,
  interval: (low: string, high: string) => `（95% 区间 ${low}–${high}）`,
  apart: "最高与最低的 95% 区间不重叠；但这是从多项里挑出的两端，相差仍可能有偶然。",
  overlap: "最高与最低的 95% 区间重叠，这些数据分不出高低。",
  sharesAlone: "没有区间，不足以说谁高谁低。",
  left: (rows: number) => `另有 ${exact(rows, "zh")} 项未给出或案件太少，未计入。`,
  marked: "其中有的数字经核查有误或存疑，见标记。",
};

const en: typeof zh = {
  title: "In words",
  years: (what, from, before, to, after) => `${what}: ${before} in ${from}, ${after} in ${to}`,
  change: (size, difference) =>
    difference === 0 ? ", the same" : difference > 0 ? `, ${size} more` : `, ${size} less`,
  noInterval: "; without an interval it is not said to rise or fall",
  absent: (years) => ` ${counted(years, "year")} not given.`,
  stop: ".",
  only: (what, who, value) => `${what}: only ${who} gives it, ${value}.`,
  range: (what, rows, most, high, least, low) =>
    `${what}: of ${exact(rows, "en")} given, the highest is ${most} with ${high}, the lowest ${least} with ${low}.`,
  interval: (low, high) => ` (95% interval ${low}–${high})`,
  apart:
    "The 95% intervals of the highest and the lowest do not overlap; but they are the ends of many, and part of the difference may still be chance.",
  overlap:
    "The 95% intervals of the highest and the lowest overlap: these data do not tell them apart.",
  sharesAlone: "Without intervals that does not say who is higher.",
  left: (rows) => `${exact(rows, "en")} more not given, or of too few cases, and left out.`,
  marked: "Some of these figures are found wrong or doubted by the audit; see the marks.",
};

/** What a chart shows, in sentences. */
export const inWordsWords = { zh, en };
