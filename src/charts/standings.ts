import { compareWords, exact, type Language, percent, short } from "../language/index.ts";
import {
  describeMetric,
  FEWEST_PEERS,
  GROUPS,
  type Group,
  type MetricId,
  type PlacedAmong,
  type Standing,
  standingOf,
} from "../queries/index.ts";
import { type ChartModel, notesOf, type Point, type Table, type View } from "./model.ts";
import { figureWords } from "./multiples.ts";
import { COMMON, INK, type Option } from "./option.ts";
import { isShare } from "./panels.ts";

/** An agency's place in a metric: among all of its level and field, and among those of its province. */
export interface MetricStanding {
  readonly metric: MetricId;
  readonly self: PlacedAmong;
  /** Null where there are too few. */
  readonly standings: Readonly<Record<Group, Standing | null>>;
}

export interface StandingsModel extends ChartModel {
  readonly metrics: readonly MetricStanding[];
}

function placeOf(self: PlacedAmong): MetricStanding {
  const { metric, among } = self;
  return {
    metric,
    self,
    standings: { all: standingOf(among.all), near: standingOf(among.near) },
  };
}

const ROW = 60;

/**
 * Where an agency stands among its like, figure by figure, as a band of percentiles. Figures that too
 * few of them give have no place; they are in the table, with how many give them.
 */
export function standingsModel(rows: readonly PlacedAmong[], language: Language): StandingsModel {
  const metrics = rows.map(placeOf);
  const placed = metrics.filter(({ standings }) => standings.all !== null);
  const height = placed.length * ROW + 32;
  return {
    metrics,
    points: placed.flatMap((one, item) => pointsOf(one, item, language)),
    table: tableOf(metrics, language),
    height: { narrow: height, wide: height },
    option: (view) => drawn(placed, language, view),
  };
}

/** `37–42`: both ends in whole percentiles. */
function bandWords({ from, to }: Standing): string {
  const [low, high] = [Math.round(from * 100), Math.round(to * 100)];
  return low === high ? String(low) : `${low}–${high}`;
}

function pointsOf(one: MetricStanding, item: number, language: Language): readonly Point[] {
  const words = compareWords[language];
  const { self } = one;
  const start = `${describeMetric(one.metric).title[language]}${words.colon}${figureWords(one.metric, self.value, language)} (${self.year})`;
  return GROUPS.flatMap((group, track): Point[] => {
    const standing = one.standings[group];
    const name = group === "all" ? words.standingAll : words.standingNear;
    if (group === "near" && self.among.near.peers === 0) return [];
    const said = standing
      ? words.standing(
          name,
          standing.peers,
          standing.below,
          standing.equal,
          standing.above,
          bandWords(standing),
        )
      : words.standingFew(name, self.among[group].peers, FEWEST_PEERS);
    return [
      {
        id: `${one.metric}-${group}`,
        words: `${start}${words.semicolon}${said}`,
        track: item,
        at: { series: 2 * track + 1, item },
      },
    ];
  });
}

function tableOf(metrics: readonly MetricStanding[], language: Language): Table {
  const words = compareWords[language];
  return {
    columns: [
      { id: "metric", title: words.columnMetric, kind: "text" },
      { id: "value", title: words.columnWords, kind: "text" },
      ...GROUPS.flatMap((group) => {
        const name = group === "all" ? words.standingAll : words.standingNear;
        return [
          { id: `${group}-peers`, title: words.columnPeers(name), kind: "number" as const },
          { id: `${group}-below`, title: words.columnBelow, kind: "number" as const },
          { id: `${group}-equal`, title: words.columnEqual, kind: "number" as const },
          { id: `${group}-above`, title: words.columnAbove, kind: "number" as const },
          { id: `${group}-from`, title: words.columnFrom, kind: "number" as const },
          { id: `${group}-to`, title: words.columnTo, kind: "number" as const },
        ];
      }),
    ],
    rows: metrics.map(({ metric, self, standings }) => ({
      id: metric,
      cells: [
        { value: describeMetric(metric).title[language] },
        {
          value: `${figureWords(metric, self.value, language)} (${self.year})`,
          notes: notesOf(self),
        },
        ...GROUPS.flatMap((group) => {
          const standing = standings[group];
          return [
            { value: self.among[group].peers },
            { value: standing?.below ?? null },
            { value: standing?.equal ?? null },
            { value: standing?.above ?? null },
            { value: standing ? Math.round(standing.from * 100) : null },
            { value: standing ? Math.round(standing.to * 100) : null },
          ];
        }),
      ],
    })),
  };
}

/** A place that no other shares is a point: drawn this wide, in percentiles. */
const NARROWEST = 1.2;

function drawn(metrics: readonly MetricStanding[], language: Language, { active }: View): Option {
  const bars = (group: Group) => {
    const stack = group;
    const isThin = group === "near";
    const common = {
      type: "bar" as const,
      stack,
      barWidth: isThin ? 6 : 12,
      barGap: "40%",
      emphasis: { disabled: true },
    };
    const ends = metrics.map(({ standings }) => {
      const standing = standings[group];
      if (!standing) return null;
      const from = Math.min(standing.from * 100, 100 - NARROWEST);
      return { from, length: Math.max(NARROWEST, standing.to * 100 - from) };
    });
    return [
      {
        ...common,
        silent: true,
        itemStyle: { color: "transparent" },
        data: ends.map((end) => end?.from ?? 0),
      },
      {
        ...common,
        data: metrics.map(({ metric }, index) => {
          const end = ends[index];
          return {
            value: end?.length ?? 0,
            itemStyle: {
              color: group === "all" ? INK.accent : INK.ink,
              borderColor: INK.accent,
              borderWidth: active === `${metric}-${group}` ? 3 : 0,
            },
          };
        }),
      },
    ];
  };
  return {
    ...COMMON,
    grid: { left: 8, right: 16, top: 16, bottom: 32 },
    xAxis: {
      type: "value",
      min: 0,
      max: 100,
      interval: 25,
      axisLabel: { color: INK.quiet, formatter: (value: number) => exact(value, language) },
      splitLine: { lineStyle: { color: INK.hairline } },
    },
    yAxis: {
      type: "category",
      inverse: true,
      axisLabel: { show: false },
      axisTick: { show: false },
      axisLine: { show: false },
      data: metrics.map(({ metric }) => metric),
    },
    series: [
      ...bars("all"),
      ...bars("near"),
      {
        type: "scatter",
        silent: true,
        symbolSize: 0.01,
        itemStyle: { color: "transparent" },
        emphasis: { disabled: true },
        data: metrics.map(({ metric, self }, index) => ({
          value: [0, index],
          label: {
            show: true,
            position: [0, -28] as [number, number],
            formatter: `{name|${describeMetric(metric).title[language]}}{aside|  ${
              isShare(describeMetric(metric)) ? percent(self.value) : short(self.value, language)
            } (${self.year})}`,
            rich: {
              name: { color: INK.ink, fontSize: 13 },
              aside: { color: INK.quiet, fontSize: 12 },
            },
          },
        })),
      },
    ],
  };
}
