import { parquetMetadata, type SchemaElement } from "hyparquet";
import { openBuffer, readColumns } from "./parquet.ts";

/** A Parquet file that a reader brought: its columns' names, its rows, each value as text, number or null. */
export interface BroughtRows {
  readonly columns: readonly string[];
  readonly count: number;
  /** Empty where there are more rows than were asked for. */
  readonly rows: readonly ReadonlyMap<string, string | number | null>[];
}

/** Every Parquet file begins with these four bytes. */
export function isParquet(bytes: Uint8Array): boolean {
  return [0x50, 0x41, 0x52, 0x31].every((byte, index) => bytes[index] === byte);
}

/**
 * The rows of a Parquet file at hand, whatever its columns are.
 *
 * @param wanted the columns to read; others are only named
 * @param most no rows are read from a file that has more
 * @throws where the file is damaged or broken off
 */
export async function readBroughtFile(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  most: number,
): Promise<BroughtRows> {
  const copy = new Uint8Array(bytes);
  const metadata = parquetMetadata(copy.buffer);
  const fields = metadata.schema.filter(({ num_children }) => num_children === undefined);
  const columns = fields.map(({ name }) => name);
  const count = Number(metadata.num_rows);
  if (count > most) return { columns, count, rows: [] };
  const read = fields.filter(({ name }) => wanted(name));
  const rows: Map<string, string | number | null>[] = [];
  const file = {
    byteLength: copy.byteLength,
    slice: (start: number, end?: number) => copy.buffer.slice(start, end),
  };
  await readColumns(
    await openBuffer(file),
    read.map(({ name }) => name),
    async (batch) => {
      for (let row = 0; row < batch.rows; row += 1) {
        rows.push(
          new Map(
            read.map((field) => [field.name, plain(batch.columns.get(field.name)?.[row], field)]),
          ),
        );
      }
    },
  );
  return { columns, count, rows };
}

const DAY = 86_400_000;

/** A stored value by what its column says it is: decimals and dates are stored as whole numbers. */
function plain(value: unknown, { converted_type, scale }: SchemaElement): string | number | null {
  if (value === null || value === undefined) return null;
  if (converted_type === "DECIMAL" && (typeof value === "bigint" || typeof value === "number")) {
    return decimal(BigInt(value), scale ?? 0);
  }
  if (converted_type === "DATE" && typeof value === "number") {
    return new Date(value * DAY).toISOString().slice(0, 10);
  }
  if (typeof value === "bigint") return Number(value);
  return typeof value === "number" ? value : String(value);
}

/** By way of its digits: dividing would round 523.15 to a neighbour. */
function decimal(unscaled: bigint, scale: number): number {
  const sign = unscaled < 0n ? "-" : "";
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, "0");
  return Number(
    `${sign}${digits.slice(0, digits.length - scale)}.${digits.slice(digits.length - scale)}`,
  );
}
