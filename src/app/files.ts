import type { ResourceName } from "../form/index.ts";
import type { Manifest } from "./manifest.ts";

/** A file of the dataset as its readers are told of it. */
export interface DatasetFile {
  readonly url: string;
  readonly bytes?: number;
  readonly footer?: number;
  readonly year?: number;
  readonly first?: string;
}

/**
 * The Parquet files of a table of the dataset, or of what it has beside them, at their addresses.
 *
 * @param folder the address of the dataset, with a slash at its end
 */
export function filesOfTable(
  { files }: Manifest,
  name: ResourceName,
  folder: URL,
): readonly DatasetFile[] {
  return (files.get(name) ?? []).map(({ path, bytes, footer, year, first }) => ({
    url: new URL(path, folder).href,
    ...(bytes === null ? {} : { bytes }),
    ...(footer === null ? {} : { footer }),
    ...(year === null ? {} : { year }),
    ...(first === null ? {} : { first }),
  }));
}
