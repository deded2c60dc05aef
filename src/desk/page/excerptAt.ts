import {
  type Document,
  type Grid,
  type GridCell,
  type Place,
  parsePlace,
} from "../../documents/index.ts";

/** A part of a document around one place of it. */
export type Excerpt =
  | {
      readonly kind: "lines";
      readonly lines: readonly {
        readonly line: number;
        readonly text: string;
        readonly isMeant: boolean;
      }[];
    }
  | {
      readonly kind: "rows";
      readonly rows: readonly { readonly row: number; readonly cells: readonly ExcerptCell[] }[];
    };

interface ExcerptCell {
  readonly column: number;
  readonly across: number;
  readonly text: string;
  readonly isMeant: boolean;
}

/** Enough to see the label a figure belongs to. */
const LINES_AROUND = 2;
const ROWS_AROUND = 1;

/** What stands around a place as the evidence gives it; null where the document has no such place. */
export function excerptAt(document: Document, text: string): Excerpt | null {
  const place = parsePlace(text);
  if (!place) return null;
  const grid = document.blocks.find(
    (block) =>
      block.kind === "grid" &&
      place.table !== null &&
      block.place.table === place.table &&
      samePage(block.place, place),
  );
  if (grid?.kind === "grid") return rowsAround(grid, place);
  if (place.line === null) return null;
  const { line: meant } = place;
  const lines = document.blocks.flatMap((block) => {
    const { line } = block.place;
    if (block.kind !== "paragraph" || line === null || !samePage(block.place, place)) return [];
    if (Math.abs(line - meant) > LINES_AROUND) return [];
    return [{ line, text: block.text, isMeant: line === meant }];
  });
  return lines.length === 0 ? null : { kind: "lines", lines };
}

/** A table over several pages has the page of its beginning. */
function samePage(one: Place, other: Place): boolean {
  return one.page === other.page || one.table !== null;
}

function rowsAround(grid: Grid, place: Place): Excerpt | null {
  const { row: meant } = place;
  if (meant === null) return null;
  const rows = grid.rows.flatMap((cells, index) => {
    if (Math.abs(index + 1 - meant) > ROWS_AROUND) return [];
    return [{ row: index + 1, cells: merged(cells, index + 1, place) }];
  });
  return rows.length === 0 ? null : { kind: "rows", rows };
}

/** A merged cell stands at each position it covers as the same object: it is shown once. */
function merged(cells: readonly GridCell[], row: number, meant: Place): readonly ExcerptCell[] {
  const shown: ExcerptCell[] = [];
  for (const [index, cell] of cells.entries()) {
    const last = shown.at(-1);
    if (last && index > 0 && cells[index - 1] === cell) {
      shown[shown.length - 1] = { ...last, across: last.across + 1 };
      continue;
    }
    const isMeant = row === meant.row && index + 1 === meant.column;
    shown.push({ column: index, across: 1, text: cell.text, isMeant });
  }
  return shown;
}
