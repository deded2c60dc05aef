import { expect, test } from "vitest";
import { flowModel } from "./flow.ts";

const model = flowModel({
  rows: [{ source: "person", middle: "closed", end: "unclear", amount: 1204 }],
  sources: [{ id: "person", label: "Individuals" }],
  middles: [{ id: "closed", label: "Otherwise closed" }],
  ends: [
    {
      id: "unclear",
      label: "The applicant did not clarify in time, and the application was dropped",
      brief: "Did not clarify in time",
    },
  ],
  heads: { source: "Applicant", middle: "Outcome", end: "Reason", amount: "Applications" },
  unit: "applications",
  language: "en",
});

/** The labels of the drawing and how a long one is treated. */
function labels(width: number): string {
  return JSON.stringify(model.option({ width, active: null }));
}

test("a long end is drawn by its brief name, broken into lines and never cut", () => {
  expect(labels(343)).toContain('"formatter":"Did not clarify in time"');
  expect(labels(1000)).toContain('"formatter":"Did not clarify in time 1,204"');
  for (const width of [343, 1000]) expect(labels(width)).not.toContain("truncate");
});

test("its sentence and its table have the whole name", () => {
  expect(model.points.map(({ words }) => words)).toContain(
    "The applicant did not clarify in time, and the application was dropped: 1,204 applications, 100% of all",
  );
  expect(model.table.rows[0]?.cells[2]?.value).toMatch(/was dropped$/);
});
