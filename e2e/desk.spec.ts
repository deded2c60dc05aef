import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { strToU8, zipSync } from "fflate";
import { isCellName } from "../src/form/index.ts";
import { writePdf } from "../src/parse/tables/fixtures/pdf.ts";
import { expect, test } from "./reader.ts";
import { patience, read, settled } from "./site.ts";

const reports = new URL("../../shared/reports/", import.meta.url);

interface Expected {
  readonly file: string;
  readonly agency: string;
  readonly year: number;
  readonly cells: Readonly<Record<string, number | null>>;
  readonly zero_ok?: readonly string[];
  readonly null_ok?: readonly string[];
}

/** Hands files to the desk and waits until each is read or refused. */
async function drop(page: Page, files: Parameters<Page["setInputFiles"]>[1]): Promise<void> {
  // Until the program is there nobody hears the input, and its button says so.
  await expect(page.locator(".drop-zone button")).toBeEnabled();
  await page.locator("input[type=file]").setInputFiles(files);
  await expect(page.locator(".under-way")).toHaveCount(0, { timeout: patience });
}

/** The figures of the open report's printed tables, by column; null for one that is no number. */
async function printed(page: Page): Promise<ReadonlyMap<string, number | null>> {
  const links = page.locator(".printed a.figure");
  await expect(links.first()).toBeVisible();
  const found = await links.evaluateAll((all) =>
    all.map((link) => {
      const { searchParams } = new URL(link.getAttribute("href") ?? "", location.href);
      return { cell: searchParams.get("cell") ?? "", text: link.textContent?.trim() ?? "" };
    }),
  );
  return new Map(
    found.map(({ cell, text }) => {
      const number = /^-?[\d,.]+/.exec(text)?.[0] ?? null;
      return [cell, number === null ? null : Number(number.replaceAll(",", ""))];
    }),
  );
}

test.describe("the real reports", () => {
  test.skip(!existsSync(reports), "../shared/reports is not here");

  test("each dropped in the browser gives its cells, and stands in the comparison", async ({
    page,
  }) => {
    test.slow();
    const folder = new URL("expected/", reports);
    const expectations: readonly Expected[] = readdirSync(folder).map((name) =>
      JSON.parse(readFileSync(new URL(name, folder), "utf8")),
    );
    await read(page, "/en/desk/");
    const files = expectations.map(({ file }) => new URL(file, reports).pathname);
    await drop(page, files);
    const shelf = page.locator(".shelf > li");
    await expect(shelf).toHaveCount(expectations.length);
    for (const expected of expectations) {
      await test.step(expected.file, async () => {
        await shelf.filter({ hasText: expected.file }).getByRole("link").click();
        const open = page.locator(".own-report");
        await expect(open).toContainText(`Read from ${expected.file}`);
        await expect(open.locator("h2").first()).toContainText(String(expected.year));
        const name = (await open.locator("h2 span").first().textContent()) ?? "";
        expect(expected.agency.split("|")).toContain(name);
        expect(wrongIn(await printed(page), expected)).toEqual([]);

        await open.getByRole("link", { name: "Compare side by side" }).click();
        await settled(page);
        await expect(page.getByRole("heading", { level: 1 })).toContainText(`◇ ${name}`);
        const received = expected.cells["applications_new_total"] ?? null;
        expect(received).not.toBeNull();
        await page.locator("main details.fold > summary").click();
        const figure = page.locator("#compare-received");
        await figure.getByRole("button", { name: "Table", exact: true }).click();
        const row = figure.getByRole("row").filter({ hasText: name });
        await expect(row).toContainText(String(expected.year));
        await expect(row).toContainText(Number(received).toLocaleString("en-US"));
        await page.goBack();
        await expect(shelf).toHaveCount(expectations.length);
      });
    }
  });
});

/** What of a report's shown figures is not what a careful reader found; what it lacks included. */
function wrongIn(shown: ReadonlyMap<string, number | null>, expected: Expected): readonly string[] {
  const wanted = Object.entries(expected.cells).filter(([cell]) => isCellName(cell));
  return wanted.flatMap(([cell, want]) => {
    const got = shown.get(cell) ?? null;
    const allowed =
      got === want ||
      (got === 0 && expected.zero_ok?.includes(cell) === true) ||
      (got === null && expected.null_ok?.includes(cell) === true);
    return allowed ? [] : [`${expected.file} ${cell}: shown ${got}, printed ${want}`];
  });
}

