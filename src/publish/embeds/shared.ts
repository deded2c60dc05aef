import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { classicScript, SCRIPTS } from "./scripts.ts";

/** What every frozen chart has a copy of. */
export interface FrozenParts {
  readonly style: string;
  readonly script: string;
}

/** What the pages of charts alone share, by address; plain data, so that it can be told to a thread. */
export interface SharedParts {
  readonly style: string;
  readonly script: string;
  /** The program's own entry, for states that were not drawn. */
  readonly program: string;
  readonly frozen: FrozenParts;
}

/**
 * Writes what the pages of charts alone share, under names that change with it, and `embed.js`.
 *
 * @param template the index.html that the bundler wrote
 * @throws where the bundler wrote no style for them, or the template names no program
 */
export async function writeShared(
  folder: string,
  base: string,
  template: string,
): Promise<SharedParts> {
  const assets = await readdir(join(folder, "assets"));
  const style = assets.find((name) => /^embed-[\w-]+\.css$/.test(name));
  if (style === undefined) throw new Error("The bundler wrote no style sheet for charts alone.");
  const program = /<script type="module"[^>]* src="([^"]+)"/.exec(template)?.[1];
  if (program === undefined) throw new Error("index.html names no program.");
  const live = await classicScript(SCRIPTS.live);
  const hash = createHash("sha256").update(live).digest("hex").slice(0, 8);
  await writeFile(join(folder, "assets", `frame-${hash}.js`), live);
  await writeFile(join(folder, "embed.js"), await classicScript(SCRIPTS.host));
  return {
    style: `${base}assets/${style}`,
    script: `${base}assets/frame-${hash}.js`,
    program,
    frozen: {
      style: await readFile(join(folder, "assets", style), "utf8"),
      script: await classicScript(SCRIPTS.frozen),
    },
  };
}
