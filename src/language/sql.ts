import { counted, exact } from "./numbers.ts";

const number = (value: number): string => exact(value, "zh");

const zh = {
  lead: "一条查询，三张表：reports（报告）、findings（核查发现）、evidence（出处）。列名见方法页的字段说明；在下面打字时会提示，中英文列名都可用来找。",
  editor: "SQL 查询",
  run: "运行",
  runHint: "Ctrl+Enter 或 ⌘+Enter",
  stop: "停止",
  running: (seconds: number) => `正在查询，已 ${number(seconds)} 秒`,
  limits: (rows: number, seconds: number) =>
    `只读，最多取 ${number(rows)} 行，超过 ${number(seconds)} 秒自动停止。读不到别的文件，也不连网。`,
  examples: "例子",
  history: (count: number) => `问过的（${number(count)}）`,
  historyNote: "只存在这台电脑的浏览器里。",
  historyNone: "还没有。",
  clear: "清除",
  rows: (rows: number, milliseconds: number) =>
    `${number(rows)} 行，${number(Math.round(milliseconds))} 毫秒`,
  cut: (rows: number) => `结果不止这些，只取了前 ${number(rows)} 行。要全部，请加条件或用归并。`,
  none: "查询成功，没有一行符合。",
  stopped: "已停止。查询程序已重新准备，可改一改再问。",
  late: (seconds: number) =>
    `超过 ${number(seconds)} 秒，已停止。页面没有受影响；可加条件，或先取一部分。`,
  empty: "先写一条查询，例如从上面的例子开始。",
  forbidden: (word: string) =>
    `这里只能提问：以 SELECT、WITH、FROM 等开头。“${word}”会改动、写出或设置什么，这里不执行。`,
  several: "一次只问一条：分号后面还有别的。",
  outside: "这条查询要读这三张表以外的东西（文件、网址或扩展）。这里读不到别的，也不连网。",
  memory: "这台电脑给网页的内存不够算完。可先筛选，或少取几列。",
  broke: "查询程序没能算下去，已重新准备。可换个写法再问。",
  failed: (isWhole: boolean): string =>
    isWhole ? "查询没有成功。" : "查询没有成功，问题在标出的地方：",
  retry: "再试一次",
  result: "查询结果",
  chart: "画成图",
  chartNone: "不画",
  chartKind: { bar: "条形", line: "折线" },
  chartLabel: "以哪一列为名",
  chartValue: "以哪一列为数",
  chartTitle: (value: string, label: string) => `${value}，按${label}`,
  chartWhom: (rows: number) => `读者自己的查询，${number(rows)} 行`,
  chartCut: (most: number) => `图上只画前 ${number(most)} 行，次序同表。`,
  chartLineOnly: "折线要求“名”一列是年份，每年一行。",
  chartNothing: "这两列画不出图：数的一列没有数字。",
  chartNotes: "这是算出来的数，不是各机关报告的原文；是否可比，要看数是怎样取的。",
};

const en: typeof zh = {
  lead: "One question over three tables: reports, findings and evidence. Columns are described under Method; while you type they are offered, by name and by title in either language.",
  editor: "SQL question",
  run: "Run",
  runHint: "Ctrl+Enter or ⌘+Enter",
  stop: "Stop",
  running: (seconds) => `Asking, ${exact(seconds, "en")} s so far`,
  limits: (rows, seconds) =>
    `Reads only; ${exact(rows, "en")} rows at most; stopped after ${exact(seconds, "en")} seconds. It reaches no other file and no network.`,
  examples: "Examples",
  history: (count) => `Asked before (${exact(count, "en")})`,
  historyNote: "Kept in this browser only.",
  historyNone: "Nothing yet.",
  clear: "Clear",
  rows: (rows, milliseconds) =>
    `${counted(rows, "row")}, ${exact(Math.round(milliseconds), "en")} ms`,
  cut: (rows) =>
    `There are more: the first ${exact(rows, "en")} rows were taken. For all, add a condition or group.`,
  none: "The question was answered: no row fits.",
  stopped: "Stopped. The query engine is being made ready again: change the question and ask anew.",
  late: (seconds) =>
    `Stopped after ${exact(seconds, "en")} seconds. The page is unharmed: add a condition, or take a part first.`,
  empty: "Write a question first, for instance from an example above.",
  forbidden: (word) =>
    `Only questions are asked here: they begin with SELECT, WITH, FROM or the like. “${word}” would change, write or set something, and is not run.`,
  several: "One question at a time: something follows the semicolon.",
  outside:
    "This question asks for something beyond the three tables (a file, an address or an extension). Nothing else can be reached from here, and no network is used.",
  memory:
    "The memory this machine gives a page is not enough for it. Filter first, or take fewer columns.",
  broke:
    "The query engine could not go on, and is being made ready again. Try to ask it another way.",
  failed: (isWhole) =>
    isWhole ? "The question failed." : "The question failed at the place that is marked:",
  retry: "Try again",
  result: "Result",
  chart: "Draw it",
  chartNone: "as a table only",
  chartKind: { bar: "as bars", line: "as a line" },
  chartLabel: "Column that names",
  chartValue: "Column that measures",
  chartTitle: (value, label) => `${value} by ${label}`,
  chartWhom: (rows) => `A reader’s own question, ${counted(rows, "row")}`,
  chartCut: (most) => `The first ${exact(most, "en")} rows are drawn, in the table’s order.`,
  chartLineOnly: "A line needs a column of years, one row a year.",
  chartNothing: "These two columns make no chart: the one that measures holds no number.",
  chartNotes:
    "Computed figures, not printed in any report; whether they compare depends on how they were chosen.",
};

/** A reader's own SQL. */
export const sqlWords = { zh, en };
