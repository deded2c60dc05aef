import { AsyncDuckDB, VoidLogger } from "@duckdb/duckdb-wasm";
import type { Connection } from "./connection.ts";
import { EngineFailure } from "./failure.ts";

export interface Database {
  readonly connection: Connection;
  readonly close: () => Promise<void>;
}

/**
 * The database that holds the tables: compressed, as the engine's own in memory is not. Texts of few
 * different values are then grouped and compared by their codes: over 1.2 million reports in two thirds
 * of the time, and in a tenth of the memory.
 */
const HELD = ["ATTACH ':memory:' AS held (COMPRESS)", "USE held"];

/**
 * Settings under which the engine asks no host for anything: without them a statement that names a
 * file format it has not built in fetches an extension, and dies where it can't.
 */
const SETTINGS = [
  "SET autoinstall_known_extensions = false",
  "SET autoload_known_extensions = false",
  "SET enable_external_access = false",
];

/**
 * Starts the engine in a worker of its own.
 *
 * @param module the WebAssembly module, inflated
 * @param deadline milliseconds after which the start has failed: where the page's policy lacks
 * `wasm-unsafe-eval`, it would hang for ever
 * @throws EngineFailure `start` or `deadline`; the signal's reason where it was aborted
 */
export async function startDatabase(
  workerUrl: string,
  module: Blob,
  deadline: number,
  signal: AbortSignal,
): Promise<Database> {
  const worker = new Worker(workerUrl);
  const moduleUrl = URL.createObjectURL(new Blob([module], { type: "application/wasm" }));
  const database = new AsyncDuckDB(new VoidLogger(), worker);
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener("error", (event) =>
      reject(new EngineFailure("start", event.message || `its worker ${workerUrl} did not load`)),
    );
    signal.addEventListener("abort", () => reject(signal.reason));
    const late = AbortSignal.timeout(deadline);
    late.addEventListener("abort", () =>
      reject(new EngineFailure("deadline", `not ready after ${deadline / 1000} s`)),
    );
  });
  try {
    const connection = await Promise.race([connect(database, moduleUrl), broken]);
    return { connection, close: () => database.terminate() };
  } catch (cause) {
    worker.terminate();
    signal.throwIfAborted();
    throw cause instanceof EngineFailure ? cause : new EngineFailure("start", String(cause), cause);
  } finally {
    broken.catch(() => {});
    URL.revokeObjectURL(moduleUrl);
  }
}

async function connect(database: AsyncDuckDB, moduleUrl: string): Promise<Connection> {
  await database.instantiate(moduleUrl);
  await database.open({ path: ":memory:" });
  const connection = await database.connect();
  for (const setting of [...HELD, ...SETTINGS]) await connection.query(setting);
  return {
    query: (sql) => connection.query(sql),
    prepare: async (sql) => {
      const statement = await connection.prepare(sql);
      return {
        query: (...values) => statement.query(...values),
        close: () => statement.close(),
      };
    },
    insert: (stream, table) =>
      connection.insertArrowFromIPCStream(stream, { ...table, create: false }),
  };
}
