import { type Document, open, type Resources } from "../documents/index.ts";
import { type Decision, decide, parse, type Report } from "../parse/index.ts";
import { type Entry, type FileRead, reportIdOf, setAside } from "./entry.ts";
import { readTranscription } from "./readTranscription.ts";

/** What reading needs of where it runs. */
export interface ReadingGround extends Resources {
  /** The fingerprint of a file, in hexadecimal; null where it can't be had. */
  readonly sha256: (bytes: Uint8Array) => Promise<string | null>;
  /** Is handed every Document that a file was opened as. */
  readonly onDocument?: (document: Document) => void;
}

/**
 * What the bytes of a file give: its report, the reports it transcribes, or why there is none. The
 * one way files are read, in an ingest and in a reader's browser. Never throws.
 *
 * @param file its name: the ending tells transcriptions, the rest stands in as its source
 */
export async function readBytes(
  bytes: Uint8Array,
  file: string,
  decisions: readonly Decision[],
  ground: ReadingGround,
): Promise<FileRead> {
  try {
    const ending = /\.(?:csv|json)$/i.exec(file)?.[0].toLowerCase();
    return ending === ".csv" || ending === ".json"
      ? readTranscription(bytes, file, ending, decisions)
      : await readDocument(bytes, file, decisions, ground);
  } catch (cause) {
    // A fault of ours in one file must not cost the reader the other ten thousand.
    const words = cause instanceof Error ? cause.message : String(cause);
    return setAside(file, "failed", {
      zh: `读取时出错（程序的问题，请报告）：${words}`,
      en: `reading it failed (our fault, please report it): ${words}`,
    });
  }
}

async function readDocument(
  bytes: Uint8Array,
  file: string,
  decisions: readonly Decision[],
  ground: ReadingGround,
): Promise<FileRead> {
  // A PDF's reader takes the bytes with it, so the fingerprint comes first.
  const sourceSha256 = await ground.sha256(bytes);
  const opened = await open(bytes, file, ground);
  if (!opened.ok) return setAside(file, opened.reason.kind, opened.reason);
  ground.onDocument?.(opened.document);
  const parsed = parse(opened.document, { source: file });
  if (!parsed.ok) return setAside(file, parsed.refusal.kind, parsed.refusal.message);
  const source = addressOf(opened.document) ?? file;
  const report: Report = {
    ...parsed.report,
    identity: decide(parsed.report.identity, source, decisions),
  };
  const reportId = reportIdOf(report.identity, report.year);
  const entry: Entry = { reportId, report, source, sourceSha256, kept: [] };
  return { ok: true, entries: [entry] };
}

/** The address a page gives as its own, for those who link to it; null where it gives none. */
function addressOf({ metadata }: Document): string | null {
  const address = metadata["og:url"] ?? "";
  return /^https?:\/\/\S+$/u.test(address) ? address : null;
}
