import { chartWords, exact, type Language, litigationWords, percent } from "../language/index.ts";
import {
  type Funnel,
  isOwnId,
  type Pooled,
  type PooledPoint,
  wilson,
  type Zone,
  zoneOf,
} from "../queries/index.ts";
import { limitLines, type Step, stepsOf } from "./funnel-lines.ts";
import {
  type ChartModel,
  NARROW,
  type Note,
  type Point,
  signsOf,
  type Table,
  type View,
} from "./model.ts";
import { COMMON, INK, type Option } from "./option.ts";

/** One agency: its share, how sure it is, and where it lies against the limits. */
interface FunnelPoint {
  readonly row: Pooled;
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly zone: Zone;
}

/**
 * The share of cases that were corrected against their number, by agency, with the limits within
 * which chance would leave them, given how much agencies differ. Among few agencies each has its
 * own interval instead.
 *
 * @param rows the agencies shown: all of them, or of very many a part
 * @param funnel what all agencies make, shown or not; null where there are no limits
 * @param own a reader's own reports: drawn beside the others, and in no limit, count or sum of theirs
 */
export function funnelModel(
  rows: readonly PooledPoint[],
  funnel: Funnel | null,
  language: Language,
  own: readonly Pooled[] = [],
): ChartModel {
  const placed = (row: Pooled, zone: Zone): FunnelPoint[] => {
    const interval = wilson(row.successes, row.cases);
    return interval ? [{ row, share: row.successes / row.cases, ...interval, zone }] : [];
  };
  const shown = [
    ...rows.flatMap((row) => placed(row, row.zone)),
    ...own.flatMap((row) => placed(row, zoneOf(row, funnel))),
  ];
  const steps = funnel ? stepsOf(funnel, endOf(mostOf(shown))) : [];
  return {
    points: shown.map((one, item) => pointOf(one, item, language)),
    table: tableOf(shown, language),
    height: { narrow: 340, wide: 420 },
    option: (view) => drawn(shown, funnel, steps, language, view),
  };
}

function pointOf(
  { row, share, low, high, zone }: FunnelPoint,
  item: number,
  language: Language,
): Point {
  const words = litigationWords[language];
  const rate = chartWords[language].rate(
    row.successes,
    row.cases,
    percent(share),
    percent(low),
    percent(high),
  );
  return {
    id: row.agencyId,
    words: `${row.agency}${words.colon}${rate}${zone === "none" ? "" : `${words.comma}${words.zone[zone]}`}`,
    track: 0,
    at: { series: 0, item },
    whose: { agencyId: row.agencyId, agency: row.agency },
  };
}

function notesOf({ row: { mark }, zone }: FunnelPoint): readonly Note[] {
  return [...(mark === null ? [] : [mark]), ...(zone === "few" ? (["few"] as const) : [])];
}

function tableOf(agencies: readonly FunnelPoint[], language: Language): Table {
  const words = litigationWords[language];
  const shared = chartWords[language];
  return {
    columns: [
      { id: "agency", title: shared.agency, kind: "text" },
      { id: "closed", title: words.columnClosed, kind: "number" },
      { id: "corrected", title: words.columnCorrected, kind: "number" },
      { id: "share", title: words.columnShare, kind: "share" },
      { id: "low", title: shared.intervalLow, kind: "share" },
      { id: "high", title: shared.intervalHigh, kind: "share" },
      { id: "zone", title: words.columnZone, kind: "text" },
      { id: "first", title: words.columnFirst, kind: "year" },
      { id: "last", title: words.columnLast, kind: "year" },
    ],
    rows: agencies.map((one) => {
      const whose = { agencyId: one.row.agencyId, agency: one.row.agency };
      return {
        id: one.row.agencyId,
        cells: [
          { value: one.row.agency, whose },
          { value: one.row.cases },
          { value: one.row.successes },
          { value: one.share, notes: notesOf(one) },
          { value: one.low },
          { value: one.high },
          { value: words.zone[one.zone] },
          { value: one.row.firstYear },
          { value: one.row.lastYear },
        ],
      };
    }),
  };
}

/** More names than this would stand on one another. */
const NAMED = 6;

function mostOf(agencies: readonly FunnelPoint[]): number {
  return agencies.reduce((most, { row }) => Math.max(most, row.cases), 10);
}

