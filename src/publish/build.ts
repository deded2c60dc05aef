/**
 * `npm run build`: the static site, in a folder that any host of files can serve: a page for every
 * address, the dataset as it is, no rewrites. `BASE_PATH`, `DATASET`, `SITE_URL` and `AGENCY_PAGES` as in the README;
 * `DIST` is the folder (dist); `--keep DIST` carries the frozen charts of an earlier build over.
 */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { basename, join, resolve, sep } from "node:path";
import { build as bundle } from "vite";
import { readManifest } from "../app/manifest.ts";
import { openNodeEngine } from "../engine/node.ts";
import { pageWords } from "../language/index.ts";
import { type AgencyEntry, agencyIndex, NO_FILTERS } from "../queries/index.ts";
import { PLAIN_PAGES } from "../views/address.ts";
import { likelyStates, writeAnswers } from "./answers.ts";
import { askedOf, writeCells } from "./cells.ts";
import { compressTexts } from "./compress.ts";
import { dataOf } from "./data.ts";
import { describedOf } from "./described.ts";
import { type DrawnChart, PAGES_EACH, writeLists } from "./embeds/embeds.ts";
import { keepFrozen } from "./embeds/frozen.ts";
import { writeShared } from "./embeds/shared.ts";
import { chartTasks } from "./embeds/tasks.ts";
import { gzippedModules } from "./engineModule.ts";
import type { Place } from "./head.ts";
import { writeOffline } from "./offline.ts";
import { pageHtml } from "./page.ts";
import { agenciesWithPage, groupsOf, pathOf, type SitePage, sitePages } from "./paths.ts";
import { type Settings, settingsOf, WrongSetting } from "./settings.ts";
import { writePictures } from "./sharing/pictures.ts";
import { robotsOf, sitemapOf } from "./sitemap.ts";
import { writeOnThreads } from "./threads.ts";
import { workOf } from "./work.ts";

async function build(settings: Settings, folder: string, keep: string | null): Promise<void> {
  const dataset = resolve(settings.dataset);
  if (!existsSync(join(dataset, "datapackage.json"))) {
    throw new WrongSetting(
      `There is no dataset in ${dataset}: a dataset has a datapackage.json. Name its folder: DATASET=DIR npm run build`,
    );
  }
  // Written beside and renamed at the end: a server of the last build never sends half of this one.
  const next = `${folder}.next`;
  await bundle({
    base: settings.base,
    build: {
      outDir: next,
      emptyOutDir: true,
      // Charts that stand alone are pages without the program: only their style is bundled.
      rolldownOptions: { input: ["index.html", "src/app/styles/embed.css"] },
    },
    plugins: [gzippedModules()],
    logLevel: "warn",
  });
  const { pages, agencies, answers, cells, charts, version } = await writeSite(
    next,
    settings,
    dataset,
  );
  const kept = keep === null ? 0 : await keepFrozen(keep, next);
  await cp(dataset, join(next, "data"), { recursive: true, filter: isPublished });
  const texts =
    (await compressTexts(join(next, "assets"), isShared)) +
    (await compressTexts(join(next, "answers"), isShared)) +
    (await compressTexts(next, isOpenedFirst));
  await writeOffline(next, pages.filter(isFirst).map(pathOf), version);
  await replace(folder, next);
  console.log(
    `Built ${basename(folder)}/: ${pages.length} pages (${agencies.length} agencies, two languages), ${answers} files of answers, ${texts} compressed texts.`,
  );
  if (cells !== null) {
    console.log(
      cells > 0
        ? `Summed for the states that nobody foresaw: ${cells} files, of the country, its provinces and cities, and their fields.`
        : "Not summed: some agency changes its province, level or field, and would be counted twice. Its states are answered from the reports.",
    );
  }
  const frozen = charts.reduce((sum, one) => sum + Object.keys(one.frozen).length, 0);
  console.log(
    `Charts alone: ${charts.length * PAGES_EACH} pages, ${frozen} frozen, ${kept} frozen by earlier builds kept.`,
  );
  if (settings.site === null) {
    console.log(
      "Left out: canonical and alternate-language links, what links show elsewhere (Open Graph, oEmbed), sitemap.xml and robots.txt: they need an absolute address (SITE_URL).",
    );
  }
}

