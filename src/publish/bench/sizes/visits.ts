import type { Browser, Page } from "@playwright/test";
import { FILTERED_PAGES } from "../../../views/address.ts";
import { choose } from "../choice.ts";
import { percentile } from "../measurement.ts";
import { countedReader, FARTHEST, peakMemory, stands } from "./reader.ts";

/** One thing measured at one size. */
export interface Visit {
  readonly what: string;
  readonly value: number;
  readonly unit: "KB" | "ms" | "MB";
}

const KB = 1024;

/** Each page as it is first opened: what came over the line, and when its figures stood. */
export async function firstViews(browser: Browser, origin: string): Promise<readonly Visit[]> {
  const visits: Visit[] = [];
  for (const { path } of FILTERED_PAGES) {
    const reader = await countedReader(browser);
    try {
      const start = performance.now();
      await reader.page.goto(`${origin}/${path}`, { timeout: FARTHEST });
      await stands(reader.page);
      const time = performance.now() - start;
      await reader.page.waitForLoadState("networkidle");
      visits.push(
        { what: `/${path}: first view`, value: reader.taken().all / KB, unit: "KB" },
        { what: `/${path}: first view, to the program`, value: time, unit: "ms" },
      );
    } finally {
      await reader.close();
    }
  }
  return visits;
}

/** An agency without a page of its own, by the program from the dataset. */
export async function agencyPage(
  browser: Browser,
  origin: string,
  agencyId: string,
): Promise<readonly Visit[]> {
  const reader = await countedReader(browser);
  try {
    // The program is there already: what is measured is the agency.
    await reader.page.goto(`${origin}/agencies/`, { timeout: FARTHEST });
    await stands(reader.page);
    await reader.page.waitForLoadState("networkidle");
    reader.taken();
    const start = performance.now();
    await reader.page.goto(`${origin}/agencies/?agency=${encodeURIComponent(agencyId)}`);
    await stands(reader.page);
    const time = performance.now() - start;
    await reader.page.waitForLoadState("networkidle");
    const { data, all } = reader.taken();
    return [
      { what: "an agency's page not prerendered, all", value: all / KB, unit: "KB" },
      { what: "of which from the dataset", value: data / KB, unit: "KB" },
      { what: "an agency's page not prerendered", value: time, unit: "ms" },
    ];
  } finally {
    await reader.close();
  }
}

/** What is typed, a key at a time: a part of a name, and pinyin initials. */
const TYPED = ["教育局", "rlzy", "公安"] as const;

/** How soon names are there after the first touch, and after each key those that fit it are painted. */
export async function typeAhead(browser: Browser, origin: string): Promise<readonly Visit[]> {
  const reader = await countedReader(browser);
  try {
    const { page } = reader;
    await page.goto(`${origin}/`, { timeout: FARTHEST });
    await stands(page);
    await page.waitForLoadState("networkidle");
    reader.taken();
    const box = page.locator("header input[role=combobox]");
    const start = performance.now();
    await box.click();
    await page.keyboard.insertText("局");
    // Not any option: the choices of the filters are options too.
    await page.locator(".finder-option").first().waitFor({ timeout: FARTHEST });
    const first = performance.now() - start;
    const keys: Visit[] = [];
    for (const text of TYPED) {
      await box.fill("");
      await page.waitForTimeout(REST);
      for (const [place, key] of [...text].entries()) {
        const what = `type-ahead, ${text.slice(0, place)}[${key}]`;
        keys.push({ what, value: await keyed(page, key), unit: "ms" });
      }
    }
    await page.waitForLoadState("networkidle");
    const times = keys.map(({ value }) => value);
    return [
      {
        what: "type-ahead, fetched at the first touch",
        value: reader.taken().all / KB,
        unit: "KB",
      },
      { what: "type-ahead, first names", value: first, unit: "ms" },
      ...keys,
      { what: "type-ahead, a key, 95th percentile", value: percentile(times, 0.95), unit: "ms" },
    ];
  } finally {
    await reader.close();
  }
}

/** Milliseconds between two keys: no reader types any faster. */
const REST = 300;

