import type { ClaimName } from "../../form/index.ts";
import { type Channel, readChannel } from "./channels.ts";
import { type ClaimReader, type Found, isOfYear } from "./found.ts";
import { FIGURE, readFigure } from "./numbers.ts";

/** Not with another count right behind it: of 4项420条 it can't be told which is meant. */
const UNIT = "(?:条次|条(?!例)|篇次|篇|则|项|件|份|个)(?:余)?(?:（次）)?(?!\\d)";

/** Words that keep "information" general. Any other word before it makes the figure a category's. */
const GENERAL = "(?:各类|各种|各项|相关|有关|政府|政务|本级|的|了|我局|本局|本单位)*";
const SUM =
  "(?:的)?(?:总数量|总数|总量|数量|总条数|条数|数)?(?:共计|总计|合计|累计|共|达到|达|为|有|是|计)*";
const COUNTED = "(?:信息|文章|稿件|内容|消息)";

/** 公开 where it is what the agency did, not what was asked of it or how an application ended. */
const MADE_PUBLIC =
  "(?<!申请|答复|决定|不予|予以|部分|未|不|应|拟|同意|全部|依法|其他|其它|另行|类)公开";

const DISCLOSED = new RegExp(
  `(?<verb>(?:主动公开|${MADE_PUBLIC}))(?<how>了|共计|累计|共)?${GENERAL}信息${SUM}${FIGURE}${UNIT}`,
  "gu",
);
/** 全年共主动公开120条: no noun, so a word of totality must stand before it. */
const BARE = new RegExp(
  `(?<verb>(?:共计|共|累计|合计|总计|全年|年度)主动公开)(?:共计|共|累计|合计|总计)?${FIGURE}条(?!例)(?:次)?`,
  "gu",
);
/** 发布各类信息: publishing is disclosure where the noun says so. */
const PUBLISHED = new RegExp(
  `(?<verb>(?:发布|公布|推送|刊发|登载|发表|上传|${MADE_PUBLIC})(?:了)?(?:共计|共|累计)?)(?<kind>${GENERAL})${COUNTED}${SUM}${FIGURE}${UNIT}`,
  "gu",
);
/** 共发布319篇文章: the number before its noun. */
const BEFORE_NOUN = new RegExp(
  `(?<verb>(?:主动公开|${MADE_PUBLIC}|发布|公布|推送|刊发|登载)(?:了)?(?:共计|共|累计)?)${FIGURE}(?:条次|条|篇|则)(?<kind>${GENERAL})${COUNTED}`,
  "gu",
);
/** 网站208条，微信92条: a list of channels. */
const LISTED = new RegExp(
  `(?<verb>)(?:共|共计|累计|合计)?(?:主动)?(?:公开|发布|推送|刊发)?${FIGURE}(?:条次|条(?!例)|篇)(?=[，。；、）和及]|$)`,
  "gu",
);
const LISTED_CHANNEL =
  /(?:^|[，、；：（和及]|其中|其中：|通过|在)(?:区|县|市|省|本|我局|局|政府|人民政府|部门|单位|官方|政务|发布|“[^“”]{1,15}”)*(?:(?<website>(?:门户)?网站)|(?<wechat>微信(?:公众号|公众平台|平台)?)|(?<weibo>(?:新浪)?(?:政务)?微博))(?:“[^“”]{1,15}”)?(?:平台|上)?(?:共|共计|累计|合计)?(?:主动)?(?:公开|发布|推送|刊发)?(?:政府|政务)?(?:信息)?$/u;

/** What every pattern above holds: most sentences are told apart by this alone. */
const COUNTED_ITEMS = new RegExp(`${FIGURE}(?:条|篇|则|项|件|份|个)`, "u");

const CLAIM_OF: Readonly<Record<Channel, ClaimName>> = {
  website: "disclosed_on_website",
  wechat: "disclosed_on_wechat",
  weibo: "disclosed_on_weibo",
};

/** Words before the verb that make the figure a part, or another thing than disclosure. */
const PART =
  /计划|力争|争取|预计|目标|任务|确保|其中|包括|本级|报送|上报|投稿|转载|转发|采用|更新|撤下|删除|依申请$|动态类?$|解读|回应|另外?|占|平均|[日周月人]均|每[日天周月季年人]|要求(?:各|全|所有|下属)|应(?:当|该)?$|必?须$|下属|所属|\d个(?:乡镇|镇|街道|部门|单位)/u;
