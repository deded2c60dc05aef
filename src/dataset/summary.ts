import type { Outcome } from "./outcome.ts";

/** Reports listed one by one; more than a screen of them says less than their number. */
const LISTED = 30;

/** How wide a text stands in a terminal: Chinese characters and full-width signs take two columns. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += /[\u1100-\uffef]/u.test(character) ? 2 : 1;
  return width;
}

function pad(text: string, width: number, right: boolean): string {
  const space = " ".repeat(Math.max(0, width - widthOf(text)));
  return right ? `${space}${text}` : `${text}${space}`;
}

function table(rows: readonly (readonly string[])[], rightFrom: number): string[] {
  const [head = []] = rows;
  const widths = head.map((_, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ""))),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => pad(cell, widths[column] ?? 0, column >= rightFrom))
      .join("  ")
      .trimEnd(),
  );
}

/** What an ingest did, as a table a person can read; the reports first, then what was set aside and why. */
export function summary(outcome: Outcome): string {
  const lines: string[] = [];
  const { reports, set_aside: aside, dataset } = outcome;
  if (reports.length > 0) {
    const shown = reports.slice(0, LISTED);
    lines.push(
      ...table(
        [
          ["agency 机关", "year", "read", "cells", "stated", "errors", "warnings"],
          ...shown.map((row) => [
            row.kept ? row.agency : `${row.agency} (not kept: another source is better)`,
            String(row.year),
            row.extent,
            String(row.cells),
            String(row.claims),
            String(row.errors),
            String(row.warnings),
          ]),
        ],
        3,
      ),
    );
    if (reports.length > shown.length) lines.push(`… and ${reports.length - shown.length} more`);
    lines.push("");
  }
  if (aside.length > 0) {
    lines.push("Set aside 未采用:");
    for (const { file, message } of aside) lines.push(`  ${file}: ${message.en} ${message.zh}`);
    lines.push("");
  }
  const read = `${outcome.read} of ${outcome.files} files read, ${aside.length} set aside`;
  if (outcome.shard) {
    const { part, of } = outcome.shard;
    lines.push(`Part ${part}/${of}: ${read}. With all parts read, run once without --shard.`);
    return `${lines.join("\n")}\n`;
  }
  lines.push(`${read}, ${reports.length} reports.`);
  if (outcome.unchanged)
    lines.push(
      "Nothing has changed since these files were last read, and nothing was written. 文件与数据均无变化，未作改写。",
    );
  lines.push(
    dataset
      ? `${outcome.folder} ${outcome.unchanged ? "holds" : "now holds"} ${dataset.reports} reports of ${dataset.agencies} agencies: ${dataset.full} whole, ${dataset.opening} openings; ${dataset.findings} findings.`
      : `Nothing was written; ${outcome.folder} is as it was.`,
  );
  return `${lines.join("\n")}\n`;
}
