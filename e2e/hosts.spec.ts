import type { BrowserContext } from "@playwright/test";
import { bare, type Host, hasNginx, nginx } from "./hosts.ts";
import { test as base, expect } from "./reader.ts";
import { read, settled, unforeseen } from "./site.ts";

const hosts = [
  { name: "nginx", isThere: hasNginx, start: () => nginx("dist", "/", false) },
  { name: "nginx that decodes .gz", isThere: hasNginx, start: () => nginx("dist", "/", true) },
  { name: "a bare host without ranges", isThere: true, start: () => bare("dist", "/") },
] as const;

for (const { name, isThere, start } of hosts) {
  const test = base.extend<{ baseURL: string }>({
    baseURL: [
      // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its first parameter
      async ({}, use) => {
        const host: Host = await start();
        await use(host.origin);
        await host.stop();
      },
      { scope: "test" },
    ],
  });

  test.describe(name, () => {
    test.skip(!isThere, "There is no nginx with gzip_static on this machine.");

    test("pages, states, answers and the engine's question work", async ({ page, context }) => {
      test.slow();
      const policies = violationsOf(context);
      await read(page, "/");
      await read(page, "/en/disclosure/year=2023/");
      await expect(page.getByRole("heading", { level: 1 })).toContainText("2023");
      // A shipped answer that no page holds: a year chosen on the page of another.
      await page.locator(".filters").getByLabel("From year", { exact: true }).selectOption("2022");
      await expect(page).toHaveURL(/\/en\/disclosure\/year=2022\/$/);
      await settled(page);
      await expect(page.getByRole("heading", { level: 1 })).toContainText("2022");
      await read(page, `/en/applications/${unforeseen}`);
      await expect(page.getByRole("heading", { level: 1 })).toContainText(/\d/);
      expect(policies).toEqual([]);
    });
  });
}

/** What the content policy stopped, as the browser says it. */
function violationsOf(context: BrowserContext): readonly string[] {
  const found: string[] = [];
  context.on("console", (message) => {
    if (/Content Security Policy/.test(message.text())) found.push(message.text());
  });
  return found;
}
