import type { ResourceName } from "../form/index.ts";
import type { Manifest } from "./manifest.ts";

/**
 * The Parquet files of a table of the dataset, or of what it has beside them, at their addresses.
 *
 * @param folder the address of the dataset, with a slash at its end
 */
export function filesOfTable({ files }: Manifest, name: ResourceName, folder: URL) {
  return (files.get(name) ?? []).map(({ path, bytes, footer, year, first }) => ({
    url: new URL(path, folder).href,
    ...(bytes === null ? {} : { bytes }),
    ...(footer === null ? {} : { footer }),
    ...(year === null ? {} : { year }),
    ...(first === null ? {} : { first }),
  }));
}
