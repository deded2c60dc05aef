import { createHash } from "node:crypto";
import { init } from "../charts/echarts.ts";
import type { DrawStill } from "../charts/stills.tsx";

/** Draws a chart as an SVG that stands in a page: no style but attributes, as wide as its place. */
export const drawStill: DrawStill = (option, width, height) => {
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    chart.setOption(option);
    return plain(chart.renderToSVGString(), width, height);
  } finally {
    chart.dispose();
  }
};

/**
 * Draws nothing twice: a chart stands on its page and alone, and both are drawn in the same widths. An
 * option with a function in it is drawn each time, since nothing tells two functions apart.
 */
export function remembering(draw: DrawStill): DrawStill {
  const drawn = new Map<string, string>();
  return (option, width, height) => {
    let hasFunction = false;
    const key = JSON.stringify([option, width, height], (_, value: unknown) => {
      if (typeof value === "function") hasFunction = true;
      return value;
    });
    if (hasFunction) return draw(option, width, height);
    const known = drawn.get(key) ?? draw(option, width, height);
    drawn.set(key, known);
    return known;
  };
}

/**
 * Declarations that SVG also knows as attributes; the page's policy forbids `style`. The font is not
 * among them: all charts have the page's own, which is inherited, and its list of names is the longest
 * thing a text would carry.
 */
const attributes = new Set([
  "font-size",
  "font-weight",
  "font-style",
  "fill",
  "stroke",
  "opacity",
  "text-anchor",
  "dominant-baseline",
]);

/** Without what serves only a program that follows pointers: classes of styles that are gone, and numbers of parts. */
function plain(svg: string, width: number, height: number): string {
  const bare = svg
    .replace(/<style[\s\S]*?<\/style>/g, "")
    .replaceAll(/ (?:class="zr\d+-cls-\d+"|ecmeta_\w+="[^"]*")/g, "");
  return named(bare)
    .replaceAll(/ style="([^"]*)"/g, (_, style: string) => asAttributes(style))
    .replace(
      /^<svg [^>]*>/,
      `<svg viewBox="0 0 ${width} ${height}" width="100%" height="${height}" preserveAspectRatio="xMinYMin">`,
    );
}

/**
 * The drawing's own names (of clips and patterns) say what is drawn, not how many drawings came before
 * it: the same chart is the same bytes in every build, and two on a page share no name.
 */
function named(svg: string): string {
  const anonymous = svg.replaceAll(/\bzr\d+-/g, "zr-");
  const hash = createHash("sha256").update(anonymous).digest("hex").slice(0, 8);
  return anonymous.replaceAll("zr-", `zr${hash}-`);
}

function asAttributes(style: string): string {
  return style
    .split(";")
    .map((declaration) => declaration.split(":").map((part) => part.trim()))
    .flatMap(([name = "", value = ""]) =>
      // The page's own type is inherited without a word.
      attributes.has(name) && value !== "inherit" ? [` ${name}="${value}"`] : [],
    )
    .join("");
}
