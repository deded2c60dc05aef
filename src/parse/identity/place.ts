import type { Level } from "../../form/index.ts";
import { cityOf, findRegion, provinceOf, type Region } from "../../places/index.ts";
import type { Identity } from "../report.ts";
import { simplify } from "../script.ts";
import { agencyId } from "./agencyId.ts";
import { choose } from "./choose.ts";
import { readField } from "./fields.ts";
import type { Hints } from "./hints.ts";
import { isInside, locate } from "./locate.ts";
import { readTown } from "./towns.ts";
import { KNOWN_ZONES, readZone } from "./zones.ts";

/** What the words of a name say, before it is decided which region they mean. */
interface Reading {
  /** Null where no region is named, or it can't be told which of several is meant. */
  readonly region: Region | null;
  /** Where a region is named but it can't be told which: what all that share the name lie in. */
  readonly around: Region | null;
  readonly zone: { readonly words: string; readonly id: string } | null;
  readonly zoneLevel: Level | null;
  /** The name after region and zone. */
  readonly rest: string;
}

/**
 * Places an agency by its name: province, city, county and code by GB/T 2260, level, field and
 * identifier. `hints` only choose between regions that share the name; what stays unsure is null.
 */
export function placeAgency(agency: string, hints: Hints): Identity {
  const name = tidyName(agency);
  const reading = readName(name, hints);
  const { region, around, zone } = reading;
  const placed = region ?? around;
  const town = readTown(reading.rest);
  const { field, variant } = town
    ? { field: town.field, variant: null }
    : readField(withoutRegions(reading.rest, region));
  const own = zone !== null && !town ? zoneField(reading.rest) : null;
  const whole = own ?? field;
  return {
    agency: name,
    agencyId: agencyId({
      regionCode: placed?.code ?? null,
      isNational: isNational(name, placed),
      isRegionUnsure: region === null,
      field: whole,
      variant: own ? null : variant,
      zone: zone?.id ?? null,
      town: region ? (town?.name ?? null) : null,
      name: region ? reading.rest : name,
    }),
    province: placed ? (provinceOf(placed.code)?.name ?? null) : null,
    city: placed ? (cityOf(placed.code)?.name ?? null) : null,
    county: placed?.tier === "county" ? placed.name : null,
    regionCode: placed?.code ?? null,
    level: town ? "township" : levelOf(name, region, reading.zoneLevel),
    field: whole,
  };
}

/** Simplified, without the spaces that PDF and web pages put inside names. */
export function tidyName(agency: string): string {
  return simplify(agency).replace(/\s+/gu, "");
}

function readName(name: string, hints: Hints): Reading {
  // A ministry's own bodies name it first: 国家税务总局甲市乙区税务局.
  const words = name.replace(/^国家(?:税务总局|统计局|外汇管理局|金融监督管理总局)(?=.{4})/u, "");
  const located = locate(words);
  const region = choose(located.candidates, hints.source, hints.words ?? null);
  const known = KNOWN_ZONES.map((zone) => ({ zone, match: zone.pattern.exec(words) })).find(
    ({ match }) => match !== null,
  );
  if (known?.match) {
    const { zone, match } = known;
    const rest = words.slice(match[0].length);
    const inside = findRegion(zone.code);
    const proper = readZone(
      match[0].replace(/^(?:西部科学城)?(?:陕西|河北|重庆|青岛|天津(?!港))[省市]?/u, ""),
    );
    const id = proper ?? { name: match[0], kind: "zone" };
    return {
      region: inside,
      around: null,
      zone: zone.isDistrict ? null : { words: match[0], id: zoneId(id.name, id.kind) },
      zoneLevel: zone.isDistrict ? null : zone.level,
      rest,
    };
  }
  const branchZone = /[局委](.{2,12}区)分局$/u.exec(located.rest)?.[1] ?? null;
  const zone = readZone(located.rest) ?? (branchZone ? readZone(branchZone) : null);
  if (!zone || !region || zone.words === region.name) {
    const around = region ? null : shared(located.candidates);
    return { region, around, zone: null, zoneLevel: null, rest: located.rest };
  }
  // A zone with a district's name in brackets is one with it: 高新区(丙区).
  const rest =
    branchZone && located.rest.endsWith(`${branchZone}分局`)
      ? located.rest.slice(0, -`${branchZone}分局`.length)
      : zone.rest;
  return {
    region,
    around: null,
    zone: { words: zone.words, id: zoneId(zone.name, zone.kind) },
    zoneLevel: "county",
    rest,
  };
}

function zoneId(words: string, kind: string): string {
  const name = words.replace(/^国家级?/u, "");
  return name === "" ? kind : `${name}_${kind}`;
}

function zoneField(rest: string): "development_zone" | "government_office" | null {
  const after = rest.replace(/^(?:开发建设)?(?:管理委员会|管委会|管理会)(?:[(（].*?[)）])?/u, "");
  if (after === "") return "development_zone";
  return /^(?:党政)?办公室$/u.test(after) ? "government_office" : null;
}

/** A branch's words name its district once more; the field is read without it. */
function withoutRegions(rest: string, region: Region | null): string {
  const bare = rest
    .replace(/^(?:开发建设)?(?:管理委员会|管委会)(?=.)/u, "")
    .replace(/^人民政府(?=.*(?:外事|民族|宗教|国有资产|信访|研究|法制|侨务|台湾))/u, "");
  return region && bare !== "" ? bare.replace(region.name, "") : bare;
}

/** What regions of one name have in common: their city, else their province, else nothing. */
function shared(candidates: readonly Region[]): Region | null {
  const [first] = candidates;
  if (!first) return null;
  const outers = [cityOf(first.code), provinceOf(first.code)].filter((outer) => outer !== null);
  return (
    outers.find((outer) => candidates.every((candidate) => isInside(candidate, outer))) ?? null
  );
}

/** 中国（上海）自由贸易试验区 is a province's, for all its name. */
function isNational(name: string, region: Region | null): boolean {
  return (
    region === null && /^(?:国家|中国(?![（(])|中华|全国|国务院|最高人民|.{2,8}部$)/u.test(name)
  );
}

function levelOf(name: string, region: Region | null, zoneLevel: Level | null): Level | null {
  if (zoneLevel) return zoneLevel;
  if (region === null) return isNational(name, null) ? "national" : null;
  return region.tier === "province" ? "provincial" : region.tier;
}
