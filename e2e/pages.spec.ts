import { PLAIN_PAGES } from "../src/views/address.ts";
import { rowOf } from "./dataset.ts";
import { expect, test } from "./reader.ts";
import { languages, read, settled } from "./site.ts";

/** The pages of the header, in its order: leads are led to from the audit. */
const linked = PLAIN_PAGES.filter(({ page }) => page !== "leads").map(({ path }) => path);
/** Those that are walked here: explore, which starts the engine, has tests of its own. */
const inHeader = linked.filter((path) => path !== "explore/");

for (const { language, root } of languages) {
  test(`an agency has a page of its own in ${language}, and its name leads there`, async ({
    page,
  }) => {
    const { agency_id, agency } = await rowOf(
      "SELECT agency_id, any_value(agency) AS agency FROM reports WHERE extent = 'full' GROUP BY ALL ORDER BY agency_id LIMIT 1",
    );
    await read(page, `${root}agencies/${String(agency_id)}/`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(String(agency));
    await read(page, root);
    const finder = page.getByRole("banner").getByRole("combobox").first();
    await finder.click();
    await finder.pressSequentially(String(agency));
    await page
      .getByRole("option", { name: String(agency) })
      .first()
      .click();
    await expect(page).toHaveURL(new RegExp(`${root}agencies/${String(agency_id)}/$`));
    await settled(page);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(String(agency));
  });

  test(`the header leads from page to page in ${language}, and back`, async ({ page }) => {
    await read(page, root);
    const navigation = page.getByRole("banner").getByRole("navigation");
    const links = navigation.getByRole("link");
    const addresses: string[] = [];
    for (const link of await links.all()) addresses.push((await link.getAttribute("href")) ?? "");
    expect(addresses).toEqual(linked.map((path) => root + path));
    for (const path of inHeader) {
      await links.nth(linked.indexOf(path)).click();
      await expect(page).toHaveURL(new RegExp(`${root}${path}$`));
      await settled(page);
    }
    for (const path of inHeader.toReversed().slice(1)) {
      await page.goBack();
      await expect(page).toHaveURL(new RegExp(`${root}${path}$`));
    }
  });
}

test.describe("an address without a page", () => {
  test.use({ expectedErrors: /status of 404/ });
  test("says so, and the header still leads on", async ({ page }) => {
    const response = await page.goto("/no/such/page/");
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("banner").getByRole("link").first()).toBeVisible();
    await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toBeVisible();
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  for (const { root } of languages) {
    test(`${root} says what the data know, and leads on`, async ({ page }) => {
      const { reports } = await rowOf("SELECT count(*) AS reports FROM reports");
      await page.goto(root);
      await expect(page.getByRole("heading", { level: 1 })).toContainText(String(reports));
      await expect(page.getByRole("main").getByRole("status")).toHaveCount(0);
      await page.getByRole("navigation").getByRole("link").nth(1).click();
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.getByRole("main").getByRole("status")).toHaveCount(0);
    });
  }
});
