import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Embedded } from "../app/embedded.ts";
import { openNodeEngine } from "../engine/node.ts";
import { hasPageOf } from "../views/published.ts";
import { type Noted, notesOf } from "./answers.ts";
import { dataOf } from "./data.ts";
import type { Place } from "./head.ts";
import { pageHtml } from "./page.ts";
import { pathOf, type SitePage } from "./paths.ts";
import { prerender } from "./prerender.ts";
import { drawStill } from "./still.ts";

/** What every page is made with; plain data, so that it can be told to a thread. */
export interface Making {
  /** The dataset's folder. */
  readonly dataset: string;
  /** Where the pages are written. */
  readonly folder: string;
  /** The index.html that the bundler wrote. */
  readonly template: string;
  readonly place: Place;
}

/** Writes pages, and gives the answers they were made of that were not given before. */
export interface Renderer {
  readonly write: (pages: readonly SitePage[]) => Promise<readonly Noted[]>;
  readonly close: () => void;
}

/**
 * A renderer with an engine of its own, which runs on one thread: a statement over some hundred
 * reports costs less than to share it out.
 *
 * @throws where the dataset can't be read
 */
export async function openRenderer(making: Making): Promise<Renderer> {
  const { dataset, folder, template, place } = making;
  const engine = await openNodeEngine({ folder: dataset, loaded: true, threads: 1 });
  const { note, taken } = notesOf();
  const ground = {
    data: await dataOf(dataset, engine, note),
    base: place.base,
    hasPage: hasPageOf(place.published),
    draw: drawStill,
  };
  return {
    write: async (pages) => {
      const known = new Map<string, Embedded>();
      for (const page of pages) {
        const before = known.get(page.path) ?? null;
        const rendered = await prerender(ground, page.language, page.path, before);
        known.set(page.path, rendered.embedded);
        const file = join(folder, decodeURIComponent(pathOf(page)), "index.html");
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, pageHtml(template, page, place, rendered));
      }
      return taken();
    },
    close: () => engine.close(),
  };
}
