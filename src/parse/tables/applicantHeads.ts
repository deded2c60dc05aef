import { APPLICANTS, type Applicant } from "../../form/index.ts";
import { Labels } from "./labels.ts";
import { type Line, NO_LINE, type Slot } from "./lines.ts";
import { labelsIn } from "./segment.ts";

/** The columns of a table of section 3 in printed order; null for one that the form does not have. */
export type Heads = readonly (Applicant | null)[];

const FORM: Heads = APPLICANTS.map(({ id }) => id);
const ORGANISATIONS: Heads = FORM.filter((id) => id !== "person" && id !== "total");

type Key = Applicant | "subtotal" | "group";

const LABELS = new Labels<Key>([
  ...APPLICANTS.map(({ id, label, aliases }) => ({ key: id, labels: [label.zh, ...aliases] })),
  { key: "subtotal", labels: ["小计"] },
  { key: "group", labels: ["申请人情况", "法人或其他组织"] },
]);

/** The most lines a heading takes, with one cell on each. */
const LONGEST = 24;
/** Some more than the form has. */
const MOST_ROWS = 40;

function headLines(lines: readonly Line[], from: number): readonly Line[] {
  let start = from;
  const isHead = ({ figures }: Line) => figures.length === 0;
  while (start > 0 && from - start < LONGEST && isHead(lines[start - 1] ?? NO_LINE)) start -= 1;
  return lines.slice(start, from);
}

/** The lowest head over each column of a grid, from the first that names an applicant or their total. */
function leaves(lines: readonly Line[], grid: Line["grid"]): readonly Slot[] {
  const lowest: Slot[] = [];
  for (const line of lines) {
    if (line.grid !== grid) continue;
    for (const slot of line.labels) {
      for (let at = slot.columns?.first ?? 0; at <= (slot.columns?.last ?? -1); at += 1) {
        lowest[at] = slot;
      }
    }
  }
  const first = lowest.findIndex((slot) => {
    const key = slot && LABELS.match(slot.text)?.key;
    return key === "person" || key === "total" || ORGANISATIONS.some((id) => id === key);
  });
  return lowest
    .slice(first < 0 ? lowest.length : first)
    .filter((slot, at, all) => slot && slot.columns !== all[at - 1]?.columns);
}

const ORGANISATIONS_HEAD = "法人或其他组织";

/**
 * Whether the heads stand where their spans say: the organisations under the head over them, person
 * and total beside it. Where that head is drawn too narrow, the others come to stand elsewhere; where
 * it is not there, they are believed in the form's order only.
 */
function areSpansWhole(
  lines: readonly Line[],
  grid: Line["grid"],
  slots: readonly Slot[],
): boolean {
  const over = lines
    .filter((line) => line.grid === grid)
    .flatMap(({ labels }) => labels)
    .find(({ words }) => words === ORGANISATIONS_HEAD)?.columns;
  if (!over) {
    const keys = slots.flatMap(({ text }) => LABELS.match(text)?.key ?? []);
    const own = keys.filter((key) => FORM.some((id) => id === key));
    const inOrder = FORM.filter((id) => own.some((key) => key === id));
    return own.length === inOrder.length && own.every((key, at) => key === inOrder[at]);
  }
  return slots.every(({ text, columns }) => {
    const key = LABELS.match(text)?.key;
    const isInside = columns !== null && columns.first >= over.first && columns.last <= over.last;
    if (key === "person" || key === "total") return !isInside;
    return isInside || !ORGANISATIONS.some((id) => id === key);
  });
}

