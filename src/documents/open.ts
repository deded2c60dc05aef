import { decode } from "./decode.ts";
import type { Opened } from "./document.ts";
import { readHtml } from "./html.ts";
import type { CharacterMaps } from "./pdf/characterMaps.ts";
import { readText } from "./text.ts";
import { unreadable } from "./unreadable.ts";

/** The largest file that is opened, in bytes. The largest real reports, full of photographs, stay under 30 MB. */
export const LARGEST_FILE = 64 * 1024 * 1024;

/** What reading some files needs beside their own bytes. */
export interface Resources {
  /**
   * Without them, a PDF whose fonts name a Chinese map instead of embedding one comes out empty
   * (`no_text`).
   */
  readonly characterMaps?: CharacterMaps;
}

/** How far into a file its kind is looked for. */
const HEAD = 1024;

function startsWith(bytes: Uint8Array, ...signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function isPicture(bytes: Uint8Array): boolean {
  return (
    startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) ||
    startsWith(bytes, 0xff, 0xd8, 0xff) ||
    startsWith(bytes, 0x47, 0x49, 0x46, 0x38) ||
    startsWith(bytes, 0x49, 0x49, 0x2a, 0x00) ||
    startsWith(bytes, 0x4d, 0x4d, 0x00, 0x2a) ||
    startsWith(bytes, 0x52, 0x49, 0x46, 0x46)
  );
}

/** No encoding of text that is met here has control bytes, except UTF-16, which is marked. */
function isBinary(bytes: Uint8Array): boolean {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return false;
  const head = bytes.subarray(0, HEAD);
  const control = head.filter(
    (byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b),
  );
  return control.length > head.length / 100;
}

function looksLikeHtml(text: string): boolean {
  const head = text.slice(0, 200_000);
  if (/<!doctype\s+html|<html[\s>]|<body[\s>]|<table[\s>]/i.test(head)) return true;
  return (head.match(/<(?:p|div|span|td|tr|br|meta|font)[\s/>]/gi)?.length ?? 0) >= 5;
}

function looksLikeMarkdown(text: string): boolean {
  return /^#{1,6} \S/m.test(text);
}

/**
 * A file of any format as a Document, by what its bytes are and never by its name; `name` is only for
 * the words of a refusal. Never throws on bad input: what cannot be opened is an `Unreadable`.
 */
export async function open(
  bytes: Uint8Array,
  name: string,
  resources: Resources = {},
): Promise<Opened> {
  if (bytes.length === 0) return unreadable("empty");
  if (bytes.length > LARGEST_FILE) {
    const size = `${(bytes.length / 1024 / 1024).toFixed(0)} MB`;
    const limit = `${LARGEST_FILE / 1024 / 1024} MB`;
    return unreadable("too_large", {
      zh: `${name} 有 ${size}，上限为 ${limit}。`,
      en: `${name} is ${size}; the limit is ${limit}.`,
    });
  }
  if (isPicture(bytes)) {
    return unreadable("no_text", { zh: "这是一张图片。", en: "This is a picture." });
  }
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return unreadable("legacy_doc");
  if (startsWith(bytes, 0x50, 0x4b)) return (await import("./docx.ts")).readDocx(bytes);
  if (new TextDecoder("latin1").decode(bytes.subarray(0, HEAD)).includes("%PDF-")) {
    // Loaded only for a PDF: the library is half of what the reading side weighs.
    return (await import("./pdf/pdf.ts")).readPdf(bytes, resources.characterMaps ?? null);
  }
  if (isBinary(bytes)) return unreadable("unknown_format");

  const text = decode(bytes);
  if (text.trim() === "") return unreadable("no_text");
  if (text.startsWith("{\\rtf")) {
    return unreadable("unknown_format", { zh: "这是 RTF 文件。", en: "This is an RTF file." });
  }
  const document = looksLikeHtml(text)
    ? readHtml(text)
    : readText(text, looksLikeMarkdown(text) ? "markdown" : "text");
  return document.blocks.length === 0 ? unreadable("no_text") : { ok: true, document };
}
