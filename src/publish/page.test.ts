import { expect, test } from "vitest";
import { readEmbedded } from "../app/embedded.ts";
import { describedOf } from "./described.ts";
import { pageHtml } from "./page.ts";
import { agenciesWithPage, pathOf, sitePages } from "./paths.ts";
import { sitemapOf } from "./sitemap.ts";

const template =
  '<!doctype html><html lang="x"><head><meta charset="utf-8"><title>Old</title>' +
  '<meta name="description" content="Old"><script type="module" src="/a/assets/app.js"></script>' +
  '</head><body><div id="app">Old</div></body></html>';
const entry = {
  agencyId: "320105-x",
  agency: '"日" & <晷>局',
  province: null,
  city: null,
  county: null,
  regionCode: null,
  level: null,
  field: null,
  years: [2021, 2023],
  reports: 2,
  full: 0,
  errors: 0,
};
const published = { states: ["year=2023", "region=32"], hasAllAgencies: true };
const described = describedOf({
  title: "数据",
  title_en: "Data</script>",
  description: "说明",
  version: "1.0.0",
  licenses: [{ path: "https://example.org/licence" }],
  resources: [
    { path: "reports.parquet", mediatype: "application/vnd.apache.parquet" },
    { path: 3 },
  ],
});
const place = {
  base: "/a/",
  site: null,
  published,
  early: "/a/assets/early-1.js",
  described,
  years: { from: 2021, to: 2023 },
};
const pages = sitePages([entry], published);

test("every page stands in both languages, at paths of its own", () => {
  const paths = pages.map(pathOf);
  expect(paths).toEqual(
    expect.arrayContaining([
      "",
      "method/",
      "year=2023/",
      "disclosure/region=32/",
      "agencies/320105-x/",
    ]),
  );
  expect(paths.filter((path) => path.startsWith("method"))).toHaveLength(1);
  const chinese = paths.filter((path) => !path.startsWith("en/"));
  expect(paths.filter((path) => path.startsWith("en/"))).toEqual(
    chinese.map((path) => `en/${path}`),
  );
  expect(new Set(paths).size).toBe(paths.length);
});

test("the agencies with most reports get pages", () => {
  const few = Array.from({ length: 4000 }, (_, index) => ({
    ...entry,
    agencyId: `few-${index}`,
    reports: 1,
  }));
  const chosen = agenciesWithPage([...few, entry], 4000);
  expect(chosen).toHaveLength(4000);
  expect(chosen[0]).toBe(entry);
});

test("a page's head is its own, in its language, names escaped, the bundle's assets kept", () => {
  const page = pages.find(({ language, path }) => language === "en" && path.includes("320105-x"));
  if (page === undefined) throw new Error("The page of the agency is missing.");
  const html = pageHtml(template, page, place, null);
  expect(html).toContain('<html lang="en">');
  expect(html).toContain('<title>"日" &amp; &lt;晷&gt;局 · Sundial</title>');
  expect(html).toContain("2021-2023");
  expect(html).toContain('<script type="module" src="/a/assets/app.js"></script>');
  expect(html).toContain('href="/a/data/datapackage.json"');
  expect(html).not.toContain("Old");
  expect(html.match(/<title>/g)).toHaveLength(1);
  expect(html).not.toContain("canonical");
  const policy = html.indexOf("Content-Security-Policy");
  expect(policy).toBeGreaterThan(html.indexOf("charset"));
  expect(policy).toBeLessThan(html.indexOf("<script"));
});

test("a rendered page stands as it was rendered, its answers beneath, nothing in them a tag", () => {
  const [page] = pages;
  if (page === undefined) throw new Error("There are no pages.");
  const html = pageHtml(template, page, place, {
    html: "<p>$& 7<!-- --> &amp;</p>",
    embedded: { path: "/a/", counties: false, answers: [[["x"], "</script><b>"]] },
  });
  expect(html).toContain('<div id="app"><p>$& 7<!-- --> &amp;</p></div>');
  const block = /<script type="application\/json" id="answers">(.*?)<\/script>/.exec(html)?.[1];
  expect(readEmbedded(block ?? "").answers).toEqual([[["x"], "</script><b>"]]);
  expect(html.indexOf("early-1.js")).toBeLessThan(html.indexOf("app.js"));
  expect(html.indexOf('id="published"')).toBeLessThan(html.indexOf("early-1.js"));
});

test("a state's title names it", () => {
  const state = pages.find(
    ({ language, path }) => language === "en" && path === "audit/region=32/",
  );
  expect(state?.name.title).toBe("Jiangsu · Audit · Sundial");
  expect(state?.name.description).toMatch(/^Jiangsu: /);
});

test("the first page describes the dataset for machines, in data that nothing in it can end", () => {
  const page = pages.find(({ language, path }) => language === "en" && path === "");
  if (page === undefined) throw new Error("There is no first page.");
  const html = pageHtml(template, page, place, null);
  const block = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1];
  expect(JSON.parse(block ?? "")).toMatchObject({
    "@type": "Dataset",
    name: "Data</script>",
    version: "1.0.0",
    license: "https://example.org/licence",
    temporalCoverage: "2021/2023",
    distribution: [{ contentUrl: "/a/data/reports.parquet" }],
  });
});

test("of a dataset in parts the machines are told its description, not every part", () => {
  const { files } = describedOf({
    resources: [{ path: ["reports/year=2022/0.parquet"] }, { path: "findings.parquet" }],
  });
  expect(files.map(({ path }) => path)).toEqual(["datapackage.json", "findings.parquet"]);
});

test("the sitemap names every page with its other language", () => {
  const map = sitemapOf(pages, "https://example.org/a/");
  expect(map.match(/<loc>/g)).toHaveLength(pages.length);
  expect(map).toContain("<loc>https://example.org/a/en/disclosure/year=2023/</loc>");
  expect(map).toContain('hreflang="zh-Hans" href="https://example.org/a/disclosure/year=2023/"');
});

test("where the site's address is known a page names itself and its other language", () => {
  const page = pages.find(({ language, path }) => language === "en" && path === "audit/");
  if (page === undefined) throw new Error("The page of the audit is missing.");
  const html = pageHtml(template, page, { ...place, site: "https://example.org/a/" }, null);
  expect(html).toContain('<link rel="canonical" href="https://example.org/a/en/audit/">');
  expect(html).toContain('hreflang="zh-Hans" href="https://example.org/a/audit/">');
  expect(html).toContain('hreflang="x-default" href="https://example.org/a/audit/">');
  expect(html).toContain('property="og:url" content="https://example.org/a/en/audit/">');
});

test("a template in which the program has no place is refused", () => {
  const [page] = pages;
  if (page === undefined) throw new Error("There are no pages.");
  expect(() => pageHtml("<title>x</title>", page, place, null)).toThrow(/id "app"/);
});

test("the program is asked for after the page and its style", () => {
  const page = pages.find(({ path }) => path === "method/");
  if (!page) throw new Error("There is no method/.");
  const rendered = {
    html: "<h1>Method</h1>",
    embedded: { path: "/a/", counties: false, answers: [] },
  };
  for (const html of [
    pageHtml(template, page, place, rendered),
    pageHtml(template, page, place, null),
  ]) {
    expect(html.indexOf("/a/assets/app.js")).toBeGreaterThan(html.indexOf('id="app"'));
    expect(html.indexOf("early-1.js")).toBeLessThan(html.indexOf("</head>"));
  }
});
