/** Decodes Parquet to Arrow off the page's thread: a national file takes it seconds. */
import { toStream } from "./arrow.ts";
import type { DecodeReply, DecodeRequest, Reading } from "./decodeProtocol.ts";
import { bytesOf, openFile, readSpan, type Span, spansWithin } from "./parquet.ts";

/** Files as opened before, so that their footers are fetched once. */
const opened = new Map<string, ReturnType<typeof openFile>>();
/** What is being read. */
const wanted = new Set<number>();

function reply(message: DecodeReply): void {
  postMessage(message, message.kind === "batch" ? { transfer: [message.stream.buffer] } : {});
}

async function decode(id: number, { file, columns, bounds }: Reading): Promise<void> {
  const source = opened.get(file.url) ?? openFile(file);
  opened.set(file.url, source);
  try {
    const names = columns.map(({ name }) => name);
    const parquet = await source;
    const spans = await spansWithin(parquet, bounds);
    const sizes = spans.map((span) => bytesOf(parquet, names, span));
    reply({ id, kind: "begun", bytes: sizes.reduce((sum, size) => sum + size, 0) });
    const read = (span: Span | undefined) => (span ? readSpan(parquet, names, span) : null);
    // The bytes of the next row group come while this one is decoded; of no more than that.
    let coming = read(spans[0]);
    for (const [index, { from, to }] of spans.entries()) {
      const values = await coming;
      if (!wanted.has(id) || values === null) return;
      coming = read(spans[index + 1]);
      const rows = to - from;
      const stream = new Uint8Array(toStream({ rows, columns: values }, columns));
      reply({ id, kind: "batch", stream, rows, bytes: sizes[index] ?? 0 });
    }
  } catch (cause) {
    // A failed fetch must not be remembered as the file.
    opened.delete(file.url);
    throw new Error(`${file.url}: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
  reply({ id, kind: "end" });
}

addEventListener("message", ({ data }: MessageEvent<DecodeRequest>) => {
  const { id } = data;
  if (data.kind === "stop") {
    wanted.delete(id);
    return;
  }
  wanted.add(id);
  decode(id, data)
    .catch((cause: unknown) => {
      const message = cause instanceof Error ? cause.message : String(cause);
      reply({ id, kind: "failed", message });
    })
    .finally(() => wanted.delete(id));
});
