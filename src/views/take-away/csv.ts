import { strToU8, zipSync } from "fflate";
import { csvOf } from "../../charts/csv.ts";
import type { Language } from "../../language/index.ts";
import { dictionaryOf, type Taken, type TakenFile } from "./taken.ts";

/**
 * A table as CSV, in a ZIP with its dictionary and what it is: within the CSV itself such lines would
 * break whatever reads it.
 */
export function csvFile(taken: Taken, language: Language): TakenFile {
  const dictionary = dictionaryOf(taken);
  const about = taken.about.map(({ title, value }) => [title[language], value]);
  const heads = (columns: Taken["columns"]) => columns.map(({ name }) => name);
  const zipped = zipSync({
    [`${taken.name}.csv`]: strToU8(csvOf(heads(taken.columns), taken.rows)),
    "dictionary.csv": strToU8(csvOf(heads(dictionary.columns), dictionary.rows)),
    "about.csv": strToU8(csvOf(["about", "value"], about)),
  });
  return {
    name: `${taken.name}.csv.zip`,
    content: new Blob([zipped], { type: "application/zip" }),
  };
}
