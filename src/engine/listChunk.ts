import { readRleBitPackedHybrid } from "hyparquet/src/encoding.js";
import { type ColumnChunk, pagesOf, readCodes } from "./chunkPages.ts";
import { NO_CODE, type Packed } from "./packed.ts";

/** How deep a value stands: in a list that may be absent, as one of it, and itself perhaps absent. */
const [EMPTY, ITEM_ABSENT, ITEM] = [1, 2, 3] as const;
/** As many different items have a character each. */
const MOST_ITEMS = 0xffff;
const REPETITIONS = "OPTIONAL REPEATED OPTIONAL";

/**
 * The lists of a column of one row group from its bytes, each different list made once: of many rows
 * few lists differ.
 *
 * @returns null where it is stored in another way than a dataset is written in
 */
export function readLists(bytes: ArrayBuffer, chunk: ColumnChunk): Packed | null {
  if (chunk.path.map((element) => element.repetition_type).join(" ") !== REPETITIONS) return null;
  const stored = pagesOf(bytes, chunk);
  if (stored === null || stored.pages.some(({ isCoded }) => !isCoded)) return null;
  if (stored.dictionary.length >= MOST_ITEMS) return null;
  const { known, dictionary } = differentLists(stored.dictionary);
  const codes = new Int32Array(chunk.rows).fill(NO_CODE);
  let row = -1;
  // The list being read, by its items' codes; null is no list.
  let list: string | null = null;
  const end = (): void => {
    if (row >= 0 && list !== null) codes[row] = known(list);
  };
  for (const { reader, count } of stored.pages) {
    const [repeats, levels] = [new Uint8Array(count), new Uint8Array(count)];
    readRleBitPackedHybrid(reader, 1, repeats);
    readRleBitPackedHybrid(reader, 2, levels);
    let values = 0;
    for (const level of levels) if (level === ITEM) values += 1;
    const items = new Int32Array(values);
    readCodes(reader, items);
    let next = 0;
    for (let index = 0; index < count; index += 1) {
      const level = levels[index] ?? 0;
      if (repeats[index] === 0) {
        end();
        row += 1;
        list = level >= EMPTY ? "" : null;
      }
      // A character an item, the first for one that is absent.
      if (level === ITEM) list += String.fromCharCode((items[next++] ?? 0) + 1);
      else if (level === ITEM_ABSENT) list += "\0";
    }
  }
  end();
  return { kind: "coded", codes, dictionary };
}

function differentLists(items: ArrayLike<unknown>) {
  const codes = new Map<string, number>();
  const dictionary: unknown[][] = [];
  return {
    dictionary,
    known: (list: string): number => {
      const code = codes.get(list) ?? dictionary.length;
      if (code === dictionary.length) {
        codes.set(list, code);
        dictionary.push(
          Array.from({ length: list.length }, (_, at) => items[list.charCodeAt(at) - 1] ?? null),
        );
      }
      return code;
    },
  };
}
