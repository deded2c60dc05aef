import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
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

/** About what one page asks of one province: a group is decoded whole, and each column of it costs. */
const ROWS_IN_GROUP = 16_384;

/** A file of cells as the index has it: its name, its size, and how many cells it has of each series. */
interface CellFile {
  readonly file: string;
  readonly bytes: number;
  readonly counts: readonly number[];
}

/**
 * Writes a dataset's cells as Parquet files under `assets/cells/`, which never change under their names,
 * and beside them, in `cells/index.json`, which file is of which region.
 *
 * @returns how many files were written
 */
export async function writeCells(folder: string, dataset: string, asked: Asked): Promise<number> {
  const place = join(folder, "assets", "cells");
  await mkdir(place, { recursive: true });
  await mkdir(join(folder, "cells"), { recursive: true });
  const engine = await openNodeEngine({ folder: dataset });
  try {
    const { series, files } = await gatherCells(engine.ask, asked);
    const written: Record<string, CellFile> = {};
    for (const { name, counts, sql } of files) {
      const partial = join(place, `${name}.part`);
      await copyRows(engine.ask, sql, partial, { rowsInGroup: ROWS_IN_GROUP, filters: false });
      const content = await readFile(partial);
      const hash = createHash("sha256").update(content).digest("hex").slice(0, 10);
      const file = `${name}-${hash}.parquet`;
      await rename(partial, join(place, file));
      written[name] = { file, bytes: content.length, counts };
    }
    await writeFile(
      join(folder, "cells", "index.json"),
      JSON.stringify({ series, files: written }),
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
