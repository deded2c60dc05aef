import type { Browser, BrowserContextOptions, Page } from "@playwright/test";

/** A poor phone: a quarter of this machine's speed. */
const slowdown = 4;

/** Slow 4G: 1.6 megabits a second down and 0.75 up, 150 ms there and back. */
const slowLine = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (0.75 * 1024 * 1024) / 8,
};

export interface Reader {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

/** A reader with an empty cache, on a slow processor and, if wanted, a slow line. */
export async function slowReader(
  browser: Browser,
  line: "slow" | "fast",
  options: BrowserContextOptions = {},
): Promise<Reader> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  if (line === "slow") await session.send("Network.emulateNetworkConditions", slowLine);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  return { page, close: () => context.close() };
}
