/**
 * Frozen charts: this version of the data for good. A folder each, `/frozen/{chart}-{hash}/`, with all
 * it needs inside, so that no later build can change it and it can be moved as it is.
 */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Language } from "../../language/index.ts";
import { THEMES } from "../../views/search.ts";
import { WrongSetting } from "../settings.ts";
import { embedDocument } from "./document.ts";
import type { FrozenParts } from "./shared.ts";

/**
 * Whether a state is frozen: all of the data, and each single year. Each costs five files, and those
 * of earlier versions stay: more states would fill a host in a few versions.
 */
export function isFrozen(state: string): boolean {
  return state === "" || /^year=\d{4}$/.test(state);
}

export interface FrozenChart {
  readonly chart: string;
  readonly language: Language;
  readonly html: string;
  /** Of the page that shows the chart among the others, now. */
  readonly full: string;
}

/**
 * Writes a chart's frozen folder.
 *
 * @returns its name, which says what is inside: the same content has the same name in every build
 */
export async function writeFrozen(
  folder: string,
  { style, script }: FrozenParts,
  { chart, language, html, full }: FrozenChart,
): Promise<string> {
  const page = (theme: (typeof THEMES)[number] | null): string => {
    const up = theme === null ? "" : "../";
    return embedDocument({
      language,
      theme,
      html,
      style: `${up}style.css`,
      script: { source: `${up}frame.js`, told: { chart } },
      full,
      links: [],
    });
  };
  const files = [
    { at: "style.css", content: style },
    { at: "frame.js", content: script },
    { at: "index.html", content: page(null) },
    ...THEMES.map((theme) => ({ at: `theme=${theme}/index.html`, content: page(theme) })),
  ];
  const hash = createHash("sha256");
  for (const { content } of files) hash.update(content);
  const name = `${chart}-${hash.digest("hex").slice(0, 12)}`;
  const place = join(folder, "frozen", name);
  for (const theme of THEMES) await mkdir(join(place, `theme=${theme}`), { recursive: true });
  for (const { at, content } of files) await writeFile(join(place, at), content);
  return name;
}

/**
 * Carries the frozen charts of an earlier build over. Those that are in both are the same, by their name.
 *
 * @param from the folder of the earlier site
 * @returns how many are there now that this build did not make
 * @throws WrongSetting where there is no built site
 */
export async function keepFrozen(from: string, folder: string): Promise<number> {
  if (!existsSync(join(from, "index.html"))) {
    throw new WrongSetting(
      `There is no built site in ${from}: --keep names the folder of an earlier build, such as dist.`,
    );
  }
  const earlier = join(from, "frozen");
  if (!existsSync(earlier)) return 0;
  const now = join(folder, "frozen");
  const made = new Set(existsSync(now) ? await readdir(now) : []);
  const kept = (await readdir(earlier)).filter((name) => !made.has(name));
  for (const name of kept) await cp(join(earlier, name), join(now, name), { recursive: true });
  return kept.length;
}
