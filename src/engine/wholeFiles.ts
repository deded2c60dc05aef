import type { Value } from "./ask.ts";
import { NO_CODE, type Packed, rowsOf, valuesOf } from "./packed.ts";
import { openFile, type ParquetFile, readPacked } from "./parquet.ts";
import {
  type Coded,
  type Lines,
  linesOfTexts,
  type WantedColumns,
  type WholeColumns,
} from "./wholeColumns.ts";

/**
 * Columns of Parquet files, of all rows in their order. For files as small as an index, which nothing
 * is chosen from: each is fetched whole.
 *
 * @param told how much is read, as a share of 1
 * @throws where a file lacks one of the columns, holds in them what is no text, count or list, or can't
 * be had
 */
export async function readWhole(
  files: readonly ParquetFile[],
  wanted: WantedColumns,
  told: (share: number) => void,
): Promise<WholeColumns> {
  const opened = await Promise.all(files.map((file) => openFile({ ...file, whole: true })));
  const groups = opened.flatMap((file) => {
    let from = 0;
    return file.metadata.row_groups.map(({ num_rows: rows }) => {
      const span = { from, to: from + Number(rows) };
      from = span.to;
      return { file, span };
    });
  });
  const names = [...wanted.lines, ...wanted.coded];
  let read = 0;
  const partsOf = async (name: string): Promise<readonly Packed[]> => {
    const parts: Packed[] = [];
    for (const { file, span } of groups) {
      const packed = (await readPacked(file, [name], span)).get(name);
      if (packed) parts.push(packed);
      read += 1;
      told(read / (groups.length * names.length));
    }
    return parts;
  };
  const lines = new Map<string, Lines>();
  for (const name of wanted.lines) lines.set(name, linesOf(await partsOf(name)));
  const coded = new Map<string, Coded>();
  for (const name of wanted.coded) coded.set(name, codedOf(await partsOf(name), name));
  return { rows: groups.reduce((sum, { span }) => sum + span.to - span.from, 0), lines, coded };
}

function linesOf(parts: readonly Packed[]): Lines {
  const lines = parts.map((packed) =>
    packed.kind === "texts" ? linesOfBytes(packed) : linesOfTexts(textsOf(packed)),
  );
  if (lines.length === 1 && lines[0]) return lines[0];
  const starts = new Uint32Array(lines.reduce((sum, one) => sum + one.starts.length - 1, 1));
  let [row, at] = [0, 0];
  for (const one of lines) {
    for (const start of one.starts) starts[row++] = at + start;
    row -= 1;
    at += one.text.length;
  }
  return { text: lines.map(({ text }) => text).join(""), starts };
}

/** All texts decoded at once: a call for each would take ten times as long. */
function linesOfBytes({ offsets, bytes }: Extract<Packed, { kind: "texts" }>): Lines {
  const rows = offsets.length - 1;
  const joined = new Uint8Array(bytes.length + rows);
  const starts = new Uint32Array(rows + 1);
  let [end, units] = [0, 0];
  for (let row = 0; row < rows; row += 1) {
    starts[row] = units;
    const to = offsets[row + 1] ?? 0;
    for (let at = offsets[row] ?? 0; at < to; at += 1) {
      const byte = bytes[at] ?? 0;
      joined[end++] = byte;
      units += unitsOf(byte);
    }
    joined[end++] = LINE_END;
    units += 1;
  }
  starts[rows] = units;
  return { text: new TextDecoder().decode(joined.subarray(0, end)), starts };
}

const LINE_END = 0x0a;

/** How many units of UTF-16 the character has that a byte of UTF-8 begins: none where it begins none. */
function unitsOf(byte: number): number {
  if ((byte & 0xc0) === 0x80) return 0;
  return byte >= 0xf0 ? 2 : 1;
}

function textsOf(packed: Packed): readonly string[] {
  return Array.from(valuesOf(packed), (value) => String(value ?? ""));
}

/** The parts' codes by one dictionary. */
function codedOf(parts: readonly Packed[], name: string): Coded {
  const codes = new Int32Array(parts.reduce((sum, packed) => sum + rowsOf(packed), 0));
  const dictionary: Value[] = [];
  const known = new Map<string, number>();
  const codeOf = (value: unknown): number => {
    if (value === null || value === undefined) return NO_CODE;
    const plain = plainOf(value, name);
    const key = JSON.stringify(plain);
    const code = known.get(key) ?? dictionary.push(plain) - 1;
    known.set(key, code);
    return code;
  };
  let row = 0;
  for (const packed of parts) {
    if (packed.kind === "coded") {
      const here = Array.from(packed.dictionary, codeOf);
      for (const code of packed.codes) codes[row++] = here[code] ?? NO_CODE;
    } else {
      const values = valuesOf(packed);
      for (let index = 0; index < values.length; index += 1) codes[row++] = codeOf(values[index]);
    }
  }
  return { codes, dictionary };
}

function plainOf(value: unknown, name: string): Value {
  if (typeof value === "string" || typeof value === "number") return value;
  if (typeof value === "bigint") return Number(value);
  if (Array.isArray(value)) return value.map(String);
  throw new TypeError(
    `The column ${name} holds ${String(value)}, which is no text, count or list.`,
  );
}
