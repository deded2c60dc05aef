import {
  type Bilingual,
  CELLS,
  type CellName,
  type CellState,
  CLAIMS,
  type ClaimName,
  cellsOf,
  EDITION_NAMES,
  type Edition,
  EXTENTS,
  isCellName,
  isClaimName,
  REPORT_COLUMNS,
  SCOPES,
} from "../form/index.ts";
import type { Cell, Claim, Doubt, Identity, Report } from "../parse/index.ts";
import { type Entry, reportIdOf } from "./entry.ts";

/** A value as a transcription gives it: a number, words of a CSV, or nothing. */
export type Given = string | number | null;

/** One transcribed report: column name to value, and where it stands in its file. */
export interface Draft {
  readonly values: ReadonlyMap<string, Given>;
  readonly file: string;
  /** Where in that file a column of it stands, e.g. `line 85, disclosed_items`. */
  readonly placeOf: (column: string) => string;
}

/** Finds who a transcribed agency is, from its name and the source's address. */
export type PlaceAgency = (agency: string, source: string) => Identity;

/** A transcription that can't be used as it is: its author has to correct it. */
export class TranscriptionError extends Error {
  override readonly name = "TranscriptionError";
  constructor(
    readonly kind: "unknown_column" | "bad_value" | "no_agency" | "no_year" | "bad_file",
    readonly words: Bilingual,
  ) {
    super(words.en);
  }
}

/** The column, of transcriptions alone, that names the columns their author corrected by hand. */
export const CORRECTED = "corrected";

const COLUMN_NAMES: ReadonlySet<string> = new Set([
  ...REPORT_COLUMNS.map(({ name }) => name),
  CORRECTED,
]);

/** Throws where a transcription has a column that the dataset has not. */
export function checkColumns(names: Iterable<string>): void {
  for (const name of names) {
    if (COLUMN_NAMES.has(name)) continue;
    throw new TranscriptionError("unknown_column", {
      zh: `没有名为“${name}”的字段；字段名见 data/datapackage.json`,
      en: `there is no column named “${name}”; the names are in data/datapackage.json`,
    });
  }
}

/**
 * A transcribed report as an entry of the dataset. A null cell is `blank`, as its transcriber saw
 * it; a cell may say instead why it holds no number, in the words of `CELL_STATES` or as `/`.
 *
 * @throws TranscriptionError naming the column and the value that can't be
 */
export function entryOf(draft: Draft, placeAgency: PlaceAgency): Entry {
  checkColumns(draft.values.keys());
  const agency = text(draft, "agency");
  if (agency === null) {
    throw new TranscriptionError("no_agency", {
      zh: `${draft.placeOf("agency")}：缺机关名称`,
      en: `${draft.placeOf("agency")}: the agency's name is missing`,
    });
  }
  const year = yearOf(draft);
  const source = text(draft, "source") ?? draft.file;
  const placed = placeAgency(agency, source);
  const { identity, doubts } = withStatedPlace(draft, placed);
  const cells = cellsGiven(draft);
  const report: Report = {
    identity,
    year,
    scope: oneOf(draft, "scope", SCOPES),
    form: editionOf(draft, cells.size > 0),
    extent: oneOf(draft, "extent", EXTENTS) ?? (cells.size > 0 ? "full" : "opening"),
    publishedOn: dateOf(draft),
    dateOf: null,
    cells,
    claims: claimsGiven(draft),
    doubts,
  };
  return {
    reportId: reportIdOf(identity, year),
    report,
    source,
    sourceSha256: text(draft, "source_sha256"),
    kept: [],
  };
}

function wrong(draft: Draft, column: string, need: Bilingual): TranscriptionError {
  const value = JSON.stringify(draft.values.get(column) ?? null);
  return new TranscriptionError("bad_value", {
    zh: `${draft.placeOf(column)} 的值 ${value} 不对，应为${need.zh}`,
    en: `${draft.placeOf(column)} is ${value}, but must be ${need.en}`,
  });
}

function text(draft: Draft, column: string): string | null {
  const value = draft.values.get(column) ?? null;
  if (value === null) return null;
  const trimmed = String(value).trim();
  return trimmed === "" ? null : trimmed;
}

function oneOf<Id extends string>(
  draft: Draft,
  column: string,
  terms: readonly { readonly id: Id }[],
): Id | null {
  const value = text(draft, column);
  if (value === null) return null;
  const term = terms.find(({ id }) => id === value);
  if (term) return term.id;
  const list = terms.map(({ id }) => id).join(", ");
  throw wrong(draft, column, { zh: `其中之一：${list}`, en: `one of ${list}` });
}

function yearOf(draft: Draft): number {
  const value = text(draft, "year");
  if (value === null) {
    throw new TranscriptionError("no_year", {
      zh: `${draft.placeOf("year")}：缺报告年度`,
      en: `${draft.placeOf("year")}: the year reported on is missing`,
    });
  }
  // The Regulation has asked for annual reports since 2008.
  if (!/^20\d\d$/.test(value) || Number(value) < 2008) {
    throw wrong(draft, "year", { zh: "2008 年以后的四位年份", en: "a year from 2008 on" });
  }
  return Number(value);
}

function dateOf(draft: Draft): string | null {
  const value = text(draft, "published_on");
  if (value === null) return null;
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  // The parser takes 2024-02-30 for the first of March.
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(value)) {
    throw wrong(draft, "published_on", { zh: "日期 YYYY-MM-DD", en: "a date, YYYY-MM-DD" });
  }
  return value;
}

