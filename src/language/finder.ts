import { exact } from "./numbers.ts";

const zh = {
  label: "查找机关",
  placeholder: "机关名称，如“教育局”",
  loading: "正在取机关名单……",
  nothing: (typed: string) => `没有名称含“${typed}”的机关。可少输几个字，或只输地名。`,
  more: (count: number) => `另有 ${exact(count, "zh")} 个未列出，请再输几个字。`,
  failed: "机关名单未能取到。",
  submit: "查找",
};

const en: typeof zh = {
  label: "Find an agency",
  placeholder: "Agency, e.g. 教育局",
  loading: "Fetching the list of agencies …",
  nothing: (typed) =>
    `No agency’s name contains “${typed}”. Names are in Chinese: try fewer characters, or only the place.`,
  more: (count) => `${exact(count, "en")} more not listed; type a little more.`,
  failed: "The list of agencies could not be fetched.",
  submit: "Find",
};

/** The search for an agency in the header. */
export const finderWords = { zh, en };
