const zh = {
  cite: "引用本页",
  view: "本页",
  dataset: "数据集",
  datasetTitle: "中国政府信息公开年度报告数据",
  forms: { gbt: "GB/T 7714", apa: "APA", bibtex: "BibTeX" },
  copy: (form: string) => `复制 ${form}`,
  copied: "已复制",
  select: "未能复制，请手动选取。",
  note: "地址即所见的状态：筛选、列与次序都在其中。",
};

const en: typeof zh = {
  cite: "Cite this page",
  view: "This page",
  dataset: "The dataset",
  datasetTitle: "China’s annual reports on government information disclosure",
  forms: { gbt: "GB/T 7714", apa: "APA", bibtex: "BibTeX" },
  copy: (form) => `Copy ${form}`,
  copied: "Copied",
  select: "It could not be copied: select it by hand.",
  note: "The address is the state you see: filters, columns and order are in it.",
};

/** How a page, an agency or the dataset is cited. */
export const citeWords = { zh, en };
