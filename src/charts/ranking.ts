import type { Language } from "../language/index.ts";
import { figureLabel } from "./label.ts";
import {
  type Cell,
  type ChartModel,
  type Column,
  NARROW,
  type Note,
  type Point,
  signsOf,
  type View,
  type Whose,
} from "./model.ts";
import { COMMON, HATCH, INK, type Option } from "./option.ts";

/** A bar and what is said of it. Null is drawn hatched, with the word. */
export interface RankedBar {
  readonly id: string;
  readonly label: string;
  /** The label on a phone, where the whole one is too long for it. */
  readonly brief?: string;
  /** After the label, quieter: a year, a place. */
  readonly aside?: string;
  readonly value: number | null;
  readonly words: string;
  readonly notes?: readonly Note[];
  readonly whose?: Whose;
  /** A custom property's value such as `var(--denied)`; one hue of volume without it. */
  readonly colour?: string;
  /** Cells of the table after the label and the value. */
  readonly more?: readonly Cell[];
  /** Set apart from those before it, since it is not one of their kind. */
  readonly isApart?: boolean;
  /** In the table and not in the drawing, where it would be a row of nothing. */
  readonly isInTable?: boolean;
  /** As the label at its end says it; `figureLabel` unless told. */
  readonly short?: string;
}

export interface RankingParams {
  readonly bars: readonly RankedBar[];
  readonly columns: {
    readonly label: string;
    readonly value: string;
    readonly kind?: Column["kind"];
    readonly more?: readonly Column[];
  };
  readonly notGiven: string;
  readonly language: Language;
}

const ROW = 40;
const GAP = 16;

/** Bars in the order given, each beneath its name, so that long names stand whole on a phone. */
export function rankingModel({ bars, columns, notGiven, language }: RankingParams): ChartModel {
  const shown = bars.filter(({ isInTable }) => !isInTable);
  const points = shown.map(
    ({ id, words, whose }, item): Point => ({
      id,
      words,
      track: 0,
      at: { series: 0, item },
      ...(whose ? { whose } : {}),
    }),
  );
  const height = shown.length * ROW + 8 + (shown.some(({ isApart }) => isApart) ? GAP : 0);
  return {
    points,
    table: {
      columns: [
        { id: "label", title: columns.label, kind: "text" },
        { id: "value", title: columns.value, kind: columns.kind ?? "number" },
        ...(columns.more ?? []),
      ],
      rows: bars.map(({ id, label, value, notes, whose, more = [] }) => ({
        id,
        cells: [
          { value: label, ...(whose ? { whose } : {}) },
          { value, ...(notes ? { notes } : {}) },
          ...more,
        ],
      })),
    },
    height: { narrow: height, wide: height },
    option: (view) => drawn(shown, notGiven, language, view),
  };
}

function drawn(
  bars: readonly RankedBar[],
  notGiven: string,
  language: Language,
  { active, width }: View,
): Option {
  const largest = Math.max(...bars.map(({ value }) => value ?? 0), Number.MIN_VALUE);
  return {
    ...COMMON,
    grid: { left: 0, right: 72, top: 8, bottom: 0 },
    xAxis: { type: "value", min: 0, max: largest, show: false },
    yAxis: {
      type: "category",
      inverse: true,
      show: false,
      data: bars.map(({ id }) => id),
    },
    series: [
      {
        type: "bar",
        barWidth: 12,
        barMinHeight: 1,
        emphasis: { disabled: true },
        data: bars.map(({ id, value, notes = [], colour = INK.volume, short: said }) => {
          const isFew = notes.includes("few");
          const isActive = id === active;
          return {
            // A figure that is not there takes a place of its own, so that its hatch is seen.
            value: value ?? largest * 0.2,
            itemStyle:
              value === null && !isActive
                ? HATCH
                : {
                    color:
                      value === 0 || value === null ? "transparent" : isFew ? INK.paper : colour,
                    borderColor: isActive ? INK.accent : isFew ? INK.quiet : colour,
                    borderWidth: isActive ? 3 : isFew ? 1 : 0,
                    borderType: isFew && !isActive ? ("dashed" as const) : ("solid" as const),
                  },
            label: {
              show: true,
              position: "right" as const,
              color: value === null || isFew ? INK.quiet : INK.ink,
              formatter:
                value === null
                  ? notGiven
                  : `${notes.includes("approximate") ? "≈" : ""}${said ?? figureLabel(value, language)}`,
            },
          };
        }),
      },
      {
        // Carries the names alone: a bar has one label, and that is its figure.
        type: "bar",
        barWidth: 12,
        barGap: "-100%",
        silent: true,
        emphasis: { disabled: true },
        itemStyle: { color: "transparent" },
        data: bars.map(({ label, brief = label, aside, notes = [] }) => ({
          value: largest,
          label: {
            show: true,
            position: [0, -17] as [number, number],
            width,
            overflow: "truncate" as const,
            formatter: `{name|${plain(width < NARROW ? brief : label)}}{mark| ${signsOf(notes.filter((note) => note !== "approximate" && note !== "few"))}}${aside ? `{aside|  ${plain(aside)}}` : ""}`,
            rich: {
              name: { color: INK.ink, fontSize: 13 },
              mark: { color: INK.accent, fontSize: 11 },
              aside: { color: INK.quiet, fontSize: 11 },
            },
          },
        })),
      },
    ],
  };
}

/** Braces and bars would be read as the marks of rich text. */
function plain(text: string): string {
  return text.replaceAll(/[{}|]/g, " ");
}
