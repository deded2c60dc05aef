import { DataType, Table, tableToIPC, type Vector } from "apache-arrow";
import type { Column } from "../form/index.ts";
import { toVector } from "./arrowVectors.ts";
import type { Row, Value } from "./ask.ts";
import type { Packed } from "./packed.ts";

/** Columns read from Parquet as an Arrow stream that the engine takes in. */
export function toStream(
  values: ReadonlyMap<string, Packed>,
  columns: readonly Pick<Column, "name" | "type">[],
): Uint8Array {
  const vectors: Record<string, Vector> = {};
  for (const { name, type } of columns) {
    const found = values.get(name);
    if (!found) throw new Error(`The column ${name} was asked of the file and did not come.`);
    vectors[name] = toVector(type, found);
  }
  return tableToIPC(new Table(vectors), "stream");
}

/** The rows of an answer of the engine, as `ask` promises them. */
export function toRows(table: Table): readonly Row[] {
  const columns = table.schema.fields.map((field, index) => {
    const vector = table.getChildAt(index);
    if (!vector) throw new Error(`The answer has no column ${index}, ${field.name}.`);
    const read = reader(vector.type);
    return { name: field.name, value: (row: number) => read(vector.get(row)) };
  });
  return Array.from({ length: table.numRows }, (_, row) =>
    Object.fromEntries(columns.map(({ name, value }) => [name, value(row)])),
  );
}

/** How a value of an Arrow type becomes one of ours. */
function reader(type: DataType): (value: unknown) => Value {
  if (DataType.isDecimal(type)) {
    return (value) => (value instanceof Uint32Array ? scaled(value, type.scale) : null);
  }
  if (DataType.isDate(type)) return dateOf;
  if (DataType.isList(type)) {
    const item = reader(type.valueType);
    return (value) => (isIterable(value) ? Array.from(value, (each) => String(item(each))) : null);
  }
  return plain;
}

function plain(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") {
    return value;
  }
  return String(value);
}

/** By way of its digits: dividing would round 523.15 to a neighbour. */
function scaled(words: Uint32Array, scale: number): number {
  const { 0: w0 = 0, 1: w1 = 0, 2: w2 = 0, 3: w3 = 0 } = words;
  // A sum of counts, as most are.
  if (scale === 0 && w1 === 0 && w2 === 0 && w3 === 0) return w0;
  const unscaled = BigInt.asIntN(
    128,
    BigInt(w0) | (BigInt(w1) << 32n) | (BigInt(w2) << 64n) | (BigInt(w3) << 96n),
  );
  return Number(`${unscaled}e-${scale}`);
}

/** An Arrow date comes as milliseconds or as a Date, by its release. */
function dateOf(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === "number" || value instanceof Date) {
    return new Date(value).toISOString().slice(0, 10);
  }
  return String(value);
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.iterator in value;
}
