import { bytes } from "./numbers.ts";

const zh = {
  preparing: "正在准备数据",
  engine: "查询程序",
  engineWhy: "这个问题没有现成的答案，需要查询程序：只取一次，以后浏览器自己留着。",
  readingWhy: "正在从数据集取这个问题用到的那一部分：只取用到的列、年度和地区。",
  engineFetched: (loaded: number, total: number | null) =>
    total === null ? `已取 ${bytes(loaded)}` : `共 ${bytes(total)}，已取 ${bytes(loaded)}`,
  engineStarting: "已取到，正在启动",
  engineMeanwhile: "标有“正在更新”的，仍是上一个问题的答案。",
  cancel: "取消",
  cancelled: "已取消查询。",
  cancelledHelp: "这里的答案要由查询程序算出。可以重试，也可以返回上一页：那里的答案还在。",
  answering: "正在查询……",
  updating: "正在更新……",
  failed: "数据未能取到。",
  failedHelp: "页面其余部分不受影响；机关原文链接仍可打开。请检查网络后重试。",
  detail: "错误原文",
  retry: "重试",
  nothing: "这里没有报告。",
  nothingHelp: "当前筛选条件下，数据集中没有任何报告。可放宽年度或地区，或清除筛选。",
};

const en: typeof zh = {
  preparing: "Preparing the data",
  engine: "Query engine",
  engineWhy:
    "No answer to this question was prepared, so the query engine is needed: it is fetched once, then the browser keeps it.",
  readingWhy:
    "Fetching the part of the dataset that this question is about: only its columns, years and regions.",
  engineFetched: (loaded, total) =>
    total === null ? `${bytes(loaded)} so far` : `${bytes(loaded)} of ${bytes(total)}`,
  engineStarting: "Here, and starting",
  engineMeanwhile: "What is marked as updating is still the answer to the question before.",
  cancel: "Cancel",
  cancelled: "The query was cancelled.",
  cancelledHelp:
    "The answer here is worked out by the query engine. Try again, or go back a page: the answers there still stand.",
  answering: "Asking the data …",
  updating: "Updating …",
  failed: "The data could not be fetched.",
  failedHelp:
    "The rest of the page still works, and so do links to published reports. Check the connection and try again.",
  detail: "The error in its own words",
  retry: "Try again",
  nothing: "No reports here.",
  nothingHelp:
    "The dataset has no report that fits these filters. Widen the years or the region, or clear the filters.",
};

/** What is said while data are awaited, missing or out of reach. */
export const stateWords = { zh, en };
