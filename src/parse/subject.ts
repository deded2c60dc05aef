import type { Document } from "../documents/index.ts";
import { readTitles } from "./identity/titles.ts";
import { plain } from "./plain.ts";
import type { Text, TextLine } from "./text.ts";

const DISCLOSURE = /信息公开|政务公开/u;
/** The report as its own sentences speak of it; a page's navigation says no more than 政府信息公开年报. */
const ANNOUNCED =
  /(?:政府信息|信息|政务)公开(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:报告|年报)(?=[^。]{0,60}(?:。|，|如下|：|统计))/u;
/** The title of some yearly report: one line, with its year, that closes with the word. */
const YEARLY_REPORT = /^[^。，；：]{0,40}20\d\d年[^。，；：]{0,30}(?:报告|年报|公报)$/u;

/**
 * Whether a document without the form's tables is still an agency's report on disclosure: by its
 * title or by a sentence that announces it, and unless its first title is of another yearly report
 * (法治政府建设年度报告), which may well count what was disclosed.
 */
export function isAboutDisclosure(document: Document, { lines }: Text): boolean {
  const titles = readTitles(document, lines);
  const isNamed = titles.length > 0 || lines.some(({ text }) => ANNOUNCED.test(text));
  return isNamed && !isAnotherReport(document, lines);
}

function isAnotherReport(document: Document, lines: readonly TextLine[]): boolean {
  const first = [plain(document.title ?? ""), ...lines.map(({ text }) => text)].find((text) =>
    YEARLY_REPORT.test(text),
  );
  return first !== undefined && !DISCLOSURE.test(first);
}
