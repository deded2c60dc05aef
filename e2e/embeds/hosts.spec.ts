import type { Page } from "@playwright/test";
import { test as base, expect } from "@playwright/test";
import { type Host, openHost, pageOf } from "./host.ts";
import { measured } from "./measured.ts";
import { chromiumVisitor } from "./visitor.ts";

const test = base.extend<{ host: Host }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its first parameter
  host: async ({}, use) => {
    const host = await openHost();
    await use(host);
    await host.close();
  },
});

const path = "embed/outcomes/year=2023/";
const frameOf = (address: string, sandbox: string | null = "allow-scripts"): string =>
  `<iframe src="${address}" title="A chart" width="100%" height="300" frameborder="0"${
    sandbox === null ? "" : ` sandbox="${sandbox}"`
  }></iframe>`;

function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", ({ message }) => errors.push(message));
  return errors;
}

const heightOf = (page: Page): Promise<number> =>
  page.locator("iframe").evaluate((frame) => frame.getBoundingClientRect().height);

test("the policy the README names is enough", async ({ page, host, baseURL }) => {
  const errors = errorsOf(page);
  const visitor = chromiumVisitor(page.context().browser() ?? fail(), "light");
  const [narrow] = await measured(visitor, `${baseURL}/${path}`);
  const html = pageOf([
    `<div style="container-type:inline-size">${frameOf(`${baseURL}/${path}`)}</div>`,
    `<script src="${baseURL}/embed.js" async></script>`,
  ]);
  const policy = `default-src 'none'; frame-src ${baseURL}; script-src ${baseURL}/embed.js; style-src-attr 'unsafe-inline'`;
  await page.setViewportSize({ width: 296, height: 700 });
  await page.goto(host.put({ html, policy }));
  await expect.poll(() => heightOf(page)).toBe(narrow?.height);
  expect(errors).toEqual([]);
});

test("pages that speak pym's or Datawrapper's messages need no script of ours", async ({
  page,
  host,
  baseURL,
}) => {
  // What pym.js 1.3 and Datawrapper's embed code listen for, in our own words.
  const script = `<script>
    const heard = { pym: null, datawrapper: null };
    addEventListener("message", ({ data, source }) => {
      if (source !== document.querySelector("iframe").contentWindow) return;
      if (typeof data === "string") {
        const match = /^pymxPYMxthe-chartxPYMx(\\S+)xPYMx(.*)$/.exec(data);
        if (match && match[1] === "height") heard.pym = Number(match[2]);
      }
      const heights = data && data["datawrapper-height"];
      if (heights) for (const id in heights) heard.datawrapper = heights[id];
    });
    addEventListener("load", () => { window.heard = heard; });
  </script>`;
  const address = `${baseURL}/${path}?initialWidth=400&childId=the-chart&parentTitle=Host&parentUrl=http%3A%2F%2Fhost%2F`;
  await page.goto(host.put({ html: pageOf([frameOf(address)], script) }));
  const heard = () => page.evaluate(() => Reflect.get(window, "heard"));
  await expect.poll(heard).toEqual({ pym: expect.any(Number), datawrapper: expect.any(Number) });
  const { pym, datawrapper } = await heard();
  expect(pym).toBeGreaterThan(200);
  expect(datawrapper).toBe(pym);
});

test("a hostile host changes nothing", async ({ page, host, baseURL }) => {
  const errors = errorsOf(page);
  page.on("dialog", (dialog) => errors.push(`dialog: ${dialog.message()}`));
  const markup = encodeURIComponent(`"><img src=x onerror=alert(1)><script>alert(2)</script>`);
  const names =
    "year region level field scope agency metric pin theme childId utm_source name cell";
  const query = names
    .split(" ")
    .map((name) => `${name}=${markup}`)
    .join("&");
  await page.goto(
    host.put({
      html: pageOf([frameOf(`${baseURL}/${path}`), frameOf(`${baseURL}/${path}?${query}`)]),
    }),
  );
  const [plain, hostile] = page.frames().filter((frame) => frame !== page.mainFrame());
  if (!plain || !hostile) throw new Error("The host has not two frames.");
  const bodyOf = (frame: typeof plain) => frame.evaluate(() => document.body.outerHTML);
  await expect(hostile.locator("h1")).toBeVisible();
  const before = await bodyOf(plain);
  expect(await bodyOf(hostile)).toBe(before);
  await page.evaluate(() => {
    const frames = [...document.querySelectorAll("iframe")];
    const absurd: readonly unknown[] = [
      "sundial-height?",
      { type: "sundial-height", height: 1e9 },
      { type: "sundial-height", height: -1 },
      { "datawrapper-height": { outcomes: 1e9 } },
      "pymxPYMxaxPYMxheightxPYMx99999999",
      "pymxPYMxaxPYMxnavigateToxPYMxjavascript:alert(3)",
      [["sundial-height", 1e9]],
      "<img src=x onerror=alert(4)>",
    ];
    let answers = 0;
    addEventListener("message", () => {
      answers += 1;
    });
    for (let round = 0; round < 2000; round += 1) {
      for (const frame of frames) {
        for (const message of absurd) frame.contentWindow?.postMessage(message, "*");
      }
    }
    Object.assign(window, { answers: () => answers });
  });
  await expect.poll(() => bodyOf(plain)).toBe(before);
  await page.waitForTimeout(500);
  expect(await bodyOf(hostile)).toBe(before);
  // A flood of asking is answered now and then, not each time: 4,000 were asked.
  const answers = await page.evaluate(() => Number(Reflect.get(window, "answers")()));
  expect(answers).toBeLessThan(1000);
  expect(errors).toEqual([]);
});

