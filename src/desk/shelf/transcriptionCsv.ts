import { CORRECTED } from "../../dataset/transcription.ts";
import { CELLS, CLAIMS } from "../../form/index.ts";
import type { Brought } from "./brought.ts";
import { correctedReport } from "./corrected.ts";

const WHO = [
  "agency",
  "year",
  "province",
  "city",
  "county",
  "scope",
  "form",
  "extent",
  "published_on",
  "source",
  "source_sha256",
] as const;

/**
 * Reports as the transcription that an ingest reads, one a record: figures as corrected, with the
 * corrected ones named; a cell without a number says of which kind. With a byte order mark, so that
 * spreadsheets read the Chinese.
 */
export function transcriptionCsv(reports: readonly Brought[]): string {
  const header = [
    ...WHO,
    "approximate",
    CORRECTED,
    ...CLAIMS.map(({ name }) => name),
    ...CELLS.map(({ name }) => name),
  ];
  const lines = reports.map((one) => {
    const values = valuesOf(one);
    return header.map((name) => quoted(values.get(name) ?? "")).join(",");
  });
  return `\u{feff}${[header.join(","), ...lines].join("\r\n")}\r\n`;
}

function valuesOf(brought: Brought): ReadonlyMap<string, string> {
  const { entry, corrections } = brought;
  const report = correctedReport(brought);
  const { identity } = report;
  const values = new Map<string, string>();
  const put = (name: (typeof WHO)[number], value: string | number | null): void => {
    if (value !== null) values.set(name, String(value));
  };
  put("agency", identity.agency);
  put("year", report.year);
  put("province", identity.province);
  put("city", identity.city);
  put("county", identity.county);
  put("scope", report.scope);
  put("form", report.form);
  put("extent", report.extent);
  put("published_on", report.publishedOn);
  put("source", entry.source);
  put("source_sha256", entry.sourceSha256);
  const vague = CLAIMS.filter(({ name }) => report.claims.get(name)?.approximate);
  values.set("approximate", vague.map(({ name }) => name).join(","));
  values.set(CORRECTED, corrections.map(({ figure }) => figure).join(","));
  for (const { name } of CLAIMS) {
    const claim = report.claims.get(name);
    if (claim) values.set(name, String(claim.value));
  }
  for (const { name } of CELLS) {
    const cell = report.cells.get(name);
    if (cell) values.set(name, cell.state === "number" ? String(cell.value) : cell.state);
  }
  return values;
}

/**
 * A cell as RFC 4180 has it. Names come from a reader's file: one that a spreadsheet would take for
 * a formula is still the name it is, and an ingest must read it back as it was.
 */
function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
