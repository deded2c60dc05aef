import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Opened } from "../document.ts";
import { unreadable } from "../unreadable.ts";
import type { CharacterMaps } from "./characterMaps.ts";
import { blocksOf, type PageLine } from "./columns.ts";
import { pdfLibrary } from "./library.ts";
import { type Page, withoutPageNumbers } from "./pageNumbers.ts";
import { chunksOf, linesOf, piecesOf } from "./pieces.ts";

/** A report has some ten pages, a long one a hundred; a book is not a report. */
const MOST_PAGES = 500;

async function readPage(pdf: PDFDocumentProxy, number: number): Promise<Page> {
  const page = await pdf.getPage(number);
  const [, bottom = 0, , top = 842] = page.view;
  const { items } = await page.getTextContent();
  const pieces = piecesOf(items.filter((item) => "str" in item));
  page.cleanup();
  const lines = linesOf(pieces).map((line) => ({ page: number, chunks: chunksOf(line) }));
  return { number, bottom, height: top - bottom, lines };
}

function widthOf(lines: readonly PageLine[]): number {
  const chunks = lines.flatMap((line) => line.chunks);
  const left = chunks.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY);
  return chunks.reduce((most, { x, width }) => Math.max(most, x + width), 0) - left;
}

async function information(pdf: PDFDocumentProxy): Promise<Record<string, string>> {
  const { info } = await pdf.getMetadata();
  return Object.fromEntries(
    Object.entries(info).flatMap(([key, value]) =>
      typeof value === "string" && value.trim() !== "" ? [[key.toLowerCase(), value.trim()]] : [],
    ),
  );
}

/** How pdf.js is told of the maps: it fetches from a folder by itself, else asks what gives them. */
function mapsFrom(characterMaps: CharacterMaps | null) {
  if (characterMaps === null) return {};
  if (typeof characterMaps === "string") return { cMapUrl: characterMaps, cMapPacked: true };
  return {
    cMapUrl: "given/",
    cMapPacked: true,
    BinaryDataFactory: class {
      fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
        return characterMaps(filename);
      }
    },
  };
}

/**
 * A PDF's text as paragraphs and grids, from where each run of letters stands and not from the order
 * it was written in. Fonts are not drawn; the one thing fetched is a character map that a font names
 * and does not embed, from `characterMaps` (see `Resources`), where that is given.
 */
export async function readPdf(
  bytes: Uint8Array,
  characterMaps: CharacterMaps | null,
): Promise<Opened> {
  const { getDocument } = await pdfLibrary();
  const task = getDocument({
    // pdf.js takes the buffer away from its caller.
    data: bytes.slice(),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    ...mapsFrom(characterMaps),
    verbosity: 0,
  });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > MOST_PAGES) {
      return unreadable("too_large", {
        zh: `共 ${pdf.numPages} 页，上限为 ${MOST_PAGES} 页。`,
        en: `It has ${pdf.numPages} pages; the limit is ${MOST_PAGES}.`,
      });
    }
    const pages: Page[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      pages.push(await readPage(pdf, number));
    }
    const lines = withoutPageNumbers(pages);
    const metadata = await information(pdf);
    const blocks = blocksOf(lines, widthOf(lines));
    if (blocks.length === 0) return unreadable("no_text");
    const title = metadata["title"] ?? null;
    return { ok: true, document: { format: "pdf", title, metadata, blocks } };
  } catch (error) {
    if (error instanceof Error && error.name === "PasswordException")
      return unreadable("encrypted");
    return unreadable("damaged", {
      zh: `PDF 无法解析（${error instanceof Error ? error.message : String(error)}）。`,
      en: `The PDF cannot be parsed (${error instanceof Error ? error.message : String(error)}).`,
    });
  } finally {
    await task.destroy();
  }
}
