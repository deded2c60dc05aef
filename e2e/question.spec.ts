import { rowsOf } from "./dataset.ts";
import { expect, test } from "./reader.ts";
import { read, settled, triedIn } from "./site.ts";

const words = {
  zh: {
    field: "领域",
    from: "年度起",
    applications: "依申请",
    table: "表",
    few: "不足 10 件",
    verdict: "数太小，说明不了谁拒绝得多",
  },
  en: {
    field: "Field",
    from: "From year",
    applications: "Applications",
    table: "Table",
    few: /under 10 cases/,
    verdict: /too small to say who refuses more/,
  },
} as const;

/** Which bureaus of human resources refused most in 2023, and are the numbers big enough to mean it? */
for (const { language, root } of triedIn("zh")) {
  test(`a question from the front page takes three actions, in ${language}`, async ({ page }) => {
    const said = words[language];
    const bureaus = await rowsOf(`
      SELECT agency, applications_concluded_total AS concluded FROM reports
      WHERE field = 'human_resources' AND year = 2023 AND scope = 'own'
        AND applications_concluded_total > 0`);
    expect(bureaus.length).toBeGreaterThan(0);
    await read(page, root);
    const bar = page.locator("section.filters");
    await bar.getByLabel(said.field, { exact: true }).selectOption("human_resources");
    await bar.getByLabel(said.from, { exact: true }).selectOption("2023");
    const navigation = page.getByRole("banner").getByRole("navigation");
    await navigation.getByRole("link", { name: said.applications, exact: true }).click();
    await expect(page).toHaveURL(/applications\/\?year=2023&field=human_resources$/);
    await settled(page);
    const outcomes = page.locator("#outcomes");
    // Each has so few that the page says its shares are not to be compared, and that they mean nothing.
    for (const { concluded } of bureaus) expect(Number(concluded)).toBeLessThan(10);
    const answer = page.locator(".refusals");
    await expect(answer).toContainText(said.verdict);
    await expect(answer).toContainText(String(bureaus[0]?.["agency"]));
    await expect(outcomes).toContainText(said.few);
    await outcomes.getByRole("button", { name: said.table, exact: true }).click();
    for (const { agency } of bureaus) {
      await expect(outcomes.getByRole("table")).toContainText(String(agency));
    }
  });
}
