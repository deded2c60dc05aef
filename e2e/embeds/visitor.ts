import type { Browser } from "@playwright/test";
import puppeteer, { type Browser as Firefox } from "puppeteer-core";
import { findFirefox } from "../../src/commands/browser.mjs";

/** What is seen of a host's page once nothing moves any more. */
export interface Seen {
  /** Of each frame, in CSS pixels. */
  readonly frames: readonly { readonly width: number; readonly height: number }[];
  /** The layout shift of the host's page; null where the browser does not tell it. */
  readonly shift: number | null;
  readonly errors: readonly string[];
  readonly requests: readonly string[];
}

/** A browser that looks at pages; the same in Chromium and in Firefox. */
export interface Visitor {
  readonly look: (address: string, width: number) => Promise<Seen>;
  /** How high a page's content is in a window of this width. */
  readonly heightOf: (address: string, width: number) => Promise<number>;
  readonly close: () => Promise<void>;
}

type Scheme = "light" | "dark";
const HEIGHT = 900;

/** What a page of either browser can do, as far as looking needs it. */
interface Window {
  readonly open: (address: string) => Promise<unknown>;
  readonly run: <Result>(program: () => Promise<Result> | Result) => Promise<Result>;
}

export function chromiumVisitor(browser: Browser, scheme: Scheme): Visitor {
  const visit = async <Result>(
    width: number,
    see: (window: Window, told: Told) => Promise<Result>,
  ): Promise<Result> => {
    const page = await browser.newPage({
      viewport: { width, height: HEIGHT },
      colorScheme: scheme,
    });
    const told: Told = { errors: [], requests: [] };
    page.on("console", (message) => {
      if (message.type() === "error") told.errors.push(message.text());
    });
    page.on("pageerror", (error) => told.errors.push(error.message));
    page.on("request", (request) => told.requests.push(request.url()));
    await page.addInitScript(watchShifts);
    try {
      return await see(
        { open: (address) => page.goto(address), run: (run) => page.evaluate(run) },
        told,
      );
    } finally {
      await page.close();
    }
  };
  return { ...visitorWith(visit), close: async () => {} };
}

/** Firefox, through WebDriver BiDi; null where there is none. */
export async function firefoxVisitor(scheme: Scheme): Promise<Visitor | null> {
  const executablePath = findFirefox(process.env);
  if (executablePath === null) return null;
  const browser: Firefox = await puppeteer.launch({
    browser: "firefox",
    executablePath,
    extraPrefsFirefox: {
      "layout.css.prefers-color-scheme.content-override": scheme === "dark" ? 0 : 1,
    },
  });
  const visit = async <Result>(
    width: number,
    see: (window: Window, told: Told) => Promise<Result>,
  ): Promise<Result> => {
    const page = await browser.newPage();
    await page.setViewport({ width, height: HEIGHT });
    const told: Told = { errors: [], requests: [] };
    page.on("console", (message) => {
      if (message.type() === "error") told.errors.push(message.text());
    });
    page.on("pageerror", (error) => told.errors.push(String(error)));
    page.on("request", (request) => told.requests.push(request.url()));
    try {
      return await see(
        { open: (address) => page.goto(address), run: (run) => page.evaluate(run) },
        told,
      );
    } finally {
      await page.close();
    }
  };
  return { ...visitorWith(visit), close: () => browser.close() };
}

interface Told {
  readonly errors: string[];
  readonly requests: string[];
}

function visitorWith(
  visit: <Result>(
    width: number,
    see: (window: Window, told: Told) => Promise<Result>,
  ) => Promise<Result>,
): Omit<Visitor, "close"> {
  return {
    look: (address, width) =>
      visit(width, async ({ open, run }, told) => {
        await open(address);
        // To each frame, since those far down load when they are near.
        const { frames, shift } = await run(restingFrames);
        return { frames, shift, ...told };
      }),
    heightOf: (address, width) =>
      visit(width, async ({ open, run }) => {
        await open(address);
        return await run(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
      }),
  };
}

/** Runs in the page before anything of it: adds up what the browser tells of shifts. */
function watchShifts(): void {
  Object.assign(window, { shift: 0 });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if ("value" in entry && typeof entry.value === "number") {
        Object.assign(window, { shift: Number(Reflect.get(window, "shift")) + entry.value });
      }
    }
  }).observe({ type: "layout-shift", buffered: true });
}

/** Runs in the page: its frames, once their heights rest. */
async function restingFrames(): Promise<Pick<Seen, "frames" | "shift">> {
  const pause = (milliseconds: number) =>
    new Promise((resolve) => setTimeout(resolve, milliseconds));
  const seen = () =>
    [...document.querySelectorAll("iframe")].map((frame) => ({
      width: frame.clientWidth,
      height: frame.getBoundingClientRect().height,
    }));
  const resting = async () => {
    let last = "";
    for (let same = 0; same < 4; ) {
      const now = JSON.stringify(seen());
      same = now === last ? same + 1 : 0;
      last = now;
      await pause(100);
    }
  };
  await resting();
  for (const frame of document.querySelectorAll("iframe")) {
    frame.scrollIntoView();
    await resting();
  }
  const shift: unknown = Reflect.get(window, "shift");
  return { frames: seen(), shift: typeof shift === "number" ? shift : null };
}
