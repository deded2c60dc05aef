import type { Bilingual } from "../../form/index.ts";

/** A question worked out in SQL, to start from. */
export interface Worked {
  readonly id: string;
  readonly title: Bilingual;
  readonly sql: string;
}

/** Each keeps the rules it shows: one scope in a sum, null told apart from zero. */
export const WORKED: readonly Worked[] = [
  {
    id: "newest",
    title: { zh: "最新一年的报告", en: "Reports on the latest year" },
    sql: `SELECT agency, year, province, field, disclosed_items
FROM reports
WHERE year = (SELECT max(year) FROM reports)
ORDER BY disclosed_items DESC NULLS LAST`,
  },
  {
    id: "sums",
    title: {
      zh: "按年度合计：只加同一统计范围，并写明有几份报告给出了数字",
      en: "Sums by year: one scope only, with how many reports give the figure",
    },
    sql: `SELECT year,
  sum(disclosed_items) AS items,
  count(disclosed_items) AS reports_that_say,
  count(*) AS reports
FROM reports
WHERE scope = 'own'   -- area reports contain the agencies below them
GROUP BY year
ORDER BY year`,
  },
  {
    id: "shares",
    title: { zh: "予以公开的比率，件数一并列出", en: "Share granted, with the counts it rests on" },
    sql: `SELECT agency, year,
  applications_granted_total AS granted,
  applications_concluded_total AS concluded,
  round(100.0 * applications_granted_total / nullif(applications_concluded_total, 0), 1) AS percent
FROM reports
WHERE applications_concluded_total >= 10
ORDER BY percent DESC NULLS LAST`,
  },
  {
    id: "absent",
    title: {
      zh: "为什么没有数字：空白、斜线、缺行各有多少",
      en: "Why a figure is absent: blank, slash, or no row at all",
    },
    sql: `SELECT state, count(*) AS cells
FROM evidence
GROUP BY state
ORDER BY cells DESC`,
  },
  {
    id: "findings",
    title: { zh: "核查发现最多的报告", en: "Reports with most findings" },
    sql: `SELECT agency, year, count(*) AS findings, list(DISTINCT rule) AS rules
FROM findings JOIN reports USING (report_id)
WHERE severity <> 'note'
GROUP BY agency, year
ORDER BY findings DESC, agency, year
LIMIT 50`,
  },
  {
    id: "change",
    title: { zh: "同一机关与上一年相比", en: "Each agency against its year before" },
    sql: `SELECT agency, year, disclosed_items,
  disclosed_items - lag(disclosed_items) OVER same AS difference
FROM reports
WINDOW same AS (PARTITION BY agency_id ORDER BY year)
QUALIFY lag(year) OVER same = year - 1
ORDER BY abs(difference) DESC NULLS LAST`,
  },
];
