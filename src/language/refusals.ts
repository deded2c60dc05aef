import { exact } from "./numbers.ts";

const number = (value: number): string => exact(value, "zh");

const zh = {
  none: "没有机关不予公开过。",
  most: (agency: string, refused: number, concluded: number) =>
    `不予公开最多的是${agency}：办结 ${number(concluded)} 件，不予公开 ${number(refused)} 件。`,
  noneEnough: (agencies: number, fewest: number) =>
    `${agencies === 1 ? `有办结申请的只有它，不满 ${fewest} 件` : `有办结申请的 ${number(agencies)} 个机关，没有一个满 ${fewest} 件`}：数太小，说明不了谁拒绝得多。`,
  oneEnough: (agency: string, fewest: number) =>
    `办结满 ${fewest} 件的只有${agency}，没有可比的：说明不了谁拒绝得多。`,
  highest: (
    agency: string,
    refused: number,
    concluded: number,
    share: string,
    low: string,
    high: string,
    enough: number,
    fewest: number,
  ) =>
    `办结满 ${fewest} 件的 ${number(enough)} 个机关里，占比最高的是${agency}：${number(concluded)} 件中 ${number(refused)} 件，${share}，95% 区间 ${low}–${high}；`,
  others: (share: string) => `其余的合起来 ${share}。`,
  chance: "区间没有越过它，可能只是碰巧。",
  doubtful: (enough: number) =>
    `单看一个不像碰巧，但在 ${number(enough)} 个里挑最高的，这样的差并不稀奇。`,
  real: "数够大，不像碰巧。案件各不相同，占比高不等于做错。",
};

const en: typeof zh = {
  none: "No agency refused any.",
  most: (agency, refused, concluded) =>
    `${agency} refused most: ${exact(refused, "en")} of ${exact(concluded, "en")} concluded.`,
  noneEnough: (agencies, fewest) =>
    `${agencies === 1 ? `No other concluded any, and it fewer than ${fewest}` : `Of the ${exact(agencies, "en")} that concluded any, none concluded ${fewest} or more`}: the numbers are too small to say who refuses more.`,
  oneEnough: (agency, fewest) =>
    `Only ${agency} concluded ${fewest} or more, so there is nobody to compare it with: the numbers do not say who refuses more.`,
  highest: (agency, refused, concluded, share, low, high, enough, fewest) =>
    `Of the ${exact(enough, "en")} that concluded ${fewest} or more, the share is highest at ${agency}: ${exact(refused, "en")} of ${exact(concluded, "en")}, ${share}, 95% interval ${low}–${high};`,
  others: (share) => `of the others together it is ${share}.`,
  chance: "The interval does not clear that, so it may be chance.",
  doubtful: (enough) =>
    `Alone that would hardly be chance, but the highest of ${exact(enough, "en")} is often as far off.`,
  real: "The numbers are big enough: this is hardly chance. Cases differ, and a high share is not a wrong.",
};

/** Who refused most, and whether the numbers are big enough to mean it. */
export const refusalWords = { zh, en };