function editionOf(draft: Draft, hasCells: boolean): Edition | null {
  const value = text(draft, "form");
  const edition = EDITION_NAMES.find((name) => name === value);
  if (edition) return edition;
  if (value === null && !hasCells) return null;
  throw wrong(draft, "form", {
    zh: "2021 或 2019（有表格数据的报告必须注明）",
    en: "2021 or 2019 (needed where cells of the tables are given)",
  });
}

/** The place the transcriber gave fills what the name alone does not tell; where they differ, a doubt says so. */
function withStatedPlace(draft: Draft, placed: Identity): { identity: Identity; doubts: Doubt[] } {
  const doubts: Doubt[] = [];
  const settle = (column: "province" | "city" | "county", read: string | null) => {
    const stated = text(draft, column);
    if (stated === null || stated === read) return read;
    if (read === null) return stated;
    doubts.push({
      rule: "identity.conflict",
      cells: [column],
      expected: null,
      found: null,
      message: {
        zh: `转录写的是“${stated}”，按机关名称判定为“${read}”`,
        en: `the transcription says “${stated}”; the agency's name says “${read}”`,
      },
    });
    return read;
  };
  return {
    identity: {
      ...placed,
      province: settle("province", placed.province),
      city: settle("city", placed.city),
      county: settle("county", placed.county),
    },
    doubts,
  };
}

const ABSENCES: Readonly<Record<string, Exclude<CellState, "number">>> = {
  "/": "slash",
  slash: "slash",
  blank: "blank",
  text: "text",
  missing: "missing",
  unreadable: "unreadable",
};

const DIGITS = /^-?\d+(?:\.\d+)?$/;

function numberOf(draft: Draft, column: string, given: string | number, whole: boolean): number {
  const value = typeof given === "number" ? given : DIGITS.test(given) ? Number(given) : Number.NaN;
  if (Number.isFinite(value) && (!whole || Number.isSafeInteger(value))) return value;
  throw wrong(
    draft,
    column,
    whole
      ? { zh: "整数或留空", en: "a whole number or nothing" }
      : { zh: "数字或留空", en: "a number or nothing" },
  );
}

/** The cells of a transcription; none where it gives no cell at all, as one of an opening does. */
function cellsGiven(draft: Draft): Map<CellName, Cell> {
  const given = CELLS.filter(({ name }) => text(draft, name) !== null);
  const cells = new Map<CellName, Cell>();
  if (given.length === 0) return cells;
  const printed = new Set<string>(given.map(({ name }) => name));
  const edition = editionOf(draft, true);
  const expected = new Set<string>(
    edition
      ? cellsOf(edition)
          .map(({ name }) => name)
          .filter(closedAsPrinted(printed))
      : [],
  );
  const corrected = namesIn(draft, CORRECTED);
  for (const { name, unit } of CELLS) {
    const value = text(draft, name);
    const place = placeIn(draft, name, corrected);
    if (value === null) {
      if (expected.has(name)) cells.set(name, { state: "blank", raw: null, place });
      continue;
    }
    const absence = ABSENCES[value];
    if (absence !== undefined) {
      cells.set(name, { state: absence, raw: absence === "slash" ? "/" : null, place });
      continue;
    }
    const whole = unit === "count" || unit === "change";
    const number = numberOf(draft, name, draft.values.get(name) ?? value, whole);
    cells.set(name, { state: "number", value: number, raw: value, place });
  }
  return cells;
}

/** Keeps the rows of 其他处理 in the way a transcription fills them: divided, or undivided. */
function closedAsPrinted(printed: ReadonlySet<string>): (name: string) => boolean {
  const some = (prefix: string) => [...printed].some((name) => name.startsWith(prefix));
  const divided = ["closed_not_clarified", "closed_fee_unpaid", "closed_other"].some((row) =>
    some(`applications_${row}_`),
  );
  const undivided = some("applications_closed_undivided_");
  return (name) => {
    if (!name.startsWith("applications_closed_")) return true;
    const isUndivided = name.startsWith("applications_closed_undivided_");
    return isUndivided ? undivided || !divided : divided || !undivided;
  };
}

function claimsGiven(draft: Draft): Map<ClaimName, Claim> {
  const approximate = namesIn(draft, "approximate");
  const corrected = namesIn(draft, CORRECTED);
  const claims = new Map<ClaimName, Claim>();
  for (const { name, unit } of CLAIMS) {
    const raw = text(draft, name);
    if (raw === null) continue;
    claims.set(name, {
      value: numberOf(draft, name, draft.values.get(name) ?? raw, unit === "count"),
      approximate: approximate.has(name),
      raw,
      place: placeIn(draft, name, corrected),
    });
  }
  return claims;
}

/** Where a figure stands in its transcription; one that its author corrected is told apart there. */
function placeIn(draft: Draft, column: string, corrected: ReadonlySet<string>): string {
  const mark = corrected.has(column) ? " (corrected by hand)" : "";
  return `${draft.file}, ${draft.placeOf(column)}${mark}`;
}

/** A column that lists names of columns, comma-separated. */
function namesIn(draft: Draft, column: "approximate" | typeof CORRECTED): ReadonlySet<string> {
  const names = (text(draft, column) ?? "")
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  const stranger = names.find((name) => !isClaimName(name) && !isCellName(name));
  if (stranger === undefined) return new Set(names);
  throw wrong(draft, column, {
    zh: "以逗号分隔的字段名",
    en: "names of columns, comma-separated",
  });
}
