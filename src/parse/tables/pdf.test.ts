import fc from "fast-check";
import { expect, test } from "vitest";
import { type Document, open } from "../../documents/index.ts";
import { APPLICANTS, CELLS, type CellName, RESULTS } from "../../form/index.ts";
import { type Drawing, setPages, widthOf, writePdf } from "./fixtures/pdf.ts";
import { applications, disclosure, disputes } from "./fixtures/printed.ts";
import { totalsOf } from "./fixtures/sums.ts";
import { readTables } from "./tables.ts";

const CASES = Math.ceil(Number(process.env["SUNDIAL_CASES"] ?? 200) / 8);

async function tables(pdf: Uint8Array) {
  const opened = await open(pdf, "case.pdf");
  if (!opened.ok) throw new Error(opened.reason.en);
  return readTables(opened.document);
}

test("a PDF's tables are read from where their text stands, in whatever order it was written", async () => {
  const figure = fc.oneof(
    fc.constant(0),
    fc.integer({ min: 0, max: 9 }),
    fc.integer({ min: 10, max: 4000 }),
  );
  const figures = fc.array(figure, { minLength: CELLS.length, maxLength: CELLS.length });
  await fc.assert(
    fc.asyncProperty(figures, fc.boolean(), fc.boolean(), async (values, divided, shuffled) => {
      const drawn = new Map(CELLS.map(({ name }, index) => [name, values[index] ?? 0]));
      const prints = new Map([...drawn, ...totalsOf((name) => drawn.get(name) ?? 0)]);
      const shown = (name: CellName) => String(prints.get(name));
      const pages = setPages(
        ["云溪县水务局2023年政府信息公开工作年度报告", "一、总体情况"],
        [
          disclosure("2021", shown),
          applications(divided ? "divided" : "undivided", shown),
          disputes(shown),
        ],
        ["五、存在的主要问题及改进情况", "六、其他需要报告的事项", "无。"],
      );
      const written = shuffled ? pages.map((page) => page.toSorted((a, b) => a.x - b.x)) : pages;
      const { cells } = await tables(writePdf(written));
      const wrong = [...cells].flatMap(([name, cell]) => {
        const value = cell.state === "number" ? cell.value : cell.state;
        return value === prints.get(name) ? [] : [`${name}: ${value}, printed ${prints.get(name)}`];
      });
      expect(wrong).toEqual([]);
    }),
    { numRuns: CASES },
  );
});

test("an encrypted PDF and one without text say so", async () => {
  const locked = await open(
    writePdf([[{ text: "报告", x: 60, y: 700, size: 12 }]], { encrypted: true }),
    "a.pdf",
  );
  const empty = await open(writePdf([[]]), "b.pdf");
  expect(locked).toMatchObject({ ok: false, reason: { kind: "encrypted" } });
  expect(empty).toMatchObject({ ok: false, reason: { kind: "no_text" } });
  expect(widthOf("规章0", 10)).toBe(25);
});

/** Rows of a table as they come out of a PDF: words at the left, figures in seven columns. */
function grid(rows: readonly (readonly [string, ...string[]])[]): Document {
  const place = { page: 1, table: 1, row: null, column: null, line: null };
  const block = {
    kind: "grid" as const,
    place,
    rows: rows.map(([label, ...figures], row) =>
      [label, ...Array.from({ length: 7 }, (_, at) => figures[at] ?? "")].map((text, column) => ({
        text,
        place: { ...place, row, column },
      })),
    ),
  };
  return { format: "pdf", title: null, metadata: {}, blocks: [block] };
}

const ZEROS = ["0", "0", "0", "0", "0", "0", "0"] as const;

/** A table of section 3 whose total of 30, 4 and 3 is wrapped in its cell: as drawn, on the lines given. */
function wrapped(...drawn: readonly (readonly [string, ...string[]])[]) {
  return readTables(
    grid([
      ["一、本年新收政府信息公开申请数量", "30", "4", "0", "0", "0", "3", "37"],
      ["二、上年结转政府信息公开申请数量", ...ZEROS],
      ["（一）予以公开", ...ZEROS],
      ["（二）部分公开", ...ZEROS],
      ["1.属于国家秘密", ...ZEROS],
      ["3.其他", ...ZEROS],
      ...drawn,
      ["四、结转下年度继续办理", ...ZEROS],
      ["五、存在的主要问题"],
    ]),
  ).cells;
}

const PART = (figure: string) => ["", "", "", "", "", "", "", figure] as const;
const ROW = (total: string) => ["（七）总计", "30", "4", "0", "0", "0", "3", total] as const;

test("a figure wrapped around the middle of its cell is put together where its row adds up so", () => {
  const cells = wrapped(PART("3"), ROW(""), PART("7"));
  expect(cells.get("applications_concluded_total")).toMatchObject({ value: 37 });
  expect(cells.get("applications_new_total")).toMatchObject({ value: 37 });
});

