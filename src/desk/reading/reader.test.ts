import { expect, test } from "vitest";
import type { Order, Result } from "./protocol.ts";
import { createReader, type ReadingWorker } from "./reader.ts";

const ORDER: Order = { kind: "audit", audited: [], others: [] };

/** Workers that answer each order by `answer`, or never where that gives null; and how many there were. */
function scripted(answer: (order: Order) => Result | null) {
  const count = { started: 0, ended: 0 };
  const start = (): ReadingWorker => {
    count.started += 1;
    return {
      postMessage: (port) => {
        port.onmessage = ({ data }: MessageEvent<Order>) => {
          const result = answer(data);
          if (result) port.postMessage(result);
        };
      },
      terminate: () => {
        count.ended += 1;
      },
      addEventListener: () => {},
    };
  };
  return { count, start };
}

test("orders are carried out one after the other by one worker", async () => {
  const { count, start } = scripted(() => ({ kind: "audited", findings: [] }));
  const reader = createReader(start);
  const results = await Promise.all([reader.carryOut(ORDER), reader.carryOut(ORDER)]);
  expect(results.map(({ kind }) => kind)).toEqual(["audited", "audited"]);
  expect(count.started).toBe(1);
});

test("an order that takes too long, or is cancelled, ends the worker, and the next has a new one", async () => {
  let isSlow = true;
  const { count, start } = scripted(() => (isSlow ? null : { kind: "audited", findings: [] }));
  const reader = createReader(start, 200);
  await expect(reader.carryOut(ORDER)).rejects.toMatchObject({ why: "time" });
  const stop = new AbortController();
  const cancelled = reader.carryOut(ORDER, { signal: stop.signal });
  setTimeout(() => stop.abort(), 5);
  await expect(cancelled).rejects.toMatchObject({ why: "cancelled" });
  isSlow = false;
  await expect(reader.carryOut(ORDER)).resolves.toMatchObject({ kind: "audited" });
  expect(count).toEqual({ started: 3, ended: 2 });
});
