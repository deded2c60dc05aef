import { exact } from "./numbers.ts";

const zh = {
  label: "查找机关",
  placeholder: "机关名称，如“教育局”",
  loading: (percent: number) => `正在取机关名单${percent > 0 ? ` ${percent}%` : ""}……`,
  nothing: (typed: string) =>
    `没有名称含“${typed}”的机关。可少输几个字，或只输地名；几段之间加空格，拼音首字母也可。`,
  more: (count: number) => `另有 ${exact(count, "zh")} 个未列出，请再输几个字。`,
  failed: "机关名单未能取到。",
  submit: "查找",
};

const en: typeof zh = {
  label: "Find an agency",
  placeholder: "Agency, e.g. 教育局",
  loading: (percent) => `Fetching the list of agencies${percent > 0 ? `, ${percent}%` : ""} …`,
  nothing: (typed) =>
    `No agency’s name contains “${typed}”. Names are in Chinese: try fewer characters, only the place, or the initials of its pinyin (njsjyj).`,
  more: (count) => `${exact(count, "en")} more not listed; type a little more.`,
  failed: "The list of agencies could not be fetched.",
  submit: "Find",
};

/** The search for an agency in the header. */
export const finderWords = { zh, en };
