import { type ClaimReader, type Found, isOfYear } from "./found.ts";
import { FIGURE, readFigure } from "./numbers.ts";

export const CASES = "(?:件次|件|条|份|起|宗|例|项|个|封)(?!（?次|人)";
const APPLICATION =
  "(?:政府信息公开(?:的)?申请|信息公开(?:的)?申请|政府信息依申请公开|依申请公开(?:的)?(?:政府信息)?|政府信息申请公开|政务公开申请|公开(?:的)?申请)(?:申请件|申请|事项|件|信息|办件)?";
const FILLER =
  "(?:并(?:按时|依法|及时|按期)?(?:办理|处理|受理|答复|办结)|本年度?|全年|了|的|各类|有效|公民|法人|和|或|及|、|其他组织|其它组织|自然人|社会公众|群众|申请人|提出|提交|有关|相关|关于|我局|本局|共|总计|合计|累计){0,8}";
const SUM =
  "(?:数量|总数量|总数|总量|数|总件数|件数|量)?(?:共计|总计|合计|累计|共|分别为|为|有|达到|达|是|计|均为|：)*";
const VERB = "(?:收到|接收到?|接到|新收到?|受理|收悉)";

const RECEIVED = new RegExp(`(?<verb>${VERB})${FILLER}${APPLICATION}${SUM}${FIGURE}${CASES}`, "gu");
const BEFORE_NOUN = new RegExp(
  `(?<verb>${VERB})${FILLER}${FIGURE}${CASES}(?:的)?${APPLICATION}`,
  "gu",
);
/** 共收到…20件，其中新收18件: what is new this year is what was received in it. */
const NEW = new RegExp(
  `(?<verb>(?:本年度?|当年|20\\d\\d年度?)?新(?:收到?|增|受理))(?:的)?(?:${APPLICATION}|申请)?${SUM}${FIGURE}${CASES}`,
  "gu",
);
const NONE =
  /(?:未|没有|未曾|尚未|暂未|暂无|无)(?:收到|接到|接收到?|收取|受理到?|新收到?)?(?:过|任何|到|公民|法人|和|或|、|其他组织|其它组织|自然人|社会公众|群众|书面|有关|相关|单位|及|个人|人民群众|申请人|提出|提交|的|关于|要求|新的?|本年度|各类)*“?(?:政府信息公开(?:的)?申请|信息公开(?:的)?申请|政府信息依申请公开|依申请公开|政务公开申请|公开申请)(?:政府信息|信息)?”?(?:的)?(?:申请|事项|件|情况|信息|信件|内容|业务|办件|需求|材料)*(?=[，。；、（）]|$)/gu;

const OTHERS_CAME = new RegExp(`(?<!未)${VERB}[^。；]{0,12}申请[^。；]{0,6}${FIGURE}${CASES}`, "u");

const CARRIED_IN = new RegExp(
  `(?:上一?年度?|(?<from>20\\d\\d)年度?)(?:的)?结转(?:(?:至|到)?(?:本年度?|今年|(?<to>20\\d\\d)年度?))?(?:继续)?(?:办理|处理|的|下来的?)*(?:件)?(?:政府信息公开)?(?:申请)?${SUM}${FIGURE}${CASES}`,
  "gu",
);
const CARRIED_OUT = new RegExp(
  `(?<!上一?年度?)结转(?:至|到|入)?(?:下一?年度?|次年|(?<to>20\\d\\d)年度?)(?:继续)?(?:办理|处理|答复|的)*(?:件)?(?:政府信息公开)?(?:申请)?${SUM}${FIGURE}${CASES}`,
  "gu",
);
const CARRIED_OUT_BEFORE = new RegExp(
  `(?:^|[，、；：（及和]|其中|另有|尚有|有|剩余)${FIGURE}${CASES}(?:申请)?(?:正在办理)?(?:，)?(?:均|已|依法|需|将)?结转(?:至|到|入)?(?:下一?年度?|次年|(?<to>20\\d\\d)年度?)`,
  "gu",
);

