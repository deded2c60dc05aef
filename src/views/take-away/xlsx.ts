import writeExcelFile from "write-excel-file/universal";
import { type Language, takeAwayWords } from "../../language/index.ts";
import {
  dictionaryOf,
  type Taken,
  type TakenColumn,
  type TakenFile,
  type TakenValue,
} from "./taken.ts";

/** A sheet has no more rows, by the format. */
export const MOST_SHEET_ROWS = 1_048_575;

/** A table as a workbook of three sheets: the table, its dictionary, and what it is. */
export async function xlsxFile(taken: Taken, language: Language): Promise<TakenFile> {
  const words = takeAwayWords[language];
  const dictionary = dictionaryOf(taken);
  const sheets = [
    sheetOf(words.sheets.table, taken.columns, taken.rows, language),
    sheetOf(words.sheets.dictionary, dictionary.columns, dictionary.rows, language),
    {
      sheet: words.sheets.about,
      data: taken.about.map(({ title, value }) => [cellOf(title[language]), cellOf(value)]),
      columns: [{ width: 20 }, { width: 100 }],
    },
  ];
  return { name: `${taken.name}.xlsx`, content: await writeExcelFile(sheets).toBlob() };
}

function sheetOf(
  sheet: string,
  columns: readonly TakenColumn[],
  rows: Taken["rows"],
  language: Language,
) {
  return {
    sheet,
    stickyRowsCount: 1,
    columns: columns.map(({ type, title }) => ({
      width: Math.min(40, Math.max(type === "text" ? 16 : 11, title[language].length + 2)),
    })),
    data: [
      columns.map(({ title }) => ({
        value: title[language],
        type: String,
        fontWeight: "bold" as const,
        wrap: true,
      })),
      ...rows.map((row) => row.map((value, place) => cellOf(value, columns[place]))),
    ],
  };
}

/** A text is written as one, so that nothing in it is a formula; a day as a day; what is not given is empty. */
function cellOf(value: TakenValue, column?: TakenColumn) {
  if (value === null || value === "") return null;
  if (typeof value === "number") return { value, type: Number };
  if (typeof value === "boolean") return { value, type: Boolean };
  if (column?.type === "date" && /^\d{4}-\d\d-\d\d$/.test(value)) {
    return { value: new Date(`${value}T00:00:00Z`), type: Date, format: "yyyy-mm-dd" };
  }
  return { value, type: String };
}
