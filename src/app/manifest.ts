/** What the site needs of `datapackage.json`. */
export interface Manifest {
  /** The data are of invented agencies. */
  readonly synthetic: boolean;
  readonly version: string | null;
  /** Its tables are in parts, and it has its reports by agency and an index of the agencies beside them. */
  readonly isInParts: boolean;
  /**
   * The files of each resource by its name, in their order: a table is in one file or in parts, and a
   * dataset of national size has `agencies` and `agency_index` beside the tables.
   */
  readonly files: ReadonlyMap<string, readonly ManifestFile[]>;
}

/** A file of the dataset; null is what the manifest does not say of it. */
export interface ManifestFile {
  /** Relative to the manifest. */
  readonly path: string;
  readonly bytes: number | null;
  /** Of these, the footer with the eight bytes after it: what a reader fetches first. */
  readonly footer: number | null;
  readonly rows: number | null;
  /** The year that all its rows are of, where a table is divided by year. */
  readonly year: number | null;
  /** The first agency_id (`agencies`) or report_id (`evidence`) in it, where parts are in such order. */
  readonly first: string | null;
}

/** A manifest that is not one: what was looked for and not found. */
export class WrongManifest extends Error {
  override readonly name = "WrongManifest";
}

function record(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : null;
}

/** A resource has one path, or several, of which its `parts` say more. */
function filesOf(resource: Readonly<Record<string, unknown>>): readonly ManifestFile[] {
  const { path } = resource;
  if (typeof path === "string") return [fileOf(path, resource)];
  const parts = new Map(listOf(resource["parts"]).map((part) => [record(part)?.["path"], part]));
  return listOf(path).flatMap((one) =>
    typeof one === "string" ? [fileOf(one, record(parts.get(one)) ?? {})] : [],
  );
}

function fileOf(path: string, said: Readonly<Record<string, unknown>>): ManifestFile {
  const count = (name: string) => {
    const value = said[name];
    return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : null;
  };
  const first = said["first"];
  return {
    path,
    bytes: count("bytes"),
    footer: count("footer"),
    rows: count("rows"),
    year: count("year"),
    first: typeof first === "string" ? first : null,
  };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/**
 * A parsed `datapackage.json` as a Manifest. A resource may have one path or several.
 *
 * @throws WrongManifest where it lists no resources
 */
export function readManifest(parsed: unknown): Manifest {
  const manifest = record(parsed);
  const resources = manifest?.["resources"];
  if (!manifest || !Array.isArray(resources)) {
    throw new WrongManifest(
      "datapackage.json lists no resources: it is not the description of a dataset.",
    );
  }
  const files = new Map<string, readonly ManifestFile[]>();
  for (const entry of resources) {
    const resource = record(entry);
    const name = resource?.["name"];
    if (!resource || typeof name !== "string") continue;
    files.set(name, filesOf(resource));
  }
  const version = manifest["version"];
  return {
    synthetic: manifest["synthetic"] === true,
    version: typeof version === "string" ? version : null,
    isInParts: files.has("agencies"),
    files,
  };
}
