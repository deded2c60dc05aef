import fc from "fast-check";
import { expect, test } from "vitest";
import { open } from "../../documents/index.ts";
import { CELLS, type CellName, type ClosedRows, type Edition } from "../../form/index.ts";
import { LAYOUTS, type Layout } from "./fixtures/layouts.ts";
import { applications, disclosure, disputes, type PrintedTable } from "./fixtures/printed.ts";
import { totalsOf } from "./fixtures/sums.ts";
import { readTables, type Tables } from "./tables.ts";

const CASES = Number(process.env["SUNDIAL_CASES"] ?? 200);

/** What is printed for a cell, and the number it stands for; null where it stands for none. */
interface Print {
  readonly text: string;
  readonly value: number | null;
}

interface Case {
  readonly layout: Layout;
  readonly edition: Edition;
  readonly closed: ClosedRows;
  readonly prints: ReadonlyMap<CellName, Print>;
}

function count(value: number): Print {
  return { text: String(value), value };
}

const plain = fc
  .oneof(
    { weight: 5, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 9 }) },
    { weight: 2, arbitrary: fc.integer({ min: 10, max: 4000 }) },
  )
  .map(count);

const decorated = fc.oneof(
  { weight: 12, arbitrary: plain },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 1, max: 400 }).map((value) => ({
      text: `${value}（其中修订${value - 1}件）`,
      value,
    })),
  },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 1000, max: 99999 })
      .map((value) => ({ text: value.toLocaleString("en"), value })),
  },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 0, max: 99 }).map((value) => ({
      text: String(value).replace(/\d/g, (digit) =>
        String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
      ),
      value,
    })),
  },
  { weight: 1, arbitrary: fc.constant({ text: "/", value: null }) },
);
const withBlanks = fc.oneof(
  { weight: 4, arbitrary: decorated },
  { weight: 1, arbitrary: fc.constant({ text: "", value: null }) },
);

function addedUp(prints: ReadonlyMap<CellName, Print>): ReadonlyMap<CellName, Print> {
  const totals = totalsOf((name) => prints.get(name)?.value ?? 0);
  return new Map([...prints, ...totals.map(([name, sum]) => [name, count(sum)] as const)]);
}

function casesOf(
  figures: fc.Arbitrary<Print>,
  layouts = LAYOUTS,
  addUp = fc.boolean(),
): fc.Arbitrary<Case> {
  const prints = fc
    .array(figures, { minLength: CELLS.length, maxLength: CELLS.length })
    .map((drawn) => new Map(CELLS.map(({ name }, i) => [name, drawn[i] ?? count(0)])));
  return fc.record({
    layout: fc.constantFrom(...layouts),
    edition: fc.constantFrom<Edition>("2019", "2021"),
    closed: fc.constantFrom<ClosedRows>("divided", "undivided"),
    prints: fc
      .tuple(prints, addUp)
      .map(([drawn, isAddedUp]) => (isAddedUp ? addedUp(drawn) : drawn)),
  });
}

/** Only a grid shows which head stands over a figure: elsewhere the sums along rows show that the columns are the form's. */
function needsSums({ name }: Layout): boolean {
  return !name.startsWith("web page");
}

function tablesOf({ edition, closed, prints }: Case): readonly PrintedTable[] {
  const shown = (name: CellName) => prints.get(name)?.text ?? "";
  return [
    disclosure(edition, shown),
    applications(edition === "2019" ? "undivided" : closed, shown),
    disputes(shown),
  ];
}

async function read(text: string): Promise<Tables> {
  const opened = await open(new TextEncoder().encode(text), "case");
  if (!opened.ok) throw new Error(opened.reason.en);
  return readTables(opened.document);
}

/** The cells that came out as another number than the one printed. */
function wrong({ prints }: Case, { cells }: Tables): string[] {
  return [...cells].flatMap(([name, cell]) => {
    const value = prints.get(name)?.value ?? null;
    return cell.state !== "number" || cell.value === value
      ? []
      : [`${name}: read ${cell.value}, printed ${prints.get(name)?.text}`];
  });
}

/** The cells of which it is said that nothing marks them off. */
function unmarked({ doubts }: Tables): readonly string[] {
  return doubts.filter(({ rule }) => rule === "table.unmarked").flatMap(({ cells }) => cells);
}

function namesIn(tables: readonly PrintedTable[]): CellName[] {
  return tables.flatMap(({ rows }) => rows.flat().flatMap(({ name }) => name ?? []));
}

