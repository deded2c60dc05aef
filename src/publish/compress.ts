import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** Below this a compressed form saves less than the packet it travels in. */
const worthwhile = 1400;

/**
 * Writes `.br` and `.gz` beside the text files of a folder, for hosts that send what lies there.
 *
 * @returns how many files got them
 */
export async function compressTexts(
  folder: string,
  isWanted: (name: string) => boolean,
): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const texts = names.filter((name) => /\.(html|js|css|json|svg)$/.test(name) && isWanted(name));
  const written = await Promise.all(texts.map((name) => compressed(join(folder, name))));
  return written.filter(Boolean).length;
}

async function compressed(file: string): Promise<boolean> {
  const content = await readFile(file);
  if (content.length < worthwhile) return false;
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
  await Promise.all([
    promisify(brotliCompress)(content, quality).then((bytes) => writeFile(`${file}.br`, bytes)),
    promisify(gzip)(content, { level: 9 }).then((bytes) => writeFile(`${file}.gz`, bytes)),
  ]);
  return true;
}
