import {
  type Column,
  EDITIONS,
  EXTENTS,
  FIELDS,
  LEVELS,
  SCOPES,
  TABLES,
} from "../../form/index.ts";
import { day, exact, type Language } from "../../language/index.ts";
import type { ExploredReport } from "../../queries/index.ts";

type Value = ExploredReport["values"][string];

/** The words of columns that hold a vocabulary's identifiers. */
const VOCABULARIES: Readonly<
  Record<string, readonly { id: string; label: Readonly<Record<Language, string>> }[]>
> = {
  level: LEVELS,
  field: FIELDS,
  scope: SCOPES,
  extent: EXTENTS,
  form: Object.entries(EDITIONS).map(([id, { title }]) => ({ id, label: title })),
};

/** What a column of texts may hold, where that is a vocabulary; else null. */
export function vocabularyOf(name: string) {
  return VOCABULARIES[name] ?? null;
}

/** A value as a cell says it; the words of absence are the cell's. */
export function valueWords(name: string, value: NonNullable<Value>, language: Language): string {
  const column = TABLES.reports.find((one) => one.name === name);
  if (typeof value === "number") {
    return isYear(column, name) ? String(value) : exact(value, language);
  }
  if (typeof value === "boolean") return String(value);
  if (typeof value === "object") return value.join(language === "zh" ? "、" : ", ");
  if (column?.type === "date") return day(value, language);
  const term = vocabularyOf(name)?.find(({ id }) => id === value);
  return term ? term.label[language] : value;
}

function isYear(column: Column | undefined, name: string): boolean {
  return column?.name === "year" || /^year$|年度/.test(name);
}
