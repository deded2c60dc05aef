import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { copyRows } from "../engine/copy.ts";
import { openNodeEngine } from "../engine/node.ts";
import {
  type Asked,
  gatherCells,
  isMetricId,
  isVolumeId,
  type MetricId,
} from "../queries/index.ts";
import type { Noted } from "./answers.ts";

/** What a machine that builds sites has to spare: the cells of 1.2 million reports are put in order in it. */
const MOST_MEMORY = "4GB";

/**
 * Writes a dataset's cells as Parquet files in a folder of `assets/cells/`, which never change under
 * their names, and in `cells/index.json` the folder's name and which files it has, of what size.
 *
 * @returns how many files were written
 */
export async function writeCells(folder: string, dataset: string, asked: Asked): Promise<number> {
  const place = join(folder, "assets", "cells");
  const partial = join(place, "part");
  await mkdir(partial, { recursive: true });
  await mkdir(join(folder, "cells"), { recursive: true });
  const waiting = join(partial, "waiting");
  const engine = await openNodeEngine({
    folder: dataset,
    bounded: { memory: MOST_MEMORY, folder: waiting },
  });
  try {
    const { series, files } = await gatherCells(engine.ask, asked);
    const sizes: Record<string, number> = {};
    const hash = createHash("sha256");
    for (const { name, sql } of files) {
      const path = join(partial, `${name}.parquet`);
      await mkdir(dirname(path), { recursive: true });
      await copyRows(engine.ask, sql, path, { filters: false });
      const content = await readFile(path);
      hash.update(content);
      sizes[name] = content.length;
    }
    const own = hash.digest("hex").slice(0, 10);
    await rm(waiting, { recursive: true, force: true });
    await rename(partial, join(place, own));
    await writeFile(
      join(folder, "cells", "index.json"),
      JSON.stringify({ series, folder: own, files: sizes }),
    );
    return files.length;
  } finally {
    engine.close();
  }
}

/** What the pages of the build asked of metrics, in the answers that were noted. */
export function askedOf(noted: readonly Noted[]): Asked {
  const asked = (question: string): readonly (readonly MetricId[])[] => {
    const found = new Map<string, readonly MetricId[]>();
    for (const { key } of noted) {
      if (!key.startsWith(`${question}?`)) continue;
      const params: unknown = JSON.parse(key.slice(question.length + 1));
      const metrics = metricsIn(params);
      found.set(metrics.join(" "), metrics);
    }
    return [...found.values()];
  };
  return {
    summed: [...new Set(asked("totals").flat())],
    panels: asked("panel-spans"),
    spread: asked("spread").flat().filter(isVolumeId),
    ranked: asked("leaders").flat(),
  };
}

function metricsIn(params: unknown): readonly MetricId[] {
  if (typeof params !== "object" || params === null) return [];
  const named: readonly unknown[] =
    "metrics" in params && Array.isArray(params.metrics)
      ? params.metrics
      : "metric" in params
        ? [params.metric]
        : [];
  return named.map(String).filter(isMetricId);
}
