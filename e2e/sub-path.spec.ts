import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { siteHandler } from "../src/publish/serve/handler.ts";
import { listen } from "../src/publish/serve/listen.ts";
import { test as base, expect } from "./reader.ts";
import { read } from "./site.ts";

const basePath = "/some/path/";

/** The site built for a sub-path, at a server that has nothing anywhere else. */
const test = base.extend<{ baseURL: string }>({
  baseURL: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its first parameter
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), "sundial-sub-path-"));
      const dist = join(folder, "dist");
      const dataset = join(folder, "data");
      // One invented report: the site of all of them is built, and read, by the other tests.
      run("src/dataset/synth/synth.ts", ["--reports", "1", "--out", dataset]);
      run("src/publish/build.ts", [], {
        NODE_ENV: "production",
        BASE_PATH: basePath,
        DATASET: dataset,
        DIST: dist,
        SITE_URL: "https://example.org",
      });
      const server = await listen(siteHandler(dist, basePath), 0, ["127.0.0.1"]);
      await use(`http://127.0.0.1:${server.port}`);
      await server.close();
      rmSync(folder, { recursive: true });
    },
    { scope: "test", timeout: 300_000 },
  ],
});

function run(program: string, args: readonly string[], added: NodeJS.ProcessEnv = {}): void {
  const done = spawnSync(process.execPath, ["--import", "tsx", program, ...args], {
    env: { ...process.env, ...added },
    encoding: "utf8",
  });
  expect(done.status, done.stderr).toBe(0);
}

test("under a sub-path the site stands with its links, data and engine", async ({ page }) => {
  test.slow();
  await read(page, `${basePath}en/agencies/`);
  const links = page.getByRole("banner").getByRole("navigation").getByRole("link");
  await expect(links.first()).toHaveAttribute("href", `${basePath}en/`);
  await links.first().click();
  await expect(page).toHaveURL(new RegExp(`${basePath}en/$`));
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
    "href",
    `https://example.org${basePath}en/agencies/`,
  );
});
