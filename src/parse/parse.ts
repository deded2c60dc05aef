import type { Document } from "../documents/index.ts";
import { EDITIONS, type Edition, editionInForce } from "../form/index.ts";
import { readClaims } from "./claims/claims.ts";
import { breaksOff } from "./ending.ts";
import type { Hints } from "./identity/hints.ts";
import { identify } from "./identity/identify.ts";
import type { Doubt, Parsed, Refusal } from "./report.ts";
import { isAboutDisclosure } from "./subject.ts";
import { readTables } from "./tables/tables.ts";
import { readText } from "./text.ts";

const NOT_A_REPORT: Refusal = {
  kind: "not_a_report",
  message: {
    zh: "这不是政府信息公开工作年度报告：没有找到报告的表格，也没有“政府信息公开”“年度报告”字样。请检查是否选错了文件。",
    en: "This is no annual report on government information disclosure: it has none of the form's tables and does not call itself one. Check that it is the right file.",
  },
};

const TRUNCATED: Refusal = {
  kind: "truncated",
  message: {
    zh: "报告不完整：没有找到表格，正文中也没有可用的数字。网页可能只附有 PDF 或 DOCX，请改用附件。",
    en: "The report is incomplete: it has no tables, and its prose states no figure. The page may only lead to an attached PDF or DOCX: use that file.",
  },
};

const BROKEN_OFF: Refusal = {
  kind: "truncated",
  message: {
    zh: "报告不完整：文字在表格之前中断。文件可能没有下载完整，请重新获取。",
    en: "The report is incomplete: its text breaks off before the tables. The file may not have been fetched whole; fetch it again.",
  },
};

/**
 * The doubts about tables among which the text breaks off: what is read was printed, what is missing
 * may have been, and is not held against the agency.
 */
function brokenOff(doubts: readonly Doubt[]): readonly Doubt[] {
  const isLacking = ({ rule }: Doubt) => rule === "table.missing" || rule === "table.row_missing";
  return [
    ...doubts.filter((doubt) => !isLacking(doubt)),
    {
      rule: "report.truncated",
      cells: doubts.filter(isLacking).flatMap(({ cells }) => cells),
      expected: null,
      found: null,
      message: {
        zh: "文字在报告结束之前中断，其后的内容未能读到。文件可能没有下载完整。",
        en: "The text breaks off before the report's end; what follows could not be read. The file may not have been fetched whole.",
      },
    },
  ];
}

/** The 2019 form went out of force with the reports on 2021; some agencies used it until 2023. */
function formDoubts(form: Edition | null, year: number): readonly Doubt[] {
  if (form !== "2019" || editionInForce(year) === "2019") return [];
  const { instrument } = EDITIONS[form];
  return [
    {
      rule: "form.superseded",
      cells: [],
      expected: null,
      found: null,
      message: {
        zh: `报告使用了已停用的格式（${instrument}）。`,
        en: `The report uses a form no longer in force (${instrument}).`,
      },
    },
  ];
}

/**
 * Reads a document as an agency's annual report: who and when, the cells of its tables, the figures
 * of its prose, and every doubt about them. A document that is no such report, or says neither who
 * nor when, comes back as a refusal with its reason; nothing is thrown for bad input.
 */
export function parse(document: Document, hints: Hints): Parsed {
  const text = readText(document);
  const identified = identify(document, text, hints);
  const tables = readTables(document, identified.ok ? identified.year : null);
  if (tables.form === null && !isAboutDisclosure(document, text)) {
    return { ok: false, refusal: NOT_A_REPORT };
  }
  if (!identified.ok) return identified;
  const { identity, year, scope, publishedOn, dateOf } = identified;
  const { claims, doubts } = readClaims(text, year);
  const { form, cells } = tables;
  const isTableLacking = tables.doubts.some(({ rule }) => rule === "table.missing");
  const isBroken = breaksOff(document, text, isTableLacking);
  if (form === null && isBroken) return { ok: false, refusal: BROKEN_OFF };
  if (form === null && claims.size === 0) return { ok: false, refusal: TRUNCATED };
  return {
    ok: true,
    report: {
      identity,
      year,
      scope,
      form,
      extent: form !== null ? "full" : "opening",
      publishedOn,
      dateOf,
      cells,
      claims,
      doubts: [
        ...identified.doubts,
        ...doubts,
        ...(isBroken ? brokenOff(tables.doubts) : tables.doubts),
        ...formDoubts(form, year),
      ],
    },
  };
}
