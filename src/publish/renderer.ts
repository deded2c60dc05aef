import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Embedded } from "../app/embedded.ts";
import { chartOf } from "../embed/charts.tsx";
import { openNodeEngine } from "../engine/node.ts";
import { hasPageOf } from "../views/published.ts";
import { type Noted, notesOf } from "./answers.ts";
import { dataOf } from "./data.ts";
import { writePageResponse } from "./embeds/discovery.ts";
import { type DrawnChart, writeChart } from "./embeds/embeds.ts";
import type { SharedParts } from "./embeds/shared.ts";
import type { ChartTask } from "./embeds/tasks.ts";
import type { Place } from "./head.ts";
import { pageHtml } from "./page.ts";
import { pathOf } from "./paths.ts";
import { prerender } from "./prerender.ts";
import { drawStill, remembering } from "./still.ts";
import type { Work } from "./work.ts";

/** What every page is made with; plain data, so that it can be told to a thread. */
export interface Making {
  /** The dataset's folder. */
  readonly dataset: string;
  /** Where the pages are written. */
  readonly folder: string;
  /** The index.html that the bundler wrote. */
  readonly template: string;
  readonly place: Place;
  readonly shared: SharedParts;
}

/** What came of some work. */
export interface Written {
  /** The answers it was made of that were not given before. */
  readonly noted: readonly Noted[];
  readonly drawn: readonly DrawnChart[];
}

/** Writes pages and charts. */
export interface Renderer {
  readonly write: (work: Work) => Promise<Written>;
  readonly close: () => void;
}

/**
 * A renderer with an engine of its own, which runs on one thread: a statement over some hundred
 * reports costs less than to share it out.
 *
 * @throws where the dataset can't be read
 */
export async function openRenderer(making: Making): Promise<Renderer> {
  const { dataset, folder, template, place, shared } = making;
  const engine = await openNodeEngine({
    folder: dataset,
    loaded: true,
    threads: 1,
    prepared: true,
  });
  const { note, taken } = notesOf();
  const standing = {
    data: await dataOf(dataset, engine, note),
    base: place.base,
    hasPage: hasPageOf(place.published),
  };
  return {
    write: async ({ pages, charts }) => {
      // A chart stands on its page and alone; both are of one state, after which it is not drawn again.
      const ground = { ...standing, draw: remembering(drawStill) };
      const known = new Map<string, Embedded>();
      for (const page of pages) {
        const before = known.get(page.path) ?? null;
        const rendered = await prerender(ground, page.language, page.path, before);
        known.set(page.path, rendered.embedded);
        const file = join(folder, decodeURIComponent(pathOf(page)), "index.html");
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, pageHtml(template, page, place, rendered));
        if (place.site !== null) await writePageResponse(folder, place.site, page);
      }
      // No page is written of agencies compared, and its charts alone ask for less: what it asks besides is shipped too.
      for (const state of comparedIn(charts)) {
        await prerender({ ...ground, draw: null }, "zh", `compare/?${state}`);
      }
      const drawn: DrawnChart[] = [];
      for (const task of charts) {
        const chart = await writeChart({ ground, folder, shared, site: place.site }, task);
        if (chart) drawn.push(chart);
      }
      return { noted: taken(), drawn };
    },
    close: () => engine.close(),
  };
}

/** The states of one agency or more in which charts are drawn that need them. */
function comparedIn(charts: readonly ChartTask[]): ReadonlySet<string> {
  const needing = charts.filter(({ chart }) => chartOf(chart)?.agencies === "needed");
  return new Set(needing.flatMap(({ state }) => (state === "" ? [] : [state])));
}
