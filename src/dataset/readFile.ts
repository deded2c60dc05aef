import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import type { Decision } from "../parse/index.ts";
import { type FileRead, setAside } from "./entry.ts";
import type { Found } from "./find.ts";
import { readBytes } from "./readBytes.ts";
import { tooLarge } from "./tooLarge.ts";

/** Chinese fonts of many PDFs name one of these maps instead of embedding it. */
const CHARACTER_MAPS = join(
  dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json")),
  "cmaps/",
);

const sha256 = async (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** What a file gives: its report, the reports it transcribes, or why there is none. Never throws. */
export async function readReportFile(
  found: Found,
  decisions: readonly Decision[],
): Promise<FileRead> {
  const file = basename(found.path);
  // Asked before the bytes are: a huge file is not read into memory to be refused.
  const oversized = tooLarge(file, found.bytes);
  if (oversized) return { ok: false, setAside: oversized };
  let bytes: Uint8Array;
  try {
    // A plain array: the PDF reader refuses Node's own kind.
    bytes = new Uint8Array(await readFile(found.path));
  } catch (cause) {
    const words = cause instanceof Error ? cause.message : String(cause);
    return setAside(file, "unreadable_file", {
      zh: `文件读不出来：${words}`,
      en: `the file can't be read: ${words}`,
    });
  }
  return readBytes(bytes, file, decisions, { characterMaps: CHARACTER_MAPS, sha256 });
}