/** What follows divides a figure said before: 其中…, 233条（…. */
const IN_PARTS = /其中|包括|包含|涵盖|\d[万亿]?[余多]?(?:条次|条|篇|则|项|件|份|个)（[^）]*$/u;
/** Words of the clause itself that speak of readers, or of copies handed out, instead of items. */
const READERS =
  /宣传册|手册|传单|折页|明白卡|发放|阅读|浏览|点击|访问|关注|粉丝|留言|咨询|评论|下载|咨询|信件|来信|热线/u;

/** Items disclosed, in all and through the website, WeChat and Weibo, as one sentence states them. */
export const readDisclosed: ClaimReader = (sentence, _before, year) => {
  const found: Found[] = [];
  const { text } = sentence;
  if (!COUNTED_ITEMS.test(text)) return found;
  const taken: [number, number][] = [];
  const take = (pattern: RegExp, isTotalSaid: (match: RegExpMatchArray) => boolean) => {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const figure = readFigure(match);
      if (figure === null || taken.some(([from, to]) => start < to && end > from)) continue;
      taken.push([start, end]);
      const ahead = text.slice(0, start);
      if (!isOfYear(ahead, year) || READERS.test(clauseOf(ahead) + match[0])) continue;
      const since = wordsSinceFigure(ahead);
      if (PART.test(clauseOf(ahead)) || IN_PARTS.test(ahead)) {
        // A part is no total, but a channel's part is what a channel's claim is.
        const part = readChannel(since.replace(/^.*(?:其中|包括|包含|涵盖)[：，]?/u, ""));
        if (
          part !== "all" &&
          part !== "unclear" &&
          !/报送|上报|投稿|转载|转发|采用|更新/u.test(clauseOf(ahead))
        ) {
          found.push({ ...figure, name: CLAIM_OF[part], sentence });
        }
        continue;
      }
      const isPartOfList = found.some(({ name }) => name !== "disclosed_items");
      const named = readChannel(since);
      // After 通过网站公开50条, another way's figure is one more part, not the whole.
      const through = named === "all" && isPartOfList ? "unclear" : named;
      if (through === "unclear") continue;
      if (through !== "all") found.push({ ...figure, name: CLAIM_OF[through], sentence });
      else if (isTotalSaid(match)) found.push({ ...figure, name: "disclosed_items", sentence });
    }
  };
  take(DISCLOSED, () => true);
  take(BARE, () => true);
  take(PUBLISHED, (match) => /各类|各项|政府|政务/u.test(match.groups?.["kind"] ?? ""));
  take(BEFORE_NOUN, (match) =>
    /主动公开|各类|政府|政务/u.test(`${match.groups?.["verb"]}${match.groups?.["kind"]}`),
  );
  for (const match of text.matchAll(LISTED)) {
    const start = match.index;
    const end = start + match[0].length;
    if (taken.some(([from, to]) => start < to && end > from)) continue;
    const ahead = text.slice(0, start);
    const channel = LISTED_CHANNEL.exec(ahead + leadOf(match[0]))?.groups;
    const figure = readFigure(match);
    if (!channel || figure === null || !isOfYear(ahead, year) || READERS.test(clauseOf(ahead)))
      continue;
    if (/更新|转载|转发|报送|采用/u.test(clauseOf(ahead))) continue;
    for (const kind of ["website", "wechat", "weibo"] as const) {
      if (channel[kind] !== undefined) found.push({ ...figure, name: CLAIM_OF[kind], sentence });
    }
  }
  return found;
};

/** The words of a match before its figure. */
function leadOf(match: string): string {
  return /^[^\d零〇一二两三四五六七八九十百千近约超逾多大将接]*/u.exec(match)?.[0] ?? "";
}

function clauseOf(words: string): string {
  return words.split(/[，：]/u).at(-1) ?? "";
}

/** What was said since the last counted thing, which is where the next one's channel is named. */
function wordsSinceFigure(words: string): string {
  const last = [
    ...words.matchAll(/\d+(?:\.\d+)?[万亿]?[余多]?(?:条次|条|篇|则|项|件|份|个|次|期|人)/gu),
  ].at(-1);
  const since = last ? words.slice((last.index ?? 0) + last[0].length) : words;
  return since.replace(/^[，、；。]/u, "");
}