/** A report of an agency that does not exist, in text as it comes out of a PDF. */
function invented(agency: string): string {
  return [
    `${agency}2023年政府信息公开工作年度报告`,
    "一、总体情况",
    "2023年，主动公开政府信息120条，收到政府信息公开申请7件。",
    "二、主动公开政府信息情况",
    "第二十条第（一）项",
    "信息内容 本年制发件数 本年废止件数 现行有效件数",
    "规章 0 0 0",
    "行政规范性文件 1 0 3",
    "第二十条第（五）项",
    "信息内容 本年处理决定数量",
    "行政许可 40",
    "三、收到和处理政府信息公开申请情况",
    "四、结果维持 结果纠正 其他结果 尚未审结 总计",
  ].join("\n");
}

function file(name: string, content: string | Uint8Array) {
  return { name, mimeType: "", buffer: Buffer.from(content) };
}

test("a file dropped on any page leads to the desk; what was read outlives a reload, is corrected, saved, forgotten and loaded again", async ({
  page,
}) => {
  await read(page, "/en/method/");
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], "qingshi.txt"));
    return transfer;
  }, invented("青石县水务局"));
  await page.dispatchEvent("body", "dragover", { dataTransfer: data });
  await expect(page.locator("html")).toHaveAttribute("data-dropping", /does not leave/);
  await page.dispatchEvent("body", "drop", { dataTransfer: data });
  await expect(page).toHaveURL(/\/en\/desk\/$/);
  const shelf = page.locator(".shelf > li");
  await expect(shelf).toHaveCount(1, { timeout: patience });
  await expect(shelf).toContainText("青石县水务局");

  await page.reload();
  await expect(shelf).toHaveCount(1);
  const licences = page.locator('.printed a.figure[href*="disclosure_licences_decided"]');
  await expect(licences).toHaveText("40");
  await licences.click();
  await expect(page).toHaveURL(/cell=disclosure_licences_decided/);
  const evidence = page.locator(".evidence");
  await expect(evidence.locator("mark")).toContainText("40");
  await evidence.getByLabel("Correct to").fill("400");
  await evidence.getByRole("button", { name: "Correct", exact: true }).click();
  await expect(licences).toContainText("400");
  await expect(licences).toContainText("corrected by you");
  await expect(evidence).toContainText("first read as 40");
  await expect(shelf).toContainText("1 correction");

  const downloading = page.waitForEvent("download");
  await shelf.getByRole("button", { name: /Save as CSV/ }).click();
  const saved = join(mkdtempSync(join(tmpdir(), "sundial-desk-")), "saved.csv");
  await (await downloading).saveAs(saved);
  expect(readFileSync(saved, "utf8")).toMatch(/^\u{feff}agency,year/u);
  await shelf.getByRole("button", { name: /Forget/ }).click();
  await expect(shelf).toHaveCount(0);
  await page.reload();
  await expect(page.locator(".drop-zone button")).toBeEnabled();
  await expect(shelf).toHaveCount(0);
  await page.goto("/en/desk/");
  await drop(page, saved);
  await expect(licences).toHaveText("400");
  await licences.click();
  await expect(evidence).toContainText("corrected by hand");
});

test("a reader's own report lies over every view and in none of its sums", async ({ page }) => {
  const name = "◇ 青石县水务局";
  await read(page, "/");
  const sums = page.locator(".sum-figure");
  const published = await sums.allTextContents();
  await read(page, "/desk/");
  await drop(page, file("qingshi.txt", invented("青石县水务局")));
  await read(page, "/");
  const beside = page.locator(".own-mark");
  await expect(beside.filter({ hasText: "主动公开信息 120" }).first()).toContainText(
    `${name} 2023`,
  );
  await expect(beside.filter({ hasText: "收到申请 7" }).first()).toContainText("不计入");
  expect(await sums.allTextContents()).toEqual(published);
  // Among the leaders too it bears its mark, and bears it once.
  await expect(page.locator("li > .own-mark").first()).toHaveText(name);
  await read(page, "/audit/");
  const found = page.locator(".rule").filter({ hasText: "您的报告" });
  await expect(found.getByRole("link", { name }).first()).toBeVisible();
  await found.getByRole("link", { name }).first().click();
  await expect(page).toHaveURL(/desk\/\?own=/);
  await read(page, "/explore/");
  const row = page.getByRole("table", { name: "您的报告" }).getByRole("row", { name });
  await expect(row).toContainText("120");
});

