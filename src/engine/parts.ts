import type { ResourceName, TableName } from "../form/index.ts";
import type { Where } from "./ask.ts";
import type { ParquetFile } from "./parquet.ts";

/** A file of the dataset, with what the manifest says of a part. */
export interface DatasetFile extends ParquetFile {
  /** The first agency_id (`agencies`) or report_id (`evidence`) in it; parts of a year are in this order. */
  readonly first?: string;
}

/** The files of all that a dataset has, in their order. */
export type DatasetFiles = Readonly<Partial<Record<ResourceName, readonly DatasetFile[]>>>;

/**
 * The files in which all rows of a table stand whose column holds one of some values: of a dataset
 * in parts, the reports of agencies from the files that hold all years of each, and evidence from
 * the parts its reports are in.
 */
export function filesWith(
  files: DatasetFiles,
  table: TableName,
  { column, values }: Where,
): readonly ParquetFile[] {
  const { agencies = [] } = files;
  if (table === "reports" && column === "agency_id" && agencies.length > 0) {
    // Every column of some rows is asked for: that is one request, and not one for each column.
    return holding(agencies, values).map((file) => ({ ...file, whole: true }));
  }
  const all = files[table] ?? [];
  if (column !== "report_id") return all;
  const years = new Set(all.map(({ year }) => year));
  return [...years].flatMap((year) =>
    holding(
      all.filter((file) => file.year === year),
      values,
    ),
  );
}

/** Of parts in the order of their first ids, those in which some of the ids can stand; all where that isn't known. */
function holding(parts: readonly DatasetFile[], values: readonly string[]): readonly DatasetFile[] {
  return parts.filter(({ first }, index) => {
    const next = parts[index + 1]?.first;
    return values.some(
      (value) => (first === undefined || value >= first) && (next === undefined || value < next),
    );
  });
}
