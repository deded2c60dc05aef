/**
 * Every chart alone, drawn ahead: `/embed/{chart}/{state}/`, in both languages and each theme, as HTML
 * and SVG that need no program, no origin and no other host.
 */
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { CHARTS, type ListedChart } from "../../embed/charts.tsx";
import { LIST } from "../../embed/frame/lead.ts";
import { LANGUAGES, type Language } from "../../language/index.ts";
import type { AgencyEntry } from "../../queries/index.ts";
import { address } from "../../views/address.ts";
import { type Search, THEMES, type Theme } from "../../views/search.ts";
import { type Ground, prerender } from "../prerender.ts";
import { embedDocument } from "./document.ts";
import { type FrozenParts, frozenState, writeFrozen } from "./frozen.ts";
import { type Discovery, discoveryLink, writeOembed } from "./oembed.ts";
import { classicScript, SCRIPTS } from "./scripts.ts";
import { drawnAgencies, drawnStates, isWorthKeeping } from "./states.ts";

export interface EmbedBuild {
  /** The folder the site is written to, what the bundler made already in it. */
  readonly folder: string;
  readonly ground: Ground;
  /** The site's absolute address, where it is known. */
  readonly site: string | null;
  /** The states readers are most likely to ask for, as paths say them: `year=2023`. */
  readonly likely: readonly string[];
  readonly agencies: readonly AgencyEntry[];
}

/** What was written. */
export interface EmbedsWritten {
  readonly pages: number;
  readonly frozen: number;
}

const THEMED: readonly (Theme | null)[] = [null, ...THEMES];

/** Writes the charts' pages, their frozen copies, the scripts they share, and `embed.js`. */
export async function writeEmbeds(build: EmbedBuild): Promise<EmbedsWritten> {
  const { folder, ground } = build;
  const shared = await writeShared(folder, ground.base);
  const agencies = drawnAgencies(build.agencies);
  let [pages, frozen] = [0, 0];
  for (const chart of CHARTS) {
    const drawn = new Set<string>();
    const copies: Record<Language, Record<string, string>> = { zh: {}, en: {} };
    for (const state of drawnStates(chart, build.likely, agencies)) {
      const [first, ...others] = LANGUAGES;
      const html = await rendered(ground, first, chart, state);
      // What is empty in one language is so in both.
      if (!isWorthKeeping(state, html)) continue;
      drawn.add(state);
      for (const language of [first, ...others]) {
        const one = language === first ? html : await rendered(ground, language, chart, state);
        pages += await writePages(build, shared, { language, chart, state, html: one });
        if (frozenState(state)) {
          copies[language][state] = await writeFrozen(folder, shared.frozen, {
            chart: chart.id,
            language,
            html: one,
            full: fullPage(ground, language, chart),
          });
          frozen += 1;
        }
      }
    }
    await writeLists(folder, chart, [...drawn], copies);
  }
  return { pages, frozen };
}

interface Shared {
  readonly style: string;
  readonly script: string;
  /** The program's own entry, for states that were not drawn. */
  readonly program: string;
  readonly frozen: FrozenParts;
}

/** What all charts' pages of a build share, each under a name that changes with it. */
async function writeShared(folder: string, base: string): Promise<Shared> {
  const assets = await readdir(join(folder, "assets"));
  const style = assets.find((name) => /^embed-[\w-]+\.css$/.test(name));
  if (style === undefined) throw new Error("The bundler wrote no style sheet for embeds.");
  const template = await readFile(join(folder, "index.html"), "utf8");
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

async function rendered(
  ground: Ground,
  language: Language,
  { id }: ListedChart,
  state: string,
): Promise<string> {
  const search = state.split("/").filter(Boolean).join("&");
  return (await prerender(ground, language, `embed/${id}/${search && `?${search}`}`)).html;
}

interface Drawn {
  readonly language: Language;
  readonly chart: ListedChart;
  readonly state: string;
  readonly html: string;
}

/** One chart in one state and language, in every theme. */
async function writePages(
  { folder, ground, site }: EmbedBuild,
  shared: Shared,
  { language, chart, state, html }: Drawn,
): Promise<number> {
  const root = language === "zh" ? "" : `${language}/`;
  const home = `${root}embed/${chart.id}/`;
  const discovery: Discovery = { language, chart: chart.id, state };
  const links = site === null ? [] : [discoveryLink(site, discovery)];
  for (const theme of THEMED) {
    const path = home + state + (theme === null ? "" : `theme=${theme}/`);
    const page = embedDocument({
      language,
      theme,
      html,
      style: shared.style,
      script: {
        source: shared.script,
        told: {
          home: ground.base + home,
          states: `${ground.base}embed/${chart.id}/states.js`,
          program: shared.program,
          chart: chart.id,
        },
      },
      full: fullPage(ground, language, chart),
      links,
    });
    const file = join(folder, decodeURIComponent(path), "index.html");
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, page);
  }
  if (site !== null) await writeOembed(folder, site, discovery, html);
  return THEMED.length;
}

function fullPage({ base, hasPage }: Ground, language: Language, chart: ListedChart): string {
  return `${address({ basePath: base, language, hasPage }, chart.page)}#${chart.id}`;
}

/** Which states of a chart are drawn: for its frames a script, for the builder the same and more as JSON. */
async function writeLists(
  folder: string,
  { id }: ListedChart,
  states: readonly string[],
  frozen: Readonly<Record<Language, Readonly<Record<string, string>>>>,
): Promise<void> {
  const at = join(folder, "embed", id);
  await writeFile(join(at, "states.js"), `${LIST}=${JSON.stringify(states)};`);
  await writeFile(join(at, "states.json"), JSON.stringify({ states, frozen }));
}

/** A state's path as the search parameters it says. */
export function searchOf(state: string): Search {
  const found: Record<string, readonly string[]> = {};
  for (const segment of state.split("/").filter(Boolean)) {
    const [name = "", value = ""] = segment.split("=");
    found[name] = [...(found[name] ?? []), decodeURIComponent(value)];
  }
  return found;
}
