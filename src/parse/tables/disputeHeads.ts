import { type CellName, DISPUTES, type Dispute, RESULTS } from "../../form/index.ts";
import { Labels } from "./labels.ts";
import type { Line } from "./lines.ts";
import { type Run, runOf } from "./runs.ts";
import { labelsIn } from "./segment.ts";

type Key = (typeof DISPUTES)[number]["id"] | (typeof RESULTS)[number]["id"] | "suits";

/** The heads of section 4; `suits` stands over two of its three tables. */
export const LABELS = new Labels<Key>([
  // As captions of tables of their own, the suits come with the word that stands over both.
  ...DISPUTES.map(({ id, label }) => ({
    key: id,
    labels: id === "review" ? [label.zh] : [label.zh, `行政诉讼${label.zh}`],
  })),
  ...RESULTS.map(({ id, label, aliases }) => ({
    key: id,
    labels: [label.zh, ...aliases],
    isHead: true,
  })),
  { key: "suits", labels: ["行政诉讼"] },
]);

/** Its fifteen cells in printed order. */
export const CELLS: readonly CellName[] = DISPUTES.flatMap(({ id }) =>
  RESULTS.map((result): CellName => `${id}_${result.id}`),
);
export const TITLE = { zh: "行政复议、行政诉讼情况", en: "Review and litigation" };

/** The heads that a line holds, in order. */
export function keysOf(line: Line): readonly Key[] {
  if (line.labels.length === 0) return [];
  const known = KEYS.get(line);
  if (known) return known;
  const keys = labelsIn(line.labels, LABELS).map(({ key }) => key);
  KEYS.set(line, keys);
  return keys;
}

/** Every line is asked several times over; kept as long as the line itself. */
const KEYS = new WeakMap<Line, readonly Key[]>();

function disputesOf(line: Line): readonly Dispute[] {
  return DISPUTES.map(({ id }) => id).filter((id) => keysOf(line).includes(id));
}

/** Whether the heads of the three tables stand in the form's order, as far as they can be read. */
export function disputesInOrder(lines: readonly Line[]): boolean {
  const order = new Set(
    lines.flatMap(keysOf).filter((key) => DISPUTES.some(({ id }) => id === key)),
  );
  // 行政诉讼 stands over both suits, on the right of 行政复议.
  for (const keys of lines.map(keysOf)) {
    const suits = keys.indexOf("suits");
    if (suits >= 0 && suits < keys.indexOf("review")) return false;
  }
  const expected = DISPUTES.map(({ id }) => id).filter((id) => order.has(id));
  return expected.every((id, index) => [...order][index] === id);
}

/** Whether the results head the columns in the form's order, where all of them can be read. */
export function resultsInOrder(lines: readonly Line[]): boolean {
  const own = lines.map((line) => ({
    ...line,
    labels: line.labels.filter(({ fromAbove }) => !fromAbove),
  }));
  const order = own.flatMap(keysOf).filter((key) => RESULTS.some(({ id }) => id === key));
  if (order.length % RESULTS.length !== 0) return true;
  return order.every((key, index) => key === RESULTS[index % RESULTS.length]?.id);
}

/** The figures of one of the three tables. */
export interface DisputeRow {
  readonly dispute: Dispute;
  readonly run: Run;
}

/**
 * A row of figures for each dispute, named on its own line or, where all three are so, above it. None
 * where the fifteen figures are one row.
 */
export function rowsOfDisputes(lines: readonly Line[]): readonly DisputeRow[] {
  const beside: DisputeRow[] = [];
  const below: DisputeRow[] = [];
  let named = new Set<Dispute>();
  for (const line of lines) {
    const own = disputesOf(line);
    for (const dispute of own) named.add(dispute);
    const { figures } = line;
    if (figures.length === 0) continue;
    const run = runOf(line.labels, [line]);
    const [first] = own;
    if (first) beside.push({ dispute: first, run });
    const [only] = named;
    if (only && named.size === 1 && figures.length === RESULTS.length) {
      below.push({ dispute: only, run });
    }
    named = new Set();
  }
  const isEach = new Set(below.map(({ dispute }) => dispute)).size === DISPUTES.length;
  return isEach && below.length === DISPUTES.length ? below : beside;
}
