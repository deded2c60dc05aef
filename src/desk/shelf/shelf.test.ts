import { expect, test } from "vitest";
import { COUNTY_BUREAU } from "../../audit/sampleReport.ts";
import type { Entry } from "../../dataset/entry.ts";
import type { Report } from "../../parse/index.ts";
import type { Order, Result } from "../reading/protocol.ts";
import { type Reader, ReadingStopped } from "../reading/reader.ts";
import type { Brought, Refused } from "./brought.ts";
import { correctedReport, parseTyped } from "./corrected.ts";
import type { Database } from "./database.ts";
import { openShelf, type ShelfGround } from "./shelf.ts";

const REPORT: Report = {
  identity: COUNTY_BUREAU,
  year: 2023,
  scope: "own",
  form: "2021",
  extent: "full",
  publishedOn: null,
  dateOf: null,
  cells: new Map([
    ["applications_new_total", { state: "number", value: 7, raw: "7", place: "l3" }],
    ["review_total", { state: "unreadable", raw: "七", place: "l9" }],
  ]),
  claims: new Map(),
  doubts: [
    {
      rule: "table.unreadable",
      cells: ["review_total"],
      expected: null,
      found: null,
      message: { zh: "未读出", en: "not read" },
    },
  ],
};

const ENTRY: Entry = {
  reportId: `${COUNTY_BUREAU.agencyId}-2023`,
  report: REPORT,
  source: "a.txt",
  sourceSha256: "abcdef0123",
  kept: [],
};

/** A database as a browser has one: what is kept outlives the shelf. */
function memory(): Database & { readonly kept: Map<string, Brought | Refused> } {
  const kept = new Map<string, Brought | Refused>();
  return {
    kept,
    all: async () => ({
      brought: [...kept.values()].filter((one) => "entry" in one),
      refused: [...kept.values()].filter((one) => "aside" in one),
    }),
    keep: async (_, item) => {
      kept.set(item.id, item);
    },
    forget: async (_, id) => {
      kept.delete(id);
    },
    forgetAll: async () => kept.clear(),
  };
}

const orders: Order[] = [];

/** Reads any file as the one report, and finds nothing in it. */
const reader: Reader = {
  carryOut: async (order): Promise<Result> => {
    orders.push(order);
    if (order.kind === "audit") {
      return { kind: "audited", findings: order.audited.map(() => []) };
    }
    return {
      kind: "read",
      dropped: { read: { ok: true, entries: [ENTRY] }, document: null },
    };
  },
};

function ground(more: Partial<ShelfGround> = {}): ShelfGround {
  let id = 0;
  return {
    reader,
    database: memory(),
    isKept: true,
    publishedBefore: async () => null,
    refuse: () => null,
    now: () => new Date("2024-05-01T00:00:00Z"),
    newId: () => String(++id),
    ...more,
  };
}

const file = (name: string): File => new File(["text"], name);

test("what was read is kept, and is there when the shelf is opened again", async () => {
  const database = memory();
  const shelf = await openShelf(ground({ database }));
  await shelf.add([file("a.txt"), file("a.txt")]);
  expect(shelf.current()).toMatchObject({ underWay: [], refused: [], isFleeting: false });
  // The same file twice is one report.
  expect(shelf.current().brought.map(({ id }) => id)).toEqual([`${ENTRY.reportId}~abcdef`]);
  const again = await openShelf(ground({ database }));
  expect(again.current().brought[0]?.entry).toEqual(ENTRY);
  await again.forgetAll();
  expect(database.kept.size).toBe(0);
});

test("a correction is audited, leaves the reading as it was, and can be taken back", async () => {
  const shelf = await openShelf(ground());
  await shelf.add([file("a.txt")]);
  const [{ id } = { id: "" }] = shelf.current().brought;
  orders.length = 0;
  await shelf.correct(id, "review_total", 3);
  const [brought] = shelf.current().brought;
  if (!brought) throw new Error("The report is gone.");
  expect(brought.entry).toEqual(ENTRY);
  const corrected = correctedReport(brought);
  expect(corrected.cells.get("review_total")).toEqual({
    state: "number",
    value: 3,
    raw: "七",
    place: "l9",
  });
  // The doubt was about that cell alone.
  expect(corrected.doubts).toEqual([]);
  const [order] = orders;
  expect(order?.kind === "audit" && order.audited[0]?.report.doubts).toEqual([]);
  await shelf.correct(id, "review_total", undefined);
  expect(shelf.current().brought[0]?.corrections).toEqual([]);
});

test("whom a report counts is said by the reader, read again or not, and taken back", async () => {
  const shelf = await openShelf(ground());
  await shelf.add([file("a.txt")]);
  const read = ENTRY.report.scope;
  const other = read === "area" ? "own" : "area";
  const [{ id } = { id: "" }] = shelf.current().brought;
  const scopes = () => shelf.current().brought.map((one) => correctedReport(one).scope);
  orders.length = 0;
  await shelf.setScope(id, other);
  expect(scopes()).toEqual([other]);
  const [order] = orders;
  expect(order?.kind === "audit" && order.audited[0]?.report.scope).toBe(other);
  await shelf.add([file("a.txt")]);
  expect(scopes()).toEqual([other]);
  await shelf.setScope(id, undefined);
  expect(scopes()).toEqual([read]);
});

test("a file that can't be read stays with its reason, until it is read or dismissed", async () => {
  const stopping: Reader = {
    carryOut: async () => {
      throw new ReadingStopped("time");
    },
  };
  const database = memory();
  const shelf = await openShelf(ground({ reader: stopping, database }));
  await shelf.add([file("a.txt")]);
  expect(shelf.current().refused[0]?.aside).toMatchObject({ file: "a.txt", kind: "time" });
  const again = await openShelf(ground({ database, newId: () => "later" }));
  expect(again.current().refused).toHaveLength(1);
  await again.add([file("a.txt")]);
  expect(again.current()).toMatchObject({ refused: [] });
  expect(again.current().brought).toHaveLength(1);
});

test("where nothing more can be kept, the report is there and its reader is told", async () => {
  const full: Database = {
    ...memory(),
    keep: async () => {
      throw new DOMException("no room", "QuotaExceededError");
    },
  };
  const shelf = await openShelf(ground({ database: full }));
  await shelf.add([file("a.txt")]);
  expect(shelf.current().brought).toHaveLength(1);
  expect(shelf.current().isFleeting).toBe(true);
});

test.each([
  ["1,234", 1234],
  ["１２", 12],
  ["-3.5", -3.5],
  ["", null],
  ["/", null],
  ["1.23456", "wrong"],
  ["12件", "wrong"],
  ["1e9", "wrong"],
])("typed %j is %j", (typed, value) => {
  expect(parseTyped(typed)).toBe(value);
});
