import { readdirSync, readFileSync } from "node:fs";
import { openNodeEngine } from "../src/engine/node.ts";
import * as queries from "../src/queries/index.ts";
import { fromShipped, type Question, questionKey, toShipped } from "../src/queries/index.ts";
import { expect, test } from "./reader.ts";
import { isWhole } from "./site.ts";

const answers = "dist/assets/answers/";

/** Thousands of answers take minutes: a plain run asks again those of every tenth state. */
const step = isWhole ? 1 : 10;

function isQuestion(value: unknown): value is Question<unknown, unknown> {
  return typeof value === "object" && value !== null && "statement" in value && "row" in value;
}

test("every shipped answer equals the engine's, for every question and state", async () => {
  test.setTimeout(isWhole ? 1_200_000 : 240_000);
  const exported: readonly unknown[] = Object.values(queries);
  const questions = new Map(
    exported.filter(isQuestion).map((question) => [question.name, question]),
  );
  const engine = await openNodeEngine({ folder: "data", loaded: true });
  const index: unknown = JSON.parse(readFileSync("dist/answers/index.json", "utf8"));
  const states = Object.entries(index ?? {}).map(([state, file]) => [state, String(file)] as const);
  // All of everything, each year, province, level, field and scope, and each agency.
  expect(states.map(([state]) => state.split("=")[0])).toEqual(
    expect.arrayContaining(["", "year", "region", "level", "field", "scope", "agency"]),
  );
  let compared = 0;
  const unequal: string[] = [];
  const compare = async ([state, file]: readonly [string, string]): Promise<void> => {
    for (const [key, held] of Object.entries(read(file))) {
      const [name = ""] = key.split("?", 1);
      const question = questions.get(name);
      if (question === undefined) throw new Error(`No question is called ${name}.`);
      const params: unknown = JSON.parse(key.slice(name.length + 1));
      if (questionKey(name, params) !== key) unequal.push(`${state}: ${key} is written otherwise`);
      const shipped = shippedOf(typeof held === "string" ? read(held) : held);
      // Each value is of the type its question promises.
      for (const row of fromShipped(shipped)) question.row(row);
      const { sql, parameters } = question.statement(params);
      const asked = toShipped(await engine.ask(sql, parameters));
      if (JSON.stringify(shipped) !== JSON.stringify(asked)) unequal.push(`${state}: ${key}`);
      compared += 1;
    }
  };
  const waiting = states.filter((_, place) => place % step === 0);
  // Side by side: the engine plans one statement while another's rows are compared.
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await compare(next);
  };
  try {
    await Promise.all([worker(), worker(), worker(), worker()]);
  } finally {
    engine.close();
  }
  test.info().annotations.push({ type: "compared", description: String(compared) });
  expect(unequal).toEqual([]);
  expect(compared).toBeGreaterThan(states.length / step);
  const named = new Set(states.map(([, file]) => file));
  const strays = readdirSync(answers).filter(
    (file) => file.endsWith(".json") && !named.has(file) && !isNamedInside(file, named),
  );
  expect(strays).toEqual([]);
});

function read(file: string): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(answers + file, "utf8"));
}

function shippedOf(value: unknown): Parameters<typeof fromShipped>[0] {
  if (typeof value === "object" && value !== null && "columns" in value && "rows" in value) {
    const { columns, rows } = value;
    if (Array.isArray(columns) && Array.isArray(rows)) return { columns, rows };
  }
  throw new Error("A shipped answer has no columns or no rows.");
}

function isNamedInside(file: string, bundles: ReadonlySet<string>): boolean {
  return [...bundles]
    .filter((bundle) => !bundle.startsWith("agency="))
    .some((bundle) => Object.values(read(bundle)).includes(file));
}
