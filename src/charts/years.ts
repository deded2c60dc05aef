import type { Break } from "../form/index.ts";
import { exact, type Language, unitAfter } from "../language/index.ts";
import type { Figure } from "../queries/index.ts";
import { breakLines, breaksIn } from "./break-lines.ts";
import { hatches } from "./hatches.ts";
import { figureLabel, movedApart, wrapped } from "./label.ts";
import {
  type Cell,
  type ChartModel,
  type Column,
  NARROW,
  type Point,
  signsOf,
  type View,
} from "./model.ts";
import { COMMON, INK, type Option } from "./option.ts";

/** A line over years: its figures, each with the sentence that says it. */
export interface YearLine {
  readonly id: string;
  readonly title: string;
  /** As its column's head names it, with the unit. */
  readonly head: string;
  readonly values: readonly {
    readonly year: number;
    readonly cell: Cell;
    readonly words: string;
  }[];
  /** The figure beside its point, where `figureLabel` is not how it is said: of a share, a rate. */
  readonly label?: (value: number) => string;
  readonly kind?: Column["kind"];
}

export interface YearsParams {
  readonly lines: readonly YearLine[];
  /** Columns the figures are from: they decide which breaks of law and form the axis must show. */
  readonly figures: readonly Figure[];
  readonly yearHead: string;
  /** Years on the axis in which no line has a figure: hatched, with a word, and walked like the others. */
  readonly absent?: AbsentYears;
  /** Small numbers are drawn hollow. */
  readonly isHollow?: boolean;
  /** Whole unless told: small where several stand side by side. */
  readonly size?: keyof typeof HEIGHT;
  readonly language: Language;
}

export interface AbsentYears {
  readonly years: readonly number[];
  /** On the hatch. */
  readonly word: string;
  /** What a reader hears who stops there. */
  readonly words: (year: number) => string;
}

/** Lines are told apart by their signs and their strokes as well as their inks; the fourth is the last. */
const STROKES = [
  { color: INK.ink, symbol: "circle", type: "solid" },
  { color: INK.accent, symbol: "diamond", type: "solid" },
  { color: INK.quiet, symbol: "rect", type: "dashed" },
  { color: INK.volume, symbol: "triangle", type: "dotted" },
] as const;

/**
 * Up to four lines over years on one scale from zero. A line is broken where a year's figure is not
 * given, and where a break of law or form stands between two years the break is drawn and named.
 */
export function yearsModel(params: YearsParams): ChartModel {
  const { lines, figures, yearHead, absent } = params;
  const given = [...new Set(lines.flatMap(({ values }) => values.map(({ year }) => year)))];
  const missing =
    given.length === 0 ? [] : (absent?.years ?? []).filter((year) => !given.includes(year));
  const years = [...given, ...missing].sort((one, other) => one - other);
  const at = (line: YearLine, year: number) => line.values.find((value) => value.year === year);
  const figurePoints = lines.flatMap((line, track) =>
    line.values.flatMap(({ year, cell, words }): Point[] =>
      typeof cell.value === "number"
        ? [
            {
              id: `${line.id}-${year}`,
              words,
              track,
              at: { series: track, item: years.indexOf(year) },
            },
          ]
        : [],
    ),
  );
  const missingPoints = missing.map(
    (year, item): Point => ({
      id: `absent-${year}`,
      words: absent?.words(year) ?? "",
      track: lines.length,
      at: { series: lines.length, item },
    }),
  );
  return {
    points: [...figurePoints, ...missingPoints],
    table: {
      columns: [
        { id: "year", title: yearHead, kind: "year" },
        ...lines.map(({ id, head, kind = "number" }) => ({ id, title: head, kind })),
      ],
      rows: years.map((year) => ({
        id: String(year),
        cells: [
          { value: year },
          ...lines.map((line): Cell => at(line, year)?.cell ?? { value: null }),
        ],
      })),
    },
    height: HEIGHT[params.size ?? "whole"],
    option: (view) => drawn({ ...params, years, missing, breaks: breaksIn(figures, years) }, view),
  };
}

/** In CSS pixels, in a narrow place and in a wide one. */
const HEIGHT = {
  whole: { narrow: 280, wide: 300 },
  small: { narrow: 190, wide: 190 },
} as const;

/** Room above the plot, under it, and beside it for figures. */
const TOP = { plain: 26, withBreak: 62 } as const;
const BOTTOM = 28;
const BESIDE = 60;
const LINE = 15;
/** The size of the figures beside the points. */
const TEXT = 12;

interface Drawn extends YearsParams {
  readonly years: readonly number[];
  readonly missing: readonly number[];
  readonly breaks: readonly Break[];
}

