import type { Line, Slot } from "./lines.ts";

/** Words, then the figures that follow them, before the next words: a row of a table, or several whose labels ran together or were lost. */
export interface Run {
  readonly words: readonly Slot[];
  /** The lines of the words and of the figures after them, blank cells kept where they are marked off. */
  readonly lines: readonly Line[];
  /** The cells of those lines that are not blank. */
  readonly figures: readonly Slot[];
}

/** A run of the lines given. */
export function runOf(words: readonly Slot[], lines: readonly Line[]): Run {
  const [only, another] = lines;
  const figures = only && !another ? only.figures : lines.flatMap((line) => line.figures);
  return { words, lines, figures };
}

/**
 * Groups lines into runs. Blank cells alone do not end the words: the figures of a label may stand
 * on the next line, or a label be wrapped over several.
 */
export function runsOf(lines: readonly Line[]): readonly Run[] {
  const runs: { words: Slot[]; lines: Line[] }[] = [];
  let filled = false;
  for (const line of lines) {
    const current = runs.at(-1);
    const starts: boolean = line.labels.length > 0 && (!current || filled);
    filled = line.figures.length > 0 || (filled && !starts);
    if (!current || starts) runs.push({ words: [...line.labels], lines: [line] });
    else {
      current.words.push(...line.labels);
      current.lines.push(line);
    }
  }
  return runs.map((run) => runOf(run.words, run.lines));
}
