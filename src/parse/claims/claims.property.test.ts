import fc from "fast-check";
import { expect, test } from "vitest";
import { NOWHERE } from "../../documents/index.ts";
import { readText, type Text } from "../text.ts";
import { readClaims } from "./claims.ts";

const YEAR = 2023;

function report(paragraphs: readonly string[]): Text {
  return readText({
    format: "text",
    title: null,
    metadata: {},
    blocks: paragraphs.map((text, index) => ({
      kind: "paragraph",
      text,
      place: { ...NOWHERE, line: index + 1 },
    })),
  });
}

/** Figures of distractors never coincide with the stated one, so a wrong reading can't pass by luck. */
const stated = fc.integer({ min: 1, max: 4999 }).map((number) => number * 2);
const other = fc.integer({ min: 1, max: 4999 }).map((number) => number * 2 + 1);

const TOTALS: readonly ((n: number) => string)[] = [
  (n) => `2023年，我局主动公开政府信息${n}条。`,
  (n) => `全年累计公开政府信息${n}余条。`,
  (n) => `本年度主动公开各类信息共计${n}条。`,
  (n) => `新增主动公开政府信息${n}条。`,
  (n) => `公开政府信息共计${n}项。`,
  (n) => `通过门户网站、微信公众号等主动公开政府信息${n}条。`,
  (n) => `主动公开政府信息数${n}条次。`,
  (n) => `发布各类信息近${n}条。`,
];

const APPLICATIONS: readonly ((n: number) => string)[] = [
  (n) => `2023年共收到政府信息公开申请${n}件。`,
  (n) => `全年受理依申请公开${n}件。`,
  (n) => `收到${n}件政府信息公开申请。`,
  (n) => `本年新收政府信息公开申请${n}宗。`,
  (n) => `收到并按时办理依申请公开申请${n}件。`,
];

const DISTRACTORS: readonly ((n: number) => string)[] = [
  (n) => `比2022年增加${n}条。`,
  (n) => `2022年主动公开政府信息${n}条。`,
  (n) => `2022年收到政府信息公开申请${n}件。`,
  (n) => `办理12345热线${n}件，回复留言${n}条。`,
  (n) => `公众号阅读量达${n}万次，关注${n}人。`,
  (n) => `向上级报送信息${n}条，被采用${n}条。`,
  (n) => `公开财政信息${n}条、人事信息${n}条。`,
  (n) => `政务动态信息更新量共计${n}条。`,
  (n) => `受理信访案件${n}件，办结${n}件。`,
  (n) => `承办人大代表建议${n}件，政协提案${n}件。`,
  (n) => `网站开通至今累计公开政府信息${n}条。`,
  (n) => `答复咨询${n}人次。`,
  (n) => `政务大厅全年办理各类业务${n}件，办结率100%。`,
  (n) => `上年度收到政府信息公开申请${n}件。`,
  (n) => `制作政策解读${n}篇，开展培训${n}次。`,
  (n) => `地址：某路${n}号，电话：${n}。`,
  () => "落实“五公开”要求，用好“两微一端”。",
  (n) => `其中公开通知公告${n}条。`,
];

const one = <T>(templates: readonly ((n: number) => T)[], numbers: fc.Arbitrary<number>) =>
  fc.tuple(fc.constantFrom(...templates), numbers).map(([template, number]) => template(number));

const noise = fc.array(one(DISTRACTORS, other), { maxLength: 6 });

/** Spaces as PDF text leaves them, between any two characters but two digits. */
const spacing = fc.infiniteStream(fc.boolean());

function spaced(text: string, gaps: Iterator<boolean>): string {
  return [...text]
    .map((character, index) => {
      const next = text[index + 1] ?? "";
      const isInNumber = /\d/u.test(character) && /\d/u.test(next);
      return gaps.next().value === true && !isInNumber ? `${character} ` : character;
    })
    .join("");
}

test.each([
  ["disclosed_items", TOTALS],
  ["stated_applications", APPLICATIONS],
] as const)(
  "%s is the figure stated, whatever stands around it, or absent; never another",
  (name, templates) => {
    let read = 0;
    let runs = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...templates),
        stated,
        noise,
        noise,
        spacing,
        (template, figure, before, after, gaps) => {
          const document = report([
            "一、总体情况",
            ...[...before, template(figure), ...after].map((text) => spaced(text, gaps)),
          ]);
          const value = readClaims(document, YEAR).claims.get(name)?.value;
          runs += 1;
          if (value !== undefined) read += 1;
          expect([figure, undefined]).toContain(value);
        },
      ),
      { numRuns: 400, seed: 2023 },
    );
    // Absence is allowed, but a reader that reads nothing would be no reader.
    expect(read / runs).toBeGreaterThan(0.95);
  },
);

test("distractors alone, in one paragraph or many, state nothing", () => {
  fc.assert(
    fc.property(noise, fc.boolean(), (sentences, isOneParagraph) => {
      const paragraphs = isOneParagraph ? [sentences.join("")] : sentences;
      const { claims } = readClaims(report(["一、总体情况", ...paragraphs]), YEAR);
      expect(claims.get("disclosed_items")).toBeUndefined();
      expect(claims.get("stated_applications")).toBeUndefined();
      expect(claims.get("stated_concluded")).toBeUndefined();
      expect(claims.get("disclosed_on_website")).toBeUndefined();
      expect(claims.get("disclosed_on_wechat")).toBeUndefined();
    }),
    { numRuns: 400, seed: 2023 },
  );
});
