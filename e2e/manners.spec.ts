import { expect, test } from "./reader.ts";
import { read, settled } from "./site.ts";

/** Before the program runs: which themes the page ever had, and the page of the build itself. */
function watching(): void {
  const themes: (string | null)[] = [];
  Object.assign(window, { themes });
  const look = () => {
    themes.push(document.documentElement.getAttribute("data-theme"));
  };
  document.addEventListener("DOMContentLoaded", () => {
    look();
    new MutationObserver(look).observe(document.documentElement, { attributes: true });
    Object.assign(window, { built: document.querySelector("main h1") });
  });
}

test("a chosen theme is there from the first moment, on the build's own page", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.addInitScript(watching);
  for (const path of ["/?theme=dark", "/en/method/?theme=dark", "/agencies/?theme=dark"]) {
    await read(page, path);
    const themes: unknown = await page.evaluate(() => Reflect.get(window, "themes"));
    expect(new Set(Array.isArray(themes) ? themes : [])).toEqual(new Set(["dark"]));
    const built = await page.evaluate(() => {
      const element: unknown = Reflect.get(window, "built");
      return element instanceof Element && element.isConnected;
    });
    expect(built, `${path} is taken over, not drawn again`).toBe(true);
    const link = page.getByRole("banner").getByRole("navigation").getByRole("link").first();
    await expect(link).toHaveAttribute("href", /theme=dark/);
  }
});

test("what was unfolded before the program came is whole once it has", async ({ page }) => {
  let letPass: (() => void) | undefined;
  const opened = new Promise<void>((resolve) => {
    letPass = resolve;
  });
  await page.route(/assets\/index-[^/]*\.js$/, async (route) => {
    await opened;
    await route.continue();
  });
  await page.goto("/applications/", { waitUntil: "commit" });
  const menu = page.locator("#outcomes details.chart-menu");
  await menu.locator("summary").click();
  await expect(menu).toHaveAttribute("open", "");
  letPass?.();
  await settled(page);
  await expect(menu.getByRole("button", { name: "CSV" })).toBeVisible();
});

test("paper is light, whatever the theme", async ({ page }) => {
  await read(page, "/en/agencies/?theme=dark");
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const ink = await page.evaluate(() => getComputedStyle(document.body).color);
  expect(ink).toBe("rgb(27, 31, 36)");
});

test("the other language shows the same state at the same place", async ({ page }) => {
  await read(page, "/applications/?year=2023&theme=dark");
  await page.locator("#reasons").scrollIntoViewIfNeeded();
  await page.evaluate(() => {
    const reasons = document.getElementById("reasons");
    if (reasons) scrollTo(0, scrollY + reasons.getBoundingClientRect().top - 60);
  });
  await page.getByRole("banner").getByRole("link", { name: "English" }).dispatchEvent("click");
  await expect(page).toHaveURL(/\/en\/applications\/.*year=2023/);
  await settled(page);
  await expect
    .poll(() =>
      page.evaluate(() =>
        Math.round(document.getElementById("reasons")?.getBoundingClientRect().top ?? 0),
      ),
    )
    .toBeLessThan(200);
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(400);
});

test("an address that points into a folded part opens it, without the program too", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}/en/method/#denied_third_party`);
  await expect(page.locator("#denied_third_party pre")).toBeVisible();
  await context.close();
});

test("a link to one agency's chart opens what it is folded into", async ({ page }) => {
  await read(page, "/compare/?agency=320813-government#compare-received");
  await expect(page.locator("#compare-received")).toBeInViewport();
});
