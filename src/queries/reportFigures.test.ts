import { resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openNodeEngine } from "../engine/node.ts";
import {
  agencyFigures,
  agencyFindings,
  agencyIndex,
  agencyReports,
  answerWith,
  METRICS,
  NO_FILTERS,
  reportFigures,
} from "./index.ts";

const engine = await openNodeEngine({
  folder: resolve(import.meta.dirname, "../../data"),
  loaded: true,
});
afterAll(() => engine.close());
const answer = answerWith(engine.ask);

test("a report at hand gives every metric as the published ones do, to the last digit and mark", async () => {
  const metrics = METRICS.map(({ id }) => id);
  const published = await answer(agencyFigures, { filters: NO_FILTERS, metrics });
  const byKey = new Map(published.map((row) => [`${row.reportId} ${row.metric}`, row]));
  const index = await answer(agencyIndex, NO_FILTERS);
  // Those read whole, and a few of the others: each is two questions.
  const sampled = index.filter(({ full }, place) => full > 0 || place % 60 === 0);
  let compared = 0;
  for (const { agencyId } of sampled) {
    const reports = await answer(agencyReports, { agencyId });
    const findings = await answer(agencyFindings, { agencyId });
    for (const report of reports) {
      const own = findings.filter(({ reportId }) => reportId === report.reportId);
      for (const figure of reportFigures(report, own, metrics)) {
        expect(figure).toEqual(byKey.get(`${report.reportId} ${figure.metric}`));
        compared += 1;
      }
    }
  }
  expect(compared).toBeGreaterThan(500);
});
