import type { Document } from "../../documents/index.ts";
import { plain } from "../plain.ts";
import type { TextLine } from "../text.ts";
import { locate } from "./locate.ts";

/** What a title says: who, and on which year; each null where it leaves it out. */
export interface Title {
  readonly agency: string | null;
  readonly year: number | null;
}

const REPORT = /(?:政府信息|信息|政务)公开.{0,8}?(?:报告|年报)/u;
/** Sentences and links that hold the same words without being a title. */
const NO_TITLE =
  /[。；？！>»]|根据|按照|依据|编制|现将|如下|要求|下载|联系|条例|规定|关于印发|^\d+[.、]/u;
const LONGEST = 70;
/** How many lines may stand before the title: the navigation of a page. */
const FAR = 400;
/** A title may be cut over so many lines. */
const WIDEST = 4;

const META_TITLES = ["articletitle", "title", "og:title", "dc.title"];

const PROMULGATED = /(?:印发|公布|发布|转发)《([^《》]*公开[^《》]*(?:报告|年报))》/u;

/** 关于印发《甲县水务局2023年政府信息公开工作年度报告》的通知: the title of what is promulgated. */
function promulgated(text: string): string {
  return PROMULGATED.exec(text)?.[1] ?? text;
}

/** The titles of a document, most trusted first: its own metadata, then the lines of its text. */
export function readTitles(document: Document, lines: readonly TextLine[]): readonly Title[] {
  const declared = [...META_TITLES.map((name) => document.metadata[name]), document.title]
    .filter((title) => title !== undefined && title !== null)
    .map((title) => promulgated(plain(title)))
    .filter((title) => REPORT.test(title))
    .map(readTitle);
  return [...declared, ...titlesIn(lines)].filter(
    ({ agency, year }) => agency !== null || year !== null,
  );
}

function titlesIn(lines: readonly TextLine[]): readonly Title[] {
  const body = lines.findIndex(({ text }) => /^一[、.．]/u.test(text));
  const texts = lines
    .slice(0, body > 0 ? Math.min(body, FAR) : FAR)
    .map(({ text }) => promulgated(text));
  const titles: Title[] = [];
  for (let start = 0; start < texts.length; start++) {
    for (let width = 1; width <= WIDEST; width++) {
      const parts = texts.slice(start, start + width);
      const joined = parts.join("");
      if (joined.length > LONGEST || parts.some((part) => NO_TITLE.test(part))) break;
      if (!REPORT.test(joined)) continue;
      // Only the fewest lines that hold the words are the title: what stands above is the page's.
      if (width > 1 && REPORT.test(parts.slice(1).join(""))) break;
      const title = readTitle(joined);
      titles.push({
        agency: cutName(texts[start - 1], joined) ?? title.agency ?? nameAbove(texts, start, title),
        year: title.year ?? yearBelow(texts[start + width]),
      });
      break;
    }
  }
  return titles;
}

/**
 * The title among those of a document: one that says who and when before one that says either, the
 * one that stands most often (pages repeat theirs, and list those of other years), the one of the
 * year the prose speaks of, the first.
 */
export function chooseTitle(titles: readonly Title[], period: number | null): Title {
  const rank = ({ agency, year }: Title): number =>
    (year !== null ? 2_000 : 0) +
    (agency !== null ? 1_000 : 0) +
    10 * titles.filter((other) => other.agency === agency && other.year === year).length +
    (year !== null && year === period ? 1 : 0);
  const [first, ...others] = titles;
  if (!first) return { agency: null, year: null };
  const best = others.reduce((kept, other) => (rank(other) > rank(kept) ? other : kept), first);
  // What the best title leaves out, another may say.
  return {
    agency: best.agency ?? titles.find(({ agency }) => agency !== null)?.agency ?? null,
    year: best.year,
  };
}

