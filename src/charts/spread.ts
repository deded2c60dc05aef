import { type Language, overviewWords, short } from "../language/index.ts";
import type { Magnitude } from "../queries/index.ts";
import { figureLabel } from "./label.ts";
import type { ChartModel, Point, View } from "./model.ts";
import { COMMON, INK, type Option } from "./option.ts";

/** Agencies by order of magnitude, without a gap: an empty order between two others is drawn, as 0. */
export interface SpreadModel {
  readonly bars: readonly { readonly digits: number; readonly agencies: number }[];
  readonly total: number;
  readonly median: number;
  readonly largest: number;
}

/** Null where no agency gives the figure. */
export function spreadModel(rows: readonly Magnitude[]): SpreadModel | null {
  const [first] = rows;
  const last = rows.at(-1);
  if (!first || !last) return null;
  const counts = new Map(rows.map(({ digits, agencies }) => [digits, agencies]));
  const bars = Array.from({ length: last.digits - first.digits + 1 }, (_, step) => {
    const digits = first.digits + step;
    return { digits, agencies: counts.get(digits) ?? 0 };
  });
  return { bars, total: first.total, median: first.median, largest: first.largest };
}

/** The values of one order of magnitude in words: `0`, `1–9`, `1000–9999` as `1k–10k`. */
export function magnitudeWords(digits: number, language: Language): string {
  const words = overviewWords[language];
  if (digits === 0) return "0";
  const from = 10 ** (digits - 1);
  return words.spreadLabel(
    short(from, language),
    digits < 4 ? String(10 ** digits - 1) : short(10 ** digits, language),
  );
}

/** The same where space is short: `100+`. */
function axisWords(digits: number, language: Language): string {
  if (digits === 0) return "0";
  const from = 10 ** (digits - 1);
  return overviewWords[language].spreadOver(short(from, language));
}

const HEIGHT = 160;

/** Agencies by order of magnitude, as columns. */
export function spreadChart({ bars }: SpreadModel, unit: string, language: Language): ChartModel {
  const words = overviewWords[language];
  return {
    points: bars.map(
      ({ digits, agencies }, item): Point => ({
        id: `digits-${digits}`,
        words: words.spreadWords(magnitudeWords(digits, language), unit, agencies),
        track: 0,
        at: { series: 0, item },
      }),
    ),
    table: {
      columns: [
        { id: "range", title: unit, kind: "text" },
        { id: "agencies", title: words.agenciesAxis, kind: "number" },
      ],
      rows: bars.map(({ digits, agencies }) => ({
        id: `digits-${digits}`,
        cells: [{ value: magnitudeWords(digits, language) }, { value: agencies }],
      })),
    },
    height: { narrow: HEIGHT, wide: HEIGHT },
    option: (view) => drawn(bars, language, view),
  };
}

function drawn(bars: SpreadModel["bars"], language: Language, { active }: View): Option {
  return {
    ...COMMON,
    grid: { left: 0, right: 0, top: 20, bottom: 24, containLabel: false },
    xAxis: {
      type: "category",
      data: bars.map(({ digits }) => axisWords(digits, language)),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: INK.hairline } },
      axisLabel: { color: INK.quiet, fontSize: 11, interval: 0 },
    },
    yAxis: { type: "value", show: false },
    series: [
      {
        type: "bar",
        barCategoryGap: "20%",
        emphasis: { disabled: true },
        data: bars.map(({ digits, agencies }) => {
          const isActive = active === `digits-${digits}`;
          return {
            value: agencies,
            itemStyle: {
              color: INK.volume,
              borderColor: INK.accent,
              borderWidth: isActive ? 3 : 0,
            },
            label: {
              show: true,
              position: "top" as const,
              color: INK.ink,
              fontSize: 12,
              formatter: figureLabel(agencies, language),
            },
          };
        }),
      },
    ],
  };
}