test("a hostile frame gets no height from embed.js but a sane one, and only its own", async ({
  page,
  host,
  baseURL,
}) => {
  const liar = host.put({
    // It may speak before the host listens, and so speaks again when asked, as our frames do.
    html: `<script>
      const lie = () => {
        for (const height of [1e9, -5, NaN, "900", null, [900], {}])
          parent.postMessage({ type: "sundial-height", height }, "*");
        parent.postMessage({ type: "sundial-height", height: 321.4 }, "*");
      };
      addEventListener("message", lie);
      lie();
    </script>`,
  });
  const html = pageOf([
    `<iframe src="${liar}" height="200" sandbox="allow-scripts"></iframe>`,
    `<iframe src="about:blank" height="200"></iframe><script src="${baseURL}/embed.js"></script>`,
  ]);
  await page.goto(host.put({ html }));
  const heights = () =>
    page.locator("iframe").evaluateAll((frames) => frames.map((frame) => frame.clientHeight));
  await expect.poll(heights).toEqual([322, 200]);
});

test("a state asked by parameters is led to its path, in any frame that runs scripts", async ({
  page,
  host,
  baseURL,
}) => {
  const asked = `${baseURL}/embed/outcomes/?theme=dark&year=2023&utm_source=x`;
  await page.goto(host.put({ html: pageOf([frameOf(asked)]) }));
  const frame = page.frameLocator("iframe");
  await expect(frame.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect.poll(() => page.frames()[1]?.url()).toBe(`${baseURL}/${path}theme=dark/`);
  await expect(frame.locator("h1")).toBeVisible();
});

test("a state that was not drawn is drawn by the program, and where that can't run, is led to", async ({
  page,
  host,
  baseURL,
}) => {
  const errors = errorsOf(page);
  const asked = `${baseURL}/en/embed/outcomes/?year=2021-2023&level=city`;
  await page.goto(host.put({ html: pageOf([frameOf(asked), frameOf(asked, null)]) }));
  const [opaque, open] = [
    page.frameLocator("iframe >> nth=0"),
    page.frameLocator("iframe >> nth=1"),
  ];
  const link = opaque.getByRole("link", { name: "Full page" });
  await expect(link).toHaveAttribute(
    "href",
    /\/en\/applications\/\?year=2021-2023&level=city#outcomes$/,
  );
  await expect(opaque.locator("h1")).toBeHidden();
  await expect(open.locator("h1")).toBeVisible({ timeout: 60_000 });
  await expect(open.locator(".frame-state")).toContainText("2021");
  expect(errors).toEqual([]);
});

test("where a frame forbids new windows, the address stands there to be copied", async ({
  page,
  host,
  baseURL,
}) => {
  await page.goto(
    host.put({
      html: pageOf([
        frameOf(`${baseURL}/${path}`),
        frameOf(`${baseURL}/${path}`, "allow-scripts allow-popups"),
      ]),
    }),
  );
  const [shut, open] = [page.frameLocator("iframe >> nth=0"), page.frameLocator("iframe >> nth=1")];
  await expect(shut.locator(".alone .frame-address")).toBeHidden();
  await shut.locator(".alone a.frame-full").click();
  await expect(shut.locator(".alone .frame-address code")).toHaveText(
    /\/applications\/.*#outcomes$/,
  );
  const opened = page.context().waitForEvent("page");
  await open.locator(".alone a.frame-full").click();
  await (await opened).close();
  await expect(open.locator(".alone .frame-address")).toBeHidden();
});

test.describe("the paper is the host's", () => {
  // A scheme that Playwright sets would be every frame's, whatever its host says.
  test.use({ colorScheme: null });
  const beige = [200, 230, 210] as const;
  const black = [10, 40, 20] as const;
  const cases = [
    { name: "light on light", host: "light", theme: "theme=light/", paper: beige },
    { name: "as its page, light", host: "light", theme: "", paper: beige },
    { name: "dark on dark", host: "dark", theme: "theme=dark/", paper: black },
    { name: "as its page, dark", host: "dark", theme: "", paper: black },
    // Where they differ a chart brings its own paper, or it could not be read.
    { name: "dark on light", host: "light", theme: "theme=dark/", paper: [20, 23, 26] },
    { name: "light on dark", host: "dark", theme: "theme=light/", paper: [251, 250, 247] },
  ] as const;
  for (const { name, host: scheme, theme, paper } of cases) {
    test(name, async ({ page, host, baseURL }) => {
      const ground = scheme === "light" ? beige : black;
      const style = `<style>:root{color-scheme:${scheme};background:rgb(${ground})}iframe{border:0}</style>`;
      await page.goto(
        host.put({
          html: pageOf([frameOf(`${baseURL}/${path}${theme}`)], style).replace(
            /<meta name="color-scheme"[^>]*>/,
            "",
          ),
        }),
      );
      await expect(page.frameLocator("iframe").locator("h1")).toBeVisible();
      const box = await page.locator("iframe").boundingBox();
      if (!box) throw new Error("The frame is nowhere.");
      const shot = await page.screenshot({
        clip: { x: box.x + 2, y: box.y + 2, width: 4, height: 4 },
      });
      const pixel = await page.evaluate(async (picture) => {
        const image = new Image();
        image.src = `data:image/png;base64,${picture}`;
        await image.decode();
        const canvas = document.createElement("canvas");
        const pen = canvas.getContext("2d");
        pen?.drawImage(image, 0, 0);
        return [...(pen?.getImageData(1, 1, 1, 1).data ?? [])].slice(0, 3);
      }, shot.toString("base64"));
      expect(pixel).toEqual([...paper]);
    });
  }
});

function fail(): never {
  throw new Error("The page has no browser.");
}