/** A name that the page's width has cut: 甲市乙区住房和城乡 | 建设局2023年…. It must then begin with its region. */
function cutName(above: string | undefined, title: string): string | null {
  if (above === undefined || !/^\p{Script=Han}{4,30}$/u.test(above) || isAgencyName(above)) {
    return null;
  }
  const rest = agencyWords(title);
  const name = `${above}${rest}`;
  const isCut = rest !== "" && locate(rest).candidates.length === 0 && isAgencyName(name);
  return isCut && locate(name).candidates.length > 0 ? name : null;
}

/** （2023年度） under a title without its year. */
function yearBelow(below: string | undefined): number | null {
  const year = /^（?(20\d\d)年度?）?$/u.exec(below ?? "")?.[1];
  return year === undefined ? null : Number(year);
}

/** A line above that is only a name belongs to a title that has none; above a link of a page's navigation stands the site's. */
function nameAbove(texts: readonly string[], start: number, { year }: Title): string | null {
  const above = texts[start - 1];
  if (year === null && start > 3) return null;
  return above !== undefined && isAgencyName(above) ? above : null;
}

/** Reads who and when from a title's words. */
export function readTitle(title: string): Title {
  const words = title.replace(/^(.*?(?:报告|年报)).*$/u, "$1");
  const year = /(?<!\d)(20\d\d)(?=年|度|政府|信息|$)/u.exec(words)?.[1] ?? null;
  const numeral = /[二][〇○零O0][一二三四五六七八九〇○零O0]{2}(?=年)/u.exec(words)?.[0] ?? null;
  const agency = agencyWords(words);
  return {
    agency: isAgencyName(agency) || isShortAgency(agency) ? agency : null,
    year: year !== null ? Number(year) : numeral !== null ? yearOf(numeral) : null,
  };
}

/** What of a title's words stands where the agency's name does. */
function agencyWords(title: string): string {
  return title
    .replace(/(?<!\d)20\d\d年?度?|[二][〇○零O0][一二三四五六七八九〇○零O0]{2}年度?/gu, "")
    .replace(/^(?:附件\d*：?|关于|公布|发布|名称：?|标题：?|信息名称：?)/u, "")
    .replace(/(?:政府信息|信息|政务)公开.*$/u, "")
    .replace(/[《》“”"'_—\-－·：]/gu, "")
    .replace(/(?:年度|的|关于)$/u, "");
}

/** Whether words are nothing but an agency's name: they end as one and hold no sentence. */
export function isAgencyName(words: string): boolean {
  return (
    /^[\p{Script=Han}（）()、·]{3,45}$/u.test(words) &&
    /(?:政府|[局委厅办院署处会队站]|办公室|办公厅|中心|街道|镇|(?<!城)乡|苏木|委员会|开发区|高新区|新区|保税区|园区|总队|支队|机关)(?:（[^（）]+）)?$/u.test(
      words,
    ) &&
    !/^(?:当前位置|首页|来源|发布|信息|名称|单位|机构|主办|承办|版权|网站|索引|联系|地址)/u.test(
      words,
    )
  );
}

/** A title's own words may also be a bare region (甲县2023年…), or a ministry; other 部 are a bureau's or the party's. */
function isShortAgency(words: string): boolean {
  return /^[\p{Script=Han}（）]{2,20}[省市县区旗州盟]$/u.test(words) || MINISTRY.test(words);
}

const MINISTRY =
  /^(?:中华人民共和国)?(?:外交|国防|教育|科学技术|科技|工业和信息化|公安|国家安全|民政|司法|财政|人力资源和?社会保障|自然资源|国土资源|生态环境|环境保护|住房和?城乡建设|交通运输|铁道|水利|农业农村|农业|商务|文化和?旅游|文化|卫生|应急管理|退役军人事务)部$/u;

const DIGITS = "〇一二三四五六七八九";

function yearOf(numeral: string): number {
  return Number(
    [...numeral.replace(/[○零O0]/gu, "〇")].map((digit) => DIGITS.indexOf(digit)).join(""),
  );
}
