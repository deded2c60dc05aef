import {
  APPLICANTS,
  APPLICATION_ROWS,
  type Bilingual,
  type Column,
  OUTCOMES,
} from "../../form/index.ts";
import { type DictionaryGroup, dictionaryGroups } from "../method/dictionary-groups.ts";

/** What a table of reports shows unless told: who, what they say, and the totals of each section. */
export const DEFAULT_COLUMNS: readonly string[] = [
  "province",
  "field",
  "disclosed_items",
  "stated_applications",
  "applications_new_total",
  "applications_concluded_total",
  "applications_granted_total",
  "review_total",
];

/** Columns that stand under one printed label; without one, each by itself. */
export interface ColumnRow {
  readonly id: string;
  readonly label: Bilingual | null;
  readonly columns: readonly { readonly column: Column; readonly label: Bilingual }[];
}

/** A part of the report, with its columns as the form has them. */
export interface ColumnGroup {
  readonly id: DictionaryGroup;
  readonly rows: readonly ColumnRow[];
}

/** Every column a reader can choose, grouped as in the form: derived from it. The agency and the year are always there. */
export function columnGroups(): readonly ColumnGroup[] {
  return dictionaryGroups()
    .filter(({ id }) => id !== "findings" && id !== "evidence")
    .map(({ id, columns }) => ({
      id,
      rows:
        id === "applications"
          ? applicationRows(columns)
          : [
              {
                id,
                label: null,
                columns: columns
                  .filter(({ name }) => name !== "agency" && name !== "year")
                  .map((column) => ({ column, label: column.title })),
              },
            ],
    }));
}

/** Section 3 is a table of rows by applicants, and is chosen from as one. */
function applicationRows(columns: readonly Column[]): readonly ColumnRow[] {
  const byName = new Map(columns.map((column) => [column.name, column]));
  return APPLICATION_ROWS.map(({ id, label, outcome }) => {
    const group = OUTCOMES.find((one) => one.id === outcome && one.id !== id);
    return {
      id,
      label: group ? joined(group.label, label) : label,
      columns: APPLICANTS.flatMap((applicant) => {
        const column = byName.get(`applications_${id}_${applicant.id}`);
        return column ? [{ column, label: applicant.label }] : [];
      }),
    };
  });
}

function joined(one: Bilingual, other: Bilingual): Bilingual {
  return { zh: `${one.zh} · ${other.zh}`, en: `${one.en} · ${other.en}` };
}