/** Words of the clause that make a figure one way of applying, or another kind of letter. */
const PART =
  /其中|通过|网上|网络|在线|信函|邮寄|邮件|当面|现场|书面|窗口|平台|系统|传真|占|涉及|分别|信访|热线|工单|留言|咨询|投诉|举报|提案|建议|本级|增加|减少|增长|同比|复议|诉讼|平均|每[日天周月季年]|[日周月]均/u;

/** Applications received in the year, carried in and carried out, as one sentence states them. */
export const readApplications: ClaimReader = (sentence, _before, year) => {
  const { text } = sentence;
  if (!/申请|公开|结转/u.test(text)) return [];
  const found: Found[] = [];
  const received: Found[] = [];
  for (const pattern of [RECEIVED, BEFORE_NOUN]) {
    for (const match of text.matchAll(pattern)) {
      const figure = readFigure(match);
      const ahead = text.slice(0, match.index);
      if (figure === null || !isOfYear(ahead, year)) continue;
      if (PART.test(clauseOf(ahead)) || /网上|网络|信函/u.test(match[0])) continue;
      received.push({ ...figure, name: "stated_applications", sentence });
    }
  }
  const fresh: Found[] = [];
  const news = [...text.matchAll(NEW)];
  for (const match of news) {
    const figure = readFigure(match);
    const ahead = text.slice(0, match.index);
    if (figure === null || !isOfYear(ahead, year) || !/申请|公开/u.test(text)) continue;
    if (/信访|热线|提案|建议|案件|增加|减少/u.test(ahead)) continue;
    fresh.push({ ...figure, name: "stated_applications", sentence });
  }
  for (const match of text.matchAll(NONE)) {
    const ahead = text.slice(0, match.index);
    if (!isOfYear(ahead, year) || /因|对|向$/u.test(clauseOf(ahead).slice(-3))) continue;
    // 未收到书面申请，收到网上申请2件: none of one kind only.
    if (OTHERS_CAME.test(text.slice(match.index + match[0].length))) continue;
    received.push({ value: 0, approximate: false, name: "stated_applications", sentence });
  }
  // Beside a figure of new ones, another of those received holds more than the year's.
  found.push(...(news.length > 0 ? fresh : withoutCarried(received, text)));
  for (const match of text.matchAll(CARRIED_IN)) {
    const figure = readFigure(match);
    const { from, to } = match.groups ?? {};
    if (figure === null || (from !== undefined && year !== null && Number(from) !== year - 1))
      continue;
    if (to !== undefined && year !== null && Number(to) !== year) continue;
    found.push({ ...figure, name: "stated_carried_in", sentence });
  }
  for (const pattern of [CARRIED_OUT, CARRIED_OUT_BEFORE]) {
    for (const match of text.matchAll(pattern)) {
      const figure = readFigure(match);
      const to = match.groups?.["to"];
      if (figure === null || (to !== undefined && (year === null || Number(to) !== year + 1)))
        continue;
      found.push({ ...figure, name: "stated_carried_out", sentence });
    }
  }
  return found;
};

/** 其中1件为上年结转: what was carried in, said after its figure. */
const HOLDS_CARRIED = new RegExp(
  `(?:其中|含|包括|包含|（)[^。；]{0,12}?${FIGURE}${CASES}(?:申请)?(?:为|是|系|属于?)?(?:由)?(?:上一?年度?|20\\d\\d年度?)(?:的)?结转`,
  "u",
);

/** A number that holds what was carried in is not what was received: 共收到20件（含上年结转2件）. */
function withoutCarried(received: readonly Found[], text: string): readonly Found[] {
  if (received.length === 0) return received;
  const after = HOLDS_CARRIED.exec(text);
  if (after && readFigure(after)?.value !== 0) return [];
  const carried = [...text.matchAll(CARRIED_IN)].map(readFigure);
  return carried.some((figure) => figure !== null && figure.value > 0) &&
    /(?:含|其中|包括|包含|（)[^，。；]{0,8}(?:上一?年度?|20\d\d年度?)(?:的)?结转/u.test(text)
    ? []
    : received;
}

function clauseOf(words: string): string {
  return words.split(/[，：（）]/u).at(-1) ?? "";
}
