import type { TextLine } from "../text.ts";
import { areFieldsSame, readField } from "./fields.ts";
import { locate } from "./locate.ts";
import { isAgencyName } from "./titles.ts";
import { readTown } from "./towns.ts";

const PUBLISHER_LABEL =
  /^[【[]?(?:发布机构|发布单位|公开机构|公开单位|公开主体|发文机关|信息来源|责任部门|制发机关)[】\]]?：?(?<name>.*)$/u;
const META_PUBLISHERS = ["contentsource", "author", "source", "publisher"];

/** The body that a page names as the publisher, in its table or line of metadata, or its tags. */
export function readPublisher(
  metadata: Readonly<Record<string, string>>,
  lines: readonly TextLine[],
): string | null {
  for (const [index, { text }] of lines.entries()) {
    const match = PUBLISHER_LABEL.exec(text);
    if (!match) continue;
    const name = match.groups?.["name"] || (lines[index + 1]?.text ?? "");
    const first = name
      .replace(/[\s，].*$/u, "")
      .replace(/(?:发布日期|公开日期|发文日期|文号).*$/u, "");
    if (isAgencyName(first)) return first;
  }
  return META_PUBLISHERS.map((name) => metadata[name] ?? "").find(isAgencyName) ?? null;
}

/** Where sentences name the agency, each with words it can't do without: most sentences have none of them. */
const IN_PROSE: readonly (readonly [sign: RegExp, pattern: RegExp])[] = [
  [
    /20\d\d年/u,
    /(?:公布|编制|编写|发布|撰写|现将)(?:了)?(?<name>[\p{Script=Han}（）]{3,45}?)(?:关于)?20\d\d年度?(?:政府信息|政务|信息)公开/gu,
  ],
  [
    /根据|按照|依据|依照|遵照/u,
    /(?:^|[。，；])(?:[^，。；]{0,12}由)?(?<name>[\p{Script=Han}（）]{3,40}?)(?:根据|按照|依据|依照|遵照)(?:《|国务院|省|市)/gu,
  ],
  [
    /联系|联络/u,
    /(?:请与|请同|请和|可与|与)(?<name>[^，。；：]{3,45}?)(?:办公室)?(?:（[^）]{8,}）)?(?:联系|联络)/gu,
  ],
  [
    /地址/u,
    /(?:请与|请同|请和|可与|与)(?<name>[^，。；：]{3,45}?)(?:办公室)?（(?:地址|通讯地址|联系地址)/gu,
  ],
  [/联系/u, /(?:联系单位|联系部门|请联系)：?(?<name>[^，。；：（]{3,45}?)(?=[，。；（]|$)/gu],
  [/实际|编制/u, /(?:结合|由)(?<name>[^，。；：由]{3,45}?)(?:工作)?(?:实际|编制|负责编制)/gu],
  [
    /局|委|厅|政府|办事处/u,
    /(?:^|[，。])(?:20\d\d年度?，?)(?<name>[\p{Script=Han}（）]{3,40}?(?:局|委|厅|人民政府|委员会|街道办事处|管委会))(?:紧紧|高度|认真|坚持|深入|全面|严格|始终|以|在|按照|按|积极|主动公开|深化|持续|围绕)/gu,
  ],
];

/**
 * Names the sentences of a report give its agency, most trusted first: whose report it is, whom to
 * ask, who compiled it, who did what.
 */
export function readNamesInProse(sentences: readonly string[]): readonly string[] {
  return IN_PROSE.flatMap(([sign, pattern]) =>
    sentences
      .filter((sentence) => sign.test(sentence))
      .flatMap((sentence) => [...sentence.matchAll(pattern)])
      .map((match) => withoutInnerOffice(match.groups?.["name"] ?? "")),
  ).filter((name) => isAgencyName(name) && !/^(?:本|我|该|有关|上级|各)/u.test(name));
}

/** A bureau's own office that answers for it (甲局政务公开办公室) is not the agency; a government's office is one. */
function withoutInnerOffice(name: string): string {
  return name
    .replace(/^我/u, "")
    .replace(
      /(?<=局|委|委员会|厅|街道|街道办事处|[镇乡]|[镇乡]人民政府)(?:党政|综合|党政综合|党群|政务公开|政府信息公开|信息公开)?(?:工作)?(?:领导小组)?(?:办公室|服务中心)$/u,
      "",
    );
}

/**
 * The fullest spelling of an agency among several: the same field, and regions that agree (区人社局
 * takes 甲市乙区人力资源和社会保障局). Others are another body and left alone.
 */
export function fullest(name: string, others: readonly string[]): string {
  return others
    .filter((other) => isSameAgency(name, other))
    .reduce((best, other) => (isFuller(other, best) ? other : best), name);
}

/** Whether two spellings can be one agency's. */
export function isSameAgency(one: string, other: string): boolean {
  if (one === other) return true;
  const [a, b] = [locate(one), locate(other)];
  const restA = bareRest(a.rest, a.candidates.length === 0);
  const restB = bareRest(b.rest, b.candidates.length === 0);
  const [townA, townB] = [readTown(restA), readTown(restB)];
  if (townA || townB) {
    if (townA?.name !== townB?.name || townA?.field !== townB?.field) return false;
  } else if (restA !== restB && !areFieldsSame(restA, restB)) return false;
  if (a.candidates.length === 0 || b.candidates.length === 0) return true;
  return a.candidates.some((x) => b.candidates.some((y) => x.code === y.code));
}

/**
 * Whether two names are plainly those of two agencies: other regions, or other fields that are both
 * known. A government's report is signed by its office as often as not, so the two are no contradiction.
 */
export function isAnotherAgency(one: string, other: string): boolean {
  if (isSameAgency(one, other)) return false;
  const [a, b] = [locate(one), locate(other)];
  const areApart =
    a.candidates.length > 0 &&
    b.candidates.length > 0 &&
    !a.candidates.some((x) => b.candidates.some((y) => x.code === y.code));
  if (areApart) return true;
  const [fieldA, fieldB] = [a, b].map(({ rest }) => readField(rest).field);
  if (readTown(a.rest) && readTown(b.rest)) return true;
  const governs = (field: string | undefined) => field?.startsWith("government") === true;
  if (governs(fieldA) && governs(fieldB)) return false;
  return fieldA !== "other" && fieldB !== "other" && fieldA !== fieldB;
}

/** 区人社局 and 我局 name no region but their tier. */
function bareRest(rest: string, isRegionless: boolean): string {
  return isRegionless ? rest.replace(/^[省市区县旗州](?=.)/u, "") : rest;
}

function isFuller(one: string, other: string): boolean {
  const withoutBrackets = (name: string) => name.replace(/[（(].*?[)）]/gu, "").length;
  return withoutBrackets(one) > withoutBrackets(other);
}
