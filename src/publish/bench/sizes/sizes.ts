import { mkdtemp, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { build } from "vite";
import { readManifest } from "../../../app/manifest.ts";
import { browserFlags, ensureBrowser } from "../../../commands/browser.mjs";
import { run } from "../../../commands/child.mjs";
import { openNodeEngine } from "../../../engine/node.ts";
import { gzippedModules } from "../../engineModule.ts";
import { siteHandler } from "../../serve/handler.ts";
import { listen } from "../../serve/listen.ts";
import { countedReader, FARTHEST, peakMemory } from "./reader.ts";
import {
  agencyPage,
  filterChanges,
  firstViews,
  typeAhead,
  unforeseen,
  type Visit,
} from "./visits.ts";

/** Each page of an agency costs the build as much at any size: what grows is seen with a few. */
const AGENCY_PAGES = 50;

/** Numbers of reports: those of a city, and of the whole country over the years. */
export const SIZES = [100, 10_000, 100_000, 1_200_000] as const;

/** Something measured at each size; NaN where it could not be. */
export interface Growth {
  readonly what: string;
  readonly unit: Visit["unit"] | "bytes" | "MB" | "s";
  /** By number of reports. */
  readonly values: Readonly<Record<number, number>>;
  /** What the largest size is held to; null where nothing is promised. */
  readonly most: number | null;
}

/** What the largest size is held to. */
const LIMITS: Readonly<Record<string, number>> = {
  "bytes a report, of reports": 45,
  "an agency's page not prerendered, all": 500,
  "an agency's page not prerendered": 1000,
  "type-ahead, a key, 95th percentile": 50,
  "/: another such filter, 95th percentile": 100,
  "a group-by over all reports, engine warm": 3000,
  "another over the same columns": 200,
  "the tab's memory after it": 1024,
};

/**
 * What a synthetic country costs to make, to build a site of, and to read, at each size.
 *
 * @param sizes numbers of reports, ascending
 * @param say is told when a part is done: the largest takes half an hour
 * @throws where no browser is, or a site could not be built
 */
export async function growth(
  sizes: readonly number[],
  say: (line: string) => void,
): Promise<readonly Growth[]> {
  const executablePath = await ensureBrowser(process.cwd(), process.env);
  if (executablePath === null) throw new Error("There is no browser to measure pages in.");
  const bySize = new Map<number, readonly (Visit | Made)[]>();
  for (const reports of sizes) {
    const folder = await mkdtemp(join(tmpdir(), "sundial-size-"));
    try {
      const made = await make(reports, folder);
      say(`${reports} reports: made and built`);
      bySize.set(reports, [...made, ...(await visited(folder, executablePath, say))]);
    } finally {
      await rm(folder, { recursive: true });
    }
  }
  const lines = [...bySize.values()].flat();
  return [...new Set(lines.map(({ what }) => what))].map((what) => ({
    what,
    unit: lines.find((line) => line.what === what)?.unit ?? "ms",
    values: Object.fromEntries(
      [...bySize].map(([size, measured]) => [
        size,
        measured.find((line) => line.what === what)?.value ?? Number.NaN,
      ]),
    ),
    most: LIMITS[what] ?? null,
  }));
}

interface Made {
  readonly what: string;
  readonly value: number;
  readonly unit: Growth["unit"];
}

/** A dataset of so many reports in `data` of a folder, and a site of it in `dist`. */
async function make(reports: number, folder: string): Promise<readonly Made[]> {
  const data = join(folder, "data");
  const source = join(import.meta.dirname, "../../..");
  const told = { cwd: process.cwd() };
  const script = (path: string, ...args: readonly string[]) =>
    ["--import", "tsx", join(source, path), ...args] as const;
  const timed = async (args: readonly string[], env: NodeJS.ProcessEnv = process.env) => {
    const start = performance.now();
    const code = await run(process.execPath, args, { ...told, env });
    if (code !== 0) throw new Error(`${args.join(" ")} ended with ${code}.`);
    return (performance.now() - start) / 1000;
  };
  const synth = await timed(
    script("dataset/synth/synth.ts", "--reports", String(reports), "--out", data),
  );
  const site = {
    ...process.env,
    DATASET: data,
    DIST: join(folder, "dist"),
    BASE_PATH: "/",
    AGENCY_PAGES: String(AGENCY_PAGES),
  };
  const built = await timed(script("publish/build.ts"), site);
  const bytes = await bytesOfReports(data);
  return [
    { what: "reports of the dataset", value: bytes / 2 ** 20, unit: "MB" },
    { what: "bytes a report, of reports", value: bytes / reports, unit: "bytes" },
    { what: "to make the dataset", value: synth, unit: "s" },
    { what: "to build the site", value: built, unit: "s" },
  ];
}

async function bytesOfReports(data: string): Promise<number> {
  const manifest = readManifest(JSON.parse(await readFile(join(data, "datapackage.json"), "utf8")));
  const files = manifest.files.get("reports") ?? [];
  return files.reduce((sum, { bytes }) => sum + (bytes ?? Number.NaN), 0);
}

/** Everything that is measured of a built site; what fails is told, and leaves the others their figures. */
async function visited(
  folder: string,
  executablePath: string,
  say: (line: string) => void,
): Promise<readonly Visit[]> {
  const server = await listen(siteHandler(join(folder, "dist"), "/"), 0, ["127.0.0.1"]);
  const origin = `http://127.0.0.1:${server.port}`;
  const unlisted = await agencyWithoutPage(join(folder, "data"));
  const parts: readonly {
    readonly part: string;
    readonly visit: (browser: Browser) => Promise<readonly Visit[]>;
  }[] = [
    { part: "first views", visit: (browser) => firstViews(browser, origin) },
    ...(unlisted === null
      ? []
      : [
          { part: "an agency", visit: (browser: Browser) => agencyPage(browser, origin, unlisted) },
        ]),
    { part: "type-ahead", visit: (browser) => typeAhead(browser, origin) },
    { part: "filters", visit: (browser) => filterChanges(browser, origin) },
    { part: "an unforeseen question", visit: (browser) => unforeseen(browser, origin) },
    { part: "a page that loads it all", visit: (browser) => loadedWhole(browser, folder) },
  ];
  const visits: Visit[] = [];
  try {
    for (const { part, visit } of parts) {
      // A browser of its own: what one part left in memory is not another's.
      const browser = await chromium.launch({ executablePath, args: browserFlags() });
      try {
        visits.push(...(await visit(browser)));
        say(`  ${part}: measured`);
      } catch (error) {
        say(`  ${part}: not measured: ${error instanceof Error ? error.message : String(error)}`);
      } finally {
        await browser.close();
      }
    }
  } finally {
    await server.close();
  }
  return visits;
}

/** An agency that the build made no page for, being too small; null where every agency has one. */
async function agencyWithoutPage(data: string): Promise<string | null> {
  const engine = await openNodeEngine({ folder: data });
  try {
    const [row] = await engine.ask(
      `SELECT agency_id, count(*) AS reports FROM reports GROUP BY agency_id
       ORDER BY reports DESC, agency_id OFFSET ${AGENCY_PAGES} LIMIT 1`,
    );
    return row ? String(row["agency_id"]) : null;
  } finally {
    engine.close();
  }
}

/** A page that loads every column of all reports into the engine before it answers: what the site is not. */
async function loadedWhole(browser: Browser, folder: string): Promise<readonly Visit[]> {
  const outDir = join(folder, "whole");
  await build({
    configFile: false,
    root: join(import.meta.dirname, "whole"),
    build: { outDir, emptyOutDir: true, target: "es2022", assetsInlineLimit: 0 },
    worker: { format: "es" },
    plugins: [gzippedModules()],
    logLevel: "error",
  });
  await symlink(join(folder, "data"), join(outDir, "data"));
  const server = await listen(siteHandler(outDir, "/"), 0, ["127.0.0.1"]);
  const reader = await countedReader(browser);
  try {
    const start = performance.now();
    await reader.page.goto(`http://127.0.0.1:${server.port}/`);
    const answer = reader.page.locator("#answer:not(:empty)");
    await answer.waitFor({ timeout: FARTHEST });
    const time = performance.now() - start;
    if ((await answer.textContent())?.startsWith("No answer")) {
      throw new Error((await answer.textContent()) ?? "");
    }
    return [
      { what: "a page that loads it all: first answer", value: time, unit: "ms" },
      { what: "a page that loads it all", value: reader.taken().all / 1024, unit: "KB" },
      {
        what: "a page that loads it all: memory",
        value: await peakMemory(browser),
        unit: "MB",
      },
    ];
  } finally {
    await reader.close();
    await server.close();
  }
}

/** The table a person reads: a line for each thing, a column for each size. */
export function growthRows(
  measured: readonly Growth[],
): readonly Readonly<Record<string, string>>[] {
  return measured.map(({ what, unit, values, most }) => ({
    what,
    unit,
    ...Object.fromEntries(
      Object.entries(values).map(([size, value]) => [
        `${size} reports`,
        Number.isNaN(value) ? "" : value.toFixed(value < 100 ? 1 : 0),
      ]),
    ),
    "limit at 1,200,000": most === null ? "" : `≤ ${most}`,
  }));
}

/** Whether the largest size is within its limits; what was not measured is not. */
export function growthHolds(measured: readonly Growth[]): boolean {
  const largest = Math.max(...SIZES);
  return measured.every(({ values, most }) => {
    const value = values[largest];
    return most === null || value === undefined || value <= most;
  });
}
