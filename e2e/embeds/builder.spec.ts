import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parseFragment } from "parse5";
import { expect, test } from "../reader.ts";
import { read } from "../site.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The address and the sandbox of the frame in a snippet. */
function frameIn(code: string): { readonly src: string; readonly sandbox: string } {
  const [box] = parseFragment(code).childNodes;
  const frame = box && "childNodes" in box ? box.childNodes[0] : undefined;
  if (!frame || !("attrs" in frame)) throw new Error(`The snippet has no frame: ${code}`);
  const of = (name: string) => frame.attrs.find((item) => item.name === name)?.value ?? "";
  return { src: of("src"), sandbox: of("sandbox") };
}

test("a chart is put into another page by keyboard: seen in three widths, in a theme, live and frozen", async ({
  page,
  baseURL,
}) => {
  test.slow();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await read(page, "/en/applications/");
  const chart = page.locator("#outcomes");
  const summary = chart.locator(".chart-embed > summary");
  await summary.scrollIntoViewIfNeeded();
  expect(asked.filter((address) => /builder-/.test(address))).toEqual([]);
  await summary.focus();
  await page.keyboard.press("Enter");
  const builder = chart.locator(".builder");
  await expect(builder.locator("iframe")).toHaveCount(3);
  await expect(builder.getByText(/^Height: \d+ pixels at 280, \d+ pixels at 560/)).toBeVisible();
  for (const frame of await builder.locator("iframe").all()) {
    await expect(frame.contentFrame().locator("h1")).toBeVisible();
  }
  const live = builder.getByLabel("Live", { exact: true });
  expect(frameIn(await live.inputValue())).toEqual({
    src: `${baseURL}/en/embed/outcomes/`,
    sandbox: expect.not.stringContaining("allow-same-origin"),
  });
  await builder.getByRole("radio", { name: "As its page" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(live).toHaveValue(/embed\/outcomes\/theme=dark\//);
  await builder.getByRole("radio", { name: "中文" }).check();
  await expect(live).toHaveValue(new RegExp(`"${baseURL}/embed/outcomes/theme=dark/"`));
  const { src } = frameIn(await builder.getByLabel("Frozen", { exact: true }).inputValue());
  expect(src).toMatch(/\/frozen\/outcomes-[0-9a-f]{12}\/theme=dark\/$/);
  const frozen = await page.request.get(src);
  expect(frozen.status()).toBe(200);
  expect(await frozen.text()).toContain('lang="zh-Hans"');
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  // The code changes as long as a preview tells a new height: what is copied is what stands there.
  await expect(async () => {
    const code = await live.inputValue();
    await builder.getByRole("button", { name: "Copy" }).first().click();
    await expect(builder.getByText("Copied")).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code);
  }).toPass();
  await page.evaluate(axe);
  const found: unknown = await page.evaluate(
    `axe.run(document.querySelector("#outcomes"), { iframes: false }).then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ target }) => target.join(" "))))`,
  );
  expect(found).toEqual([]);
});

test("a state that was not drawn ahead is put there with the origin its program needs", async ({
  page,
}) => {
  test.slow();
  await read(page, "/en/applications/?year=2021-2023");
  const chart = page.locator("#outcomes");
  await chart.locator(".chart-embed > summary").click();
  const live = chart.getByLabel("Live", { exact: true });
  await expect(live).toHaveValue(/embed\/outcomes\/\?year=2021-2023"/);
  expect(frameIn(await live.inputValue()).sandbox).toContain("allow-same-origin");
  await expect(chart.getByLabel("Frozen", { exact: true })).toHaveCount(0);
});
