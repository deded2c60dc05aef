import type { Cell, Column, Note, Table } from "../../charts/model.ts";
import { type Column as DatasetColumn, REPORT_COLUMNS } from "../../form/index.ts";
import { chartWords } from "../../language/index.ts";
import type { ExploredReport, ReportGroup } from "../../queries/index.ts";
import type { Taken, TakenColumn, TakenValue } from "./taken.ts";

type TakenTable = Pick<Taken, "columns" | "rows">;

/** A column of the dataset as a file has it. */
export function takenColumn({ name, type, title, description }: DatasetColumn): TakenColumn {
  const of = { name, title, ...(description ? { description } : {}) };
  switch (type) {
    case "integer":
      return { ...of, type: "integer" };
    case "money_wan":
    case "number":
      return { ...of, type: "decimal", scale: 4 };
    case "money_yuan":
      return { ...of, type: "decimal", scale: 2 };
    case "date":
      return { ...of, type: "date" };
    default:
      return { ...of, type: "text" };
  }
}

const FINDINGS: TakenColumn = {
  name: "findings",
  title: { zh: "核查发现", en: "Findings" },
  description: {
    zh: "本行各列中经核查有误（error）或存疑（warning）、或报告自述为约数（approximate）的列。",
    en: "Columns of this row that the audit finds wrong (error) or doubts (warning), or that the report gives as approximate.",
  },
  type: "text",
};

const byName = new Map(REPORT_COLUMNS.map((column) => [column.name, column]));

/** Columns that say whose figures a row holds; every file of reports has them. */
const WHOSE = ["report_id", "agency_id", "agency", "year", "scope"] as const;

/** Reports with some of their columns, and after them what the audit says of those. */
export function takenReports(
  reports: readonly ExploredReport[],
  names: readonly string[],
): TakenTable {
  const columns = [...new Set([...WHOSE, ...names])].flatMap((name) => byName.get(name) ?? []);
  return {
    columns: [...columns.map(takenColumn), FINDINGS],
    rows: reports.map((report) => [
      ...columns.map(({ name }) => plain(report.values[name] ?? null)),
      findingsOn(report, columns),
    ]),
  };
}

function plain(value: ExploredReport["values"][string]): TakenValue {
  return typeof value === "object" && value !== null ? value.join(", ") : value;
}

function findingsOn(report: ExploredReport, columns: readonly DatasetColumn[]): string | null {
  const said = columns.flatMap(({ name }) => {
    const words = [
      ...(report.errorsIn.includes(name) ? ["error"] : []),
      ...(report.warningsIn.includes(name) ? ["warning"] : []),
      ...(report.approximate.includes(name) ? ["approximate"] : []),
    ];
    return words.length > 0 ? [`${name}: ${words.join(", ")}`] : [];
  });
  return said.length > 0 ? said.join("; ") : null;
}

/** Groups of reports, each sum with how many reports it rests on and how many of them have an error. */
export function takenGroups(groups: readonly ReportGroup[], summed: readonly string[]): TakenTable {
  const keys = Object.keys(groups[0]?.keys ?? {});
  const count = (name: string, zh: string, en: string): TakenColumn => ({
    name,
    title: { zh, en },
    type: "integer",
  });
  return {
    columns: [
      ...keys.map((name): TakenColumn => {
        const known = byName.get(name);
        return known ? takenColumn(known) : { name, title: { zh: name, en: name }, type: "text" };
      }),
      count("reports", "报告数", "Reports"),
      count("agencies", "机关数", "Agencies"),
      ...summed.flatMap((name): TakenColumn[] => {
        const known = byName.get(name);
        if (!known) return [];
        const { zh, en } = known.title;
        return [
          { ...takenColumn(known), type: "decimal", scale: 4 },
          count(`${name}__given`, `${zh}：给出的报告数`, `${en}: reports that give it`),
          count(`${name}__errors`, `${zh}：其中有误的报告数`, `${en}: of them with an error`),
        ];
      }),
    ],
    rows: groups.map((group) => [
      ...keys.map((name) => plain(group.keys[name] ?? null)),
      group.reports,
      group.agencies,
      ...group.sums.flatMap(({ sum, given, errors }) => [sum, given, errors]),
    ]),
  };
}

/** A chart's table: what must be said of a figure stands in a column after its own. */
export function takenTable({ columns, rows }: Table): TakenTable {
  const noted = columns.map((_, place) => rows.some(({ cells }) => cells[place]?.notes?.length));
  const spread = <Value>(of: (place: number) => readonly [Value, Value]): readonly Value[] =>
    columns.flatMap((_, place) => of(place).slice(0, noted[place] ? 2 : 1));
  const isWhole = columns.map((_, place) =>
    rows.every(({ cells }) => Number.isInteger(cells[place]?.value ?? 0)),
  );
  const columnOf = ({ id, title, kind }: Column, place: number): TakenColumn => ({
    name: id,
    title: { zh: title, en: title },
    type: kind === "text" ? "text" : isWhole[place] ? "integer" : "decimal",
  });
  return {
    columns: spread((place) => {
      const column = columns[place];
      if (!column) throw new Error(`The table has no column ${place}.`);
      const notes: TakenColumn = {
        name: `${column.id}__notes`,
        title: {
          zh: chartWords.zh.noteColumn(column.title),
          en: chartWords.en.noteColumn(column.title),
        },
        type: "text",
      };
      return [columnOf(column, place), notes];
    }),
    rows: rows.map(({ cells }) =>
      spread((place): readonly [TakenValue, TakenValue] => {
        const cell: Cell = cells[place] ?? { value: null };
        return [cell.value, wordsOf(cell.notes ?? [])];
      }),
    ),
  };
}

/** Notes in words both languages' readers can search for. */
function wordsOf(notes: readonly Note[]): string | null {
  return notes.length === 0
    ? null
    : notes.map((note) => `${note} (${chartWords.zh.notes[note]})`).join("; ");
}
