import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "../reader.ts";
import { isWhole } from "../site.ts";
import { type Host, openHost, pageOf } from "./host.ts";
import { ALL, BROWSERS, PAIRWISE, type Place, pairsIn, SCHEMES } from "./matrix.ts";
import { snippetIn } from "./measured.ts";
import { chromiumVisitor, firefoxVisitor, type Visitor } from "./visitor.ts";

const dist = process.env["DIST"] ?? "dist";
/** Of a frame, gzipped in all. */
const heaviest = 60 * 1024;
/** A small chart, a tall one, and one of another language and theme, each at a path of its own. */
const charts = [
  "embed/outcomes/year=2023/",
  "embed/items-by-agency/",
  "en/embed/flow/theme=dark/",
] as const;

test("the sample of the matrix tries every pair of values", () => {
  expect(pairsIn(PAIRWISE)).toEqual(pairsIn(ALL));
});

for (const browserName of BROWSERS) {
  for (const scheme of SCHEMES) {
    test(`three charts stand in other sites' pages: ${browserName}, ${scheme}`, async ({
      browser,
      baseURL,
    }) => {
      test.setTimeout(isWhole ? 600_000 : 180_000);
      const visitor =
        browserName === "chromium"
          ? chromiumVisitor(browser, scheme)
          : await firefoxVisitor(scheme);
      test.skip(visitor === null, "There is no Firefox here: install it, or name it in FIREFOX.");
      if (visitor === null) return;
      const host = await openHost();
      try {
        const places = (isWhole ? ALL : PAIRWISE).filter(
          (place) => place.browser === browserName && place.scheme === scheme,
        );
        for (const place of places) await stands(visitor, host, baseURL ?? "", place);
      } finally {
        await visitor.close();
        await host.close();
      }
    });
  }
}

/** One place: heights, shift, complaints, requests and weights of three charts on a host's page. */
async function stands(
  visitor: Visitor,
  host: Host,
  site: string,
  { sandbox, width, browser, scheme }: Place,
): Promise<void> {
  const where = `${browser}, ${scheme}, ${sandbox.name}, ${width} px`;
  const addresses = charts.map((path) => `${site}/${path}`);
  const snippets: string[] = [];
  for (const address of addresses) {
    snippets.push(await snippetIn(visitor, address, sandbox.sandbox));
  }
  const seen = await visitor.look(host.put({ html: pageOf(snippets) }), width);
  expect(seen.frames, where).toHaveLength(charts.length);
  for (const [place, frame] of seen.frames.entries()) {
    const content = await visitor.heightOf(addresses[place] ?? "", frame.width);
    const which = `${where}: ${charts[place]}`;
    if (sandbox.name === "no scripts") {
      // Nothing is cut off, and no great gap is left.
      expect(frame.height, which).toBeGreaterThanOrEqual(content);
      expect(frame.height, which).toBeLessThan(content + 160);
    } else {
      expect(frame.height, which).toBe(content);
    }
  }
  if (seen.shift !== null) expect(seen.shift, `${where}: layout shift`).toBeLessThan(0.05);
  const complaints = seen.errors.filter(
    (words) => sandbox.name !== "no scripts" || !/Blocked script execution/.test(words),
  );
  expect(complaints, where).toEqual([]);
  const origins = new Set(seen.requests.map((address) => new URL(address).origin));
  expect([...origins].sort(), where).toEqual([host.origin, new URL(site).origin].sort());
  const files = seen.requests.filter((address) => address.startsWith(site));
  for (const address of addresses) {
    const shared = files.filter((file) => /\/assets\//.test(file));
    const weight = [...new Set([address, ...shared])].reduce(
      (sum, file) => sum + weightOf(file),
      0,
    );
    expect(weight, `${where}: ${address}`).toBeLessThan(heaviest);
  }
  // Neither the program nor anything it would ask for.
  const others = files.filter(
    (file) => !/\/embed\/|\/embed\.js$|\/assets\/(embed|frame)-[\w-]+\.(css|js)$/.test(file),
  );
  expect(others, where).toEqual([]);
}

function weightOf(address: string): number {
  const path = decodeURIComponent(new URL(address).pathname);
  return gzipSync(readFileSync(`${dist}${path.endsWith("/") ? `${path}index.html` : path}`)).length;
}

test("embed.js weighs no more than a kilobyte", () => {
  expect(gzipSync(readFileSync(`${dist}/embed.js`)).length).toBeLessThan(1024);
});
