import type { Document } from "../../documents/index.ts";
import { plain } from "../plain.ts";
import type { TextLine } from "../text.ts";

const DAY = String.raw`(?<y>20\d\d)(?:年|[-/.])(?<m>\d{1,2})(?:月|[-/.])(?<d>\d{1,2})日?`;
const LABELLED = new RegExp(
  `(?:发布日期|发布时间|发表日期|发表时间|公开日期|公开时间|公布日期|公布时间|发布于|信息公开日期)[】\\]]?：?${DAY}`,
  "u",
);
/** A bare 时间 or 日期 means the page's own only in the line that also names its source or its readers. */
const BYLINE = new RegExp(`(?:时间|日期)：?${DAY}`, "u");
const LABEL =
  /^[【[]?(?:发布日期|发布时间|公开日期|公开时间|公布日期|公布时间|信息公开日期)[】\]]?：?$/u;
/** Nothing of the above is without one of these; nearly all lines are. */
const NAMED = /日期|时间|发布于/u;
const META_DATES = [
  "pubdate",
  "publishdate",
  "publishtime",
  "article:published_time",
  "dc.date",
  "datepublished",
  "pubtime",
];

/** The date of publication, as the page itself states it; never the header's date of today. */
export function readPublication(document: Document, lines: readonly TextLine[]): string | null {
  for (const name of META_DATES) {
    const date = toDate(new RegExp(DAY, "u").exec(plain(document.metadata[name] ?? "")));
    if (date !== null) return date;
  }
  for (const [index, { text }] of lines.entries()) {
    if (!NAMED.test(text)) continue;
    if (/今天是|今日|现在是|当前时间|更新时间/u.test(text) && !LABELLED.test(text)) continue;
    const byline = /来源|字号|字体|浏览|点击|阅读|作者/u.test(text) ? BYLINE.exec(text) : null;
    const date = toDate(LABELLED.exec(text) ?? byline);
    if (date !== null) return date;
    if (!LABEL.test(text)) continue;
    const value = toDate(new RegExp(`^${DAY}`, "u").exec(lines[index + 1]?.text ?? ""));
    if (value !== null) return value;
  }
  return null;
}

export interface Signature {
  readonly agency: string | null;
  readonly date: string | null;
}

const SIGNED_DATE = new RegExp(`^(?<name>.*?)(?:签发|日期：)?${DAY}$`, "u");
const NUMERAL_DATE =
  /^(?<name>.*?)(?<y>二[〇○零O0][一二三四五六七八九〇○零O0]{2})年(?<m>[一二三四五六七八九十]{1,2})月(?<d>[一二三四五六七八九十]{1,3})日$/u;

/** The name and date that close a report, sought from its end back to the last section. */
export function readSignature(
  lines: readonly TextLine[],
  isName: (words: string) => boolean,
): Signature {
  const paragraphs = lines.filter(({ isCell }) => !isCell).map(({ text }) => text);
  for (let at = paragraphs.length - 1; at >= 0; at--) {
    const text = paragraphs[at] ?? "";
    const match = SIGNED_DATE.exec(text) ?? NUMERAL_DATE.exec(text);
    if (!match) continue;
    const date = toDate(match);
    if (date === null) continue;
    const near = [match.groups?.["name"] ?? "", paragraphs[at - 1] ?? "", paragraphs[at + 1] ?? ""];
    const agency = near.map((words) => words.replace(/[\s，。]/gu, "")).find(isName) ?? null;
    // A date with other words on its line, or far from the end without a name, is not a signature's.
    const isAlone = (match.groups?.["name"] ?? "") === "";
    if (agency !== null || (isAlone && paragraphs.length - at <= 3)) return { agency, date };
  }
  return { agency: null, date: null };
}

function toDate(match: RegExpExecArray | null): string | null {
  const { y, m, d } = match?.groups ?? {};
  if (y === undefined || m === undefined || d === undefined) return null;
  const [year, month, day] = [numberOf(y), numberOf(m), numberOf(d)];
  const date = new Date(Date.UTC(year, month - 1, day));
  // 2月30日 is a slip of the page, not a date.
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

const DIGITS = "〇一二三四五六七八九";

function numberOf(words: string): number {
  if (/^\d+$/u.test(words)) return Number(words);
  const plainDigits = words.replace(/[○零O0]/gu, "〇");
  if (!plainDigits.includes("十")) {
    return Number([...plainDigits].map((digit) => DIGITS.indexOf(digit)).join(""));
  }
  const [tens = "", ones = ""] = plainDigits.split("十");
  return (tens === "" ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === "" ? 0 : DIGITS.indexOf(ones));
}
