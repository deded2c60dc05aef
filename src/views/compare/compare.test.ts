import { expect, test } from "vitest";
import { endsOf, type Panel, panelsOf } from "../../charts/panels.ts";
import { sampleFigure } from "../../charts/sampleFigure.ts";
import type { AgencyFigure } from "../../queries/index.ts";
import { comparedScope, outsideScope } from "./compared.ts";
import { signedWords, summaryOf } from "./summary.ts";
import { changesInWords, endsHeadline, headline } from "./words.ts";

function figure(id: string, year: number, value: number, more: Partial<AgencyFigure> = {}) {
  return sampleFigure(id, year, value, { agency: id.toUpperCase(), ...more });
}

const chosen = ["a", "b", "c"].map((id) => ({ agencyId: id, agency: id.toUpperCase() }));
const YEARS = [2022, 2023, 2024];

function panels(rows: readonly AgencyFigure[], agencies = 3): readonly Panel[] {
  return panelsOf(rows, chosen.slice(0, agencies), YEARS, "own");
}

test("one scope is compared: the reader's, else agencies' own, else whole areas", () => {
  const own = figure("a", 2023, 1);
  const area = figure("b", 2023, 9, { scope: "area" });
  expect(comparedScope({ scope: null }, [own, area])).toBe("own");
  expect(comparedScope({ scope: null }, [area])).toBe("area");
  expect(comparedScope({ scope: "area" }, [own])).toBe("area");
  expect(comparedScope({ scope: null }, [])).toBe("own");
  expect(outsideScope([own, area], "own")).toEqual(["b"]);
});

test("two agencies differ in the latest year both give, in numbers and as a multiple", () => {
  const rows = [figure("a", 2023, 30), figure("b", 2023, 10), figure("a", 2024, 99)];
  expect(headline("received", panels(rows, 2), "a", "en")).toBe(
    "A had 20 applications more than B in 2023, 3 times as much",
  );
  expect(headline("received", panels(rows, 2), "b", "zh")).toBe("2023 年A比B多 20 件，为其 3 倍");
  const apart = [figure("a", 2023, 30), figure("b", 2024, 10)];
  expect(headline("received", panels(apart, 2), "a", "en")).toBe(
    "no two agencies give it for one year, so no difference",
  );
});

test("several agencies go from the least to the most, and rates under ten cases are left out", () => {
  const volumes = [figure("a", 2024, 0), figure("b", 2024, 5), figure("c", 2024, 50)];
  expect(headline("received", panels(volumes), "a", "en")).toBe(
    "from 0 applications at A to 50 applications at C in 2024",
  );
  const share = (id: string, amount: number, base: number) =>
    figure(id, 2024, amount / base, { metric: "review_corrected_share", amount, base });
  const rates = [share("a", 5, 20), share("b", 2, 2)];
  expect(headline("review_corrected_share", panels(rates, 2), "a", "en")).toBe(
    "fewer than 10 cases in 2024, not compared",
  );
});

test("a change is from the first year given to the last, and of shares in points", () => {
  const rows = [figure("a", 2022, 10), figure("a", 2024, 30), figure("b", 2023, 7)];
  expect(changesInWords("received", panels(rows), "en")).toEqual([
    "A: 10 applications in 2022, 30 applications in 2024, up 20 applications",
  ]);
  const share = (year: number, amount: number) =>
    figure("a", year, amount / 40, { metric: "review_corrected_share", amount, base: 40 });
  expect(
    changesInWords("review_corrected_share", panels([share(2022, 20), share(2023, 10)]), "en"),
  ).toEqual(["A: 50% in 2022, 25% in 2023, down 25 points"]);
});

test("the table has each figure in the latest common year, and how far it is from the pinned one", () => {
  const rows = [
    figure("a", 2023, 30),
    figure("b", 2023, 10),
    figure("a", 2024, 99),
    figure("c", 2022, 4),
  ];
  const [row] = summaryOf([{ metric: "received", panels: panels(rows) }], "a");
  expect(row?.year).toBe(2023);
  expect(row?.cells.map(({ value, difference }) => [value, difference])).toEqual([
    [30, null],
    [10, -20],
    [null, null],
  ]);
  expect(signedWords("received", -20, "en")).toBe("−20 applications");
});

test("without a common year each has its own latest, with the year and no difference", () => {
  const rows = [figure("a", 2022, 30), figure("b", 2023, 10)];
  const [row] = summaryOf([{ metric: "received", panels: panels(rows, 2) }], "a");
  expect(row?.year).toBeNull();
  expect(row?.cells).toEqual([
    { value: 30, year: 2022, isFew: false, difference: null },
    { value: 10, year: 2023, isFew: false, difference: null },
  ]);
});

test("a rate of few cases differs from nothing", () => {
  const share = (id: string, amount: number, base: number) =>
    figure(id, 2024, amount / base, { metric: "review_corrected_share", amount, base });
  const [row] = summaryOf(
    [
      {
        metric: "review_corrected_share",
        panels: panels([share("a", 5, 20), share("b", 2, 2)], 2),
      },
    ],
    "a",
  );
  expect(row?.cells.map(({ isFew, difference }) => [isFew, difference])).toEqual([
    [false, null],
    [true, null],
  ]);
});

test("two years are those asked for, else those in which most is given", () => {
  const rows = [
    figure("a", 2022, 1),
    figure("a", 2024, 3),
    figure("b", 2023, 2),
    figure("b", 2024, 3),
    figure("c", 2023, 2),
    figure("c", 2024, 9),
  ];
  expect(endsOf(panels(rows), null)).toEqual({ from: 2023, to: 2024 });
  expect(endsOf(panels(rows), { from: 2022, to: 2024 })).toEqual({ from: 2022, to: 2024 });
  expect(endsOf(panels(rows), { from: 2024, to: 2024 })).toBeNull();
  expect(endsHeadline("received", panels(rows), { from: 2023, to: 2024 }, "en")).toBe(
    "2023 to 2024, most changed at C: up 7 applications",
  );
  expect(endsHeadline("received", panels(rows), { from: 2022, to: 2024 }, "zh")).toBe(
    "从 2022 年到 2024 年，A增 2 件",
  );
  expect(endsHeadline("received", panels(rows.slice(2)), { from: 2022, to: 2024 }, "en")).toBe(
    "given by none in both 2022 and 2024",
  );
});
