import { formatPlace } from "../../documents/index.ts";
import type { ClaimName } from "../../form/index.ts";
import type { Claim, Doubt } from "../report.ts";
import type { Found } from "./found.ts";

export interface Settled {
  readonly claims: ReadonlyMap<ClaimName, Claim>;
  readonly doubts: readonly Doubt[];
}

const CHANNELS = ["disclosed_on_website", "disclosed_on_wechat", "disclosed_on_weibo"] as const;

/**
 * One value for each name: the one of 总体情况 where a report states several, none where that
 * section itself states two. Different totals, and a channel above the total, are doubts.
 */
export function settle(found: readonly Found[]): Settled {
  const claims = new Map<ClaimName, Claim>();
  const doubts: Doubt[] = [];
  for (const name of new Set(found.map((each) => each.name))) {
    const same = found.filter((each) => each.name === name);
    const values = [...new Set(same.map(({ value }) => value))];
    if (values.length > 1 && isTotal(name)) doubts.push(twoTotals(name, values));
    const overview = same.filter(({ sentence }) => sentence.section === "overview");
    const deciding = overview.length > 0 ? overview : same;
    const [first] = deciding;
    if (!first || deciding.some(({ value }) => value !== first.value)) continue;
    claims.set(name, {
      value: first.value,
      approximate: deciding.every(({ approximate }) => approximate),
      raw: first.sentence.raw,
      place: formatPlace(first.sentence.place),
    });
  }
  return { claims, doubts: [...doubts, ...channelsAboveTotal(claims)] };
}

function isTotal(name: ClaimName): boolean {
  return name === "disclosed_items" || name === "stated_applications";
}

function twoTotals(name: ClaimName, values: readonly number[]): Doubt {
  const [first = null, second = null] = values;
  const list = values.join("、");
  return {
    rule: "prose.two_totals",
    cells: [name],
    expected: first,
    found: second,
    message: {
      zh: `正文先后出现不同的总数：${list}。`,
      en: `The prose states different totals: ${values.join(", ")}.`,
    },
  };
}

function channelsAboveTotal(claims: ReadonlyMap<ClaimName, Claim>): readonly Doubt[] {
  const total = claims.get("disclosed_items");
  if (!total) return [];
  return CHANNELS.flatMap((name): Doubt[] => {
    const channel = claims.get(name);
    // An approximate figure may well stand on the other side of the total.
    if (!channel || channel.approximate || total.approximate || channel.value <= total.value)
      return [];
    return [
      {
        rule: "prose.channel_exceeds_total",
        cells: ["disclosed_items", name],
        expected: total.value,
        found: channel.value,
        message: {
          zh: `正文称全年公开 ${total.value} 条，而单一渠道即有 ${channel.value} 条。`,
          en: `The prose states ${total.value} items in all, and ${channel.value} on one channel alone.`,
        },
      },
    ];
  });
}
