/** The places a chart is put into: every combination, or a sample in which every pair of values occurs. */

export const SANDBOXES = [
  { name: "no sandbox", sandbox: null },
  { name: "allow-scripts", sandbox: "allow-scripts" },
  { name: "allow-scripts allow-same-origin", sandbox: "allow-scripts allow-same-origin" },
  { name: "no scripts", sandbox: "" },
] as const;
export const WIDTHS = [320, 375, 768, 1200] as const;
export const SCHEMES = ["light", "dark"] as const;
export const BROWSERS = ["chromium", "firefox"] as const;

export interface Place {
  readonly sandbox: (typeof SANDBOXES)[number];
  readonly width: (typeof WIDTHS)[number];
  readonly scheme: (typeof SCHEMES)[number];
  readonly browser: (typeof BROWSERS)[number];
}

/** Every combination. */
export const ALL: readonly Place[] = BROWSERS.flatMap((browser) =>
  SCHEMES.flatMap((scheme) =>
    WIDTHS.flatMap((width) => SANDBOXES.map((sandbox) => ({ sandbox, width, scheme, browser }))),
  ),
);

/**
 * Sixteen of the sixty-four: sandbox and width by all their pairs, scheme and browser turned so that
 * each meets every value of the three others.
 */
export const PAIRWISE: readonly Place[] = SANDBOXES.flatMap((sandbox, row) =>
  WIDTHS.map((width, column) => ({
    sandbox,
    width,
    scheme: SCHEMES[(row + column) % 2] ?? "light",
    browser: BROWSERS[(row + (column >> 1)) % 2] ?? "chromium",
  })),
);

/** The pairs of values that a list of places tries. */
export function pairsIn(places: readonly Place[]): ReadonlySet<string> {
  return new Set(
    places.flatMap(({ sandbox, width, scheme, browser }) => {
      const values = [sandbox.name, String(width), scheme, browser];
      return values.flatMap((one, place) =>
        values.slice(place + 1).map((other) => `${one} × ${other}`),
      );
    }),
  );
}
