import type { Mark, Provenance } from "../queries/index.ts";
import type { Option } from "./option.ts";

/**
 * What must be said of one figure: from prose, approximate, an open finding on it, open errors in
 * some of the reports it sums, too few cases to compare.
 */
export const NOTES = ["prose", "approximate", "error", "warning", "errors", "few"] as const;
export type Note = (typeof NOTES)[number];

/** Who a point or a row is of, where it is one agency. */
export interface Whose {
  readonly agencyId: string;
  readonly agency: string;
}

/** One thing a chart shows that a reader can stop at. */
export interface Point {
  /** Unique in its chart. */
  readonly id: string;
  /** Everything the point says, as a sentence: read aloud, and shown beneath the chart. */
  readonly words: string;
  /** Points of one track lie one after another; up and down lead to the same step of another track. */
  readonly track: number;
  /** Where the drawing has it, so that a touch of it finds the point. */
  readonly at: { readonly series: number; readonly item: number; readonly kind?: "node" | "edge" };
  readonly whose?: Whose;
}

/** A cell of a chart's table. Null: not given, which is not zero. */
export interface Cell {
  readonly value: string | number | null;
  readonly notes?: readonly Note[];
  readonly whose?: Whose;
}

/** A column: figures are right-aligned, with their unit in the head. */
export interface Column {
  readonly id: string;
  readonly title: string;
  /** A share is of 0 to 1: shown in percent, saved as it is. A year is never grouped in threes. */
  readonly kind: "text" | "number" | "share" | "year";
}

/** The same data as the drawing, row for row. The first column names the row. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly { readonly id: string; readonly cells: readonly Cell[] }[];
}

/** What a drawing depends on beside its data. */
export interface View {
  /** The place it has, in CSS pixels. */
  readonly width: number;
  /** The point a reader has stopped at. */
  readonly active: string | null;
}

/** Under this width a chart is drawn for a phone. */
export const NARROW = 560;

/**
 * Every chart of the site: what can be stopped at, the same as a table, and how it is drawn. Made
 * purely from rows; without points there is nothing to draw, and the frame says so.
 */
export interface ChartModel {
  readonly points: readonly Point[];
  readonly table: Table;
  /** In CSS pixels: in a narrow place and in a wide one. */
  readonly height: { readonly narrow: number; readonly wide: number };
  readonly option: (view: View) => Option;
}

/** Nothing to draw: the frame says why. */
export const NO_CHART: ChartModel = {
  points: [],
  table: { columns: [], rows: [] },
  height: { narrow: 0, wide: 0 },
  option: () => ({}),
};

/** The notes a figure's provenance asks for, in their fixed order. */
export function notesOf({ readIn, approximate, mark }: Provenance, few = false): readonly Note[] {
  const asked: Readonly<Record<Note, boolean>> = {
    prose: readIn === "prose",
    approximate,
    error: isMarked(mark, "error"),
    warning: isMarked(mark, "warning"),
    errors: false,
    few,
  };
  return NOTES.filter((note) => asked[note]);
}

function isMarked(mark: Mark | null, wanted: Mark): boolean {
  return mark === wanted;
}

/** The signs of notes, for a drawing's labels; the frame explains those that occur. */
export const NOTE_SIGNS: Readonly<Record<Note, string>> = {
  prose: "*",
  approximate: "≈",
  error: "▲",
  warning: "△",
  errors: "∑▲",
  few: "○",
};

export function signsOf(notes: readonly Note[]): string {
  return notes.map((note) => NOTE_SIGNS[note]).join("");
}

/** Every note in a table, each once, in their fixed order. */
export function notesIn({ rows }: Table): readonly Note[] {
  const found = new Set(rows.flatMap(({ cells }) => cells.flatMap(({ notes }) => notes ?? [])));
  return NOTES.filter((note) => found.has(note));
}
