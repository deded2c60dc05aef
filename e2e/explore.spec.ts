import { readFile } from "node:fs/promises";
import { unzipSync } from "fflate";
import { rowOf } from "./dataset.ts";
import { expect, test } from "./reader.ts";
import { patience, settled } from "./site.ts";

const sql = (text: string) => `/en/explore/?ask=sql&sql=${encodeURIComponent(text)}`;

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  for (const root of ["/", "/en/"]) {
    test(`${root}explore/ has its first rows, ${root}leads/ its reasons`, async ({ page }) => {
      await page.goto(`${root}explore/`);
      await expect(page.getByRole("heading", { level: 1 })).toContainText(/\d/);
      expect(await page.locator(".explore-first tbody tr").count()).toBeGreaterThan(10);
      await page.goto(`${root}leads/`);
      expect(await page.locator(".lead-kind").count()).toBe(6);
      expect(await page.locator(".lead-kind li").count()).toBeGreaterThan(0);
    });
  }
});

test("the whole table is sorted, narrowed and grouped, each state a link, and taken away", async ({
  page,
}) => {
  await page.goto("/en/explore/");
  const grid = page.getByRole("table", { name: "Table of reports" });
  await expect(grid.getByRole("columnheader").first()).toBeVisible({ timeout: patience });
  await grid.getByRole("button", { name: "Items disclosed" }).click();
  await expect(page).toHaveURL(/by=-disclosed_items/);
  const largest = await rowOf(
    "SELECT agency FROM reports ORDER BY disclosed_items DESC NULLS LAST, agency_id, year LIMIT 1",
  );
  await expect(grid.getByRole("row").nth(1)).toContainText(String(largest["agency"]));
  await page.getByRole("button", { name: "Add a condition" }).click();
  await page.getByLabel("Value").fill("2023");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page).toHaveURL(/where=year\.least\.2023/);
  const { reports } = await rowOf("SELECT count(*) AS reports FROM reports WHERE year >= 2023");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`${String(reports)} reports`);
  await page.getByText("Download these data").click();
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "CSV" }).click();
  const files = unzipSync(await readFile(await (await coming).path()));
  expect(Object.keys(files)).toContain("dictionary.csv");
  const [data = new Uint8Array()] = Object.values(files);
  expect(new TextDecoder().decode(data).trim().split("\r\n").length).toBe(Number(reports) + 1);
  await page.getByLabel("Group by …").selectOption("year");
  await expect(page).toHaveURL(/group=year/);
  const own = await rowOf(
    "SELECT sum(disclosed_items) AS items FROM reports WHERE year = 2023 AND scope = 'own'",
  );
  await expect(page.getByRole("row", { name: /^2023/ })).toContainText(
    Number(own["items"]).toLocaleString("en-GB"),
  );
});

test("a reader's SQL is answered, points at its errors, reaches nothing else, and can be stopped", async ({
  page,
}) => {
  await page.goto(sql("SELECT count(*) AS reports FROM reports"));
  const { reports } = await rowOf("SELECT count(*) AS reports FROM reports");
  const result = page.getByRole("table", { name: "Result" });
  await expect(result).toContainText(String(reports), { timeout: patience });
  await page.goto(sql("SELECT agency,\n yeer FROM reports"));
  const alert = page.getByRole("main").getByRole("alert");
  await expect(alert).toContainText("yeer", { timeout: patience });
  await expect(page.locator(".cm-lintRange-error")).toHaveText("yeer");
  await page.goto(sql("FROM read_csv('https://example.org/x.csv')"));
  await expect(alert).toContainText("three tables", { timeout: patience });
  await page.goto(sql("COPY reports TO 'x.csv'"));
  await expect(alert).toContainText("Only questions", { timeout: patience });
  await page.goto(sql("SELECT * FROM range(1000000000)"));
  await expect(page.getByRole("main")).toContainText("the first 10,000 rows", {
    timeout: patience,
  });
  await page.goto(sql("SELECT count(*) FROM range(1000000000000)"));
  await expect(page.locator(".sql-run")).toContainText("so far", { timeout: patience });
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByRole("main")).toContainText("Stopped.");
  await page.getByLabel("Examples").selectOption("sums");
  await expect(result).toContainText("2023", { timeout: patience });
  const head = result.getByRole("columnheader").first();
  await head.getByRole("button").click();
  await expect(head).toHaveAttribute("aria-sort", /ending/);
  await expect(page).toHaveURL(/[?&]by=/);
  await page.reload();
  await expect(head).toHaveAttribute("aria-sort", /ending/, { timeout: patience });
  await expect(page.getByText(/Asked before \([1-9]/)).toBeVisible();
});

test("a page and the dataset can be cited", async ({ page }) => {
  await page.goto("/en/leads/");
  await settled(page);
  await page.getByText("Cite this page").click();
  await expect(page.locator(".citation")).toHaveCount(6);
  await expect(page.locator(".citation").first()).toContainText("/en/leads/");
});
