import type { Break } from "../form/index.ts";
import { compareWords, type Language, percent } from "../language/index.ts";
import { describeMetric, figuresBehind, isOwnId } from "../queries/index.ts";
import { breaksIn } from "./break-lines.ts";
import { hatches } from "./hatches.ts";
import { figureLabel } from "./label.ts";
import { NARROW, type View } from "./model.ts";
import { COMMON, INK, type Option } from "./option.ts";
import { isShare, type MultiplesParams, type Panel, type PanelYear } from "./panels.ts";

/** The height of one small chart, its name included. */
export const PANEL = 180;
/** Above it: a name of two lines, and the word of a value at the top of the scale. */
const HEAD = 54;
export const COLUMNS = { narrow: 2, wide: 4 } as const;

function columnsIn(width: number, panels: number): number {
  return Math.min(width < NARROW ? COLUMNS.narrow : COLUMNS.wide, Math.max(1, panels));
}

/** The small charts on one scale, the measure in the accent, a hatch and a word where a figure is absent. */
export function drawnMultiples(params: MultiplesParams, { width, active }: View): Option {
  const { metric, panels, pin, language } = params;
  const columns = columnsIn(width, panels.length);
  const gap = 24;
  const across = (width - gap * (columns - 1)) / columns;
  const years = panels[0]?.years.map(({ year }) => year) ?? [];
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const most = Math.max(
    ...panels.flatMap((panel) => panel.years.map((one) => ("value" in one ? one.value : 0))),
  );
  // Where all is 0 the scale needs some length none the less.
  const largest = most > 0 ? most : 1;
  const place = (index: number) => ({
    left: (index % columns) * (across + gap) + 8,
    top: Math.floor(index / columns) * PANEL + HEAD,
    width: across - 24,
    height: PANEL - HEAD - 38,
  });
  const breaks = breaksIn(figuresBehind(describeMetric(metric)), years);
  const words = compareWords[language];
  return {
    ...COMMON,
    grid: panels.map((_, index) => place(index)),
    xAxis: panels.map((_, gridIndex) => ({
      gridIndex,
      type: "value" as const,
      min: first - 0.4,
      max: last + 0.4,
      interval: 0.2,
      axisLine: { lineStyle: { color: INK.hairline } },
      axisTick: { show: false },
      splitLine: { show: false },
      axisLabel: {
        color: INK.quiet,
        fontSize: 11,
        hideOverlap: true,
        formatter: (value: number) =>
          (value === first || value === last) && Number.isInteger(value) ? String(value) : "",
      },
    })),
    yAxis: panels.map((_, gridIndex) => ({
      gridIndex,
      type: "value" as const,
      min: 0,
      max: largest,
      show: false,
    })),
    series: [
      ...panels.map((panel, index) => ({
        type: "line" as const,
        xAxisIndex: index,
        yAxisIndex: index,
        // A reader's own report is told apart from what is published, also without colour.
        symbol: isOwnId(panel.agencyId) ? "diamond" : "circle",
        connectNulls: false,
        emphasis: { disabled: true },
        lineStyle: { color: panel.agencyId === pin ? INK.accent : INK.ink, width: 2 },
        ...(breaks.length > 0 ? { markLine: yearLines(breaks, index === 0) } : {}),
        data: panel.years.map((one) => pointOf(panel, one, params, active)),
      })),
      ...panels.map((panel, index) => ({
        // The name above each small chart, and the word where a year has no figure.
        type: "scatter" as const,
        xAxisIndex: index,
        yAxisIndex: index,
        silent: true,
        symbolSize: 0.01,
        emphasis: { disabled: true },
        itemStyle: { color: "transparent" },
        data: [
          {
            value: [first - 0.4, largest],
            label: {
              show: true,
              position: [0, 2 - HEAD] as [number, number],
              color: panel.agencyId === pin ? INK.accent : INK.ink,
              fontSize: 12,
              lineHeight: 15,
              width: across - 16,
              height: 30,
              overflow: "break" as const,
              lineOverflow: "truncate" as const,
              formatter: panel.agency.replaceAll(/[{}|]/g, " "),
            },
          },
          ...whollyAbsent(panel, first, last, words),
        ],
      })),
      ...panels.map((panel, index) => ({
        ...hatches(
          absentYears(panel),
          { height: largest, year: (across - 24) / (last - first + 0.8) },
          isWhollyAbsent(panel) ? "" : words.missing,
          null,
        ),
        silent: true,
        xAxisIndex: index,
        yAxisIndex: index,
      })),
    ],
  };
}

function absentYears(panel: Panel): readonly number[] {
  return panel.years.flatMap((one) => ("absence" in one ? [one.year] : []));
}

function isWhollyAbsent(panel: Panel): boolean {
  return panel.years.every((one) => "absence" in one);
}

/** Where an agency has no figure at all, one word on its hatches that says why. */
function whollyAbsent(
  panel: Panel,
  first: number,
  last: number,
  words: (typeof compareWords)["zh"],
) {
  if (!isWhollyAbsent(panel)) return [];
  const said = panel.years.flatMap((one) => ("absence" in one ? [words.absence[one.absence]] : []));
  return [
    {
      value: [(first + last) / 2, 0],
      label: {
        show: true,
        position: "top" as const,
        distance: 24,
        color: INK.quiet,
        backgroundColor: INK.paper,
        padding: [1, 2],
        fontSize: 11,
        formatter: [...new Set(said)].join(words.listComma),
      },
    },
  ];
}

function pointOf(
  panel: Panel,
  one: PanelYear,
  { metric, pin, language }: MultiplesParams,
  active: string | null,
) {
  if (!("value" in one)) return { value: [one.year, "-"] };
  const isActive = active === `${panel.agencyId}-${one.year}`;
  const colour = panel.agencyId === pin ? INK.accent : INK.ink;
  const described = describeMetric(metric);
  const given = panel.years.flatMap((year) => ("value" in year ? [year.year] : []));
  const isEnd = one.year === given[0] || one.year === given.at(-1);
  return {
    value: [one.year, one.value],
    symbolSize: isActive ? 14 : 8,
    itemStyle: {
      color: one.isFew || isActive ? INK.paper : colour,
      borderColor: isActive ? INK.accent : one.isFew ? INK.quiet : colour,
      borderWidth: isActive ? 3 : 1,
    },
    label: {
      show: isActive || isEnd,
      position: "top" as const,
      color: one.isFew ? INK.quiet : colour,
      fontSize: 12,
      formatter: labelWords(one.value, isShare(described), language),
    },
  };
}

function labelWords(value: number, share: boolean, language: Language): string {
  return share ? percent(value) : figureLabel(Math.round(value * 10) / 10, language);
}

function yearLines(breaks: readonly Break[], isNamed: boolean) {
  return {
    silent: true,
    symbol: "none",
    animation: false,
    lineStyle: { color: INK.accent, type: "dashed" as const, width: 1 },
    label: { show: isNamed, color: INK.accent, fontSize: 10, position: "end" as const },
    data: breaks.map(({ year }) => ({ xAxis: year - 0.5, label: { formatter: String(year) } })),
  };
}
