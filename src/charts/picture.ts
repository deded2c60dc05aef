import { wrapped } from "./label.ts";
import type { ChartModel } from "./model.ts";

/** The words around a drawing where it stands alone: headline, whom and when, source and version. */
export interface Legend {
  readonly title: string;
  readonly whom: string;
  readonly notes: readonly string[];
  readonly source: string;
}

/** A standalone picture: its SVG and its size. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const MARGIN = 24;
const SIZES = { title: 20, text: 12 } as const;

/**
 * A chart with its words, as one SVG that needs nothing else: colours resolved, no styles.
 *
 * @param resolve gives the value of a custom property, such as `--ink`
 */
export async function pictureOf(
  model: ChartModel,
  legend: Legend,
  resolve: (property: string) => string,
  width = 720,
): Promise<Picture> {
  const { init } = await import("./echarts.ts");
  const inner = width - 2 * MARGIN;
  const chart = init(null, null, {
    renderer: "svg",
    ssr: true,
    width: inner,
    height: model.height.wide,
  });
  chart.setOption(model.option({ width: inner, active: null }));
  const drawn = chart.renderToSVGString();
  chart.dispose();
  return composed(drawn, model.height.wide, legend, resolve, width);
}

/** The drawing between its words. */
export function composed(
  drawn: string,
  drawnHeight: number,
  legend: Legend,
  resolve: (property: string) => string,
  width: number,
): Picture {
  const inner = width - 2 * MARGIN;
  const parts: string[] = [];
  let top = MARGIN;
  const write = (text: string, size: number, colour: string, weight: number): void => {
    for (const line of wrapped(text, inner / size)) {
      top += size * 1.4;
      parts.push(
        `<text x="${MARGIN}" y="${Math.round(top)}" font-size="${size}" font-weight="${weight}" fill="var(--${colour})">${escaped(line)}</text>`,
      );
    }
  };
  write(legend.title, SIZES.title, "ink", 600);
  top += 4;
  write(legend.whom, SIZES.text, "quiet", 400);
  top += 16;
  const nested = drawn.replace(/^<svg /, `<svg x="${MARGIN}" y="${Math.round(top)}" `);
  parts.push(nested);
  top += drawnHeight + 8;
  for (const note of legend.notes) write(note, SIZES.text, "quiet", 400);
  write(legend.source, SIZES.text, "quiet", 400);
  const height = Math.round(top + MARGIN);
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" ` +
    `font-family="system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif">` +
    `<title>${escaped(legend.title)}</title><rect width="${width}" height="${height}" fill="var(--paper)"/>${parts.join("")}</svg>`;
  return { svg: resolved(svg, resolve), width, height };
}

/** Custom properties by their values; a program that opens the file knows no page. */
export function resolved(svg: string, resolve: (property: string) => string): string {
  return svg
    .replaceAll(/var\((--[a-z-]+)\)/g, (_, property: string) => resolve(property))
    .replaceAll("font-family:inherit", "font-family:sans-serif")
    .replaceAll('font-family="inherit"', "");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
