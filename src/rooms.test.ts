/** The house's rules that a machine can hold: who may enter which room, and what each may use. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { parseSync } from "vite";
import { expect, test } from "vitest";

const src = import.meta.dirname;

/** What each room may import, apart from itself. */
const reader = ["form", "language", "places", "engine", "queries", "charts", "views", "embed"];
const doors: Readonly<Record<string, readonly string[]>> = {
  form: [],
  places: [],
  language: [],
  documents: [],
  parse: ["form", "places", "documents"],
  audit: ["form", "places", "parse"],
  engine: ["form"],
  dataset: ["form", "places", "documents", "parse", "audit", "engine"],
  queries: ["form", "engine"],
  charts: ["form", "language", "queries"],
  views: ["form", "language", "places", "queries", "charts"],
  embed: ["form", "language", "places", "queries", "charts", "views"],
  // Where a reader drops a report of their own: the one room that crosses from the pages to the reading.
  desk: [...reader, "documents", "parse", "audit", "dataset"],
  app: ["form", "language", "queries", "views", "embed", "desk"],
  publish: [...reader, "app", "desk"],
  commands: [],
  // The program's entry, which puts the rooms together; it is all that stands outside them.
  "main.tsx": ["app", "desk", "engine", "form", "language", "queries", "views"],
};

