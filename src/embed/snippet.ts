/** The code that puts a chart into somebody else's page. */
import { escaped } from "./escaped.ts";

/** How high a frame's content is at a width; both in CSS pixels. */
export interface Measured {
  readonly width: number;
  readonly height: number;
}

export interface Snippet {
  /** Absolute. */
  readonly address: string;
  /** What the frame shows, for those who can't see it. */
  readonly title: string;
  /** From the narrowest width to the widest; at least one. */
  readonly heights: readonly Measured[];
  /** Absolute; null where the host is not to run it. */
  readonly script: string | null;
  /** Whether the frame must run the program: a frame without an origin can't. */
  readonly needsProgram: boolean;
}

/**
 * What a frame may do: run its small scripts, and open the full page in a window of its own. A page
 * drawn ahead needs no origin, so that it can neither keep nor read anything.
 */
const allowed = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads";

/** What the frame of a page is allowed; one that must run the program needs its origin too. */
export function sandboxOf(needsProgram: boolean): string {
  return needsProgram ? `${allowed} allow-same-origin` : allowed;
}

/**
 * Another browser's type is a little wider or higher than that of the one that measured: where a line is
 * short, that is soon a line more.
 */
const slackAt = (width: number): number => (width < 560 ? 28 : 8);

/**
 * HTML to paste. Its height is a number that is enough at any width, for pages that forbid styles and
 * scripts; a style that is right at the widths measured, for pages that forbid scripts; and what the
 * frame tells the script.
 */
export function snippetOf({ address, title, script, needsProgram, ...measured }: Snippet): string {
  const heights = measured.heights.map(({ width, height }) => ({
    width,
    height: height + slackAt(width),
  }));
  const highest = Math.max(...heights.map(({ height }) => height));
  const frame = [
    `<iframe src="${escaped(address)}"`,
    ` title="${escaped(title)}"`,
    ` width="100%" height="${highest}" style="border:0;height:${heightStyle(heights)}"`,
    ` frameborder="0" loading="lazy" sandbox="${sandboxOf(needsProgram)}"`,
    ' allow="clipboard-write; web-share"></iframe>',
  ].join("");
  // The container gives the style its unit: a hundredth of the frame's own width.
  const framed = `<div style="container-type:inline-size">${frame}</div>`;
  return script === null ? framed : `${framed}\n<script src="${escaped(script)}" async></script>`;
}

/**
 * Heights by width as one CSS length: from each width measured on, the height there, so that what
 * follows the frame on its page stands where it will stay before the frame has told anything.
 */
export function heightStyle(heights: readonly Measured[]): string {
  const ascending = heights.toSorted((one, other) => one.width - other.width);
  const widest = ascending.at(-1);
  if (!widest) throw new Error("A frame needs a height at one width at least.");
  const steps = ascending.slice(0, -1).flatMap(({ height }, place) => {
    const next = ascending[place + 1] ?? widest;
    const more = height - next.height;
    if (more === 0) return [];
    // Nothing from the next width on, and all of it from a pixel less.
    const step = `clamp(0px,(${next.width}px - 100cqw)*999,${Math.abs(more)}px)`;
    return [more > 0 ? ` + ${step}` : ` - ${step}`];
  });
  return steps.length === 0 ? `${widest.height}px` : `calc(${widest.height}px${steps.join("")})`;
}