test("of a figure wrapped in its cell no part is read as the figure", () => {
  for (const drawn of [
    [PART("3"), ROW("7")],
    [ROW("3"), PART("7")],
    [PART("3"), ROW(""), PART("8")],
    [PART("3"), ROW("7"), PART("7")],
    [["3.其他", ...PART("3").slice(1)], ROW(""), PART("7")],
  ] as const)
    expect(wrapped(...drawn).get("applications_concluded_total")?.state).toBe("unreadable");
});

test("under a label wrapped around its figures blank cells stay blank, where the row adds up", () => {
  const under = (...figures: readonly string[]) =>
    readTables(
      grid([
        ["一、本年新收政府信息公开申请数量", "30", "4", "0", "0", "0", "3", "37"],
        ["二、上年结转政府信息公开申请数量", ...ZEROS],
        ["（一）予以公开", ...ZEROS],
        ["（二）部分公开（区分处理的，只计这一情形，不计其他情"],
        ["", ...figures],
        ["形）"],
        ["1.属于国家秘密", ...ZEROS],
        ["3.其他", ...ZEROS],
        ["（七）总计", ...ZEROS],
      ]),
    ).cells;
  const whole = under("", "2", "", "", "", "", "2");
  expect(whole.get("applications_partly_granted_business")).toMatchObject({ value: 2 });
  expect(whole.get("applications_partly_granted_person")?.state).toBe("blank");
  // A page's number, perhaps.
  for (const at of [0, 3, 6]) {
    const lone = under(...ZEROS.map((_, column) => (column === at ? "2" : "")));
    expect(lone.get("applications_partly_granted_total")?.state).toBe("unreadable");
  }
});

test("letters of a label written downwards, and heads drawn close together, are no figures and no text", () => {
  const { cells } = readTables(
    grid([
      ["信息内容", "本年制发件数 本年废止件数", "现行有效件数"],
      ["规章", "1", "2", "3"],
      ["行政规范性文件", "4", "5", "6"],
      ["结 结 其 尚 维 纠 结 审 果 果 他 未 总"],
      ["信息内容", "本年处理决定数量"],
      ["行政许可", "20"],
      ["", "1,2"],
      ["行政处罚"],
      ["", "34"],
    ]),
  );
  expect(cells.get("disclosure_normative_in_force")).toMatchObject({ value: 6 });
  expect(cells.get("disclosure_penalties_decided")?.state).toBe("unreadable");
  expect(cells.get("disclosure_licences_decided")?.state).toBe("unreadable");
});

const CLOSING = ["五、存在的主要问题及改进情况", "六、其他需要报告的事项", "无。"];
const OPENING = ["云溪县水务局2023年政府信息公开工作年度报告", "一、总体情况"];

/**
 * What is read otherwise than printed of a report drawn as a PDF.
 *
 * @param texts one for each cell; the cells beyond them are blank
 * @param addUp whether the totals are what their parts make
 */
async function wrongIn(
  texts: readonly string[],
  addUp: boolean,
  drawing?: Drawing,
): Promise<readonly string[]> {
  const drawn = new Map(CELLS.map(({ name }, at) => [name, texts[at] ?? ""]));
  const totals = totalsOf((name) => Number(drawn.get(name) ?? 0)).map(
    ([name, sum]) => [name, String(sum)] as const,
  );
  const prints = addUp ? new Map([...drawn, ...totals]) : drawn;
  const shown = (name: CellName) => prints.get(name) ?? "";
  const printed = [disclosure("2021", shown), applications("divided", shown), disputes(shown)];
  const { cells } = await tables(writePdf(setPages(OPENING, printed, CLOSING, drawing)));
  return [...cells].flatMap(([name, cell]) =>
    cell.state !== "number" || String(cell.value) === prints.get(name)
      ? []
      : [`${name}: ${cell.value}, printed ${prints.get(name)}`],
  );
}

test("blank cells of a PDF's tables never move a figure", async () => {
  const figure = fc.oneof(
    { weight: 3, arbitrary: fc.constant("") },
    { weight: 2, arbitrary: fc.integer({ min: 0, max: 9 }).map(String) },
    { weight: 1, arbitrary: fc.integer({ min: 10, max: 4000 }).map(String) },
  );
  const figures = fc.array(figure, { minLength: CELLS.length, maxLength: CELLS.length });
  await fc.assert(
    fc.asyncProperty(figures, fc.boolean(), async (texts, addUp) => {
      expect(await wrongIn(texts, addUp)).toEqual([]);
    }),
    { numRuns: CASES },
  );
});

