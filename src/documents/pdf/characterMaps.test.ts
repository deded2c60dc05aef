import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writePdf } from "../../parse/tables/fixtures/pdf.ts";
import { open } from "../index.ts";

const MAPS = join(import.meta.dirname, "../../../node_modules/pdfjs-dist/cmaps/");
const page = [{ text: "行政许可决定数量", x: 60, y: 700, size: 12 }];

test("a font that only names its Chinese map is read with the maps at hand", async () => {
  const opened = await open(writePdf([page], { map: "named" }), "a.pdf", { characterMaps: MAPS });
  const text = opened.ok
    ? opened.document.blocks.map((block) => (block.kind === "paragraph" ? block.text : ""))
    : [];
  expect(text.join("")).toContain("行政许可决定数量");
});

test("maps may be given one by one, as a browser fetches them", async () => {
  const asked: string[] = [];
  const opened = await open(writePdf([page], { map: "named" }), "a.pdf", {
    characterMaps: async (file) => {
      asked.push(file);
      return new Uint8Array(await readFile(MAPS + file));
    },
  });
  expect(opened.ok).toBe(true);
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.every((file) => file.endsWith(".bcmap"))).toBe(true);
});

test("without the maps such a file is set aside, never misread", async () => {
  const opened = await open(writePdf([page], { map: "named" }), "a.pdf");
  expect(opened.ok ? "read" : opened.reason.kind).toBe("no_text");
});
