import type {
  BarSeriesOption,
  LineSeriesOption,
  SankeySeriesOption,
  ScatterSeriesOption,
} from "echarts/charts";
import type { GridComponentOption, MarkLineComponentOption } from "echarts/components";
import type { ComposeOption } from "echarts/core";

/** What an option may say, given the parts in `echarts.ts`. */
export type Option = ComposeOption<
  | BarSeriesOption
  | LineSeriesOption
  | ScatterSeriesOption
  | SankeySeriesOption
  | GridComponentOption
  | MarkLineComponentOption
>;

/**
 * Colours by the name CSS knows them under: an SVG passes `var()` through, so that one drawing
 * serves light and dark. ECharts can't compute with them, hence no emphasis and no gradients.
 */
export const INK = {
  ink: "var(--ink)",
  quiet: "var(--quiet)",
  hairline: "var(--hairline)",
  paper: "var(--paper)",
  accent: "var(--accent)",
  volume: "var(--volume)",
} as const;

/**
 * The page's own type (`--font`), by name: ECharts measures its words on a canvas, which knows no
 * `inherit`, and would take Chinese for half as wide as it is. Single quotes, since it is written
 * between double ones into a standalone SVG as it is.
 */
const FONT =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";

/** What is not given: a fine hatch, never a colour. */
export const HATCH: NonNullable<BarSeriesOption["itemStyle"]> & { readonly color: string } = {
  color: "transparent",
  borderColor: INK.hairline,
  borderWidth: 1,
  decal: {
    symbol: "rect",
    symbolSize: 1,
    dashArrayX: [1, 0],
    dashArrayY: [1, 5],
    rotation: -Math.PI / 4,
    color: INK.quiet,
  },
};

/** What every chart has in common: no motion, no hover colours, the page's own type. */
export const COMMON = {
  animation: false,
  textStyle: { fontFamily: FONT, color: INK.ink, fontSize: 12 },
} as const satisfies Option;
