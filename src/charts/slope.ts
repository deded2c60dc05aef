import type { Break } from "../form/index.ts";
import type { Language } from "../language/index.ts";
import type { Figure } from "../queries/index.ts";
import { breakLines, breaksIn } from "./break-lines.ts";
import { movedApart } from "./label.ts";
import {
  type Cell,
  type ChartModel,
  type Column,
  NARROW,
  type Point,
  signsOf,
  type View,
  type Whose,
} from "./model.ts";
import { COMMON, INK, type Option } from "./option.ts";

/** One line between two years. */
export interface SlopeLine {
  readonly id: string;
  readonly label: string;
  readonly colour?: string;
  readonly before: Cell & { readonly value: number };
  readonly after: Cell & { readonly value: number };
  readonly words: string;
  readonly whose?: Whose;
}

export interface SlopeParams {
  readonly lines: readonly SlopeLine[];
  readonly years: { readonly from: number; readonly to: number };
  /** Columns the figures are from: a break of law or form between the years is drawn and named. */
  readonly figures: readonly Figure[];
  readonly kind: Column["kind"];
  readonly heads: Readonly<Record<"label" | "difference", string>>;
  /** A figure where space is short. */
  readonly short: (value: number) => string;
  readonly language: Language;
}

/** Lines from one year to another on one scale, each named at its end. */
export function slopeModel(params: SlopeParams): ChartModel {
  const { lines, years, figures, kind, heads } = params;
  const points = lines.map(
    ({ id, words, whose }, series): Point => ({
      id,
      words,
      track: 0,
      at: { series, item: 1 },
      ...(whose ? { whose } : {}),
    }),
  );
  const breaks = breaksIn(figures, [years.from, years.to]);
  const height = Math.max(280, lines.length * 30 + 60);
  return {
    points,
    table: {
      columns: [
        { id: "label", title: heads.label, kind: "text" },
        { id: "before", title: String(years.from), kind },
        { id: "after", title: String(years.to), kind },
        { id: "difference", title: heads.difference, kind },
      ],
      rows: lines.map(({ id, label, before, after, whose }) => ({
        id,
        cells: [
          { value: label, ...(whose ? { whose } : {}) },
          before,
          after,
          { value: after.value - before.value },
        ],
      })),
    },
    height: { narrow: height, wide: height },
    option: (view) => drawn(params, breaks, height, view),
  };
}

const TOP = { plain: 16, withBreak: 62 } as const;
const BOTTOM = 28;
/** Room for a figure and its signs. */
const LEFT = 76;
const LINE = 16;
/** On a phone a name has two lines. */
const TWO_LINES = 28;

/** A year's figure as its label says it: short, with the signs of what must be said of it. */
function said({ value, notes = [] }: SlopeLine["before"], short: SlopeParams["short"]): string {
  const about = notes.includes("approximate") ? signsOf(["approximate"]) : "";
  return `${about}${short(value)}${signsOf(notes.filter((note) => note !== "approximate" && note !== "few"))}`;
}

function drawn(
  { lines, years, short, language }: SlopeParams,
  breaks: readonly Break[],
  height: number,
  { active, width }: View,
): Option {
  const top = breaks.length > 0 ? TOP.withBreak : TOP.plain;
  const right = Math.min(260, width * 0.5);
  const largest = Math.max(
    ...lines.flatMap(({ before, after }) => [before.value, after.value]),
    // Where all is 0 the scale needs some length none the less.
    Number.MIN_VALUE,
  );
  const plot = height - top - BOTTOM;
  const shifts = (side: "before" | "after"): readonly number[] =>
    movedApart(
      lines.map((line) => top + plot * (1 - line[side].value / largest)),
      width < NARROW ? TWO_LINES : LINE,
      top + plot,
    );
  const [startShifts, endShifts] = [shifts("before"), shifts("after")];
  return {
    ...COMMON,
    grid: { left: LEFT, right, top, bottom: BOTTOM },
    xAxis: {
      type: "value",
      min: years.from,
      max: years.to,
      interval: years.to - years.from,
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { color: INK.quiet, formatter: (value: number) => String(value) },
      splitLine: { show: true, lineStyle: { color: INK.hairline } },
    },
    yAxis: { type: "value", show: false, min: 0, max: largest },
    series: lines.map(({ id, label, colour = INK.ink, before, after }, track) => {
      const isActive = active === id;
      const isFew = [before, after].some(({ notes }) => notes?.includes("few"));
      const point = (cell: SlopeLine["before"], isEnd: boolean) => ({
        value: [isEnd ? years.to : years.from, cell.value],
        label: {
          show: true,
          position: isEnd ? ("right" as const) : ("left" as const),
          offset: [0, (isEnd ? endShifts : startShifts)[track] ?? 0],
          color: isActive ? INK.accent : INK.ink,
          fontSize: 12,
          width: isEnd ? right - 12 : LEFT - 12,
          lineHeight: 14,
          overflow: "break" as const,
          formatter: isEnd ? `${said(cell, short)}  ${label}` : said(cell, short),
        },
      });
      return {
        type: "line" as const,
        symbol: "circle",
        symbolSize: isActive ? 12 : 8,
        triggerEvent: true,
        lineStyle: {
          color: isActive ? INK.accent : colour,
          width: isActive ? 4 : 2,
          type: isFew ? ("dashed" as const) : ("solid" as const),
        },
        itemStyle: isFew
          ? { color: INK.paper, borderColor: colour, borderWidth: 2 }
          : { color: isActive ? INK.accent : colour },
        emphasis: { disabled: true },
        ...(track === 0 && breaks.length > 0
          ? { markLine: breakLines(breaks, language, width - LEFT - right) }
          : {}),
        data: [point(before, false), point(after, true)],
      };
    }),
  };
}