/** How many cells most of a grid's rows of figures have. */
function cellsPerRow(lines: readonly Line[], grid: Line["grid"]): number {
  const counts = new Map<number, number>();
  for (const { values, figures, grid: own } of lines) {
    if (own === grid && figures.length > 0)
      counts.set(values.length, (counts.get(values.length) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/**
 * Whether heads of a PDF's table, wrapped over its lines, stand over the figures of another column than the
 * form's. Pieces that make no head say nothing.
 */
function standElsewhere(above: readonly Line[], rows: readonly Line[]): boolean {
  const whole = rows.find(
    ({ blanks, figures }) => blanks === "seen" && figures.length === FORM.length,
  );
  if (!whole) return false;
  return whole.figures.some(({ columns }, at) => {
    const pieces = above
      .filter(({ grid }) => grid === whole.grid)
      .flatMap(({ labels }) => labels)
      .filter((slot) => slot.columns?.first === columns?.first)
      .filter(({ text }) => LABELS.match(text)?.key !== "group");
    const key = LABELS.match(pieces.map(({ text }) => text).join(""))?.key ?? null;
    return key !== null && key !== "group" && key !== FORM[at];
  });
}

/**
 * The columns as the heading over a table prints them: the form's, unless it can be read and says
 * otherwise (one left out, a subtotal, another order). Null where it says otherwise in words that
 * leave a figure's column open.
 */
export function headsOf(lines: readonly Line[], from: number): Heads | null {
  const above = headLines(lines, from);
  const grid = lines[from]?.grid ?? null;
  const slots = grid && lines[from]?.blanks === "kept" ? leaves(above, grid) : [];
  if (slots.length > 0 && areSpansWhole(above, grid, slots)) {
    const all = slots.map(({ text }) => LABELS.match(text)?.key ?? null);
    // A head over all columns may be drawn wider than they are.
    const keys = all.slice(0, all.findLastIndex((key) => key !== "group") + 1);
    // As many as the form has, and those that can be read in their places: damage, no other order.
    const fits = keys.every((key, at) => key === null || key === FORM[at]);
    if (keys.length === FORM.length && fits) return FORM;
    const heads = keys.map((key) => (key === "subtotal" || key === "group" ? null : key));
    const named = heads.filter((head) => head !== null);
    // A head that cannot be read may be a column of the agency's own, or one of the form's, moved by a span.
    const isOpen = keys.includes("group") || keys.includes(null);
    if (isOpen) return null;
    const isEach = new Set(named).size === named.length && named.length > FORM.length - 2;
    // Rows of more cells than there are heads: one of the heads was lost, and not its column.
    const rows = lines.slice(from, from + MOST_ROWS);
    if (!isEach || heads.length === cellsPerRow(rows, grid)) return isEach ? heads : null;
    // It is the last one's only where the first figures stand under the first head.
    const start = slots[0]?.columns?.first;
    const isUnder = ({ grid: own, values }: Line) =>
      own !== grid || values.length === 0 || values[0]?.columns?.first === start;
    if (!rows.every(isUnder)) return null;
  }
  const order = above
    .flatMap(({ labels }) => labelsIn(labels, LABELS))
    .flatMap(({ key }) => (ORGANISATIONS.some((id) => id === key) ? [key] : []));
  if (standElsewhere(above, lines.slice(from, from + MOST_ROWS))) return null;
  for (const keys of above.map(({ labels }) => labelsIn(labels, LABELS).map(({ key }) => key))) {
    const person = keys.indexOf("person");
    if (keys.some((key, at) => at < person && key !== "group")) return null;
  }
  const isWhole = order.length === ORGANISATIONS.length && new Set(order).size === order.length;
  return isWhole && !order.every((key, at) => key === ORGANISATIONS[at]) ? null : FORM;
}

/** Whether a row adds up: its total is the sum of the other applicants. False where no total is printed. */
export function addsUp(heads: Heads): (slots: readonly Slot[]) => boolean {
  return (slots) => {
    let sum = 0;
    let total: number | null = null;
    heads.forEach((head, at) => {
      const figure = slots[at]?.figure;
      // A stroke adds nothing.
      const number = figure?.state === "number" ? Number(figure.digits) : 0;
      if (head === "total") total = number;
      else if (head !== null) sum += number;
    });
    return total !== null && sum === total;
  };
}
