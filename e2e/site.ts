import type { Page } from "@playwright/test";
import { expect } from "./reader.ts";

/** The two languages, with what a test must know of each to find its way. */
export const languages = [
  { language: "zh", root: "/", tag: "zh-Hans", retry: "重试" },
  { language: "en", root: "/en/", tag: "en", retry: "Try again" },
] as const;

/** Whether every case is tried, as `npm run test:all` does, or a sample of them. */
export const isWhole = process.env["SUNDIAL_MATRIX"] === "whole";

/**
 * The language an errand is tried in: what a reader does depends on none, so that one is enough, and
 * both are for the whole matrix. Words and figures have tests in both.
 */
export function triedIn(name: "zh" | "en"): readonly (typeof languages)[number][] {
  return languages.filter(({ language }) => isWhole || language === name);
}

/** A cold start of the engine on a busy machine of two cores. */
export const patience = 60_000;

/** Opens a page and waits until nothing on it is on its way any more. */
export async function read(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await settled(page);
}

/** Waits until the page stands: a headline, and nothing loading, updating or failed. */
export async function settled(page: Page): Promise<void> {
  const content = page.getByRole("main");
  await expect(content.getByRole("heading", { level: 1 })).toBeVisible({ timeout: patience });
  // The build's page stands before the program does; the search becomes a combobox with it.
  await expect(page.getByRole("banner").locator("input[role=combobox]")).toBeVisible();
  await takenOver(page);
  await expect(content.getByRole("status").filter({ visible: true })).toHaveCount(0, {
    timeout: patience,
  });
  await expect(content.locator("[aria-busy=true]")).toHaveCount(0);
  await expect(content.getByRole("alert")).toHaveCount(0);
}

/**
 * Waits until the program has taken over the page's own part, which it does after the header: React
 * marks the elements it answers for.
 */
async function takenOver(page: Page): Promise<void> {
  const headline = page.locator("main h1").first();
  const isMarked = (element: Element) =>
    Object.keys(element).some((key) => key.startsWith("__reactProps"));
  await expect.poll(() => headline.evaluate(isMarked)).toBe(true);
}

/** A state that no page of the build is made for: only the engine can answer it. */
export const unforeseen = "?year=2021-2023&level=county";