test("figures wrapped in a PDF's narrow cells never make another number", async () => {
  const figure = fc.oneof(
    { weight: 1, arbitrary: fc.constant("") },
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 9 }).map(String) },
    { weight: 2, arbitrary: fc.integer({ min: 10, max: 400 }).map(String) },
  );
  const large = fc.integer({ min: 100, max: 4000 }).map(String);
  const length = { minLength: CELLS.length, maxLength: CELLS.length };
  const figures = fc.oneof(fc.array(figure, length), fc.array(large, length));
  await fc.assert(
    fc.asyncProperty(
      figures,
      fc.boolean(),
      fc.integer({ min: 2, max: 24 }),
      fc.constantFrom("top", "middle", "bottom"),
      fc.constantFrom("left", "middle", "right"),
      fc.constantFrom(0, 0.5, 1, 3),
      async (texts, addUp, narrow, edge, side, padding) => {
        expect(await wrongIn(texts, addUp, { narrow, edge, side, padding })).toEqual([]);
      },
    ),
    { numRuns: CASES },
  );
});

test("a page's number near a PDF's table, and a digit wrapped at a page's foot, never make another number", async () => {
  const figure = fc.oneof(
    { weight: 2, arbitrary: fc.constant("") },
    { weight: 2, arbitrary: fc.integer({ min: 0, max: 9 }).map(String) },
    { weight: 2, arbitrary: fc.integer({ min: 10, max: 4000 }).map(String) },
  );
  const drawing = fc.record({
    narrow: fc.option(fc.integer({ min: 15, max: 35 })),
    edge: fc.constantFrom("top" as const, "middle" as const, "bottom" as const),
    side: fc.constantFrom("left" as const, "middle" as const, "right" as const),
    leading: fc.integer({ min: 10, max: 24 }),
    bottom: fc.integer({ min: 48, max: 84 }),
    foot: fc.record({
      x: fc.integer({ min: 60, max: 530 }),
      y: fc.integer({ min: 30, max: 56 }),
      isBare: fc.boolean(),
    }),
  });
  const figures = fc.array(figure, { minLength: CELLS.length, maxLength: CELLS.length });
  await fc.assert(
    fc.asyncProperty(figures, fc.boolean(), drawing, async (texts, addUp, drawn) => {
      expect(await wrongIn(texts, addUp, drawn)).toEqual([]);
    }),
    { numRuns: CASES },
  );
});

test("the blank part of a PDF's section 4 stays blank, the other parts are read", async () => {
  const at = (column: number) => 60 + column * 32;
  const put = (text: string, column: number, y: number) => ({ text, x: at(column), y, size: 6 });
  const results = RESULTS.map(({ label }) => label.zh);
  const figures = ["4", "0", "3", "5", "12", "3", "6", "2", "4", "15"];
  const { cells } = await tables(
    writePdf([
      [
        put("四、政府信息公开行政复议、行政诉讼情况", 0, 700),
        put("行政复议", 2, 680),
        put("行政诉讼", 9, 680),
        put("未经复议直接起诉", 6, 670),
        put("复议后起诉", 11, 670),
        ...results.map((text, column) => put(text, column, 665)),
        ...[...results, ...results].map((text, column) => put(text, column + 5, 658)),
        ...figures.map((text, column) => put(text, column + 5, 645)),
        put("五、存在的主要问题及改进情况", 0, 600),
      ],
    ]),
  );
  expect(cells.get("review_total")?.state).toBe("blank");
  expect(cells.get("direct_suit_upheld")).toMatchObject({ value: 4 });
  expect(cells.get("after_review_suit_total")).toMatchObject({ value: 15 });
});

test("a PDF whose columns stand in another order than the form's gives no figure another's place", async () => {
  const drawn = new Map(CELLS.map(({ name }, at) => [name, at % 9]));
  const prints = new Map([...drawn, ...totalsOf((name) => drawn.get(name) ?? 0)]);
  const shown = (name: CellName) => String(prints.get(name));
  const form = applications("divided", shown);
  const orders = [
    [6, 0, 1, 2, 3, 4, 5],
    [1, 0, 2, 3, 4, 5, 6],
    [0, 2, 1, 3, 4, 5, 6],
    [0, 1, 2, 3, 5, 4, 6],
  ];
  for (const order of orders) {
    const turn = <T>(own: readonly T[]) => order.flatMap((at) => own.slice(at, at + 1));
    const rows = form.rows.slice(3).map((row) => {
      const words = row.filter(({ name }) => name === null);
      const own = row.filter(({ name }) => name !== null);
      return own.length > 0 ? [...words, ...turn(own)] : row;
    });
    const heads = APPLICANTS.map(({ label }) => label.zh);
    const head = turn(heads).map((text) => ({ text, rowSpan: 1, columnSpan: 1, name: null }));
    const corner = { text: "项目", rowSpan: 1, columnSpan: 3, name: null };
    const table = { ...form, rows: [[corner, ...head], ...rows] };
    const { cells } = await tables(
      writePdf(setPages(OPENING, [disclosure("2021", shown), table, disputes(shown)], CLOSING)),
    );
    const wrong = [...cells].flatMap(([name, cell]) =>
      cell.state === "number" && cell.value !== prints.get(name) ? [`${name}: ${cell.value}`] : [],
    );
    expect(wrong).toEqual([]);
  }
});