function drawn(params: Drawn, { active, width }: View): Option {
  const { lines, years, missing, breaks, language } = params;
  const given = years.filter((year) => !missing.includes(year));
  const [first = 0, last = 0] = [given[0], given.at(-1)];
  const [from = 0, to = 0] = [years[0], years.at(-1)];
  // A hatched year at an end needs its whole width.
  const aside = missing.length > 0 ? 0.5 : 0;
  const isOne = lines.length === 1;
  const top = breaks.length > 0 ? TOP.withBreak : TOP.plain;
  const left = isOne ? BESIDE / 2 : BESIDE;
  const right = isOne ? BESIDE : Math.min(200, width * 0.42);
  // Where years stand close their century is left out, so that each has its label.
  const isTight = (width - right - left) / Math.max(1, to - from) < 40;
  const most = Math.max(
    ...lines.flatMap(({ values }) => values.map(({ cell }) => Number(cell.value ?? 0))),
  );
  // Where all is 0 the scale needs some length none the less.
  const largest = most > 0 ? most : 1;
  const { narrow, wide } = HEIGHT[params.size ?? "whole"];
  const plot = (width < NARROW ? narrow : wide) - top - BOTTOM;
  const heightOf = (line: YearLine, year: number | undefined): number => {
    const value = line.values.find((one) => one.year === year)?.cell.value;
    return top + plot * (1 - Number(value ?? 0) / largest);
  };
  const ends = lines.map((line) => `${said(line, last, language)} ${line.title}`);
  // As many lines as the longest of them is broken into.
  const broken = Math.max(...ends.map((text) => wrapped(text, (right - 12) / TEXT).length));
  const floor = top + plot;
  const beside = (year: number, gap: number): readonly number[] =>
    movedApart(
      lines.map((line) => heightOf(line, year)),
      gap,
      floor,
    );
  const [startShifts, endShifts] = [
    beside(first, LINE),
    beside(last, Math.max(LINE, broken * LINE)),
  ];
  return {
    ...COMMON,
    grid: { left, right, top, bottom: BOTTOM },
    xAxis: {
      type: "value",
      // From a whole year, so that every tick is one; a tick at the edge of a hatch has no label.
      min: from - aside,
      max: to + aside,
      interval: aside === 0 ? 1 : aside,
      axisLine: { lineStyle: { color: INK.hairline } },
      axisTick: { show: false },
      splitLine: { show: false },
      axisLabel: {
        color: INK.quiet,
        hideOverlap: true,
        formatter: (value: number) => {
          if (!Number.isInteger(value)) return "";
          return isTight ? String(value).slice(2) : String(value);
        },
      },
    },
    yAxis: { type: "value", min: 0, max: largest, show: false },
    series: [
      ...lines.map((line, track) => {
        const stroke = STROKES[track % STROKES.length] ?? STROKES[0];
        return {
          type: "line" as const,
          symbol: stroke.symbol,
          symbolSize: 9,
          connectNulls: false,
          clip: false,
          lineStyle: { color: stroke.color, type: stroke.type, width: 2 },
          itemStyle: { color: stroke.color },
          emphasis: { disabled: true },
          ...(track === 0 && breaks.length > 0 ? { markLine: breakLines(breaks, language) } : {}),
          data: years.map((year) => {
            const value = line.values.find((one) => one.year === year)?.cell.value;
            const isKnown = typeof value === "number";
            const isActive = active === `${line.id}-${year}`;
            const isStart = year === first;
            const isEnd = year === last;
            const isBeside = !isOne && (isStart || isEnd);
            const shift = (isEnd ? endShifts : startShifts)[track] ?? 0;
            return {
              value: [year, isKnown ? value : "-"],
              symbolSize: isActive ? 14 : 9,
              itemStyle: isActive
                ? { color: INK.paper, borderColor: INK.accent, borderWidth: 3 }
                : params.isHollow
                  ? { color: INK.paper, borderColor: stroke.color, borderWidth: 2 }
                  : { color: stroke.color },
              label: {
                show: isKnown && (isStart || isEnd || isActive),
                position: isBeside
                  ? isEnd
                    ? ("right" as const)
                    : ("left" as const)
                  : ("top" as const),
                offset: isBeside ? [0, shift] : [0, 0],
                color: stroke.color,
                fontSize: 12,
                // On a hatch the words need their paper.
                ...(missing.length > 0 ? { backgroundColor: INK.paper, padding: [1, 2] } : {}),
                ...(isBeside && isEnd
                  ? { width: right - 12, overflow: "break" as const, lineHeight: 13 }
                  : {}),
                formatter: isBeside && isEnd ? (ends[track] ?? "") : said(line, year, language),
              },
            };
          }),
        };
      }),
      ...(missing.length > 0
        ? [
            hatches(
              missing,
              { height: largest, year: (width - right - left) / (to - from + 2 * aside) },
              params.absent?.word ?? "",
              active,
            ),
          ]
        : []),
    ],
  };
}

/** A line's figure in one year as its label says it. */
function said(line: YearLine, year: number, language: Language): string {
  const { value, notes = [] } = line.values.find((one) => one.year === year)?.cell ?? {};
  if (typeof value !== "number") return "";
  const about = notes.includes("approximate") ? signsOf(["approximate"]) : "";
  const figure = line.label ? line.label(value) : figureLabel(value, language);
  return `${about}${figure}${signsOf(notes.filter((note) => note !== "approximate" && note !== "few"))}`;
}

/** A figure and its unit in a sentence: `收到申请（件）`, `Applications received (applications)`. */
export function withUnit(title: string, unit: string, language: Language): string {
  return language === "zh" ? `${title}（${unit}）` : `${title} (${unit})`;
}

/** The start of a point's sentence: `2023：1,204 件`. */
export function yearWords(
  year: number,
  title: string,
  value: number,
  unit: string,
  language: Language,
): string {
  const figure = `${exact(value, language)}${language === "zh" ? "" : " "}${unitAfter(value, unit, language)}`;
  return language === "zh" ? `${year} 年${title}：${figure}` : `${title}, ${year}: ${figure}`;
}
