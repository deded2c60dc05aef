import type { Value } from "./ask.ts";

/** Texts one after the other, each ended by a line's end. */
export interface Lines {
  readonly text: string;
  /** Where each begins, and where one more would. */
  readonly starts: Uint32Array;
}

/** Of few different values, which of them each row has. */
export interface Coded {
  readonly codes: Int32Array;
  readonly dictionary: readonly Value[];
}

/** Which columns are wanted, and how: every row's text, or the different values. */
export interface WantedColumns {
  readonly lines: readonly string[];
  readonly coded: readonly string[];
}

/** Columns of all rows of some files, by their names. */
export interface WholeColumns {
  readonly rows: number;
  readonly lines: ReadonlyMap<string, Lines>;
  readonly coded: ReadonlyMap<string, Coded>;
}

/** Texts as lines. */
export function linesOfTexts(texts: readonly string[]): Lines {
  const starts = new Uint32Array(texts.length + 1);
  let at = 0;
  for (const [place, text] of texts.entries()) {
    starts[place] = at;
    at += text.length + 1;
  }
  starts[texts.length] = at;
  return { text: `${texts.join("\n")}\n`, starts };
}
