import { COUNTIES, type Region, regionsNamed } from "../../places/index.ts";
import type { TextLine } from "../text.ts";
import { choose } from "./choose.ts";
import { locate } from "./locate.ts";

/** Names that leave their county out: the tier alone (区统计局, 县应急管理局) or a town's own. */
const LEAVES_OUT_COUNTY =
  /^[区县旗市](?=\p{Script=Han}{2})|(?:街道|街道办事处|[镇乡]|[镇乡]人民政府)$/u;

/**
 * Puts a name's region before it where it leaves it out and the document itself makes it plain: by
 * its address, else by naming one county and no other, at least twice. The name as it was where
 * neither does.
 */
export function withRegion(
  agency: string,
  lines: readonly TextLine[],
  source: string | null,
): string {
  if (!LEAVES_OUT_COUNTY.test(agency) || locate(agency).candidates.length > 0) return agency;
  const words = lines.map(({ text }) => text).join("\n");
  const region = regionOfAddress(words) ?? onlyCounty(words, source);
  if (!region) return agency;
  const tier = /^[区县旗市](?=\p{Script=Han}{2})/u.exec(agency)?.[0];
  if (tier === undefined) return `${region.name}${agency}`;
  return region.name.endsWith(tier) ? `${region.name}${agency.slice(1)}` : agency;
}

function regionOfAddress(words: string): Region | null {
  const address = /地址(?:为|是)?：?(?<where>[^，。；）]{4,40})/u.exec(words)?.groups?.["where"];
  const [region, another] = address === undefined ? [] : locate(address).candidates;
  return region?.tier === "county" && !another ? region : null;
}

function onlyCounty(words: string, source: string | null): Region | null {
  // Names of two characters (赵县, 城区) stand inside other words too often.
  const named = COUNTIES.filter(({ name, ended }) => ended === null && name.length > 2).filter(
    ({ name }) => words.includes(name),
  );
  const names = [...new Set(named.map(({ name }) => name))].filter(
    // 黄岛区 is not named where 青岛市黄岛区 is another's tail: the longer name is the one meant.
    (name, _index, all) => !all.some((other) => other !== name && other.includes(name)),
  );
  const [name, another] = names;
  if (name === undefined || another !== undefined || words.split(name).length < 3) return null;
  return choose(regionsNamed(name), source, words);
}