test("what can't be read says why and what would help, and the page lives on", async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), "sundial-desk-"));
  const huge = join(folder, "huge.pdf");
  writeFileSync(huge, "%PDF-1.7");
  truncateSync(huge, 100 * 1024 * 1024);
  await read(page, "/en/desk/");
  await drop(page, huge);
  const scan = writePdf([[]]);
  const secret = writePdf([[{ text: "行政许可", x: 60, y: 700, size: 12 }]], { encrypted: true });
  await drop(page, [
    file("secret.pdf", secret),
    file("scan.pdf", scan),
    file("many.zip", zipSync({ "a.txt": strToU8("a") })),
    file("old.doc", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)),
    file("wrong.csv", "agency,year,aplications_new_total\n青石县水务局,2023,3\n"),
    file("other.parquet", readFileSync("data/findings.parquet")),
    file("cut.parquet", readFileSync("data/findings.parquet").subarray(0, 900)),
    file("news.html", "<html><body><p>今日天气晴</p></body></html>"),
    file("empty.txt", ""),
  ]);
  const refused = page.locator(".refused > li");
  await expect(refused).toHaveCount(10);
  for (const [name, words] of [
    ["huge.pdf", /100 MB, the limit is 64 MB/],
    ["secret.pdf", /password/],
    ["scan.pdf", /no text.*transcri/],
    ["many.zip", /zip archive.*Unpack/],
    ["old.doc", /legacy Word.*Save it as DOCX/],
    ["wrong.csv", /no column named “aplications_new_total”/],
    ["other.parquet", /lacks agency and year.*report_id, rule/],
    ["cut.parquet", /damaged/],
    ["news.html", /no annual report/],
    ["empty.txt", /empty/],
  ] as const) {
    await expect(refused.filter({ hasText: name })).toContainText(words);
  }
  const marked = invented("<img src=x onerror=alert(1)>青石县水务局");
  await drop(page, [
    file("marked.txt", marked),
    file("marked.csv", 'agency,year,disclosed_items\n"<b onclick=1>青石</b>县水务局",2023,3\n'),
  ]);
  const shelf = page.locator(".shelf > li");
  await expect.poll(() => shelf.count(), { timeout: patience }).toBeGreaterThan(0);
  await expect(page.locator("main img, main b")).toHaveCount(0);
  await refused.filter({ hasText: "news.html" }).getByRole("button", { name: "Dismiss" }).click();
  await expect(refused.filter({ hasText: "news.html" })).toHaveCount(0);
  await page.reload();
  await expect(page.locator(".refused > li").filter({ hasText: "secret.pdf" })).toBeVisible();
  await expect(page.locator(".refused > li").filter({ hasText: "news.html" })).toHaveCount(0);
});

test("our own Parquet is read, and a report that is not here is said not to be", async ({
  page,
}) => {
  const own = "320100-water-2023~abcdef";
  await page.goto(`/desk/?own=${encodeURIComponent(own)}`);
  await expect(page.locator(".nothing")).toContainText(own);
  await page.goto(`/compare/?own=${encodeURIComponent(own)}`);
  await expect(page.locator(".own-choices")).toContainText("不在这个浏览器里");
  await read(page, "/desk/");
  await drop(page, file("reports.parquet", readFileSync("data/reports.parquet")));
  const shelf = page.locator(".shelf > li");
  await expect.poll(() => shelf.count(), { timeout: patience }).toBeGreaterThan(400);
});

test.describe("once it is ready offline", () => {
  test.use({ expectedErrors: /Failed to load resource|ERR_INTERNET_DISCONNECTED/ });

  test("reports are read, kept and compared with the network cut, after a reload too", async ({
    page,
    context,
  }) => {
    test.slow();
    await read(page, "/en/desk/");
    await page.getByRole("button", { name: "Store it for offline use" }).click();
    await expect(page.getByText(/^Ready offline/)).toBeVisible({ timeout: patience });
    await context.setOffline(true);
    // Named maps and pdf.js: whatever the reading loads late must be here too.
    const pdf = writePdf([linesOf(invented("青石县水务局"))], { map: "named" });
    await drop(page, [file("qingshi.pdf", pdf), file("baishi.txt", invented("白石县水务局"))]);
    const shelf = page.locator(".shelf > li");
    await expect(shelf).toHaveCount(2);
    await page.reload();
    await expect(shelf).toHaveCount(2);
    await expect(page.getByText(/^Ready offline/)).toBeVisible();
    await page.getByRole("link", { name: "Compare side by side" }).click();
    await settled(page);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("◇");
    await page.reload();
    await settled(page);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("◇");
    // A page that no store holds, from the stored program and data.
    await page.goto("/en/agencies/");
    await settled(page);
    await page.getByRole("main").getByRole("table").getByRole("link").first().click();
    await settled(page);
    await page.reload();
    await settled(page);
    await context.setOffline(false);
    await page.goto("/en/desk/");
    await page.getByRole("button", { name: "Delete what is stored" }).click();
    await expect(page.getByRole("button", { name: "Store it for offline use" })).toBeVisible();
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
  });
});

/** Lines of text as a page of a PDF. */
function linesOf(text: string) {
  return text
    .split("\n")
    .map((line, place) => ({ text: line, x: 60, y: 780 - 24 * place, size: 12 }));
}
