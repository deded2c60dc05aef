import type { Place } from "../documents/index.ts";

/** The parts of a report that prose stands in. `overview` is 一、总体情况 with what comes before it. */
export type ProseSection =
  | "overview"
  | "disclosure"
  | "applications"
  | "disputes"
  | "problems"
  | "other";

/** A line of the report's own text. */
export interface Line {
  readonly raw: string;
  /** As patterns read it. */
  readonly text: string;
  readonly place: Place;
  /** The section whose heading the line is or begins with, else null. */
  readonly heading: ProseSection | null;
}

/** In printed order. A heading stands on its own line or opens its paragraph. */
const SECTIONS: readonly (readonly [RegExp, ProseSection])[] = [
  [/^(?:一[、.．])?(?:总体|基本|工作)情况/u, "overview"],
  [/^(?:二[、.．]|-)主动公开(?:政府)?信息?(?:的)?情况/u, "disclosure"],
  [/^(?:[三二][、.．]|-)?收到和处理政府信息公开申请(?:的)?情况/u, "applications"],
  [/^(?:[四三五][、.．]|-)(?:因)?.{0,16}行政复议.{0,8}行政诉讼(?:的)?情况/u, "disputes"],
  [/^(?:[四五六七][、.．]|-).{0,12}(?:存在|主要).{0,6}问题/u, "problems"],
  [/^(?:[五六七八九][、.．]|-)(?:其他|其它).{0,10}事项/u, "other"],
];

/** What each of them holds: most lines are told apart by this alone. */
const NAMES_SECTION = /情况|问题|事项/u;

const TITLE = /(?:政府信息|政务)公开.{0,6}(?:年度报告|年报)(?!格式|的|中|所)/u;
const SENTENCE = /[。；！？]|根据|按照|依据|编制|现将|如下|要求/u;

/** What a page sets under an article; above one, too, but there the report has not yet begun. */
const PAGE_FOOT =
  /^[【[（(]?(?:打印|关闭|返回|分享|收藏|纠错)|^(?:上一[篇条页]|下一[篇条页]|相关(?:链接|阅读|文章|新闻|信息|文件|稿件|推荐|报道)|推荐阅读|热门|扫一扫|主办(?:单位)?：|承办(?:单位)?：|版权所有|网站地图|备案号|责任编辑)|ICP备/u;

/** A report's own lines, and whether the document goes on after them. */
export interface Body {
  readonly lines: readonly Line[];
  readonly isFollowed: boolean;
}

/**
 * Those of a document's paragraphs that are the report's own: up to where the page goes on to
 * something else after its last section, or another report begins (a list of other years' and
 * other agencies', a second one appended). What stands before the report is left in: names and
 * dates stand there.
 */
export function bodyOf(lines: readonly Line[]): Body {
  const end = endOf(lines);
  return { lines: lines.slice(0, end), isFollowed: end < lines.length };
}

/** The section whose heading a line is or begins with, else null. */
export function sectionOf(text: string): ProseSection | null {
  if (!NAMES_SECTION.test(text)) return null;
  return SECTIONS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

function endOf(lines: readonly Line[]): number {
  const last = lastHeading(lines);
  const from = last ?? lines.findIndex(({ text }) => /。/u.test(text) && text.length > 30);
  if (from < 0) return lines.length;
  const ownYear = yearOf(lines.slice(0, from).findLast(isTitle)?.text ?? "");
  const end = lines.findIndex(
    (line, at) =>
      at > from &&
      (PAGE_FOOT.test(line.text) || (isTitle(line) && isOther(yearOf(line.text), ownYear))),
  );
  return end < 0 ? lines.length : end;
}

/** Where the last section of the first report begins: at the next one's the headings start again. */
function lastHeading(lines: readonly Line[]): number | null {
  let rank = 0;
  let begun = 0;
  let last: number | null = null;
  for (const [at, { heading }] of lines.entries()) {
    if (heading === null) continue;
    const next = SECTIONS.findIndex(([, section]) => section === heading);
    // Headings of a table of contents have no text under them, but perhaps its last one.
    if (next < rank && begun > 1) break;
    if (lines[at + 1]?.heading === null) begun += 1;
    rank = next;
    last = at;
  }
  return last;
}

function isTitle({ text }: Line): boolean {
  return text.length < 90 && TITLE.test(text) && !SENTENCE.test(text);
}

function yearOf(title: string): number | null {
  const year = /(?<!\d)(20\d\d)(?=年|度|政府|政务)/u.exec(title)?.[1];
  return year === undefined ? null : Number(year);
}

function isOther(year: number | null, own: number | null): boolean {
  return year !== null && own !== null && year !== own;
}
