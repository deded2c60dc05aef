import { expect, test } from "vitest";
import { duration, progressLine, startProgress } from "./progress.ts";
import { summary, widthOf } from "./summary.ts";

function watch(terminal: boolean, stepMilliseconds: number, files: number) {
  let clock = 0;
  let written = "";
  const progress = startProgress(files, {
    terminal,
    write: (text) => {
      written += text;
    },
    now: () => clock,
  });
  for (let index = 0; index < files; index += 1) {
    clock += stepMilliseconds;
    progress.advance();
  }
  progress.finish();
  return written;
}

test("a line says how many, how fast and how long yet", () => {
  expect(progressLine(200, 1000, 10_000)).toBe("200 of 1000 files, 20 a second, 40 s left");
  expect(progressLine(0, 10, 0)).toBe("0 of 10 files, 0.0 a second");
  expect(duration(200)).toBe("3 min 20 s");
});

test("a terminal's one line is rewritten, a log gets a plain line every ten seconds", () => {
  const log = watch(false, 1_000, 25);
  expect(log).toBe(
    "10 of 25 files, 1.0 a second, 15 s left\n20 of 25 files, 1.0 a second, 5 s left\n25 of 25 files in 25 s\n",
  );
  const terminal = watch(true, 1_000, 3);
  expect(terminal.split("\n")).toHaveLength(2);
  expect(terminal.match(/\r/g)).toHaveLength(4);
});

test("columns stand under each other with Chinese names in them", () => {
  expect(widthOf("财政局 a")).toBe(8);
  const row = {
    report_id: "a",
    year: 2023,
    extent: "full",
    cells: 3,
    claims: 1,
    errors: 0,
    warnings: 0,
    source: "a",
    kept: true,
  };
  const [head, first, second] = summary({
    folder: "data",
    files: 2,
    read: 2,
    set_aside: [],
    dataset: null,
    shard: null,
    unchanged: false,
    reports: [
      { ...row, agency: "云梦市财政局" },
      { ...row, agency: "云梦市人力资源和社会保障局" },
    ],
  }).split("\n");
  const column = (line: string | undefined) => widthOf((line ?? "").split("2023")[0] ?? "");
  expect(column(first)).toBe(column(second));
  expect(widthOf((head ?? "").split("year")[0] ?? "")).toBe(column(first));
});
