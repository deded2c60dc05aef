import { exact } from "./numbers.ts";

const zh = {
  data: "数据",
  full: "完整页面",
  fullHint: "在日晷查看，另开窗口",
  blocked: "此框架不许另开窗口，地址：",
  listComma: "、",
  moreRows: (shown: number, rows: number) =>
    `前 ${exact(shown, "zh")} 行，共 ${exact(rows, "zh")} 行；全部见完整页面。`,
  unknownChart: "没有这张图",
  unknownChartHelp: "地址或有笔误。",
  asked: "正在取这一条件下的数字……",
  askedBlocked: "此框架不许运行程序，这一条件下的图须在日晷查看：",
  embed: "嵌入",
  title: "嵌入这张图",
  loading: "正在打开……",
  failed: "未能打开，请检查网络后再试。",
  theme: "明暗",
  themes: { system: "随所在页面", light: "浅色", dark: "深色" },
  language: "语言",
  languages: { zh: "中文", en: "English" },
  preview: (width: number) => `预览，宽 ${width} 像素`,
  previewOf: (title: string, width: number) => `${title}：预览，宽 ${width} 像素`,
  heights: (heights: readonly string[]) => `高度：${heights.join("，")}`,
  height: (width: number, height: number) => `宽 ${width} 时 ${height} 像素`,
  measuring: "正在量高度……",
  live: "随数据更新",
  liveHelp: "数据更新后，图随之更新。",
  frozen: "固定在这一版",
  frozenHelp: (version: string) => `永远是数据版本 ${version} 的样子，网站更新也不变。`,
  frozenNone: "固定版只有全部数据和各单一年度的图；这一条件下没有。",
  copy: "复制",
  copied: "已复制",
  copyFailed: "未能复制，代码已选中，请按 Ctrl+C 或 ⌘C。",
  script: "第二行脚本让框架随内容伸缩；不许脚本的页面可以不用，高度已按最窄处留足。",
  drawn: "这一条件没有预先画好的页面，须运行程序，代码因此允许 allow-same-origin。",
};

const en: typeof zh = {
  data: "Data",
  full: "Full page",
  fullHint: "At Sundial, in a new window",
  blocked: "This frame forbids new windows. The address:",
  listComma: ", ",
  moreRows: (shown, rows) =>
    `The first ${exact(shown, "en")} of ${exact(rows, "en")} rows; all are on the full page.`,
  unknownChart: "There is no such chart",
  unknownChartHelp: "The address may be mistyped.",
  asked: "Fetching the figures of this state…",
  askedBlocked: "This frame runs no program, and this state needs one. See it at Sundial:",
  embed: "Embed",
  title: "Embed this chart",
  loading: "Opening…",
  failed: "It could not be opened; check the network and try again.",
  theme: "Theme",
  themes: { system: "As its page", light: "Light", dark: "Dark" },
  language: "Language",
  languages: { zh: "中文", en: "English" },
  preview: (width) => `Preview, ${width} pixels wide`,
  previewOf: (title, width) => `${title}: preview, ${width} pixels wide`,
  heights: (heights) => `Height: ${heights.join(", ")}`,
  height: (width, height) => `${height} pixels at ${width}`,
  measuring: "Measuring the height…",
  live: "Live",
  liveHelp: "The chart follows the data.",
  frozen: "Frozen",
  frozenHelp: (version) =>
    `As it is in data version ${version}, for good, whatever the site becomes.`,
  frozenNone:
    "Frozen charts are kept of all data and of single years; there is none of this state.",
  copy: "Copy",
  copied: "Copied",
  copyFailed: "It could not be copied. The code is selected: press Ctrl+C or ⌘C.",
  script:
    "The script in the last line fits the frame to its content. A page that forbids scripts can leave it out: the height is enough for the narrowest frame.",
  drawn:
    "This state has no page drawn ahead and needs the program: hence allow-same-origin in the code.",
};

/** A chart in another site's page, and the code that puts it there. */
export const embedWords = { zh, en };
