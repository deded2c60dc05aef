import type { Language } from "../../language/index.ts";
import type { Format, Taken, TakenFile } from "./taken.ts";

/** A table as a file of one format; what writes it is fetched when it is first asked for. */
export async function fileOf(taken: Taken, format: Format, language: Language): Promise<TakenFile> {
  switch (format) {
    case "csv":
      return (await import("./csv.ts")).csvFile(taken, language);
    case "xlsx":
      return await (await import("./xlsx.ts")).xlsxFile(taken, language);
    case "parquet":
      return (await import("./parquet.ts")).parquetFile(taken);
    case "json":
      return (await import("./json.ts")).jsonFile(taken);
  }
}
