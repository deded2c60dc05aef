import {
  type Data,
  DateDay,
  Decimal,
  Dictionary,
  Field,
  Int32,
  List,
  makeData,
  makeVector,
  Utf8,
  type Vector,
} from "apache-arrow";
import type { ColumnType } from "../form/index.ts";
import { NO_CODE, type Packed, valuesOf } from "./packed.ts";

/**
 * Values of a column as an Arrow vector of its type. The buffers are laid out here: Arrow's own
 * builders compile code from text, which the site's content policy forbids.
 *
 * @throws where a value is not of the column's type: the file is not of this form
 */
export function toVector(type: ColumnType, packed: Packed): Vector {
  switch (type) {
    case "text":
      return makeVector(textsOf(packed));
    case "integer":
      return makeVector(makeData({ type: new Int32(), ...integers(packed) }));
    case "date":
      return makeVector(makeData({ type: new DateDay(), ...integers(packed) }));
    case "money_wan":
    case "number":
      return makeVector(decimals(4, valuesOf(packed)));
    case "money_yuan":
      return makeVector(decimals(2, valuesOf(packed)));
    case "list":
      return makeVector(lists(valuesOf(packed)));
  }
}

function integers(packed: Packed) {
  if (packed.kind === "coded" && packed.dictionary instanceof Int32Array) {
    const { codes, dictionary } = packed;
    const valid = bitmapOf(codes.length, (row) => codes[row] !== NO_CODE);
    // Of a row without one nobody reads it.
    const data = codes.map((code) => dictionary[code] ?? 0);
    return { length: codes.length, ...valid, data };
  }
  if (packed.kind === "numbers" && packed.numbers instanceof Int32Array) {
    const { numbers: data, present: there } = packed;
    const valid = bitmapOf(data.length, (row) => there?.[row] !== 0);
    return { length: data.length, ...valid, data };
  }
  const values = valuesOf(packed);
  const data = new Int32Array(values.length);
  const valid = present(values, (index, value) => {
    if (typeof value !== "number") throw misfit("a number", value);
    data[index] = value;
  });
  return { length: values.length, ...valid, data };
}

/** The digits of a DECIMAL(18, s), in a file and in the engine. */
const PRECISION = 18;
/** A decimal of Arrow is 128 bits, as four words, lowest first. */
const WORDS = 4;

function decimals(scale: number, values: ArrayLike<unknown>): Data<Decimal> {
  const data = new Uint32Array(values.length * WORDS);
  const halves = new BigInt64Array(data.buffer);
  const valid = present(values, (index, value) => {
    if (typeof value !== "bigint") throw misfit("an unscaled decimal", value);
    halves[2 * index] = value;
    halves[2 * index + 1] = value < 0n ? -1n : 0n;
  });
  const type = new Decimal(scale, PRECISION);
  return makeData({ type, length: values.length, ...valid, data });
}

/** Texts as they are stored: those of a dictionary once, and of each row which of them it has. */
function textsOf(packed: Packed): Data {
  switch (packed.kind) {
    case "coded": {
      const { codes, dictionary } = packed;
      const valid = bitmapOf(codes.length, (row) => codes[row] !== NO_CODE);
      // Without a value any code is as good, but not one that is none.
      const data = valid.nullCount === 0 ? codes : codes.map((code) => Math.max(code, 0));
      const type = new Dictionary(new Utf8(), new Int32());
      const values = makeVector(texts(dictionary));
      return makeData({ type, length: codes.length, ...valid, data, dictionary: values });
    }
    case "texts": {
      const { offsets: valueOffsets, bytes: data, present: there } = packed;
      const length = valueOffsets.length - 1;
      const valid = bitmapOf(length, (row) => there?.[row] !== 0);
      return makeData({ type: new Utf8(), length, ...valid, valueOffsets, data });
    }
    case "numbers":
    case "values":
      return texts(valuesOf(packed));
  }
}

/** Arrow's bitmap of the rows that have a value. */
function bitmapOf(length: number, isThere: (row: number) => boolean) {
  const nullBitmap = new Uint8Array(Math.ceil(length / 64) * 8);
  let nullCount = 0;
  for (let row = 0; row < length; row += 1) {
    if (isThere(row)) nullBitmap[row >> 3] = (nullBitmap[row >> 3] ?? 0) | (1 << (row & 7));
    else nullCount += 1;
  }
  return { nullCount, nullBitmap };
}

function texts(values: ArrayLike<unknown>): Data<Utf8> {
  const encoder = new TextEncoder();
  const valueOffsets = new Int32Array(values.length + 1);
  let data = new Uint8Array(Math.max(16, values.length * 8));
  let end = 0;
  const put = (text: string): void => {
    // A UTF-16 unit takes at most three bytes of UTF-8.
    if (data.length < end + text.length * 3) {
      const larger = new Uint8Array((end + text.length * 3) * 2);
      larger.set(data.subarray(0, end));
      data = larger;
    }
    end += encoder.encodeInto(text, data.subarray(end)).written;
  };
  const valid = present(
    values,
    (_, value) => {
      if (typeof value !== "string") throw misfit("a text", value);
      put(value);
    },
    (index) => {
      valueOffsets[index + 1] = end;
    },
  );
  return makeData({
    type: new Utf8(),
    length: values.length,
    ...valid,
    valueOffsets,
    data: data.subarray(0, end),
  });
}

function lists(values: ArrayLike<unknown>): Data<List<Utf8>> {
  const valueOffsets = new Int32Array(values.length + 1);
  const items: unknown[] = [];
  const valid = present(
    values,
    (_, value) => {
      if (!Array.isArray(value)) throw misfit("a list", value);
      for (const item of value) items.push(item);
    },
    (index) => {
      valueOffsets[index + 1] = items.length;
    },
  );
  return makeData({
    type: new List(new Field("element", new Utf8(), true)),
    length: values.length,
    ...valid,
    valueOffsets,
    child: texts(items),
  });
}

/**
 * Hands over each value that is there, and says by Arrow's bitmap which are.
 *
 * @param after called for every index in turn, whether or not there is a value
 */
function present(
  values: ArrayLike<unknown>,
  put: (index: number, value: unknown) => void,
  after: (index: number) => void = () => {},
): { nullCount: number; nullBitmap: Uint8Array } {
  const nullBitmap = new Uint8Array(Math.ceil(values.length / 64) * 8);
  let nullCount = 0;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index];
    if (value === null || value === undefined) {
      nullCount += 1;
    } else {
      const byte = index >> 3;
      nullBitmap[byte] = (nullBitmap[byte] ?? 0) | (1 << (index & 7));
      put(index, value);
    }
    after(index);
  }
  return { nullCount, nullBitmap };
}

function misfit(expected: string, value: unknown): TypeError {
  return new TypeError(`The file holds ${String(value)} where the form has ${expected}.`);
}
