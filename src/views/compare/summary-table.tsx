import { type ReactNode, useMemo } from "react";
import { isShare } from "../../charts/panels.ts";
import { compareWords, exact, type Language, percent, tableWords } from "../../language/index.ts";
import { type AgencyEntry, describeMetric, type MetricId } from "../../queries/index.ts";
import { SiteLink } from "../link.tsx";
import { MetricLink } from "../metric-link.tsx";
import { Scroll } from "../scroll.tsx";
import { useSite, useWords } from "../site.ts";
import type { TableColumn } from "../table/columns.ts";
import { SortableTable } from "../table/sortable-table.tsx";
import { type Compared, type SummaryRow, signedWords, summaryOf } from "./summary.ts";

interface Props {
  readonly compared: readonly Compared[];
  /** The pinned agency first. */
  readonly agencies: readonly AgencyEntry[];
  readonly pin: AgencyEntry;
}

/** Names across, the same rows down, and how far each is from the pinned one. */
export function SummaryTable({ compared, agencies, pin }: Props) {
  const words = useWords(compareWords);
  const { language } = useSite();
  const rows = useMemo(() => summaryOf(compared, pin.agencyId), [compared, pin]);
  const columns = useMemo(() => columnsOf(agencies, pin, language), [agencies, pin, language]);
  return (
    <section className="band">
      <h2>{words.summaryTitle}</h2>
      <p className="quiet">{words.summaryNote(pin.agency)}</p>
      <SortableTable
        caption={words.summaryTitle}
        className="data-table summary"
        columns={columns}
        rows={rows}
        idOf={({ metric }) => metric}
        taken={{
          name: "compare",
          whom: agencies.map(({ agency }) => agency).join(words.listComma),
        }}
        within={(table) => <Scroll label={words.summaryTitle}>{table}</Scroll>}
      />
    </section>
  );
}

function columnsOf(
  agencies: readonly AgencyEntry[],
  pin: AgencyEntry,
  language: Language,
): readonly TableColumn<SummaryRow>[] {
  const words = compareWords[language];
  // Figures of different things have no order among them.
  const column = { kind: "number", sorts: false } as const;
  return [
    {
      id: "metric",
      title: words.columnMetric,
      kind: "text",
      sorts: false,
      value: ({ metric }) => describeMetric(metric).title[language],
      show: ({ metric }) => <MetricLink metric={metric} />,
    },
    {
      id: "year",
      title: words.summaryYear,
      kind: "year",
      sorts: false,
      value: ({ year }) => year ?? "",
      show: ({ year }) => year ?? "",
    },
    ...agencies.flatMap(({ agencyId, agency }, place): readonly TableColumn<SummaryRow>[] => {
      const figure: TableColumn<SummaryRow> = {
        ...column,
        id: agencyId,
        title: agency,
        head: <AgencyLink agencyId={agencyId} agency={agency} />,
        value: ({ cells }) => cells[place]?.value ?? null,
        show: (row) => (
          <Figure row={row} place={place}>
            <AgencyLink agencyId={agencyId} agency={agency} />
          </Figure>
        ),
        ...(agencyId === pin.agencyId ? { className: "summary-pin" } : {}),
      };
      if (agencyId === pin.agencyId) return [figure];
      return [
        figure,
        {
          ...column,
          id: `${agencyId}-difference`,
          title: `${agency}${words.colon}${words.columnDifference(pin.agency)}`,
          value: ({ cells }) => cells[place]?.difference ?? "",
          show: () => null,
          isTakenOnly: true,
        },
      ];
    }),
  ];
}

function AgencyLink({ agencyId, agency }: Pick<AgencyEntry, "agencyId" | "agency">) {
  return (
    <SiteLink page={{ page: "agency", id: agencyId }} lang="zh-Hans">
      {agency}
    </SiteLink>
  );
}

interface FigureProps {
  readonly row: SummaryRow;
  readonly place: number;
  /** Whose figure it is: said beside it where there is no room for a head. */
  readonly children: ReactNode;
}

function Figure({ row: { metric, cells }, place, children }: FigureProps) {
  const words = useWords(compareWords);
  const { notGiven } = useWords(tableWords);
  const { language } = useSite();
  const cell = cells[place];
  const { value = null, difference = null, year = null, isFew = false } = cell ?? {};
  return (
    <span className="summary-cell">
      <span className="summary-whose">{children}</span>
      {value === null ? (
        <span className="data-absent">{notGiven}</span>
      ) : (
        <span className="summary-value">
          {shortWords(metric, value, language)}
          {year !== null && <span className="quiet">{words.latest(year)}</span>}
        </span>
      )}
      {difference !== null && (
        <span className="summary-beneath">{signedWords(metric, difference, language)}</span>
      )}
      {isFew && <span className="summary-beneath">{words.fewShort}</span>}
    </span>
  );
}

/** A value without its unit, which the metric's name says. */
function shortWords(metric: MetricId, value: number, language: Language): string {
  return isShare(describeMetric(metric))
    ? percent(value)
    : exact(Math.round(value * 10) / 10, language);
}