/** Rooms that also run in the browser, where a reader drops a report of their own. */
const withoutNode = ["form", "places", "language", "documents", "parse", "audit"];
/** Rooms whose files may be taken one by one: a page that needs no counties must not ship them. */
const ajar = ["places"];
/** What reads and answers; a writer of files to take away is none of them. */
const engines = /^(@duckdb\/|hyparquet(-compressors)?$|apache-arrow)/;
const roomsOfSql = ["queries", "engine", "dataset"];
const sql = /\b(SELECT|INSERT INTO|CREATE (OR REPLACE )?(TEMP )?(TABLE|VIEW)|COPY \()(\s|$)/;
/** Names that say nothing of what is inside. */
const emptyNames = /^(utils?|helpers?|common|managers?|misc)$/i;
const longest = 400;

interface Import {
  readonly specifier: string;
  /** The file it leads to, relative to src; null for a package. */
  readonly file: string | null;
}
interface Source {
  /** Relative to src, with forward slashes. */
  readonly file: string;
  readonly room: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  /** Texts of the program: its strings and the fixed parts of its templates. */
  readonly texts: readonly string[];
  /** Names of Node's global objects that it reaches into. */
  readonly globals: readonly string[];
}

const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .map((file) => file.split(sep).join("/"))
  .filter((file) => /\.(tsx?|mjs|css)$/.test(file));
const all = files.filter((file) => !file.endsWith(".css")).map(sourceOf);
/** Tests and benches are exempt from the doors: they may need a real engine, or a file, to work on. */
const program = all.filter(({ file }) => !/\.test\.tsx?$|\/bench\//.test(file));

test("every file is in a room of the plan, but for the program's entry and this test", () => {
  const homeless = files.filter((file) => doors[roomOf(file)] === undefined);
  expect(homeless).toEqual(["rooms.test.ts"]);
});

test("rooms import only the rooms they may enter", () => {
  const trespasses = crossings()
    .filter(({ from, to }) => !(doors[from.room] ?? []).includes(to.room))
    .map(({ from, to }) => `${from.file} enters ${to.file}`);
  expect(trespasses).toEqual([]);
});

test("a room with an entry is entered by it", () => {
  const windows = crossings()
    .filter(({ to }) => !ajar.includes(to.room))
    .filter(({ to }) => existsSync(join(src, to.room, "index.ts")))
    .filter(({ to }) => to.file !== `${to.room}/index.ts`)
    .map(({ from, to }) => `${from.file} climbs into ${to.file}`);
  expect(windows).toEqual([]);
});

test("relative imports name a file that exists, with its extension", () => {
  const lost = all.flatMap(({ file, imports }) =>
    imports
      .filter((item) => item.file !== null && !isFile(item.file))
      .map(({ specifier }) => `${file} imports ${specifier}`),
  );
  expect(lost).toEqual([]);
});

test("no files import each other in a circle", () => {
  expect(circles(program)).toEqual([]);
});

test("nothing imports a test, nor what prints a committed file", () => {
  const bad = program
    .filter(({ file }) => !file.includes("/generation/"))
    .flatMap(({ file, imports }) =>
      imports
        .filter((item) => item.file !== null && /\.test\.|\/generation\//.test(item.file))
        .map(({ specifier }) => `${file} imports ${specifier}`),
    );
  expect(bad).toEqual([]);
});

test("rooms that also run in the browser use nothing of Node", () => {
  const bound = program
    .filter(({ room, file }) => withoutNode.includes(room) && !file.includes("/generation/"))
    .flatMap(({ file, imports, globals }) => [
      ...imports
        .filter(({ specifier }) => isBuiltin(specifier))
        .map(({ specifier }) => `${file} imports ${specifier}`),
      ...globals.map((name) => `${file} uses ${name}`),
    ]);
  expect(bound).toEqual([]);
});

test("nor does anything that the desk leads to, whatever room it is in", () => {
  const byFile = new Map(program.map((source) => [source.file, source]));
  const reached = new Set<string>();
  const walk = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const next of byFile.get(file)?.imports ?? []) {
      if (next.file !== null) walk(next.file);
    }
  };
  for (const { file, room } of program) if (room === "desk") walk(file);
  expect(reached).toContain("dataset/readBytes.ts");
  const bound = [...reached].filter((file) =>
    byFile.get(file)?.imports.some(({ specifier }) => isBuiltin(specifier)),
  );
  expect(bound).toEqual([]);
});

test("only the engine's room knows the engine and the Parquet reader", () => {
  const bad = program.filter(
    ({ room, imports }) =>
      room !== "engine" && imports.some(({ specifier }) => engines.test(specifier)),
  );
  expect(bad.map(({ file }) => file)).toEqual([]);
});

test("commands that run before anything is installed use Node alone, and what they load later is loaded late", () => {
  const bad = program
    .filter(({ room }) => room === "commands")
    .flatMap(({ file }) =>
      staticImportsOf(file)
        .filter((specifier) => !specifier.startsWith(".") && !isBuiltin(specifier))
        .map((specifier) => `${file} imports ${specifier}`),
    );
  expect(bad).toEqual([]);
});

test("SQL is written in its own rooms only", () => {
  const bad = program
    .filter(({ room }) => !roomsOfSql.includes(room))
    .flatMap(({ file, texts }) =>
      texts.filter((text) => sql.test(text)).map((text) => `${file}: ${text.slice(0, 60)}`),
    );
  expect(bad).toEqual([]);
});

test("files are named for what is in them, and none is too long to be about one thing", () => {
  const words = (file: string): readonly string[] =>
    basename(file).split(/[.\-_]|(?<=[a-z])(?=[A-Z])/);
  const unnamed = files.filter((file) => words(file).some((word) => emptyNames.test(word)));
  expect(unnamed).toEqual([]);
  const long = files
    .map((file) => ({ file, lines: read(file).split("\n").length }))
    .filter(({ lines }) => lines > longest)
    .map(({ file, lines }) => `${file}: ${lines} lines`);
  expect(long).toEqual([]);
});

test("the rules above can fail: a circle, an import and a statement are seen where they stand", () => {
  const seen = readProgram(
    "form/sun.tsx",
    'import type { A } from "../parse/a.ts";\nexport * from "./b.ts";\n' +
      'type C = import("./c.ts").C;\nconst d = import("./d.ts?worker");\n' +
      'new Worker(new URL("./e.ts", import.meta.url));\nimport "node:fs";\n' +
      "const f = `SELECT 1 FROM g`; process.exit();",
  );
  expect(seen.imports.map(({ file, specifier }) => file ?? specifier)).toEqual([
    "parse/a.ts",
    "form/b.ts",
    "form/c.ts",
    "form/d.ts",
    "form/e.ts",
    "node:fs",
  ]);
  expect(seen.texts.some((text) => sql.test(text))).toBe(true);
  expect(seen.globals).toEqual(["process"]);
  const link = (from: string, to: string): Source => ({
    ...seen,
    file: from,
    imports: [{ specifier: to, file: to }],
  });
  expect(circles([link("a", "b"), link("b", "c"), link("c", "b")])).toEqual(["b -> c -> b"]);
});

function crossings(): readonly { from: Source; to: { file: string; room: string } }[] {
  return program.flatMap((from) =>
    from.imports.flatMap(({ file }) =>
      file === null || roomOf(file) === from.room
        ? []
        : [{ from, to: { file, room: roomOf(file) } }],
    ),
  );
}

/** Every circle of imports, once, as `a -> b -> a`. */
function circles(sources: readonly Source[]): readonly string[] {
  const edges = new Map(sources.map(({ file, imports }) => [file, imports]));
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) {
      found.push([...path.slice(start), file].join(" -> "));
      return;
    }
    if (done.has(file)) return;
    for (const next of edges.get(file) ?? []) {
      if (next.file !== null) walk(next.file, [...path, file]);
    }
    done.add(file);
  };
  for (const { file } of sources) walk(file, []);
  return found;
}

