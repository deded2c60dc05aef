import { join } from "node:path";
import { build } from "vite";

const room = join(import.meta.dirname, "../../embed");

/** The scripts of frames and of their hosts, each one classic file: a frame without an origin runs no module. */
export const SCRIPTS = {
  live: join(room, "frame/live.ts"),
  frozen: join(room, "frame/frozen.ts"),
  host: join(room, "host.ts"),
} as const;

/**
 * A script and all it imports as one classic script.
 *
 * @throws where it can't be bundled, or is more than one file
 */
export async function classicScript(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "warn",
    build: {
      write: false,
      target: "es2022",
      lib: { entry, formats: ["iife"], name: "sundial" },
    },
  });
  const [result] = Array.isArray(built) ? built : [built];
  const [chunk, ...others] = result !== undefined && "output" in result ? result.output : [];
  if (chunk?.type !== "chunk" || others.length > 0) {
    throw new Error(`${entry} was to become one script, and did not.`);
  }
  return chunk.code;
}
