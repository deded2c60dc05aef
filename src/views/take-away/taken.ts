import type { Bilingual } from "../../form/index.ts";

/** What a file can hold in a cell; null is "not given", which is not zero. */
export type TakenValue = string | number | boolean | null;

export interface TakenColumn {
  /** As the dataset or the table knows it; the head in CSV, Parquet and JSON. */
  readonly name: string;
  /** As the page says it; the head in a spreadsheet. */
  readonly title: Bilingual;
  readonly description?: Bilingual;
  readonly type: "text" | "integer" | "decimal" | "date";
  /** Digits after the point of a decimal that has a fixed number of them. */
  readonly scale?: number;
}

/** A line of what every file says of itself: source, licence, version, filters, date. */
export interface About {
  readonly key: string;
  readonly title: Bilingual;
  readonly value: string;
}

/** A table to take away, whatever the file it goes into. */
export interface Taken {
  /** The file's name without its end. */
  readonly name: string;
  readonly columns: readonly TakenColumn[];
  /** In the order of the columns. */
  readonly rows: readonly (readonly TakenValue[])[];
  readonly about: readonly About[];
}

/** A file as the reader gets it. */
export interface TakenFile {
  readonly name: string;
  readonly content: Blob;
}

export const FORMATS = ["csv", "xlsx", "parquet", "json"] as const;
export type Format = (typeof FORMATS)[number];

const DICTIONARY_TITLES: readonly TakenColumn[] = [
  { name: "name", title: { zh: "字段", en: "Column" }, type: "text" },
  { name: "type", title: { zh: "类型", en: "Type" }, type: "text" },
  { name: "title_zh", title: { zh: "中文名", en: "Chinese title" }, type: "text" },
  { name: "title_en", title: { zh: "英文名", en: "English title" }, type: "text" },
  { name: "description_zh", title: { zh: "中文说明", en: "Chinese description" }, type: "text" },
  { name: "description_en", title: { zh: "英文说明", en: "English description" }, type: "text" },
];

/** The dictionary that goes along with a table: a row for each of its columns. */
export function dictionaryOf({ columns }: Pick<Taken, "columns">): Pick<Taken, "columns" | "rows"> {
  return {
    columns: DICTIONARY_TITLES,
    rows: columns.map(({ name, type, title, description }) => [
      name,
      type,
      title.zh,
      title.en,
      description?.zh ?? null,
      description?.en ?? null,
    ]),
  };
}