/** The end of the axis: a quarter of an order of magnitude, as a round step of its logarithm. */
function endOf(most: number): number {
  return 10 ** (Math.ceil(Math.log10(most) * 4) / 4);
}

function drawn(
  agencies: readonly FunnelPoint[],
  funnel: Funnel | null,
  steps: readonly Step[],
  language: Language,
  { active, width }: View,
): Option {
  const words = litigationWords[language];
  const isWide = width >= NARROW;
  const most = mostOf(agencies);
  const named = new Set(
    agencies
      .filter(({ zone }) => zone === "above998" || zone === "below998")
      .slice(0, NAMED)
      .map(({ row }) => row.agencyId),
  );
  const top = Math.min(
    1,
    Math.max(0.2, ...agencies.map(({ share, high }) => (funnel ? share : high))),
  );
  const scale = Math.ceil(top * 10) / 10;
  return {
    ...COMMON,
    grid: { left: 44, right: 16, top: 32, bottom: 48 },
    xAxis: {
      type: "log",
      min: 0.8,
      max: endOf(most) * 1.1,
      name: words.axisCases,
      nameLocation: "middle",
      nameGap: 28,
      nameTextStyle: { color: INK.quiet },
      axisLine: { lineStyle: { color: INK.hairline } },
      axisTick: { show: false },
      splitLine: { show: false },
      axisLabel: {
        color: INK.quiet,
        hideOverlap: true,
        showMinLabel: false,
        showMaxLabel: false,
        formatter: (value: number) => (value < 1 ? "" : exact(Math.round(value), language)),
      },
    },
    yAxis: {
      type: "value",
      min: 0,
      max: scale,
      name: words.axisShare,
      nameTextStyle: { color: INK.quiet, align: "left", padding: [0, 0, 0, -40] },
      axisLabel: { color: INK.quiet, formatter: (value: number) => `${Math.round(value * 100)}%` },
      splitLine: { lineStyle: { color: INK.hairline } },
    },
    series: [
      {
        type: "scatter",
        z: 3,
        emphasis: { disabled: true },
        data: agencies.map(({ row, share, zone }) => {
          const isActive = row.agencyId === active;
          const isOut = zone === "above998" || zone === "below998";
          const isOwn = isOwnId(row.agencyId);
          const isHollow = zone === "few" || isOwn;
          const colour = isOut || isOwn ? INK.accent : isHollow ? INK.quiet : INK.ink;
          return {
            value: [row.cases, share],
            symbol:
              isOut || isOwn
                ? "diamond"
                : zone === "above95" || zone === "below95"
                  ? "triangle"
                  : "circle",
            symbolSize: isActive ? 18 : isOwn ? 16 : isOut ? 13 : agencies.length > 400 ? 5 : 9,
            itemStyle: {
              color: isHollow ? INK.paper : colour,
              borderColor: isActive ? INK.accent : colour,
              borderWidth: isActive ? 3 : isOwn ? 2 : 1,
              opacity: agencies.length > 400 && !isOut && !isActive ? 0.6 : 1,
            },
            label: {
              show:
                isActive ||
                isOwn ||
                (isWide && named.has(row.agencyId)) ||
                agencies.length <= NAMED,
              position: row.cases > most / 4 ? ("left" as const) : ("right" as const),
              color: isOut || isOwn ? INK.accent : INK.ink,
              fontSize: 12,
              width: Math.min(200, width * 0.4),
              overflow: "truncate" as const,
              formatter: `${row.agency.replaceAll(/[{}|]/g, " ")}${row.mark ? signsOf([row.mark]) : ""}`,
            },
          };
        }),
        labelLayout: { hideOverlap: true },
      },
      ...(funnel ? limitLines(funnel, steps) : intervals(agencies)),
    ],
  };
}

/** Each agency's own interval, in the limits' stead. */
function intervals(agencies: readonly FunnelPoint[]) {
  return agencies.map(({ row, low, high, zone }) => ({
    type: "line" as const,
    silent: true,
    symbol: "none",
    emphasis: { disabled: true },
    lineStyle: { color: zone === "few" ? INK.hairline : INK.quiet, width: 2 },
    data: [
      [row.cases, low],
      [row.cases, high],
    ],
  }));
}
