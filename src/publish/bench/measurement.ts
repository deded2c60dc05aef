/** One figure of the bench, with the limit the project holds itself to. */
export interface Measurement {
  readonly what: string;
  readonly value: number;
  readonly unit: "ms" | "KB" | "files" | "MB" | "bytes" | "times" | "shift";
  /** Null where nothing is promised: the figure explains another. */
  readonly limit: { readonly most: number } | { readonly least: number } | null;
}

/** Whether a measurement is within its limit; one without a limit always is. */
export function holds({ value, limit }: Measurement): boolean {
  if (limit === null) return true;
  return "most" in limit ? value <= limit.most : value >= limit.least;
}

/** A measurement as a line of a table. */
export function lineOf(measurement: Measurement): Readonly<Record<string, string>> {
  const { what, value, unit, limit } = measurement;
  const digits = unit === "shift" ? 4 : unit === "times" || unit === "MB" ? 1 : 0;
  const bound = limit === null ? "" : "most" in limit ? `≤ ${limit.most}` : `≥ ${limit.least}`;
  return {
    what,
    value: value.toFixed(digits),
    limit: bound,
    unit,
    holds: limit === null ? "" : holds(measurement) ? "yes" : "NO",
  };
}

/** The value that a share of all values does not exceed: 0.95 for the 95th percentile. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
