/**
 * Every chart alone, drawn ahead: `/embed/{chart}/{state}/`, in both languages and each theme, as HTML
 * and SVG that need no program, no origin and no other host.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { chartOf } from "../../embed/charts.tsx";
import { LIST } from "../../embed/frame/lead.ts";
import { LANGUAGES, type Language } from "../../language/index.ts";
import { address } from "../../views/address.ts";
import { THEMES, type Theme } from "../../views/search.ts";
import { type Ground, prerender, type Rendered } from "../prerender.ts";
import { embedDocument } from "./document.ts";
import { isFrozen, writeFrozen } from "./frozen.ts";
import { discoveryLink, oembedPath, writeOembed } from "./oembed.ts";
import type { SharedParts } from "./shared.ts";
import { type ChartTask, isWorthKeeping } from "./tasks.ts";

/** What a chart's pages are made with. */
export interface ChartGround {
  readonly ground: Ground;
  readonly folder: string;
  readonly shared: SharedParts;
  /** The site's absolute address, where it is known. */
  readonly site: string | null;
}

/** A chart's state that was drawn, and the folders it is frozen in. */
export interface DrawnChart extends ChartTask {
  readonly frozen: Readonly<Partial<Record<Language, string>>>;
}

const THEMED: readonly (Theme | null)[] = [null, ...THEMES];

/** How many pages one drawn state of a chart is. */
export const PAGES_EACH = LANGUAGES.length * THEMED.length;

/** Draws a chart in a state and writes its pages; null where there is nothing worth a page. */
export async function writeChart(made: ChartGround, task: ChartTask): Promise<DrawnChart | null> {
  const frozen: Partial<Record<Language, string>> = {};
  let before: Rendered | null = null;
  for (const language of LANGUAGES) {
    const path = `embed/${task.chart}/${task.state && `?${task.state}`}`;
    const rendered: Rendered = await prerender(made.ground, language, path, before?.embedded);
    if (!isWorthKeeping(task, rendered.html)) return null;
    before = rendered;
    await writePages(made, language, task, rendered.html);
    if (!isFrozen(task.state)) continue;
    frozen[language] = await writeFrozen(made.folder, made.shared.frozen, {
      chart: task.chart,
      language,
      html: rendered.html,
      full: fullPage(made.ground, language, task.chart),
    });
  }
  return { ...task, frozen };
}

/** One chart in one state and language, in every theme. */
async function writePages(
  { folder, ground, shared, site }: ChartGround,
  language: Language,
  task: ChartTask,
  html: string,
): Promise<void> {
  const { chart, state } = task;
  const home = `${language === "zh" ? "" : `${language}/`}embed/${chart}/`;
  const told = {
    home: ground.base + home,
    states: `${ground.base}embed/${chart}/states.js`,
    program: shared.program,
    chart,
  };
  for (const theme of THEMED) {
    const page = embedDocument({
      language,
      theme,
      html,
      style: shared.style,
      script: { source: shared.script, told },
      full: fullPage(ground, language, chart),
      links: site === null ? [] : [discoveryLink(site + oembedPath(language, task))],
    });
    const path = home + stateFolder(state) + (theme === null ? "" : `theme=${theme}/`);
    const file = join(folder, decodeURIComponent(path), "index.html");
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, page);
  }
  if (site !== null) await writeOembed(folder, site, language, task, html);
}

/** A state as a folder: with a slash at its end, where there is one. */
export function stateFolder(state: string): string {
  return state === "" ? "" : `${state}/`;
}

function fullPage({ base, hasPage }: Ground, language: Language, id: string): string {
  const chart = chartOf(id);
  if (chart === null) throw new Error(`The chart ${id} is not in the list of charts.`);
  return `${address({ basePath: base, language, hasPage }, chart.page)}#${id}`;
}

/**
 * Which states of each chart were drawn, as paths say them: for its frames a script, since one without
 * an origin can fetch nothing; for the builder the same and what is frozen, as JSON.
 */
export async function writeLists(folder: string, drawn: readonly DrawnChart[]): Promise<void> {
  for (const chart of new Set(drawn.map((one) => one.chart))) {
    const own = drawn.filter((one) => one.chart === chart);
    const states = own.map(({ state }) => stateFolder(state)).sort();
    const frozenIn = (language: Language) =>
      Object.fromEntries(
        own.flatMap(({ state, frozen }) => {
          const name = frozen[language];
          return name === undefined ? [] : [[stateFolder(state), name]];
        }),
      );
    const frozen = { zh: frozenIn("zh"), en: frozenIn("en") };
    const at = join(folder, "embed", chart);
    await writeFile(join(at, "states.js"), `${LIST}=${JSON.stringify(states)};`);
    await writeFile(join(at, "states.json"), JSON.stringify({ states, frozen }));
  }
}
