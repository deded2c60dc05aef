/** `offline.json`: what of the site is stored for a reader who wants it offline. */
export interface OfflineDescription {
  /** Changes with any of the files. */
  readonly build: string;
  /** Of the dataset. */
  readonly version: string | null;
  /** About as many as are sent. */
  readonly bytes: number;
  /** Below the base. */
  readonly paths: readonly string[];
}

/** A parsed `offline.json`, or null where it is something else, as on a host that answers with a page. */
export function readDescription(parsed: unknown): OfflineDescription | null {
  if (typeof parsed !== "object" || parsed === null) return null;
  if (!("build" in parsed && "version" in parsed && "bytes" in parsed && "paths" in parsed)) {
    return null;
  }
  const { build, version, bytes, paths } = parsed;
  if (typeof build !== "string" || typeof bytes !== "number" || !Array.isArray(paths)) return null;
  return {
    build,
    version: typeof version === "string" ? version : null,
    bytes,
    paths: paths.filter((path) => typeof path === "string"),
  };
}
