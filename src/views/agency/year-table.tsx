import { useMemo } from "react";
import { EXTENTS, SCOPES } from "../../form/index.ts";
import { agencyWords, exact } from "../../language/index.ts";
import {
  type AgencyReport,
  describeMetric,
  type Finding,
  figuresBehind,
  type VolumeId,
} from "../../queries/index.ts";
import { MetricLink } from "../metric-link.tsx";
import { Scroll } from "../scroll.tsx";
import { useSite, useWords } from "../site.ts";
import type { TableColumn } from "../table/columns.ts";
import { SortableTable } from "../table/sortable-table.tsx";
import { signOf } from "./figure-link.tsx";
import { type Measured, measured, YEARLY } from "./measures.ts";

interface Props {
  readonly reports: readonly AgencyReport[];
  /** The year whose tables stand below. */
  readonly chosen: number;
  readonly findings: readonly Finding[];
}

interface Row {
  readonly id: VolumeId;
  /** Whether it is the first of its subject. */
  readonly opens: boolean;
  readonly cells: readonly (Measured | null)[];
  readonly signs: readonly (string | null)[];
}

/** The agency's years side by side: what no year gives is not listed, what one lacks is shown as lacking. */
export function YearTable({ reports, chosen, findings }: Props) {
  const words = useWords(agencyWords);
  const { language } = useSite();
  const rows = useMemo(() => rowsOf(reports, findings), [reports, findings]);
  const columns = useMemo(
    (): readonly TableColumn<Row>[] => [
      {
        id: "measure",
        title: words.measure,
        kind: "text",
        sorts: false,
        value: ({ id }) => describeMetric(id).title[language],
        show: ({ id }) => <Measure id={id} />,
      },
      ...reports.map(
        (report, place): TableColumn<Row> => ({
          id: report.reportId,
          title: String(report.year),
          kind: "number",
          // Figures of different things have no order among them.
          sorts: false,
          head: <YearHead report={report} />,
          value: ({ cells }) => cells[place]?.value ?? null,
          show: ({ cells, signs }) => (
            <Figure cell={cells[place] ?? null} sign={signs[place] ?? null} />
          ),
          className: report.year === chosen ? "number chosen" : "number",
        }),
      ),
    ],
    [reports, chosen, words, language],
  );
  const prose = rows.some(({ cells }) => cells.some((cell) => cell?.fromProse));
  const scopes = new Set(reports.map(({ scope }) => scope));
  return (
    <section className="band">
      <h2>{words.yearsTitle}</h2>
      <p className="small quiet">
        {words.yearsNote} {scopes.size > 1 && words.areaNote}
      </p>
      <SortableTable
        caption={words.yearsTitle}
        className="years"
        columns={columns}
        rows={rows}
        idOf={({ id }) => id}
        rowClass={({ opens }) => (opens ? "opens" : undefined)}
        within={(table) => <Scroll label={words.yearsTitle}>{table}</Scroll>}
      />
      {prose && (
        <p className="small quiet">
          <sup>{words.fromProse}</sup> {words.fromProseMeaning}
        </p>
      )}
    </section>
  );
}

function rowsOf(reports: readonly AgencyReport[], findings: readonly Finding[]): readonly Row[] {
  const given = YEARLY.map((id) => ({
    id,
    cells: reports.map((report) => measured(report, id)),
    signs: reports.map((report) => signOf(concerning(findings, report, id))),
  })).filter(({ cells }) => cells.some((cell) => cell !== null));
  const subject = (id: VolumeId | undefined) => (id ? describeMetric(id).subject : null);
  return given.map((row, place) => ({
    ...row,
    opens: subject(row.id) !== subject(given[place - 1]?.id),
  }));
}

function Measure({ id }: { id: VolumeId }) {
  const { language } = useSite();
  return (
    <>
      <MetricLink metric={id} />{" "}
      {language === "zh" && (
        // In English the names of the figures say what they count.
        <span className="small quiet">{describeMetric(id).unit.zh}</span>
      )}
    </>
  );
}

function YearHead({ report: { year, extent, scope } }: { report: AgencyReport }) {
  const words = useWords(agencyWords);
  const { language } = useSite();
  return (
    <>
      {year}
      <span className="small quiet years-note">
        {EXTENTS.find(({ id }) => id === extent)?.label[language]}
      </span>
      <span className="small quiet years-note">
        {SCOPES.find(({ id }) => id === scope)?.label[language] ?? words.scopeUnclear}
      </span>
    </>
  );
}

function Figure({ cell, sign }: { cell: Measured | null; sign: string | null }) {
  const words = useWords(agencyWords);
  const { language } = useSite();
  if (cell === null) return <span className="absent hatched">{words.notGiven}</span>;
  return (
    <>
      {cell.approximate && <span className="quiet">{words.approximateMark}</span>}
      {exact(cell.value, language)}
      {sign && (
        <span className={`sign found-${sign}`} title={words.shaky}>
          <span className="visually-hidden">{words.shaky}</span>
        </span>
      )}
      {cell.fromProse && <sup title={words.fromProseMeaning}>{words.fromProse}</sup>}
    </>
  );
}

/** Findings on the columns a figure of one report rests on. */
function concerning(
  findings: readonly Finding[],
  report: AgencyReport,
  id: VolumeId,
): readonly Finding[] {
  const behind = new Set<string>(figuresBehind(describeMetric(id)));
  return findings.filter(
    ({ reportId, cells }) => reportId === report.reportId && cells.some((cell) => behind.has(cell)),
  );
}
