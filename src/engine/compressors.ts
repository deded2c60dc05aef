import type { Compressors } from "hyparquet";
import { decompressZstd } from "hyparquet-compressors";

/** What the dataset is written with; the package's other ways would be shipped for nothing. */
export const compressors: Compressors = {
  ZSTD: (input) => decompressZstd(input),
};
