import { expect, test } from "vitest";
import { pictureOf, shownOf } from "./picture.ts";
import { wrapped } from "./wrapped.ts";

const page =
  '<main><h1><span class="kicker">State </span>7 agencies’ <b>reports</b></h1>' +
  '<figure><h3 class="frame-title">By year &amp; place</h3><div class="still still-narrow"><svg viewBox="0 0 1 1"></svg></div>' +
  '<div class="still still-middle"><svg viewBox="0 0 600 160" width="100%"><rect fill="var(--ink)"></rect></svg></div></figure>' +
  '<h3 class="frame-title">Another</h3></main>';
const colours = new Map([
  ["paper", "#ffffff"],
  ["ink", "#111111"],
  ["quiet", "#555555"],
  ["accent", "#8a5a00"],
]);

test("a picture has the page's headline, and its first chart in the colours of light paper", () => {
  const shown = shownOf(page);
  expect(shown).toMatchObject({
    kicker: "State",
    headline: "7 agencies’ reports",
    chart: { title: "By year & place", width: 600, height: 160 },
  });
  const svg = pictureOf(shown, "Site", "About", colours);
  expect(svg).toContain("7 agencies' reports");
  expect(svg).toContain("By year &amp; place");
  expect(svg).toContain('<rect fill="#111111">');
  expect(svg).not.toMatch(/var\(|About/);
});

test("a page without a chart says what it is about; one without a heading, or an unknown colour, is refused", () => {
  const shown = shownOf("<h1>Only words</h1>");
  expect(pictureOf(shown, "Site", "About <it>", colours)).toContain("About &lt;it&gt;");
  expect(() => shownOf("<p>nothing</p>")).toThrow(/heading/);
  expect(() => pictureOf(shown, "Site", "", new Map())).toThrow(/no colour --/);
});

test("lines break between words of letters and inside Chinese, never before a closing mark", () => {
  expect(wrapped("one two three", 6)).toEqual(["one two", "three"]);
  expect(wrapped("各级机关公开，各级", 6)).toEqual(["各级机关公开，", "各级"]);
  expect(wrapped("", 5)).toEqual([]);
});
