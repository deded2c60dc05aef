import { parquetWriteBuffer, type SchemaElement } from "hyparquet-writer";
import { dictionaryOf, type Taken, type TakenColumn, type TakenFile } from "./taken.ts";

/** A table as Parquet, with its dictionary and what it is as key-value metadata of the file. */
export function parquetFile(taken: Taken): TakenFile {
  const { columns, rows, about } = taken;
  const content = parquetWriteBuffer({
    columnData: columns.map((column, place) => ({
      name: column.name,
      data: rows.map((row) => written(row[place] ?? null, column)),
    })),
    schema: [{ name: "root", num_children: columns.length }, ...columns.map(elementOf)],
    kvMetadata: [
      ...about.map(({ key, value }) => ({ key, value })),
      { key: "dictionary", value: JSON.stringify(dictionaryOf(taken).rows) },
    ],
    createdBy: "sundial",
  });
  return { name: `${taken.name}.parquet`, content: new Blob([content]) };
}

function elementOf({ name, type, scale }: TakenColumn): SchemaElement {
  const optional = { name, repetition_type: "OPTIONAL" } as const;
  if (type === "text") return { ...optional, type: "BYTE_ARRAY", converted_type: "UTF8" };
  if (type === "date") return { ...optional, type: "INT32", converted_type: "DATE" };
  if (type === "integer") return { ...optional, type: "INT64" };
  if (scale === undefined) return { ...optional, type: "DOUBLE" };
  return { ...optional, type: "INT64", converted_type: "DECIMAL", scale, precision: 18 };
}

function written(value: Taken["rows"][number][number], { type, scale }: TakenColumn): unknown {
  if (value === null) return null;
  if (type === "date") return new Date(`${String(value)}T00:00:00Z`);
  if (type === "text") return String(value);
  if (type === "integer") return BigInt(Number(value));
  // By way of its digits: multiplying would make 523.15 a neighbour.
  if (scale !== undefined) return BigInt(Number(value).toFixed(scale).replace(".", ""));
  return Number(value);
}