test.each(LAYOUTS.filter(({ name }) => name !== "glued"))(
  "every figure of an undamaged report is read: $name",
  async (layout) => {
    await fc.assert(
      fc.asyncProperty(
        casesOf(plain, [layout], needsSums(layout) ? fc.constant(true) : fc.boolean()),
        async (drawn) => {
          const tables = tablesOf(drawn);
          const result = await read(layout.write(tables));
          const unread = namesIn(tables).filter(
            (name) => result.cells.get(name)?.state !== "number",
          );
          // Without a unit no amount of money is believed, but for 0.
          expect(unread.filter((name) => name !== "disclosure_procurement_amount")).toEqual([]);
          expect(wrong(drawn, result)).toEqual([]);
          expect(result.form).toBe(drawn.edition);
        },
      ),
      { numRuns: Math.ceil(CASES / 30) },
    );
  },
);

test("a cell is what was printed or an absence, never another number", async () => {
  await fc.assert(
    fc.asyncProperty(casesOf(withBlanks), async (drawn) => {
      const result = await read(drawn.layout.write(tablesOf(drawn)));
      expect(wrong(drawn, result)).toEqual([]);
    }),
    { numRuns: CASES },
  );
});

test("damage to labels never makes another number", async () => {
  const damage = fc.array(
    fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.integer({ min: 1, max: 12 }),
    }),
    { minLength: 1, maxLength: 12 },
  );
  await fc.assert(
    fc.asyncProperty(casesOf(decorated), damage, async (drawn, cuts) => {
      let text = drawn.layout.write(tablesOf(drawn));
      for (const { at, length } of cuts) {
        const start = Math.floor(at * text.length);
        const cut = text.slice(start, start + length).replace(/\p{Script=Han}/gu, "");
        text = text.slice(0, start) + cut + text.slice(start + length);
      }
      expect(wrong(drawn, await read(text))).toEqual([]);
    }),
    { numRuns: CASES },
  );
});

test("lines lost, stray numbers put in, or both, never make another number", async () => {
  const places = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
    minLength: 1,
    maxLength: 6,
  });
  const text = LAYOUTS.filter(({ name }) => !name.startsWith("web page"));
  await fc.assert(
    fc.asyncProperty(
      casesOf(withBlanks, text),
      places,
      fc.constantFrom("lost", "put in", "both"),
      async (drawn, at, harm) => {
        const lines = drawn.layout.write(tablesOf(drawn)).split("\n");
        // Within the tables; the words around them number nothing.
        const from = 4;
        for (const [turn, place] of at.entries()) {
          const index = from + Math.floor(place * (lines.length - from - 6));
          if (harm === "lost" || (harm === "both" && turn % 2 === 0)) lines.splice(index, 1);
          else lines.splice(index, 0, "17");
        }
        const tables = await read(lines.join("\n"));
        // In section 2, which has no sums, both at once may leave no trace where nothing marks the cells
        // off; then it is said of those cells, and of no others.
        const said = harm === "both" ? unmarked(tables) : [];
        const unsaid = wrong(drawn, tables).filter(
          (of) => !said.some((name) => of.startsWith(`${name}:`)),
        );
        expect(unsaid).toEqual([]);
      },
    ),
    { numRuns: CASES },
  );
});

test("page numbers all through a report whose blank cells left no trace never make another number", async () => {
  const text = LAYOUTS.filter(({ name }) => !name.startsWith("web page"));
  await fc.assert(
    fc.asyncProperty(
      // With a cell to a line a row's sum is its proof: a slip of the agency's by just the page's number
      // would be made good by it.
      casesOf(withBlanks, text, fc.constant(true)),
      fc.integer({ min: 10, max: 60 }),
      fc.nat(60),
      fc.boolean(),
      async (drawn, onPage, first, isTrimmed) => {
        const lines = drawn.layout.write(tablesOf(drawn)).split("\n");
        const kept = isTrimmed ? lines.filter((line) => !/^[\s|]*$/.test(line)) : lines;
        const paged = kept.flatMap((line, at) => {
          const isEnd = at >= first && (at - first) % onPage === 0;
          return isEnd ? [line, String((at - first) / onPage + 1)] : [line];
        });
        expect(wrong(drawn, await read(paged.join("\n")))).toEqual([]);
      },
    ),
    { numRuns: CASES },
  );
});
