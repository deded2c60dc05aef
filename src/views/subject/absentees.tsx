import { basisWords } from "../../language/index.ts";
import {
  ABSENCES,
  type Absentee,
  absentees,
  cellAbsences,
  describeMetric,
  type Filters,
  figuresBehind,
  type MetricId,
  NO_FILTERS,
  type WhyAbsent,
} from "../../queries/index.ts";
import { useAnswer } from "../asked.ts";
import { SiteLink } from "../link.tsx";
import { useWords } from "../site.ts";
import { FoldedAgencies, MOST } from "./folded-agencies.tsx";

interface Props {
  readonly filters: Filters;
  readonly metric: MetricId;
  /** How many there are, as `Total` has it. */
  readonly absent: number;
}

/** Agencies that do not give a figure, folded: each by name, with why, and the way to its reports. */
export function Absentees({ filters, metric, absent }: Props) {
  const words = useWords(basisWords);
  if (absent === 0) return null;
  return (
    <FoldedAgencies
      question={absentees}
      params={{ filters, metric }}
      summary={words.absent(absent)}
      all={words.all(absent)}
      most={words.first(MOST)}
      isCut={(rows) => rows.some(({ why, alike }) => alikeOf(rows, why).length < alike)}
    >
      {(rows, asks) => <Named {...{ filters, metric, rows, asks }} />}
    </FoldedAgencies>
  );
}

interface NamedProps extends Omit<Props, "absent"> {
  readonly rows: readonly Absentee[];
  /** What stands in the cells of those whose tables give no figure may be asked: the evidence is large. */
  readonly asks: boolean;
}

function Named({ filters, metric, rows, asks }: NamedProps) {
  const words = useWords(basisWords);
  const [figure] = figuresBehind(describeMetric(metric));
  const reports = alikeOf(rows, "table").map(({ reportId }) => reportId);
  const states = useAnswer(
    cellAbsences,
    { filters, figure: figure ?? "disclosed_items", reports },
    { enabled: asks && figure !== undefined && reports.length > 0 },
  );
  const stateOf = ({ reportId }: Absentee): string => {
    const found = states.data?.find((one) => one.reportId === reportId);
    return found ? words.state[found.state] : "";
  };
  return ABSENCES.map(({ id }) => {
    const alike = alikeOf(rows, id);
    const [one] = alike;
    return (
      one && (
        <p key={id}>
          {words.why[id]}
          {words.open}
          {words.alike(one.alike)}
          {words.close}
          {words.colon}
          {alike.map((row, place) => (
            <span key={row.agencyId}>
              {place > 0 && words.listComma}
              <SiteLink
                page={{ page: "agency", id: row.agencyId }}
                state={{
                  filters: { ...NO_FILTERS, years: { from: row.year, to: row.year } },
                }}
                lang="zh-Hans"
              >
                {row.agency}
              </SiteLink>
              {stateOf(row) !== "" && `${words.open}${stateOf(row)}${words.close}`}
            </span>
          ))}
          {alike.length < one.alike && " …"}
        </p>
      )
    );
  });
}

function alikeOf(rows: readonly Absentee[], reason: WhyAbsent): readonly Absentee[] {
  return rows.filter(({ why }) => why === reason);
}
