import { DISCLOSURE_BLOCKS, type DisclosureBlock } from "../../form/index.ts";
import type { MoneyUnit } from "./figure.ts";
import { Labels } from "./labels.ts";
import type { Slot } from "./lines.ts";

type Key = `row:${string}` | `column:${string}` | "head" | "article";

function entries(kind: "row" | "column") {
  const labels = new Map<string, Set<string>>();
  for (const block of DISCLOSURE_BLOCKS) {
    for (const part of kind === "row" ? block.rows : block.columns) {
      const known = labels.get(part.id) ?? new Set<string>();
      labels.set(part.id, known.add(part.label.zh));
      for (const alias of "aliases" in part ? part.aliases : []) known.add(alias);
    }
  }
  return [...labels].map(([id, texts]) => ({
    key: `${kind}:${id}` as const,
    labels: [...texts],
    isHead: kind === "column",
    ...(kind === "row" ? { row: "alone" as const } : {}),
  }));
}

/** The labels of section 2: of rows, of columns, of what stands over them. */
export const LABELS = new Labels<Key>([
  ...entries("row"),
  ...entries("column"),
  { key: "head", labels: ["信息内容"] },
  {
    key: "article",
    labels: DISCLOSURE_BLOCKS.map(({ article }) => article.zh).filter(
      (label, i, all) => all.indexOf(label) === i,
    ),
  },
]);

/** The heading of a block as printed: its columns in order, and the units their headings give. */
export interface Head {
  columns: string[];
  readonly units: Map<string, MoneyUnit | null>;
  /** The same with every repetition: a merged cell may be written out at each position it covers. */
  positions: string[];
  /** Figures have been read under it: further column labels begin a new head. */
  used: boolean;
  /** Words stand among the columns that name none: a label is damaged, and there are more columns than are known. */
  damaged: boolean;
  /** Figures stand between it and its first row: of a page, perhaps parts of that row's, wrapped in their cells. */
  isTorn: boolean;
  /** A row stands under it that was read under another: the table is printed a second time, perhaps for another year. */
  isRepeated: boolean;
}

/** The heading before any of it is read. */
export const NO_HEAD = (): Head => ({
  columns: [],
  positions: [],
  units: new Map(),
  used: false,
  damaged: false,
  isTorn: false,
  isRepeated: false,
});

/** Words in a heading that are no column: an instruction, a unit. */
export const INSTRUCTION = /^[（(]|单位/;

/** The block of the form that a row stands in under the printed columns, by as many of them as it has. */
export function blockOf(row: string, { columns, damaged }: Head): DisclosureBlock | null {
  const [best] = DISCLOSURE_BLOCKS.filter((block) => block.rows.some(({ id }) => id === row))
    .map((block) => {
      const own: readonly string[] = block.columns.map(({ id }) => id);
      const shared = columns.filter((column) => own.includes(column)).length;
      return { block, shared, strange: columns.length - shared, lost: own.length - shared };
    })
    .filter(({ shared, strange, lost }) => shared > 0 && strange === 0 && (lost > 0 || !damaged))
    .sort((a, b) => a.lost - b.lost);
  return best?.block ?? null;
}

/**
 * One figure for each column where the merged cells of the head, and so of the row, are written out at
 * each position; null where they are not, or do not repeat the same figure.
 */
export function onceEach(
  columns: readonly string[],
  positions: readonly string[],
  slots: (width: number) => readonly Slot[] | null,
): readonly Slot[] | null {
  if (positions.length === columns.length) return null;
  const all = slots(positions.length);
  const found = columns.flatMap((column) => {
    const own = all?.filter((_, at) => positions[at] === column) ?? [];
    const [first] = own;
    return first && own.every(({ text }) => text === first.text) ? [first] : [];
  });
  return found.length === columns.length ? found : null;
}
