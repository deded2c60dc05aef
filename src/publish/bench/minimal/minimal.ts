/**
 * What the first page of Sundial is measured against: the least a page needs to draw its first chart
 * by starting DuckDB in the browser over the same files. Nothing is fetched one after the other that
 * could come side by side.
 */
import { filesOfTable } from "../../../app/files.ts";
import { readManifest } from "../../../app/manifest.ts";
import { init } from "../../../charts/echarts.ts";
import { spreadChart, spreadModel } from "../../../charts/spread.ts";
import { createBrowserEngine } from "../../../engine/browser.ts";
import { answerWith, NO_FILTERS, spread } from "../../../queries/index.ts";

const width = 360;
const height = 160;

const manifest = readManifest(await (await fetch("/data/datapackage.json")).json());
const reports = filesOfTable(manifest, "reports", new URL("/data/", location.origin));
const answer = answerWith(createBrowserEngine({ tables: { reports } }).ask);
const model = spreadModel(await answer(spread, { filters: NO_FILTERS, metric: "disclosed_items" }));
if (!model) throw new Error("The dataset gives no figure to draw.");
const chart = init(document.getElementById("chart"), null, { renderer: "svg", width, height });
chart.setOption(spreadChart(model, "items", "en").option({ width, active: null }));
