import { useMemo } from "react";
import { notesOf } from "../../charts/model.ts";
import { INK } from "../../charts/option.ts";
import { type RankedBar, rankingModel } from "../../charts/ranking.ts";
import { withUnit } from "../../charts/years.ts";
import { chartWords, exact, type Language, subjectWords, unitAfter } from "../../language/index.ts";
import {
  type Agency,
  describeMetric,
  type Filters,
  figuresBehind,
  type Leader,
  leaders,
  type Provenance,
  summedScope,
  type VolumeId,
} from "../../queries/index.ts";
import type { Page } from "../address.ts";
import { useAnswer } from "../asked.ts";
import { ChartFrame } from "../chart-frame/chart-frame.tsx";
import { type OwnFigure, OwnNote, useOwnFigures } from "../own/beside.tsx";
import { usePlaceNames } from "../place.ts";
import { useSite, useWords } from "../site.ts";
import { Answered } from "../states/states.tsx";
import { Basis } from "./basis.tsx";
import { useChosen } from "./chosen.ts";
import { MetricChoice } from "./metric-choice.tsx";
import { Wider } from "./wider.tsx";

/** As many bars as are read on one screen. */
const LIMIT = 12;

interface Props {
  readonly id: string;
  readonly page: Page;
  readonly filters: Filters;
  /** Figures to choose from, each ranked alone; the address says which, else the first. */
  readonly metrics: readonly [VolumeId, ...VolumeId[]];
  readonly note?: string;
}

/** Agencies by the volume of one figure, each by its latest year that gives it. */
export function AgencyRanking({ id, page, filters, metrics, note }: Props) {
  const words = useWords(subjectWords);
  const { metric, choose } = useChosen(page, metrics);
  const result = useAnswer(leaders, { filters, metric, limit: LIMIT });
  const choices =
    metrics.length > 1 ? (
      <MetricChoice metrics={metrics} chosen={metric} choose={choose} />
    ) : undefined;
  return (
    <Answered result={result}>
      {(rows) => (
        <Chart {...{ id, page, filters, metric, rows, choices }} note={note ?? words.volumeNote} />
      )}
    </Answered>
  );
}

interface ChartProps {
  readonly id: string;
  readonly page: Page;
  readonly filters: Filters;
  readonly metric: VolumeId;
  readonly rows: readonly Leader[];
  readonly choices: React.ReactNode;
  readonly note: string;
}

function Chart({ id, page, filters, metric, rows, choices, note }: ChartProps) {
  const words = useWords(subjectWords);
  const { language } = useSite();
  const placeName = usePlaceNames();
  const description = describeMetric(metric);
  const title = description.title[language];
  const eligible = rows[0]?.eligible ?? 0;
  const own = useOwnFigures(filters, metric);
  const model = useMemo(
    () => modelOf(rows, own, metric, placeName, language),
    [rows, own, metric, placeName, language],
  );
  return (
    <ChartFrame
      id={id}
      title={
        eligible === 0
          ? words.rankingNone(title)
          : eligible <= rows.length
            ? words.rankingFew(title, eligible)
            : words.rankingMost(title, rows.length)
      }
      whom={[
        ...(eligible > 0 ? [words.rankingWhom(eligible)] : []),
        words[summedScope(filters)],
      ].join(" · ")}
      model={model}
      cells={figuresBehind(description)}
      choices={choices}
      notes={
        <>
          <OwnNote own={own} />
          <Basis {...{ filters, metric }} />
          <p>{note}</p>
        </>
      }
      nothing={<Wider {...{ page, filters }} why={words.rankingNothing} />}
    />
  );
}

type Ranked = Pick<Leader, keyof Agency | keyof Provenance | "year" | "value">;

function modelOf(
  rows: readonly Leader[],
  own: readonly OwnFigure[],
  metric: VolumeId,
  placeName: (row: Agency) => string,
  language: Language,
) {
  const frame = chartWords[language];
  const { title, unit } = describeMetric(metric);
  const barOf = (row: Ranked): RankedBar => {
    const notes = notesOf(row);
    const figure = `${exact(row.value, language)}${language === "zh" ? "" : " "}${unitAfter(row.value, unit[language], language)}`;
    return {
      id: row.agencyId,
      label: row.agency,
      aside: String(row.year),
      value: row.value,
      notes,
      whose: { agencyId: row.agencyId, agency: row.agency },
      words: [
        placeName(row),
        String(row.year),
        `${title[language]} ${figure}`,
        ...notes.map((note) => frame.notes[note]),
      ]
        .filter((part) => part !== "")
        .join(frame.comma),
      more: [{ value: row.year }, { value: placeName(row) }],
    };
  };
  // After the ranked ones and apart from them, whatever they amount to: they have no rank.
  const apart = own.flatMap(({ figure }) => {
    const { readIn, value } = figure;
    return readIn === null || value === null
      ? []
      : [{ ...barOf({ ...figure, readIn, value }), isApart: true, colour: INK.accent }];
  });
  return rankingModel({
    bars: [...rows.map(barOf), ...apart],
    columns: {
      label: frame.agency,
      value: withUnit(title[language], unit[language], language),
      more: [
        { id: "year", title: frame.year, kind: "year" },
        { id: "place", title: frame.place, kind: "text" },
      ],
    },
    notGiven: frame.notGiven,
    language,
  });
}
