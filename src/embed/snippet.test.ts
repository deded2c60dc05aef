import { parseFragment } from "parse5";
import { expect, test } from "vitest";
import { heightStyle, snippetOf } from "./snippet.ts";

const heights = [
  { width: 300, height: 640 },
  { width: 560, height: 500 },
  { width: 900, height: 520 },
];

/** What the calc() comes to in a frame of this width. */
function heightAt(style: string, width: number): number {
  const [, first = "", steps = ""] = /^calc\((\d+)px(.*)\)$/.exec(style) ?? [];
  return [...steps.matchAll(/ ([+-]) clamp\(0px,\((\d+)px - 100cqw\)\*999,(\d+)px\)/g)].reduce(
    (sum, [, sign, at, most]) => {
      const step = Math.min(Math.max(0, (Number(at) - width) * 999), Number(most));
      return sign === "+" ? sum + step : sum - step;
    },
    Number(first),
  );
}

test("a frame is as high before it tells as it was measured to be", () => {
  const style = heightStyle(heights);
  for (const [width, height] of [
    [280, 640],
    [300, 640],
    [559, 640],
    [560, 500],
    [899, 500],
    [900, 520],
    [1600, 520],
  ] as const) {
    expect(heightAt(style, width)).toBe(height);
  }
  expect(heightStyle([{ width: 300, height: 400 }])).toBe("400px");
});

test("a snippet is one frame and one script, whatever its title and address hold", () => {
  const title = `"><script>alert(1)</script>'&`;
  const address = "https://example.org/embed/outcomes/?agency=a&theme=dark";
  const html = snippetOf({
    address,
    title,
    heights,
    script: "https://example.org/embed.js",
    needsProgram: false,
  });
  const [box, , script, ...others] = parseFragment(html).childNodes;
  expect(others).toEqual([]);
  if (!box || !("childNodes" in box)) throw new Error("The snippet has no box.");
  const [frame] = box.childNodes;
  if (!frame || !("attrs" in frame)) throw new Error("The snippet's box has no frame.");
  const values = Object.fromEntries(frame.attrs.map(({ name, value }) => [name, value]));
  expect(frame.nodeName).toBe("iframe");
  expect(values["title"]).toBe(title);
  expect(values["src"]).toBe(address);
  expect(values["height"]).toBe("668");
  expect(values["loading"]).toBe("lazy");
  expect(values["sandbox"]).not.toContain("allow-same-origin");
  expect(script?.nodeName).toBe("script");
});

test("what only the program can draw is given an origin to run it in", () => {
  const html = snippetOf({ address: "/", title: "", heights, script: null, needsProgram: true });
  expect(html).toContain("allow-same-origin");
  expect(html).not.toContain("<script");
});
