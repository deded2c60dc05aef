import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { copyRows } from "../engine/copy.ts";
import { openNodeEngine } from "../engine/node.ts";
import { gatherCells, isMetricId, type MetricId } from "../queries/index.ts";
import type { Noted } from "./answers.ts";

/** A question is about one series: a group that holds little else is decoded for little else. */
const ROWS_IN_GROUP = 2048;

/**
 * Writes a dataset's cells as Parquet files under `assets/cells/`, which never change under their names,
 * and beside them, in `cells/index.json`, which file is of which region.
 *
 * @param panels the metrics of each chart over time
 * @returns how many files were written
 */
export async function writeCells(
  folder: string,
  dataset: string,
  panels: readonly (readonly MetricId[])[],
): Promise<number> {
  const place = join(folder, "assets", "cells");
  await mkdir(place, { recursive: true });
  await mkdir(join(folder, "cells"), { recursive: true });
  const engine = await openNodeEngine({ folder: dataset });
  try {
    const { series, files } = await gatherCells(engine.ask, panels);
    const written: Record<string, { readonly file: string; readonly bytes: number }> = {};
    for (const { name, sql } of files) {
      const partial = join(place, `${name}.part`);
      await copyRows(engine.ask, sql, partial, { rowsInGroup: ROWS_IN_GROUP, filters: false });
      const content = await readFile(partial);
      const hash = createHash("sha256").update(content).digest("hex").slice(0, 10);
      const file = `${name}-${hash}.parquet`;
      await rename(partial, join(place, file));
      written[name] = { file, bytes: content.length };
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

/** The metrics of each chart over time, as the pages of the build asked for them. */
export function panelsOf(noted: readonly Noted[]): readonly (readonly MetricId[])[] {
  const found = new Map<string, readonly MetricId[]>();
  for (const { key } of noted) {
    const [name = "", ...rest] = key.split("?");
    if (name !== "panel-spans") continue;
    const params: unknown = JSON.parse(rest.join("?"));
    if (typeof params !== "object" || params === null || !("metrics" in params)) continue;
    const { metrics } = params;
    if (!Array.isArray(metrics)) continue;
    const ids = metrics.map(String).filter(isMetricId);
    found.set(ids.join(" "), ids);
  }
  return [...found.values()];
}
