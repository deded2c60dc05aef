import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { copyFile, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { OfflineDescription } from "../desk/offline/description.ts";

/**
 * Writes what a reader who wants the site offline needs: the service worker, `offline.js`, and the
 * list of files it then answers from, `offline.json`. The list holds the program with everything it
 * can load, the dataset, and the pages that are not of one agency; other answers the engine gives.
 *
 * @param folder the written site, its texts compressed
 * @param pages paths of the pages below the base, as `pathOf` gives them
 * @param version of the dataset
 */
export async function writeOffline(
  folder: string,
  pages: readonly string[],
  version: string | null,
): Promise<void> {
  await copyFile(join(import.meta.dirname, "offline-worker.js"), join(folder, "offline.js"));
  const assets = await namesIn(join(folder, "assets"));
  const data = await namesIn(join(folder, "data"));
  const paths = [
    ...pages,
    "404.html",
    "offline.js",
    "answers/index.json",
    ...assets.filter(isProgram).map((name) => `assets/${name}`),
    // The same rows once more, agency by agency.
    ...data.filter((name) => !name.startsWith("agencies/")).map((name) => `data/${name}`),
  ];
  const hash = createHash("sha256");
  let bytes = 0;
  for (const path of paths) {
    const file = join(folder, path.endsWith("/") || path === "" ? `${path}index.html` : path);
    // An asset's name says its content.
    hash.update(path).update(path.startsWith("assets/") ? "" : await readFile(file));
    const sent = existsSync(`${file}.br`) ? `${file}.br` : file;
    bytes += (await stat(sent)).size;
  }
  const build = hash.digest("hex").slice(0, 12);
  const description: OfflineDescription = { build, version, bytes, paths };
  await writeFile(join(folder, "offline.json"), JSON.stringify(description));
}

/** What the program may load, and the answers to what nothing is asked of in particular. */
function isProgram(name: string): boolean {
  const isCompressed = /\.(?:br|gz)$/.test(name) && !name.endsWith(".wasm.gz");
  return !isCompressed && (!name.startsWith("answers/") || /^answers\/all-/.test(name));
}

/** Every file under a folder, with forward slashes, in a stable order. */
async function namesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .map((name) => name.replaceAll("\\", "/"))
    .sort();
}
