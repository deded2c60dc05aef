import { APPLICATION_LABELS, isRow, WIDTH } from "./applicationLabels.ts";
import { type Line, NO_LINE } from "./lines.ts";
import { labelsIn } from "./segment.ts";

/** The ends of a table of section 3 among the document's lines. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

/** Words of sections 2 and 4, which may stand after section 3. */
function isElsewhere({ labels }: Line): boolean {
  const text = labels.map((slot) => slot.text.replace(/\s/g, "")).join("");
  return /第二十(?:条|條)第|信息(?:内|內)容|行政(?:复|復|複)(?:议|議)|未(?:经|經)(?:复|復|複)(?:议|議)|(?:结|結)果(?:维|維)持|(?:结|結)果(?:纠|糾)正/.test(
    text,
  );
}

/** Where tables of section 3 stand: each begins with the row 本年新收, or with its first row that still has a label. */
export function findApplications(lines: readonly Line[]): readonly Extent[] {
  const named = lines.map(({ labels }) =>
    labelsIn(labels, APPLICATION_LABELS).map(({ key }) => key),
  );
  const rowAt = (index: number) => named[index]?.find(isRow);
  let starts = named.flatMap((keys, index) => (keys.includes("new") ? [index] : []));
  // The row may stand twice at the head of one table, for two years: a row of figures between shows it begun.
  starts = starts.filter((from, at) => {
    const before = starts[at - 1];
    if (before === undefined) return true;
    const between = lines.slice(before, from);
    const rows = named.slice(before, from).flat().filter(isRow);
    const figures = between.reduce((sum, line) => sum + line.figures.length, 0);
    return rows.some((row) => row !== "new") || figures !== WIDTH;
  });
  if (starts.length === 0) {
    const first = named.findIndex(
      (keys) => keys.includes("carried_in") || keys.includes("granted"),
    );
    starts = first < 0 ? [] : [first];
  }
  return starts.flatMap((from, index): Extent[] => {
    const next = starts[index + 1] ?? lines.length;
    let to = from + 1;
    while (to < next && !isElsewhere(lines[to] ?? NO_LINE)) {
      to += 1;
    }
    const rows = new Set(Array.from({ length: to - from }, (_, offset) => rowAt(from + offset)));
    // A heading in prose may read like the first row's label; a table has more rows than one.
    return rows.size > 4 ? [{ from, to }] : [];
  });
}