/** Every page of the site, rendered from the dataset. */
async function writeSite(
  folder: string,
  settings: Settings,
  dataset: string,
): Promise<{
  pages: readonly SitePage[];
  agencies: readonly AgencyEntry[];
  answers: number;
  /** Null where the dataset is not summed. */
  cells: number | null;
  charts: readonly DrawnChart[];
  version: string | null;
}> {
  const { all, states } = await foreseen(dataset);
  const agencies = agenciesWithPage(all, settings.agencies);
  const published = { states, hasAllAgencies: agencies.length === all.length };
  const pages = sitePages(agencies, published);
  const descriptor: unknown = JSON.parse(await readFile(join(dataset, "datapackage.json"), "utf8"));
  const place: Place = {
    ...settings,
    published,
    early: await writeEarly(folder, settings),
    described: describedOf(descriptor),
    years: spanOf(all),
  };
  const template = await readFile(join(folder, "index.html"), "utf8");
  const shared = await writeShared(folder, settings.base, template);
  const making = { dataset, folder, template, place, shared };
  const work = workOf(groupsOf(pages), chartTasks(states, all));
  const written = await writeOnThreads(work, making, availableParallelism());
  const noted = written.flatMap((one) => one.noted);
  const charts = written.flatMap(({ drawn }) => drawn);
  await writeLists(folder, charts);
  const shipped = new Set(["", ...states, ...agencies.map(({ agencyId }) => `agency=${agencyId}`)]);
  const answers = await writeAnswers(folder, noted, (state) => shipped.has(state));
  const { version, isInParts } = readManifest(descriptor);
  // Fewer reports are summed in the reader's browser as quickly.
  const cells = isInParts ? await writeCells(folder, dataset, askedOf(noted)) : null;
  // A host has one page for all that is absent, whatever the language of its address.
  const absent = {
    language: "zh",
    path: "",
    state: "",
    whole: null,
    name: pageWords.zh.notFound,
    holdsData: false,
    picture: "overview",
  } as const;
  const html = pageHtml(template, absent, { ...place, site: null }, null);
  await writeFile(join(folder, "404.html"), html);
  if (settings.site !== null) {
    await writeFile(join(folder, "sitemap.xml"), sitemapOf(pages, settings.site));
    await writeFile(join(folder, "robots.txt"), robotsOf(settings.site));
    const pictured = pages.filter(({ path }) => PLAIN_PAGES.some((plain) => plain.path === path));
    const styles = await readFile(join(import.meta.dirname, "../app/styles/tokens.css"), "utf8");
    await writePictures(folder, pictured, styles);
  }
  return { pages, agencies, answers, cells, charts, version };
}

/** The first and the last year that any agency reports on. */
function spanOf(agencies: readonly AgencyEntry[]): Place["years"] {
  const years = agencies.flatMap((agency) => agency.years).sort((a, b) => a - b);
  const [from] = years;
  const to = years.at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}

/** What pages are made for: every agency, and the states readers are most likely to ask for. */
async function foreseen(
  dataset: string,
): Promise<{ readonly all: readonly AgencyEntry[]; readonly states: readonly string[] }> {
  const engine = await openNodeEngine({ folder: dataset });
  try {
    const { answer } = await dataOf(dataset, engine);
    return { all: await answer(agencyIndex, NO_FILTERS), states: await likelyStates(answer) };
  } finally {
    engine.close();
  }
}

/** The script that runs before a page is drawn, under a name that changes with it; its address. */
async function writeEarly(folder: string, { base }: Settings): Promise<string> {
  const script = await readFile(join(import.meta.dirname, "early.js"), "utf8");
  const name = `assets/early-${createHash("sha256").update(script).digest("hex").slice(0, 8)}.js`;
  await writeFile(join(folder, name), script);
  return base + name;
}

/** Answers about one agency are small, and as many as agencies: hosts stop at 20,000 files. */
function isShared(name: string): boolean {
  return !basename(name).startsWith("agency=");
}

/** Pages that a reader without a network begins at; the program draws the others under their addresses. */
function isFirst({ path }: SitePage): boolean {
  return /^(?:[a-z]+\/)?$/.test(path);
}

/** The pages most readers open first, and the dataset's description; the others are too many. */
function isOpenedFirst(path: string): boolean {
  return /^((en\/)?([a-z]+\/)?index\.html|data\/datapackage\.json)$/.test(
    path.split(sep).join("/"),
  );
}

/** Hidden files are a system's or an editor's, never the dataset's. */
function isPublished(path: string): boolean {
  return !basename(path).startsWith(".");
}

async function replace(folder: string, next: string): Promise<void> {
  const last = `${folder}.last`;
  await rm(last, { recursive: true, force: true });
  if (existsSync(folder)) await rename(folder, last);
  await rename(next, folder);
  await rm(last, { recursive: true, force: true });
}

/**
 * The folder that `--keep` names, or null without it.
 *
 * @throws WrongSetting where the command is told anything else
 */
function keptFolder(given: readonly string[]): string | null {
  const [option, folder, ...others] = given;
  if (option === undefined) return null;
  if (option !== "--keep" || folder === undefined || others.length > 0) {
    throw new WrongSetting(
      `The build was told "${given.join(" ")}"; it knows only --keep DIST, the folder of an earlier build.`,
    );
  }
  return resolve(folder);
}

try {
  const keep = keptFolder(process.argv.slice(2));
  await build(settingsOf(process.env), resolve(process.env["DIST"] ?? "dist"), keep);
} catch (error) {
  if (!(error instanceof WrongSetting)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
