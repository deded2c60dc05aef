import { expect, test } from "./reader.ts";
import { patience, settled, triedIn, unforeseen } from "./site.ts";

for (const { root, retry } of triedIn("zh")) {
  test.describe(`where the engine cannot be fetched, ${root}`, () => {
    test.use({ expectedErrors: /Failed to load resource/ });

    test("says so, offers to try again, and comes back when it can be", async ({ page }) => {
      let blocked = 0;
      const engine = /\.wasm(\.gz)?$/;
      await page.route(engine, async (route) => {
        blocked += 1;
        await route.abort();
      });
      await page.goto(root + unforeseen);
      await expect(page.getByRole("banner")).toBeVisible();
      const main = page.getByRole("main");
      await expect(main.getByRole("alert").first()).toBeVisible();
      expect(blocked).toBeGreaterThan(0);
      await expect(main.getByRole("alert").first()).not.toHaveText("");
      await page.unroute(engine);
      // Each question that failed has its own button: all of them are tried.
      const buttons = main.getByRole("button", { name: retry });
      while ((await buttons.count()) > 0) {
        const before = await buttons.count();
        await buttons.first().click();
        await expect.poll(() => buttons.count()).toBeLessThan(before);
      }
      await settled(page);
    });
  });
}

test.describe("where the data cannot be fetched", () => {
  test.use({ expectedErrors: /Failed to load resource/ });

  test("the page is not blank and says what happened", async ({ page }) => {
    await page.route(/\/data\/reports\.parquet/, (route) => route.abort());
    await page.goto(`/en/${unforeseen}`);
    await expect(page.getByRole("banner")).toBeVisible();
    const alert = page.getByRole("main").getByRole("alert").first();
    await expect(alert).toBeVisible({ timeout: patience });
    await expect(alert).not.toHaveText("");
  });

  test("nor where its description cannot be", async ({ page }) => {
    await page.route(/\/data\/datapackage\.json/, (route) => route.abort());
    await page.goto(`/en/${unforeseen}`);
    await expect(page.getByRole("banner")).toBeVisible();
    const main = page.getByRole("main");
    await expect(main.getByRole("alert").first()).toContainText(/could not be fetched/);
    await expect(main.getByRole("button", { name: "Try again" }).first()).toBeVisible();
  });
});