function sourceOf(file: string): Source {
  return readProgram(file, read(file));
}

function readProgram(file: string, text: string): Source {
  const specifiers: string[] = [];
  const texts: string[] = [];
  const globals: string[] = [];
  visit(parsed(file, text).program, (node) => {
    if (/^(Import|Export\w+)Declaration$|^ImportExpression$|^TSImportType$/.test(node.type)) {
      const specifier = literalOf(node["source"]);
      if (specifier !== null) specifiers.push(specifier);
    }
    if (node.type === "NewExpression" && nameOf(node["callee"]) === "URL") {
      const [first] = Array.isArray(node["arguments"]) ? node["arguments"] : [];
      const specifier = literalOf(first);
      if (specifier !== null && /^\..*\.(tsx?|mjs)$/.test(specifier)) specifiers.push(specifier);
    }
    if (node.type === "MemberExpression") {
      const name = nameOf(node["object"]);
      if (name === "process" || name === "Buffer") globals.push(name);
    }
    if (node.type === "Literal" && typeof node["value"] === "string") texts.push(node["value"]);
    if (node.type === "TemplateLiteral")
      texts.push(text.slice(Number(node["start"]), Number(node["end"])));
  });
  const imports = specifiers.map((specifier) => ({ specifier, file: targetOf(file, specifier) }));
  return { file, room: roomOf(file), lines: text.split("\n").length, imports, texts, globals };
}

function staticImportsOf(file: string): readonly string[] {
  return parsed(file, read(file)).module.staticImports.map((item) => item.moduleRequest.value);
}

function parsed(file: string, text: string) {
  const result = parseSync(file, text);
  if (result.errors.length > 0) throw new Error(`${file}: ${result.errors[0]?.message}`);
  return result;
}

type Node = Readonly<Record<string, unknown>> & { readonly type: string };

function visit(value: unknown, see: (node: Node) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, see);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  if (isNode(value)) see(value);
  for (const child of Object.values(value)) visit(child, see);
}

function isNode(value: object): value is Node {
  return "type" in value && typeof value.type === "string";
}

function literalOf(value: unknown): string | null {
  if (typeof value !== "object" || value === null || !("value" in value)) return null;
  return typeof value.value === "string" ? value.value : null;
}

function nameOf(value: unknown): string | null {
  if (typeof value !== "object" || value === null || !("name" in value)) return null;
  return typeof value.name === "string" ? value.name : null;
}

function targetOf(file: string, specifier: string): string | null {
  if (!specifier.startsWith(".")) return null;
  const [path = ""] = specifier.split("?");
  return relative(src, resolve(src, dirname(file), path))
    .split(sep)
    .join("/");
}

function isFile(file: string): boolean {
  return /\.\w+$/.test(file) && existsSync(join(src, file));
}

function roomOf(file: string): string {
  return file.includes("/") ? file.slice(0, file.indexOf("/")) : file;
}

function read(file: string): string {
  return readFileSync(join(src, file), "utf8");
}
