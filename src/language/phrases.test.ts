import { expect, test } from "vitest";
import { phrases } from "./phrases.ts";

const whole = (text: string): readonly string[] =>
  phrases(text).filter((_, place) => place % 2 === 1);

test("figures stand with their units, words and the ends of names whole", () => {
  expect(whole("454 个机关的 488 份年度报告，2019–2025 年")).toEqual([
    "454 个机关",
    "488 份",
    "年度",
    "报告",
    "2019–2025 年",
  ]);
  expect(whole("北京市商务局与上海市住房和城乡建设委员会")).toEqual(["商务局", "委员会"]);
});

test("the pieces are the headline, whatever it is", () => {
  for (const text of ["", "机关", "Share denied: 上海市人民政府 3.5%", "（{2 个}）"]) {
    expect(phrases(text).join("")).toBe(text);
  }
});
