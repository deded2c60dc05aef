import {
  APPLICANTS,
  APPLICATION_ROWS,
  type Bilingual,
  type CellName,
  DISCLOSURE_BLOCKS,
  DISPUTES,
  EDITIONS,
  editionInForce,
  RESULTS,
  type RuleCode,
} from "../form/index.ts";
import type { Report } from "../parse/index.ts";
import { type Finding, finding } from "./finding.ts";
import { disputeWords, rowWords } from "./words.ts";

interface Part {
  readonly words: Bilingual;
  readonly cells: readonly CellName[];
}

interface Table {
  readonly words: Bilingual;
  readonly rows: readonly Part[];
}

const TABLES: readonly Table[] = [
  {
    words: { zh: "第二部分“主动公开政府信息情况”", en: "section 2, proactive disclosure" },
    rows: disclosureRows(),
  },
  {
    words: {
      zh: "第三部分“收到和处理政府信息公开申请情况”",
      en: "section 3, applications",
    },
    rows: APPLICATION_ROWS.map(({ id }) => ({
      words: rowWords(id),
      cells: APPLICANTS.map((applicant) => `applications_${id}_${applicant.id}` as const),
    })),
  },
  {
    words: {
      zh: "第四部分“因政府信息公开被申请行政复议、提起行政诉讼情况”",
      en: "section 4, review and litigation",
    },
    rows: DISPUTES.map(({ id }) => ({
      words: disputeWords(id),
      cells: RESULTS.map((result) => `${id}_${result.id}` as const),
    })),
  },
];

function disclosureRows(): Part[] {
  const rows = new Map<string, { words: Bilingual; cells: Set<CellName> }>();
  for (const block of DISCLOSURE_BLOCKS) {
    for (const row of block.rows) {
      const part = rows.get(row.id) ?? { words: row.label, cells: new Set<CellName>() };
      for (const column of block.columns) {
        // As in `cells.ts`: inside one block every row has every column.
        part.cells.add(`disclosure_${row.id}_${column.id}` as CellName);
      }
      rows.set(row.id, part);
    }
  }
  return [...rows.values()].map(({ words, cells }) => ({ words, cells: [...cells] }));
}

const SAID_BY_READING: ReadonlySet<RuleCode> = new Set([
  "report.truncated",
  "table.missing",
  "table.row_missing",
  "table.rows_unlabelled",
]);

/** Tables and rows that the report does not print, but for those the reading itself spoke of. */
export function missingTables(report: Report): Finding[] {
  const said = new Set(
    report.doubts.filter(({ rule }) => SAID_BY_READING.has(rule)).flatMap(({ cells }) => cells),
  );
  const absent = (name: CellName) => report.cells.get(name)?.state === "missing";
  return TABLES.flatMap((table) => {
    const rows = table.rows
      .map((row) => ({ ...row, cells: row.cells.filter((name) => report.cells.has(name)) }))
      .filter(({ cells }) => cells.length > 0);
    const missing = rows.filter(({ cells }) => cells.every(absent));
    const unsaid = missing.filter(({ cells }) => !cells.some((name) => said.has(name)));
    if (unsaid.length === 0) return [];
    if (missing.length === rows.length) {
      return [
        finding("table.missing", {
          cells: unsaid.flatMap(({ cells }) => cells),
          message: {
            zh: `报告没有${table.words.zh}的表格`,
            en: `the report has no table for ${table.words.en}`,
          },
        }),
      ];
    }
    return unsaid.map(({ words, cells }) =>
      finding("table.row_missing", {
        cells,
        message: {
          zh: `报告的表格没有“${words.zh}”一行`,
          en: `the report's table has no row “${words.en}”`,
        },
      }),
    );
  });
}

/** A report on a form no longer in force for its year. */
export function supersededForm(report: Report): Finding[] {
  const inForce = editionInForce(report.year);
  if (report.form === null || inForce === null || report.form >= inForce) return [];
  const used = EDITIONS[report.form];
  const due = EDITIONS[inForce];
  return [
    finding("form.superseded", {
      cells: [],
      message: {
        zh: `${report.year} 年的报告用的是${used.title.zh}（${used.instrument}），应使用${due.title.zh}（${due.instrument}）`,
        en: `the report on ${report.year} uses the ${used.title.en} of the form (${used.instrument}); the ${due.title.en} (${due.instrument}) was in force`,
      },
    }),
  ];
}