/** Milliseconds from a key to the paint after the last change it made in the list. */
async function keyed(page: Page, key: string): Promise<number> {
  await page.evaluate(() => {
    const marks = { start: Number.NaN, last: Number.NaN };
    const observer = new MutationObserver(() => {
      requestAnimationFrame(() => setTimeout(() => (marks.last = performance.now())));
    });
    Object.assign(window, { marks, observer });
    addEventListener("beforeinput", () => (marks.start = performance.now()), { once: true });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await page.keyboard.insertText(key);
  await page.waitForTimeout(REST);
  return await page.evaluate(() => {
    const marks: unknown = Reflect.get(window, "marks");
    const observer: unknown = Reflect.get(window, "observer");
    if (observer instanceof MutationObserver) observer.disconnect();
    if (typeof marks !== "object" || marks === null) return Number.NaN;
    const last = Number(Reflect.get(marks, "last"));
    const time = last - Number(Reflect.get(marks, "start"));
    return Number.isNaN(time) ? 0 : time;
  });
}

/** So many values of each filter are chosen. */
const CHOSEN = 3;

/** The filters of a page by their names in Chinese. */
const [REGION, WITHIN, LEVEL, FIELD] = ["地区", "下级地区", "层级", "领域"];

/**
 * Filters nobody foresaw on the overview, one change after another: a province, fields and levels in it,
 * its cities. And what sums do not hold, a field of one city, which is asked of the reports.
 */
export async function filterChanges(browser: Browser, origin: string): Promise<readonly Visit[]> {
  const reader = await countedReader(browser);
  try {
    const { page } = reader;
    await page.goto(`${origin}/`, { timeout: FARTHEST });
    await stands(page);
    const select = (label: string) =>
      page.locator("section.filters").getByLabel(label, { exact: true }).first();
    /** Values that a filter is not set to: chosen again, one would change nothing. None where it is not offered. */
    const others = async (label: string): Promise<readonly string[]> => {
      if ((await select(label).count()) === 0) return [];
      const now = await select(label).inputValue();
      const options = select(label).locator("option");
      const values = await options.evaluateAll((all) =>
        all.map((option) => option.getAttribute("value") ?? ""),
      );
      return values.filter((value) => value !== "" && value !== now).slice(0, CHOSEN);
    };
    const changes: number[] = [];
    const change = async (label: string, value: string | undefined): Promise<number> => {
      if (value === undefined || value === (await select(label).inputValue())) return Number.NaN;
      const { figures } = await choose(page, select(label), value);
      changes.push(figures);
      return figures;
    };
    const each = async (label: string): Promise<void> => {
      for (const value of await others(label)) await change(label, value);
    };
    /** Back to a state that is foreseen: no change of those that are measured. */
    const back = async (label: string): Promise<void> => {
      if ((await select(label).count()) > 0 && (await select(label).inputValue()) !== "") {
        await choose(page, select(label), "");
      }
    };
    // Alone it is foreseen; with a field it is not.
    const [first] = await others(REGION);
    await change(REGION, first);
    const seen = new Set([first]);
    reader.taken();
    const cold = await change(FIELD, (await others(FIELD))[0]);
    await page.waitForLoadState("networkidle");
    const fetched = reader.taken().all;
    changes.length = 0;
    while (seen.size < CHOSEN) {
      const region = (await others(REGION)).find((one) => !seen.has(one));
      if (region === undefined) break;
      seen.add(region);
      await change(REGION, region);
      await each(FIELD);
      await each(LEVEL);
      await change(FIELD, "");
      await back(LEVEL);
      await each(WITHIN);
      await back(WITHIN);
      await change(FIELD, (await others(FIELD))[0]);
    }
    const measured = [...changes];
    const ofCity = await change(WITHIN, (await others(WITHIN))[0]);
    const ofAnother = await change(FIELD, (await others(FIELD))[0]);
    return [
      { what: "/: the first filter nobody foresaw", value: cold, unit: "ms" },
      { what: "fetched for it", value: fetched / KB, unit: "KB" },
      { what: "/: another such filter, median", value: percentile(measured, 0.5), unit: "ms" },
      {
        what: "/: another such filter, 95th percentile",
        value: percentile(measured, 0.95),
        unit: "ms",
      },
      { what: "/: a field of one city, from its reports", value: ofCity, unit: "ms" },
      { what: "/: another field of it", value: ofAnother, unit: "ms" },
    ];
  } finally {
    await reader.close();
  }
}

const QUESTION = `SELECT province, field, sum(applications_new_total) AS received,
  sum(applications_granted_total) AS granted, count(*) AS reports FROM reports GROUP BY ALL`;

/** Runs the question that stands in the editor: milliseconds from the key to the paint of a result with a text in it. */
async function answered(page: Page, text: string): Promise<number> {
  await page.evaluate(() => {
    addEventListener(
      "keydown",
      (event) => {
        if (event instanceof KeyboardEvent && event.key === "Enter") {
          Object.assign(window, { run: performance.now() });
        }
      },
      { capture: true },
    );
  });
  await page.keyboard.press("ControlOrMeta+Enter");
  return await page.evaluate(
    async ([wanted, longest]) => {
      for (;;) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const result = document.querySelector("[role=table][aria-label=Result]");
        const isThere = result?.textContent?.includes(wanted);
        // A task of its own after the frame's: what the frame holds is painted by then.
        await scheduler.postTask(() => {}, { priority: "user-blocking" });
        const time = performance.now() - Number(Reflect.get(window, "run"));
        if (isThere) return time;
        if (time > longest) throw new Error(`No result with ${wanted}.`);
      }
    },
    [text, FARTHEST] as const,
  );
}

/** A group-by over all reports that nobody foresaw, the engine warm; the same again; and the tab's memory. */
export async function unforeseen(browser: Browser, origin: string): Promise<readonly Visit[]> {
  const reader = await countedReader(browser);
  try {
    const { page } = reader;
    const sql = (text: string) => `${origin}/en/explore/?ask=sql&sql=${encodeURIComponent(text)}`;
    await page.goto(sql("SELECT 1 AS one"), { timeout: FARTHEST });
    const result = page.getByRole("table", { name: "Result" });
    await result.waitFor({ timeout: FARTHEST });
    reader.taken();
    const ask = async (text: string, shows: string): Promise<number> => {
      await page.locator(".cm-content").click();
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.insertText(text);
      return await answered(page, shows);
    };
    const cold = await ask(QUESTION, "received");
    const { data } = reader.taken();
    const warm = await ask(QUESTION.replace("AS granted", "AS given_out"), "given_out");
    return [
      { what: "a group-by over all reports, engine warm", value: cold, unit: "ms" },
      { what: "of the dataset for it", value: data / KB, unit: "KB" },
      { what: "another over the same columns", value: warm, unit: "ms" },
      {
        what: "the tab's memory after it",
        value: await peakMemory(browser),
        unit: "MB",
      },
    ];
  } finally {
    await reader.close();
  }
}
