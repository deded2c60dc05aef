import { QueryClient } from "@tanstack/react-query";
import { expect, test } from "vitest";
import type { EngineState } from "../views/site.ts";
import { settled } from "./settled.ts";

test("a page is settled once its answers are here, and once an engine has to be started", async () => {
  const client = new QueryClient();
  let phase: EngineState = { phase: "idle" };
  const engine = {
    current: () => phase,
    subscribe: () => () => {},
    start: async () => {},
    cancel: () => {},
  };
  let answer = (): void => {};
  const coming = client.fetchQuery({
    queryKey: ["coverage"],
    queryFn: () => new Promise<number>((resolve) => (answer = () => resolve(1))),
  });
  let done = false;
  const waiting = settled(client, engine).then(() => {
    done = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(done).toBe(false);
  answer();
  await coming;
  await waiting;
  expect(done).toBe(true);

  const never = client.fetchQuery({ queryKey: ["never"], queryFn: () => new Promise(() => {}) });
  phase = { phase: "starting" };
  await settled(client, engine);
  client.clear();
  await expect(never).rejects.toThrow();
});
