import { rowOf, rowsOf } from "./dataset.ts";
import { expect, test } from "./reader.ts";
import { read, settled, triedIn } from "./site.ts";

const words = {
  zh: { table: "表", reviews: "行政复议", pending: "不计入比例" },
  en: { table: "Table", reviews: "Administrative reviews", pending: "not counted in shares" },
} as const;

/** A whole number as both languages print it. */
const exact = (value: unknown): string => Number(value).toLocaleString("en-US");

/** A table of section 4 in all: its total, else its four results where all are printed. */
const total = (table: string): string =>
  `coalesce(${table}_total, ${table}_upheld + ${table}_corrected + ${table}_other + ${table}_pending)`;

const closed = "review_upheld + review_corrected + review_other";

for (const { language, root } of triedIn("en")) {
  const said = words[language];

  test(`the page on disputes says what the Parquet holds, in ${language}`, async ({ page }) => {
    await read(page, `${root}litigation/`);
    await test.step("its headline sums agencies' own reports alone", async () => {
      const { reviews, direct, after } = await rowOf(`
        SELECT sum(coalesce(${total("review")}, stated_reviews)) AS reviews,
          sum(${total("direct_suit")}) AS direct, sum(${total("after_review_suit")}) AS after
        FROM reports WHERE scope = 'own'`);
      const headline = page.getByRole("heading", { level: 1 });
      for (const figure of [reviews, direct, after])
        await expect(headline).toContainText(exact(figure));
    });
    await test.step("results are of closed cases, pending ones beside", async () => {
      const reviews = await rowOf(`
        SELECT sum(review_upheld) AS upheld, sum(review_corrected) AS corrected,
          sum(review_other) AS other, sum(${closed}) AS closed, sum(review_pending) AS pending
        FROM reports WHERE scope = 'own' AND ${closed} + review_pending IS NOT NULL`);
      const results = page.locator("#results");
      await results.getByRole("button", { name: said.table, exact: true }).click();
      const cells = await results
        .getByRole("row")
        .filter({ hasText: said.reviews })
        .getByRole("cell")
        .allTextContents();
      const [upheld, corrected, other, all, , , , pending] = cells;
      expect([upheld, corrected, other, all, pending]).toEqual(
        [
          reviews["upheld"],
          reviews["corrected"],
          reviews["other"],
          reviews["closed"],
          reviews["pending"],
        ].map(exact),
      );
    });
    await test.step("the funnel has every agency with a closed review", async () => {
      const agencies = await rowsOf(`
        SELECT any_value(agency) AS agency, sum(review_corrected) AS corrected, sum(${closed}) AS closed
        FROM reports WHERE scope = 'own' AND ${closed} > 0 GROUP BY agency_id ORDER BY closed DESC`);
      const funnel = page.locator("#funnel-reviews");
      await funnel.getByRole("button", { name: said.table, exact: true }).click();
      const rows = funnel.getByRole("table").locator("tbody").getByRole("row");
      await expect(rows).toHaveCount(agencies.length);
      for (const [place, { agency, corrected, closed: cases }] of agencies.entries()) {
        const row = rows.nth(place);
        await expect(row.getByRole("link").first()).toHaveText(String(agency));
        const cells = await row.getByRole("cell").allTextContents();
        expect(cells.slice(0, 2)).toEqual([exact(cases), exact(corrected)]);
      }
    });
    await test.step("no dispute is counted where nothing was concluded", async () => {
      const { disputes, concluded } = await rowOf(`
        SELECT sum(${total("review")} + ${total("direct_suit")}) AS disputes,
          sum(applications_concluded_total) AS concluded
        FROM reports WHERE scope = 'own' AND applications_concluded_total > 0
          AND ${total("review")} + ${total("direct_suit")} IS NOT NULL`);
      const frame = page.locator("#disputes-per-hundred");
      const rate = Math.round((1000 * Number(disputes)) / Number(concluded)) / 10;
      await expect(frame.getByRole("heading")).toContainText(String(rate));
      await expect(frame.getByRole("figure").or(frame).first()).toContainText(exact(concluded));
    });
  });

  test(`the funnel is walked by keyboard, and a point leads to its agency, in ${language}`, async ({
    page,
  }) => {
    await read(page, `${root}litigation/?scope=area`);
    const funnel = page.locator("#funnel-reviews");
    await funnel.getByRole("application").focus();
    await page.keyboard.press("ArrowRight");
    const reading = funnel.locator(".frame-reading");
    const { agency, agency_id } = await rowOf(`
      SELECT agency_id, any_value(agency) AS agency FROM reports
      WHERE scope = 'area' AND ${closed} > 0 GROUP BY agency_id
      ORDER BY sum(${closed}) DESC, agency_id LIMIT 1`);
    await expect(reading).toContainText(String(agency));
    await expect(reading).toContainText("95%");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(new RegExp(`agencies/${String(agency_id)}/`));
  });

  test(`a kind of case is a state of the address, and Back works, in ${language}`, async ({
    page,
  }) => {
    await read(page, `${root}litigation/?metric=suits`);
    const choice = page.locator("#disputes-by-year").getByRole("combobox").first();
    await expect(choice).toHaveValue("suits");
    await choice.selectOption("reviews");
    await expect(page).toHaveURL(new RegExp(`${root}litigation/$`));
    await page.goBack();
    await settled(page);
    await expect(choice).toHaveValue("suits");
  });
}
