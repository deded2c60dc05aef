/** Without it Excel takes UTF-8 for the system's own encoding and shows no Chinese. */
const BOM = "\uFEFF";

/**
 * CSV (RFC 4180) of a head and rows, with a mark of UTF-8 before them and nothing else: what is to be
 * said of the table stands in files beside it. What is not given is an empty field.
 */
export function csvOf(
  head: readonly string[],
  rows: readonly (readonly (string | number | boolean | null)[])[],
): string {
  const lines = [head, ...rows].map((values) => values.map(field).join(","));
  return `${BOM}${lines.join("\r\n")}\r\n`;
}

function field(value: string | number | boolean | null): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const safe = plainText(value);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A text that a spreadsheet would take for a formula is kept a text by an apostrophe. */
export function plainText(value: string): string {
  return /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}
