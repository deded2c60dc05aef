/** Reads and audits what a reader brought, off the page's thread; nothing of it goes anywhere. */
import { audit, digestOf, distinct } from "../../audit/index.ts";
import { readDecisions } from "../../dataset/decisionsFile.ts";
import type { Decision } from "../../parse/index.ts";
import { readDropped } from "./dropped.ts";
import { fetchMap } from "./maps.ts";
import type { Order, Result } from "./protocol.ts";

let decisions: Promise<readonly Decision[]> | null = null;

/** What people decided about names and places, from the site's own data; asked for once. */
function known(): Promise<readonly Decision[]> {
  decisions ??= fetchDecisions();
  return decisions.catch((error: unknown) => {
    // They put a few names right; a report is read without them, and the next asks again.
    decisions = null;
    console.warn("The decisions on names and places could not be fetched.", error);
    return [];
  });
}

async function fetchDecisions(): Promise<readonly Decision[]> {
  const response = await fetch(`${import.meta.env.BASE_URL}data/decisions.csv`);
  // A dataset need not have any.
  if (response.status === 404) return [];
  if (!response.ok) throw new Error(`data/decisions.csv could not be fetched: ${response.status}.`);
  return readDecisions(await response.text());
}

/** Browsers give no fingerprints to pages of plain `http:`. */
async function sha256(bytes: Uint8Array): Promise<string | null> {
  if (!isSecureContext) return null;
  const digest = await crypto.subtle.digest("SHA-256", new Uint8Array(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function carryOut(order: Order): Promise<Result> {
  if (order.kind === "audit") {
    const others = digestOf([...order.others, ...order.audited.map(({ report }) => report)]);
    const findings = order.audited.map(({ report, kept, previous }) =>
      distinct([...kept, ...audit(report, { previous, others })]),
    );
    return { kind: "audited", findings };
  }
  const bytes = new Uint8Array(order.bytes);
  const dropped = await readDropped(bytes, order.file, await known(), {
    characterMaps: fetchMap,
    sha256,
  });
  return { kind: "read", dropped };
}

// Orders come by a port of their own: pdf.js, once it is here, takes the worker's own for its own.
addEventListener(
  "message",
  ({ data: port }: MessageEvent<MessagePort>) => {
    port.addEventListener("message", ({ data }: MessageEvent<Order>) => {
      carryOut(data)
        .catch(
          (cause: unknown): Result => ({
            kind: "failed",
            message: cause instanceof Error ? cause.message : String(cause),
          }),
        )
        .then((result) => port.postMessage(result));
    });
    port.start();
  },
  { once: true },
);
