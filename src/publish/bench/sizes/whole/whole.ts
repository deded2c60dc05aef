/**
 * What the site is measured against at each size: a page that loads every column of all reports into
 * DuckDB in the browser before it answers anything.
 */
import { filesOfTable } from "../../../../app/files.ts";
import { readManifest } from "../../../../app/manifest.ts";
import { createBrowserEngine } from "../../../../engine/browser.ts";
import { REPORT_COLUMNS } from "../../../../form/index.ts";

const manifest = readManifest(await (await fetch("/data/datapackage.json")).json());
const reports = filesOfTable(manifest, "reports", new URL("/data/", location.origin));
const { ask } = createBrowserEngine({ tables: { reports } });
const place = document.getElementById("answer");
if (!place) throw new Error("The page has no place for its answer.");
try {
  const given = REPORT_COLUMNS.map(({ name }) => `count("${name}")`).join(" + ");
  const [row] = await ask(`SELECT count(*) AS reports, ${given} AS given FROM reports`);
  place.textContent = `${row?.["reports"]} reports, ${row?.["given"]} values`;
} catch (error) {
  place.textContent = `No answer: ${error instanceof Error ? error.message : String(error)}`;
}
