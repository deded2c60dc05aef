import fc from "fast-check";
import { expect, test } from "vitest";
import { type Document, open } from "../../documents/index.ts";
import { CELLS, type CellName } from "../../form/index.ts";
import { setPages, widthOf, writePdf } from "./fixtures/pdf.ts";
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

test("of a figure wrapped in its cell no part is read as the figure", () => {
  const zeros = ["0", "0", "0", "0", "0", "0", "0"];
  const { cells } = readTables(
    grid([
      ["一、本年新收政府信息公开申请数量", "30", "4", "0", "0", "0", "3", "37"],
      ["二、上年结转政府信息公开申请数量", ...zeros],
      ["（一）予以公开", ...zeros],
      ["（二）部分公开", ...zeros],
      ["1.属于国家秘密", ...zeros],
      ["3.其他", ...zeros],
      ["", "", "", "", "", "", "", "3"],
      ["（七）总计", "30", "4", "0", "0", "0", "3", "7"],
      ["四、结转下年度继续办理", ...zeros],
    ]),
  );
  expect(cells.get("applications_concluded_total")?.state).toBe("unreadable");
  expect(cells.get("applications_new_total")).toMatchObject({ value: 37 });
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
