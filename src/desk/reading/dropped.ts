import { type Entry, type FileRead, setAside } from "../../dataset/entry.ts";
import { type ReadingGround, readBytes } from "../../dataset/readBytes.ts";
import {
  checkColumns,
  type Draft,
  entryOf,
  TranscriptionError,
} from "../../dataset/transcription.ts";
import type { Document } from "../../documents/index.ts";
import { type BroughtRows, isParquet, readBroughtFile } from "../../engine/broughtFile.ts";
import { REPORT_COLUMNS } from "../../form/index.ts";
import { type Decision, decide, placeAgency } from "../../parse/index.ts";

/** What a dropped file gives, with the document it was read from where it is one. */
export interface DroppedRead {
  readonly read: FileRead;
  readonly document: Document | null;
}

/** More reports than a person brings by hand; a whole dataset has its own command. */
export const MOST_REPORTS = 500;

/** Counted or made by the ingest: a reader's file may carry them, and they are made anew. */
const MADE_ANEW: ReadonlySet<string> = new Set([
  "report_id",
  "agency_id",
  "region_code",
  "level",
  "field",
  "errors",
  "warnings",
]);

/**
 * What the bytes of a dropped file give: read as an ingest reads them, and our own Parquet beside.
 * Never throws.
 */
export async function readDropped(
  bytes: Uint8Array,
  file: string,
  decisions: readonly Decision[],
  ground: Omit<ReadingGround, "onDocument">,
): Promise<DroppedRead> {
  if (isParquet(bytes)) return { read: await readParquet(bytes, file, decisions), document: null };
  let document: Document | null = null;
  const read = await readBytes(bytes, file, decisions, {
    ...ground,
    onDocument: (opened) => {
      document = opened;
    },
  });
  return { read: manyAside(read, file), document };
}

function manyAside(read: FileRead, file: string): FileRead {
  return read.ok && read.entries.length > MOST_REPORTS ? tooMany(file, read.entries.length) : read;
}

function tooMany(file: string, count: number): FileRead {
  return setAside(file, "too_many", {
    zh: `文件里有 ${count} 份报告，案头一次至多收 ${MOST_REPORTS} 份。请拆成几个文件，或用 ingest 命令读成数据集。`,
    en: `The file holds ${count} reports; the desk takes ${MOST_REPORTS} at a time. Split it, or read it into a dataset with the ingest command.`,
  });
}

async function readParquet(
  bytes: Uint8Array,
  file: string,
  decisions: readonly Decision[],
): Promise<FileRead> {
  let brought: BroughtRows;
  try {
    brought = await readBroughtFile(bytes, isGiven, MOST_REPORTS);
  } catch (cause) {
    const words = cause instanceof Error ? cause.message : String(cause);
    return setAside(file, "damaged", {
      zh: `Parquet 文件已损坏或不完整（${words}）。请重新下载后再试。`,
      en: `The Parquet file is damaged or incomplete (${words}). Download it again and retry.`,
    });
  }
  const { columns, count, rows } = brought;
  const lacking = ["agency", "year"].filter((name) => !columns.includes(name));
  if (lacking.length > 0) {
    return setAside(file, "other_schema", {
      zh: `这个 Parquet 文件不是报告数据：缺字段 ${lacking.join("、")}；它有 ${columns.slice(0, 6).join("、")} 等。字段名见 data/datapackage.json。`,
      en: `This Parquet file is not of reports: it lacks ${lacking.join(" and ")}; it has ${columns.slice(0, 6).join(", ")} and others. The names are in data/datapackage.json.`,
    });
  }
  if (count > MOST_REPORTS) return tooMany(file, count);
  try {
    checkColumns(columns);
    const place = (agency: string, source: string) =>
      decide(placeAgency(agency, { source }), source, decisions);
    const entries = rows.map((values, index) =>
      withoutBlanks(entryOf(draftOf(values, file, index + 1), place)),
    );
    if (entries.length > 0) return { ok: true, entries };
    return setAside(file, "empty", { zh: "没有任何报告", en: "it holds no report" });
  } catch (cause) {
    if (cause instanceof TranscriptionError) return setAside(file, cause.kind, cause.words);
    throw cause;
  }
}

const NAMES: ReadonlySet<string> = new Set(REPORT_COLUMNS.map(({ name }) => name));

function isGiven(name: string): boolean {
  return NAMES.has(name) && !MADE_ANEW.has(name);
}

function draftOf(values: Draft["values"], file: string, row: number): Draft {
  return { values, file, placeOf: (column) => `row ${row}, ${column}` };
}

/** A null of a Parquet file says that there is no number, not that the report's cell is blank. */
function withoutBlanks(entry: Entry): Entry {
  const cells = new Map([...entry.report.cells].filter(([, { state }]) => state !== "blank"));
  return { ...entry, report: { ...entry.report, cells } };
}
