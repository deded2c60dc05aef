import type { Line } from "./lines.ts";

/** A caption is no longer; what is longer, or a sentence, is prose. */
const LONGEST = 45;
/** How many lines a table's caption may stand above it, with a unit or a note between. */
const NEAR = 3;

/** The years that a line of words names, where it may be a table's caption. */
function yearsIn({ labels, values, grid }: Line): readonly number[] {
  if (grid !== null || values.length > 0) return [];
  const text = labels.map((slot) => slot.text).join("");
  if (text.length > LONGEST || !text.includes("年") || /[。；，]/.test(text)) return [];
  // The date of a signature.
  if (/^20\d\d年\d{1,2}月\d{1,2}日$/.test(text)) return [];
  return [...text.matchAll(/(?<!\d)(20\d\d)年/g)].map((match) => Number(match[1]));
}

function isHeading({ labels }: Line): boolean {
  return /^\s*[一二三四五六七八]、/.test(labels[0]?.text ?? "");
}

/** Where the table under a caption ends: with its grid, or in text with the next heading or caption. */
function endOf(lines: readonly Line[], caption: number): number | null {
  const start = lines.findIndex(
    ({ grid, values }, at) => at > caption && (grid !== null || values.length > 0),
  );
  const grid = lines[start]?.grid ?? null;
  if (start < 0 || (grid !== null && start > caption + NEAR)) return null;
  const end = lines.findIndex((line, at) =>
    grid === null
      ? at > caption && (isHeading(line) || yearsIn(line).length > 0)
      : at > start && line.grid !== grid,
  );
  return end < 0 ? lines.length : end;
}

/**
 * The lines without tables whose caption names another year than the report's (附：2022年数据), printed for
 * comparison.
 */
export function withoutOtherYears(lines: readonly Line[], year: number): readonly Line[] {
  const dropped = new Set<Line>();
  for (const [at, line] of lines.entries()) {
    const years = yearsIn(line);
    if (years.length === 0 || years.includes(year)) continue;
    const end = endOf(lines, at);
    if (end !== null) for (const own of lines.slice(at, end)) dropped.add(own);
  }
  return dropped.size === 0 ? lines : lines.filter((line) => !dropped.has(line));
}

/** A title inside a table's own first rows: one cell over all of its columns. */
function isTitle({ labels, values }: Line): boolean {
  const [only, ...others] = labels;
  return (
    only !== undefined &&
    others.length === 0 &&
    values.length === 0 &&
    /情况|数据|报表|统计|年度/.test(only.text)
  );
}

/**
 * The year that titles inside tables name instead of the report's, where no title there names the
 * report's; null where none does. What is read may then be another year's, or its title a slip.
 */
export function titledYear(lines: readonly Line[], year: number): number | null {
  const named = lines
    .filter((line) => line.grid !== null && isTitle(line))
    .flatMap((line) => yearsIn({ ...line, grid: null }));
  return named.includes(year) ? null : (named[0] ?? null);
}
