/** Decodes Parquet to Arrow off the page's thread: a national file takes it seconds. */
import { decode, type Reading } from "./decode.ts";
import type { DecodeReply, DecodeRequest } from "./decodeProtocol.ts";
import { openForColumns } from "./parquet.ts";

/** Files as opened before, so that their footers are fetched once. */
const opened = new Map<string, ReturnType<typeof openForColumns>>();
/** What is being read. */
const wanted = new Set<number>();

function reply(message: DecodeReply): void {
  postMessage(message, message.kind === "piece" ? { transfer: [message.stream.buffer] } : {});
}

async function answer(id: number, { file, ...reading }: Reading): Promise<void> {
  const source = opened.get(file.url) ?? openForColumns(file);
  opened.set(file.url, source);
  try {
    await decode(await source, reading, {
      onBegun: (bytes) => reply({ id, kind: "begun", bytes }),
      onPiece: (piece) => reply({ id, kind: "piece", ...piece }),
      isWanted: () => wanted.has(id),
    });
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
  answer(id, data)
    .catch((cause: unknown) => {
      const message = cause instanceof Error ? cause.message : String(cause);
      reply({ id, kind: "failed", message });
    })
    .finally(() => wanted.delete(id));
});
