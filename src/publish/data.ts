import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Data } from "../app/data.ts";
import { readManifest } from "../app/manifest.ts";
import type { NodeEngine } from "../engine/node.ts";
import { nameIndexOf, type ShippedRows, toShipped } from "../queries/index.ts";
import { STARTED } from "../views/site.ts";

/**
 * The data of a site as its build has them: each statement is run once, however many pages,
 * languages and states ask it.
 *
 * @param note is told every answer, in the form it is shipped in
 * @throws where the dataset's description can't be read
 */
export async function dataOf(
  folder: string,
  engine: NodeEngine,
  note: (name: string, params: unknown, rows: ShippedRows) => void = () => {},
): Promise<Data> {
  const { synthetic, version, isInParts } = readManifest(
    JSON.parse(await readFile(join(folder, "datapackage.json"), "utf8")),
  );
  const run = new Map<string, ReturnType<NodeEngine["ask"]>>();
  return {
    engine: STARTED,
    here: () => null,
    ready: async () => true,
    foresee: () => {},
    // Nobody types into a page of the build.
    names: async () => nameIndexOf([]),
    manifest: async () => ({ synthetic, version, isInParts }),
    answer: async (question, params) => {
      const { sql, parameters } = question.statement(params);
      const key = JSON.stringify([sql, parameters]);
      const asked = run.get(key) ?? engine.ask(sql, parameters);
      run.set(key, asked);
      const rows = await asked;
      note(question.name, params, toShipped(rows));
      return rows.map((row) => question.row(row));
    },
  };
}
