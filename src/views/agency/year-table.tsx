import { useMemo } from "react";
import { EXTENTS, SCOPES } from "../../form/index.ts";
import { agencyWords, exact, ownWords } from "../../language/index.ts";
import {
  type AgencyReport,
  describeMetric,
  type Finding,
  figuresBehind,
  type VolumeId,
} from "../../queries/index.ts";
import { SiteLink } from "../link.tsx";
import { MetricLink } from "../metric-link.tsx";
import { OWN_MARK } from "../own/as-agency.ts";
import type { OwnReport } from "../own/own.ts";
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
  /** The reader's own reports of this agency: columns of their own, after the published years. */
  readonly own: readonly OwnReport[];
}

interface Row {
  readonly id: VolumeId;
  /** Whether it is the first of its subject. */
  readonly opens: boolean;
  readonly cells: readonly (Measured | null)[];
  readonly signs: readonly (string | null)[];
}

/** The agency's years side by side: what no year gives is not listed, what one lacks is shown as lacking. */
export function YearTable({ reports, chosen, findings, own }: Props) {
  const words = useWords(agencyWords);
  const { language } = useSite();
  const rows = useMemo(
    () =>
      rowsOf([
        ...reports.map((report) => ({
          report,
          findings: findings.filter(({ reportId }) => reportId === report.reportId),
        })),
        ...own,
      ]),
    [reports, findings, own],
  );
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
      ...own.map(
        (one, index): TableColumn<Row> => ({
          id: one.id,
          title: `${OWN_MARK} ${one.report.year}`,
          kind: "number",
          sorts: false,
          head: <OwnHead own={one} />,
          value: ({ cells }) => cells[reports.length + index]?.value ?? null,
          show: ({ cells, signs }) => (
            <Figure
              cell={cells[reports.length + index] ?? null}
              sign={signs[reports.length + index] ?? null}
            />
          ),
          className: "number own-column",
        }),
      ),
    ],
    [reports, own, chosen, words, language],
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
        taken={{
          name: `agency-${reports[0]?.agencyId.replaceAll("_", "-") ?? "years"}`,
          whom: reports[0]?.agency ?? "",
        }}
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

/** The reader's own report at the head of its column, and the way back to it. */
function OwnHead({ own }: { own: OwnReport }) {
  const words = useWords(ownWords);
  const { year } = own.report;
  return (
    <SiteLink page={{ page: "desk" }} state={{ own: [own.id] }}>
      {`${OWN_MARK} ${year}`}
      <span className="small years-note">{words.column}</span>
    </SiteLink>
  );
}

/** A report with the findings on it: a reader's own may have the id of a published one. */
type Found = Pick<OwnReport, "report" | "findings">;

function rowsOf(columns: readonly Found[]): readonly Row[] {
  const given = YEARLY.map((id) => ({
    id,
    cells: columns.map(({ report }) => measured(report, id)),
    signs: columns.map(({ findings }) => signOf(concerning(findings, id))),
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
function concerning(findings: readonly Finding[], id: VolumeId): readonly Finding[] {
  const behind = new Set<string>(figuresBehind(describeMetric(id)));
  return findings.filter(({ cells }) => cells.some((cell) => behind.has(cell)));
}
